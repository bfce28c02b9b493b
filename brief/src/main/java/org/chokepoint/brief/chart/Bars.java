package org.chokepoint.brief.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.drawing.Ink;
import org.chokepoint.brief.drawing.Mark.Anchor;
import org.chokepoint.brief.drawing.Scale;
import org.chokepoint.brief.drawing.TextMeasure;

/** Horizontal bars of one quantity: how much of a gap each project closes, who loses how much. */
public final class Bars {

  private static final int WIDTH = 720;
  private static final int ROW = 26;
  private static final int BAR = 16;
  private static final double LEFT = 240;

  private Bars() {}

  /**
   * One bar.
   *
   * @param label what it measures
   * @param value its length; negative values are drawn as nought
   * @param strong whether it is a total or the subject, drawn in the first colour
   */
  public record Bar(String label, Figure value, boolean strong) {}

  /**
   * The chart and its table.
   *
   * @param heading heading of the column of values
   */
  public static ChartBlock of(Line caption, String title, String heading, List<Bar> bars) {
    double largest = bars.stream().mapToDouble(b -> b.value().number().orElse(0)).max().orElse(1);
    Scale scale = Scale.upTo(largest);
    double widest =
        bars.stream()
            .mapToDouble(b -> TextMeasure.width(b.value().text(), TextMeasure.SIZE))
            .max()
            .orElse(0);
    double length = WIDTH - LEFT - widest - 14;
    Drawing.Canvas canvas = new Drawing.Canvas();
    for (int i = 0; i < bars.size(); i++) {
      bar(
          canvas,
          bars.get(i),
          6 + i * ROW,
          scale.at(bars.get(i).value().number().orElse(0), length));
    }
    int height = 12 + bars.size() * ROW;
    canvas.stroke(LEFT, 2, LEFT, height - 2, Ink.AXIS);
    Drawing drawing = canvas.end(title, description(bars), WIDTH, height);
    return new ChartBlock(caption, drawing, table(caption, heading, bars));
  }

  private static void bar(Drawing.Canvas canvas, Bar bar, double y, double width) {
    String label = TextMeasure.fit(bar.label(), LEFT - 12, TextMeasure.SIZE);
    canvas.label(LEFT - 8, y + 14, label, Anchor.END, Ink.TEXT);
    canvas.rect(LEFT, y + 2, Math.max(width, 1), BAR, bar.strong() ? Ink.BLUE : Ink.SKY);
    canvas.bold(LEFT + width + 6, y + 14, bar.value().text(), Anchor.START, Ink.TEXT);
  }

  private static String description(List<Bar> bars) {
    return bars.stream()
        .map(b -> b.label() + ": " + b.value().text())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static Table table(Line caption, String heading, List<Bar> bars) {
    List<List<Line>> rows = new ArrayList<>();
    for (Bar bar : bars) {
      rows.add(List.of(Line.name(bar.label()), Line.figure(bar.value())));
    }
    return new Table(caption, List.of(Column.words(""), Column.numbers(heading)), rows);
  }
}
