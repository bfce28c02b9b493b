package org.chokepoint.brief.write;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;
import org.chokepoint.brief.drawing.Drawing;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Notes where the layout puts each chart and afterwards draws it there with the document's own
 * fonts. A detour over SVG would load a rendering engine and draw with whatever fonts a machine
 * has.
 */
final class PdfCharts implements FSObjectDrawerFactory, FSObjectDrawer {

  static final String TYPE = "application/x-chokepoint-chart";

  private final Map<String, Drawing> drawings;
  private final List<Spot> spots = new ArrayList<>();

  PdfCharts(Map<String, Drawing> drawings) {
    this.drawings = drawings;
  }

  private record Spot(PDPage page, Drawing drawing, float left, float top, float width) {}

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(TYPE);
  }

  @Override
  @SuppressWarnings("TooManyParameters")
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    PdfBoxOutputDevice pdf = (PdfBoxOutputDevice) device;
    Drawing drawing = Objects.requireNonNull(drawings.get(element.getAttribute("data")));
    PageBox page = context.getPage();
    double fromLeft = x + page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
    double fromTop =
        y - page.getPaintingTop() + page.getMarginBorderPadding(context, CalculatedStyle.TOP);
    float dots = pdf.getDotsPerPoint();
    float top = pdf.getPage().getMediaBox().getHeight() - (float) fromTop / dots;
    spots.add(new Spot(pdf.getPage(), drawing, (float) fromLeft / dots, top, (float) width / dots));
    return null;
  }

  /** Draws every chart at its place. */
  void draw(PDDocument pdf, PdfFonts fonts) throws IOException {
    for (Spot spot : spots) {
      try (PDPageContentStream content =
          new PDPageContentStream(pdf, spot.page(), AppendMode.APPEND, true, true)) {
        float scale = spot.width() / spot.drawing().width();
        content.saveGraphicsState();
        content.transform(new Matrix(scale, 0, 0, scale, spot.left(), spot.top()));
        new PdfPen(content, fonts).draw(spot.drawing());
        content.restoreGraphicsState();
      }
    }
  }
}
