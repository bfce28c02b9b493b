package org.chokepoint.brief.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.markup.Markup;
import org.w3c.dom.Document;

/**
 * Writes A4 pages with embedded fonts. The bytes depend on the brief alone: the date in the file is
 * the document's, or the first day of the picture's month, and the file's id follows from the
 * document's hash.
 */
public final class PdfWriter implements BriefWriter {

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** Makes a writer. */
  public PdfWriter() {}

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public String fileName() {
    return "brief.pdf";
  }

  @Override
  public byte[] write(Brief brief) {
    Paper paper = new Paper();
    String page = new HtmlPage(brief, paper).write();
    try {
      return pages(page, paper.drawings, pdf -> identify(pdf, brief));
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF of '" + brief.title() + "' cannot be written", e);
    }
  }

  @Override
  public void prepare() {
    String page =
        "<html><head><style>"
            + Resource.text("paper.css")
            + "</style></head><body><h2 id=\"a\">A</h2><p>A <b>b</b> <a href=\"#a\">c</a></p><ul>"
            + "<li>d</li></ul><table><tr><th>e</th></tr><tr><td>1</td></tr></table></body></html>";
    try {
      pages(page, Map.of(), pdf -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("no PDF can be written", e);
    }
  }

  private static byte[] pages(
      String page, Map<String, Drawing> drawings, Consumer<PDDocument> identity)
      throws IOException {
    PdfFonts.Parsing parsing = PdfFonts.parse(page);
    try (PDDocument pdf = new PDDocument()) {
      PdfCharts charts = new PdfCharts(drawings);
      Document dom = DomPage.parse(page);
      PdfFonts fonts = parsing.into(pdf);
      render(pdf, dom, fonts, charts);
      charts.draw(pdf, fonts);
      identity.accept(pdf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void render(PDDocument pdf, Document page, PdfFonts fonts, PdfCharts charts)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(pdf);
    builder.withW3cDocument(page, null);
    builder.useUriResolver((base, uri) -> null);
    builder.useObjectDrawerFactory(charts);
    builder.usePdfUaAccessibility(true);
    font(builder, fonts.regular(), "Latin", 400, FontStyle.NORMAL);
    font(builder, fonts.bold(), "Latin", 700, FontStyle.NORMAL);
    if (fonts.han().isPresent()) {
      font(builder, fonts.han().get(), "Han", 400, FontStyle.NORMAL);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  private static void font(
      PdfRendererBuilder builder,
      org.apache.pdfbox.pdmodel.font.PDFont font,
      String family,
      int weight,
      FontStyle style) {
    builder.useFont(new PDFontSupplier(font), family, weight, style, true);
  }

  private static void identify(PDDocument pdf, Brief brief) {
    LocalDate day = brief.meta().published().orElse(brief.meta().asOf().atDay(1));
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    date.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(Excerpt.of(brief.title(), Excerpt.TITLE));
    information.setCreator("Chokepoint");
    information.setProducer("Chokepoint");
    information.setCreationDate(date);
    pdf.setDocumentInformation(information);
    String hash = brief.meta().document().sha256();
    pdf.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
  }

  private static final class Paper implements Medium {
    private static final int WIDTH_PX = 657;
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();

    @Override
    public void chart(ChartBlock chart, String id, HtmlPage page, Markup out) {
      Drawing drawing = chart.drawing();
      drawings.put(id, drawing);
      int height = drawing.height() * WIDTH_PX / drawing.width();
      out.empty(
          "object",
          "type",
          PdfCharts.TYPE,
          "data",
          id,
          "alt",
          drawing.title() + ". " + drawing.description(),
          "style",
          "width:" + WIDTH_PX + "px;height:" + height + "px");
    }

    @Override
    public String style() {
      return Resource.text("paper.css");
    }

    @Override
    public boolean interactive() {
      return false;
    }
  }
}
