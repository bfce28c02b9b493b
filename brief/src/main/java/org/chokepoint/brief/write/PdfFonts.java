package org.chokepoint.brief.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a PDF: Liberation Sans for Latin script and, only if Chinese occurs, Droid Sans
 * Fallback. Both are TrueType, which the renderer needs, and give back the right characters when
 * text is copied or searched.
 *
 * @param regular Latin
 * @param bold Latin, bold
 * @param han Chinese, if it occurs
 */
record PdfFonts(PDFont regular, PDFont bold, Optional<PDFont> han) {

  private static final int FIRST_HAN = 0x2E80;

  /** Parses the fonts that a text needs, while the caller goes on, and loads them when asked. */
  static Parsing parse(String text) {
    boolean chinese = text.codePoints().anyMatch(c -> c >= FIRST_HAN);
    return new Parsing(
        font("/liberation/LiberationSans-Regular.ttf"),
        font("/liberation/LiberationSans-Bold.ttf"),
        chinese ? Optional.of(font("fonts/DroidSansFallbackFull.ttf")) : Optional.empty());
  }

  /** Fonts that are being parsed. */
  record Parsing(
      CompletableFuture<TrueTypeFont> regular,
      CompletableFuture<TrueTypeFont> bold,
      Optional<CompletableFuture<TrueTypeFont>> han) {

    /** The fonts as parts of a document. */
    PdfFonts into(PDDocument pdf) throws IOException {
      PDFont latin = PDType0Font.load(pdf, regular.join(), true);
      PDFont heavy = PDType0Font.load(pdf, bold.join(), true);
      Optional<PDFont> chinese =
          han.isPresent()
              ? Optional.of(PDType0Font.load(pdf, han.get().join(), true))
              : Optional.empty();
      return new PdfFonts(latin, heavy, chinese);
    }
  }

  private static CompletableFuture<TrueTypeFont> font(String resource) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            byte[] bytes = Resource.bytes(PdfFonts.class, resource);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligature rules cost seconds on a brief of ten pages and change no word of it.
            font.setEnableGsub(false);
            return font;
          } catch (IOException e) {
            throw new UncheckedIOException("font " + resource + " cannot be read", e);
          }
        });
  }

  /** The font for a character; what no font has is left to the caller. */
  Optional<PDFont> holding(int character, boolean heavy) {
    PDFont latin = heavy ? bold : regular;
    if (has(latin, character)) {
      return Optional.of(latin);
    }
    return han.filter(font -> has(font, character));
  }

  private static boolean has(PDFont font, int character) {
    try {
      return font.getStringWidth(Character.toString(character)) > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
