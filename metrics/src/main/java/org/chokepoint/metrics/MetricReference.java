package org.chokepoint.metrics;

import java.util.List;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.model.source.Provenance;

/** The reference page of metrics, written from their definitions. */
public final class MetricReference {
  private MetricReference() {}

  /**
   * The page as Markdown.
   *
   * @param metrics the metrics in the order of the page
   */
  public static String markdown(List<Metric> metrics) {
    StringBuilder page = new StringBuilder();
    page.append("# Metrics\n\n")
        .append("Written from the definitions in the code; a test keeps it current.\n\n")
        .append(
            "Every value carries an interval: the 5th and 95th percentile when each input varies")
        .append(
            " around its figure by a log-normal factor whose standard deviation follows from its")
        .append(" quality (reported 5 %, derived 7 %, estimated 20 %, recalled 40 %), seeded. What")
        .append(" cannot be computed is listed with its reason and place.\n\n")
        .append("| id | name | formula | unit | range | source |\n|---|---|---|---|---|---|\n");
    for (Metric metric : metrics) {
      Definition d = metric.definition();
      page.append("| `")
          .append(d.id())
          .append("` | ")
          .append(d.name())
          .append(" | ")
          .append(d.formula().replace("|", "\\|"))
          .append(" | ")
          .append(d.unit())
          .append(" | ")
          .append(d.range())
          .append(" | ")
          .append(d.citation())
          .append(" |\n");
    }
    page.append("\n## Assumptions\n\n");
    for (Provenance.Assumed assumption : MeasureAssumptions.all()) {
      page.append("- ").append(assumption.reason()).append('\n');
    }
    return page.toString();
  }
}
