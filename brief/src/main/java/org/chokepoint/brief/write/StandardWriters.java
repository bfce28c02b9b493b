package org.chokepoint.brief.write;

import java.util.List;

/** The formats in which every brief is written. */
public final class StandardWriters {

  private StandardWriters() {}

  /** HTML, PDF, Markdown and JSON; the office formats take long to load and are asked for. */
  public static List<BriefWriter> all() {
    return List.of(new HtmlWriter(), new PdfWriter(), new MarkdownWriter(), new JsonWriter());
  }
}
