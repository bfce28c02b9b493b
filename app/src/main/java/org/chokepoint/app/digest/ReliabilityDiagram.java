package org.chokepoint.app.digest;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** A reliability diagram (Wilks 2011, section 8.4.4): forecast across, observed share upwards. */
final class ReliabilityDiagram {

  private static final int SIDE = 160;
  private static final int LEFT = 34;
  private static final int RIGHT = 22;
  private static final int TOP = 8;
  private static final int BELOW = 34;
  private static final double LARGEST_DOT = 9;

  private ReliabilityDiagram() {}

  static void draw(Element into, DailyDigest.WarningLine line) {
    Element figure = into.appendElement("figure");
    Element svg =
        figure
            .appendElement("svg")
            .attr("viewBox", "0 0 " + (LEFT + SIDE + RIGHT) + " " + (TOP + SIDE + BELOW))
            .attr("width", Integer.toString(LEFT + SIDE + RIGHT))
            .attr("role", "img")
            .attr("font-size", "10")
            .attr("aria-label", "Reliability of the forecasts for " + line.controller());
    svg.appendElement("rect")
        .attr("x", number(LEFT))
        .attr("y", number(TOP))
        .attr("width", number(SIDE))
        .attr("height", number(SIDE))
        .attr("fill", "none")
        .attr("stroke", "#999");
    segment(svg, 0, 0, 1, 1, "#999", "");
    segment(svg, 0, line.baseRate(), 1, line.baseRate(), "#555", "4 3");
    axes(svg);
    int most =
        line.reliability().stream().mapToInt(DailyDigest.ReliabilityPoint::months).max().orElse(1);
    for (DailyDigest.ReliabilityPoint p : line.reliability()) {
      dot(svg, p, most);
    }
    figure
        .appendElement("figcaption")
        .text(line.controller() + ", within " + line.months() + " months");
  }

  private static void dot(Element svg, DailyDigest.ReliabilityPoint p, int most) {
    svg.appendElement("circle")
        .attr("cx", x(p.forecast()))
        .attr("cy", y(p.observed()))
        .attr("r", number(Math.max(2, LARGEST_DOT * Math.sqrt((double) p.months() / most))))
        .attr("fill", "#1b5e9e")
        .attr("fill-opacity", "0.7")
        .appendElement("title")
        .text(
            String.format(
                Locale.ROOT,
                "forecast %.0f %%, came %.0f %% of %d months",
                100 * p.forecast(),
                100 * p.observed(),
                p.months()));
  }

  private static void axes(Element svg) {
    for (int percent = 0; percent <= 100; percent += 50) {
      text(svg, LEFT + SIDE * percent / 100.0, TOP + SIDE + 12, "middle", percent + " %");
      text(svg, LEFT - 4, TOP + SIDE * (1 - percent / 100.0) + 4, "end", percent + " %");
    }
    text(svg, LEFT + SIDE / 2.0, TOP + SIDE + 27, "middle", "forecast; upwards: observed");
  }

  private static void text(Element svg, double x, double y, String anchor, String words) {
    svg.appendElement("text")
        .attr("x", number(x))
        .attr("y", number(y))
        .attr("text-anchor", anchor)
        .attr("fill", "#555")
        .text(words);
  }

  private static void segment(
      Element svg, double fromX, double fromY, double toX, double toY, String colour, String dash) {
    Element line =
        svg.appendElement("line")
            .attr("x1", x(fromX))
            .attr("y1", y(fromY))
            .attr("x2", x(toX))
            .attr("y2", y(toY))
            .attr("stroke", colour);
    if (!dash.isEmpty()) {
      line.attr("stroke-dasharray", dash);
    }
  }

  private static String x(double share) {
    return number(LEFT + SIDE * share);
  }

  private static String y(double share) {
    return number(TOP + SIDE * (1 - share));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
