package org.chokepoint.brief.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.drawing.Ink;
import org.chokepoint.brief.drawing.Mark;
import org.chokepoint.brief.drawing.Mark.Anchor;
import org.chokepoint.brief.drawing.TextMeasure;

/** Horizontal bars from 0 to 100 %, each split among holders: who has which share of what. */
public final class StackedShares {

  private static final int WIDTH = 720;
  private static final int ROW = 34;
  private static final int BAR = 22;
  private static final int LABEL = 11;
  private static final double LEFT = 180;
  private static final double LENGTH = WIDTH - LEFT - 20;

  private final List<Bar> bars;
  private final List<String> names;
  private final Drawing.Canvas canvas = new Drawing.Canvas();

  private StackedShares(List<Bar> bars) {
    this.bars = bars;
    Comparator<Segment> restLast = Comparator.comparing(Segment::rest);
    this.names =
        bars.stream()
            .flatMap(b -> b.segments().stream())
            .sorted(restLast)
            .map(Segment::name)
            .distinct()
            .toList();
  }

  /**
   * One bar.
   *
   * @param label what is shared out
   * @param segments who has how much, largest first or in a fixed order
   */
  public record Bar(String label, List<Segment> segments) {

    /** Copies the segments. */
    public Bar {
      segments = List.copyOf(segments);
    }
  }

  /**
   * A part of a bar.
   *
   * @param name who holds it
   * @param share per cent
   * @param rest whether it stands for all others, which are drawn in grey
   */
  public record Segment(String name, Figure share, boolean rest) {

    double percent() {
      return share.number().orElse(0);
    }
  }

  /** The chart and its table. */
  public static ChartBlock of(Line caption, String title, List<Bar> bars) {
    return new StackedShares(bars).chart(caption, title);
  }

  private ChartBlock chart(Line caption, String title) {
    double top = legend() + 12;
    axis(top);
    for (int i = 0; i < bars.size(); i++) {
      bar(bars.get(i), top + i * ROW);
    }
    int height = (int) (top + bars.size() * ROW + 26);
    return new ChartBlock(caption, canvas.end(title, description(), WIDTH, height), table(caption));
  }

  private double legend() {
    double x = LEFT;
    double y = 14;
    for (String name : names) {
      double width = TextMeasure.width(name, TextMeasure.SIZE) + 34;
      if (x > LEFT && x + width > WIDTH) {
        x = LEFT;
        y += 20;
      }
      canvas.rect(x, y - 10, 12, 12, ink(name));
      canvas.label(x + 18, y, name, Anchor.START, Ink.TEXT);
      x += width;
    }
    return y;
  }

  private void axis(double top) {
    double bottom = top + bars.size() * ROW;
    for (int percent = 0; percent <= 100; percent += 25) {
      double x = LEFT + LENGTH * percent / 100;
      canvas.stroke(x, top, x, bottom, Ink.GRID);
      canvas.label(x, bottom + 16, percent + "%", Anchor.MIDDLE, Ink.MUTED);
    }
  }

  private void bar(Bar bar, double y) {
    label(bar.label(), y);
    double x = LEFT;
    for (Segment segment : bar.segments()) {
      double width = Math.min(LEFT + LENGTH - x, LENGTH * segment.percent() / 100);
      Ink ink = ink(segment.name());
      canvas.rect(x, y + (ROW - BAR) / 2.0, Math.max(0, width - 1), BAR, ink);
      String text = segment.share().text();
      if (TextMeasure.width(text, TextMeasure.SIZE) + 6 < width) {
        canvas.bold(x + width / 2, y + (ROW + BAR) / 2.0 - 6, text, Anchor.MIDDLE, ink.onTop());
      }
      x += width;
    }
  }

  private void label(String text, double y) {
    List<String> lines = TextMeasure.wrap(text, LEFT - 16, LABEL, 2);
    double base = y + ROW / 2.0 + 4 - (lines.size() - 1) * 6.5;
    for (String line : lines) {
      canvas.add(new Mark.Label(LEFT - 10, base, line, Anchor.END, LABEL, false, Ink.TEXT));
      base += 13;
    }
  }

  private Ink ink(String name) {
    boolean rest =
        bars.stream()
            .flatMap(b -> b.segments().stream())
            .anyMatch(s -> s.rest() && s.name().equals(name));
    return rest ? Ink.REST : Ink.series(names.indexOf(name));
  }

  private String description() {
    return bars.stream()
        .map(
            bar ->
                bar.label()
                    + ": "
                    + bar.segments().stream()
                        .map(s -> s.name() + " " + s.share().text())
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; ", "", "."));
  }

  private Table table(Line caption) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(""));
    names.forEach(name -> columns.add(new Column(Line.name(name), true)));
    List<List<Line>> rows = new ArrayList<>();
    for (Bar bar : bars) {
      List<Line> row = new ArrayList<>();
      row.add(Line.name(bar.label()));
      names.forEach(name -> row.add(find(bar, name).map(Line::figure).orElse(Line.EMPTY)));
      rows.add(row);
    }
    return new Table(caption, columns, rows);
  }

  private static Optional<Figure> find(Bar bar, String name) {
    return bar.segments().stream()
        .filter(s -> s.name().equals(name))
        .map(Segment::share)
        .findFirst();
  }
}
