package org.chokepoint.brief.write;

import java.nio.charset.StandardCharsets;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.drawing.Svg;
import org.chokepoint.brief.markup.Markup;

/** Writes one self-contained HTML file: no script, nothing fetched, charts as SVG within it. */
public final class HtmlWriter implements BriefWriter {

  /** Makes a writer. */
  public HtmlWriter() {}

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public String fileName() {
    return "brief.html";
  }

  @Override
  public byte[] write(Brief brief) {
    return new HtmlPage(brief, new Screen()).write().getBytes(StandardCharsets.UTF_8);
  }

  private static final class Screen implements Medium {
    @Override
    public void chart(ChartBlock chart, String id, HtmlPage page, Markup out) {
      Svg.write(chart.drawing(), id, out);
      out.open("details").element("summary", "The same in numbers");
      page.table(chart.table());
      out.close();
    }

    @Override
    public String style() {
      return Resource.text("screen.css");
    }

    @Override
    public boolean interactive() {
      return true;
    }
  }
}
