package org.chokepoint.brief.write;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.drawing.Mark;

/**
 * Charts as pictures of dots, for formats that cannot draw. The outlines of the letters come from
 * the same embedded fonts as in the PDF, so that a machine's own fonts change nothing.
 */
final class ChartPicture {

  private static final float DOTS_PER_UNIT = 2;

  private ChartPicture() {}

  /** The drawing as PNG on white. */
  static byte[] png(Drawing drawing) {
    String words =
        drawing.marks().stream()
            .filter(Mark.Label.class::isInstance)
            .map(m -> ((Mark.Label) m).text())
            .collect(Collectors.joining());
    PdfFonts.Parsing parsing = PdfFonts.parse(words);
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(drawing.width(), drawing.height()));
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.transform(Matrix.getTranslateInstance(0, drawing.height()));
        new PdfPen(content, parsing.into(pdf)).draw(drawing);
      }
      BufferedImage image = new PDFRenderer(pdf).renderImage(0, DOTS_PER_UNIT, ImageType.RGB);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(
          "no picture of '" + drawing.title() + "' can be made", e);
    }
  }
}
