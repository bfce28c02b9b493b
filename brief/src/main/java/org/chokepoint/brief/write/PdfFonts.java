package org.chokepoint.brief.write;

import java.io.IOException;
import java.util.Optional;
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

  /** Loads the fonts that a text needs into a document. */
  static PdfFonts load(PDDocument pdf, String text) throws IOException {
    PDFont regular = font(pdf, "/liberation/LiberationSans-Regular.ttf");
    PDFont bold = font(pdf, "/liberation/LiberationSans-Bold.ttf");
    boolean chinese = text.codePoints().anyMatch(c -> c >= FIRST_HAN);
    Optional<PDFont> han =
        chinese ? Optional.of(font(pdf, "fonts/DroidSansFallbackFull.ttf")) : Optional.empty();
    return new PdfFonts(regular, bold, han);
  }

  private static PDFont font(PDDocument pdf, String resource) throws IOException {
    byte[] bytes = Resource.bytes(PdfFonts.class, resource);
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    // Ligature rules cost seconds on a brief of ten pages and change no word of it.
    font.setEnableGsub(false);
    return PDType0Font.load(pdf, font, true);
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
