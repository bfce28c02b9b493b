package org.chokepoint.brief.write;

import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.markup.Markup;

/** What differs between the screen and paper: how a chart gets into the page. */
interface Medium {

  /** Writes a chart into its {@code figure} element. */
  void chart(ChartBlock chart, String id, HtmlPage page, Markup out);

  /** Style sheet of the medium. */
  String style();

  /** Whether the page holds navigation for a screen. */
  boolean interactive();
}
