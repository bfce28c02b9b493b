package org.chokepoint.brief.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
import org.chokepoint.brief.drawing.Mark.Point;
import org.chokepoint.brief.drawing.Scale;
import org.chokepoint.brief.drawing.TextMeasure;
import org.chokepoint.model.source.Interval;

/** Lines over months, with a band where the figures are intervals: prices inside and outside. */
public final class MonthlyLines {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;

  /** Lines that have a band; more would hide each other. */
  private static final int BANDS = 2;

  /** How far above the highest line a band is drawn, as a multiple of that line. */
  private static final double MOST_BAND = 2;

  private static final double LEFT = 56;
  private static final double TOP = 34;
  private static final double BOTTOM = HEIGHT - 34;

  private final List<Figure> months;
  private final List<Series> series;
  private final String unit;
  private final double highest;
  private final Scale scale;
  private final double right;
  private final Drawing.Canvas canvas = new Drawing.Canvas();

  private MonthlyLines(List<Figure> months, List<Series> series, String unit) {
    this.months = months;
    this.series = series;
    this.unit = unit;
    List<Series> banded = series.subList(0, Math.min(BANDS, series.size()));
    this.highest = most(banded, MonthlyLines::high);
    // A wide band must not press its line flat: it is cut, and the chart says how far it goes.
    double line = most(series, MonthlyLines::central);
    this.scale = Scale.upTo(Math.max(line, Math.min(highest, MOST_BAND * line)));
    double widest =
        series.stream()
            .mapToDouble(s -> TextMeasure.width(s.name(), TextMeasure.SIZE))
            .max()
            .orElse(0);
    this.right = WIDTH - Math.min(200, widest + 14);
  }

  private static double most(List<Series> series, ToDoubleFunction<Figure> part) {
    return series.stream().flatMap(s -> s.values().stream()).mapToDouble(part).max().orElse(1);
  }

  /**
   * One line.
   *
   * @param name who or where
   * @param values one figure a month, as many as there are months
   */
  public record Series(String name, List<Figure> values) {

    /** Copies the values. */
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * The chart and its table.
   *
   * @param months figures made by {@link Figure#month}
   * @param series at most six lines
   * @param unit unit of the values, printed at the axis
   */
  public static ChartBlock of(
      Line caption, String title, List<Figure> months, List<Series> series, String unit) {
    for (Series s : series) {
      if (s.values().size() != months.size() || months.isEmpty()) {
        throw new IllegalArgumentException(
            s.name() + " has " + s.values().size() + " values for " + months.size() + " months");
      }
    }
    return new MonthlyLines(months, series, unit).chart(caption, title);
  }

  private ChartBlock chart(Line caption, String title) {
    axes();
    for (int i = 0; i < series.size(); i++) {
      band(series.get(i), i);
    }
    for (int i = 0; i < series.size(); i++) {
      line(series.get(i), i);
    }
    names();
    return new ChartBlock(caption, canvas.end(title, description(), WIDTH, HEIGHT), table(caption));
  }

  private void axes() {
    canvas.label(LEFT - 44, 16, unit, Anchor.START, Ink.MUTED);
    if (highest > scale.top()) {
      String reach = "band cut off; it reaches " + Scale.label(twoDigits(highest));
      canvas.label(right, 16, reach, Anchor.END, Ink.MUTED);
    }
    for (double tick : scale.ticks()) {
      double y = y(tick);
      canvas.stroke(LEFT, y, right, y, tick == 0 ? Ink.AXIS : Ink.GRID);
      canvas.label(LEFT - 8, y + 4, Scale.label(tick), Anchor.END, Ink.MUTED);
    }
    int every = months.size() <= 15 ? 3 : months.size() <= 37 ? 6 : 12;
    for (int i = 0; i < months.size(); i += every) {
      canvas.stroke(x(i), BOTTOM, x(i), BOTTOM + 4, Ink.AXIS);
      canvas.label(x(i), BOTTOM + 20, tickLabel(months.get(i)), Anchor.MIDDLE, Ink.MUTED);
    }
  }

  private static String tickLabel(Figure month) {
    return month.sourced().value() instanceof YearMonth m
        ? month.text().substring(0, 3) + " " + m.getYear()
        : month.text();
  }

  private void band(Series s, int index) {
    if (index >= BANDS || s.values().stream().noneMatch(v -> high(v) > low(v))) {
      return;
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < s.values().size(); i++) {
      points.add(new Point(x(i), y(high(s.values().get(i)))));
    }
    for (int i = s.values().size() - 1; i >= 0; i--) {
      points.add(new Point(x(i), y(low(s.values().get(i)))));
    }
    canvas.add(new Mark.Area(points, index == 0 ? Ink.BLUE_BAND : Ink.ORANGE_BAND));
  }

  private void line(Series s, int index) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < s.values().size(); i++) {
      points.add(new Point(x(i), y(central(s.values().get(i)))));
    }
    canvas.add(new Mark.Path(points, Ink.series(index), 2.5, index == 0 ? 0 : 5 + index));
  }

  /** Names stand at the ends of their lines, moved apart where the lines end close together. */
  private void names() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(this::endOf));
    double free = TOP - 12;
    for (int i : order) {
      double y = Math.max(free, endOf(i) + 4);
      String name = TextMeasure.fit(series.get(i).name(), WIDTH - right - 8, TextMeasure.SIZE);
      canvas.rect(right + 3, y - 9, 4, 11, Ink.series(i));
      canvas.bold(right + 11, y, name, Anchor.START, Ink.TEXT);
      free = y + 16;
    }
  }

  private double endOf(int index) {
    List<Figure> values = series.get(index).values();
    return y(central(values.get(values.size() - 1)));
  }

  private double x(int month) {
    return LEFT + (right - LEFT) * (months.size() < 2 ? 0 : month / (months.size() - 1.0));
  }

  private double y(double value) {
    return BOTTOM - scale.at(value, BOTTOM - TOP);
  }

  private static double twoDigits(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(2)).doubleValue();
  }

  private static double central(Figure figure) {
    return figure.number().orElse(0);
  }

  private static double high(Figure figure) {
    return figure.sourced().value() instanceof Interval i ? i.high() : central(figure);
  }

  private static double low(Figure figure) {
    return figure.sourced().value() instanceof Interval i ? i.low() : central(figure);
  }

  private String description() {
    int last = months.size() - 1;
    return series.stream()
        .map(
            s ->
                s.name()
                    + ": "
                    + s.values().get(0).text()
                    + " in "
                    + months.get(0).text()
                    + ", "
                    + s.values().get(last).text()
                    + " in "
                    + months.get(last).text())
        .collect(Collectors.joining("; ", "", "."));
  }

  private Table table(Line caption) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Month"));
    series.forEach(s -> columns.add(new Column(Line.name(s.name()), true)));
    List<List<Line>> rows = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      List<Line> row = new ArrayList<>();
      row.add(Line.figure(months.get(i)));
      for (Series s : series) {
        row.add(Line.figure(s.values().get(i)));
      }
      rows.add(row);
    }
    return new Table(caption, columns, rows);
  }
}
