package org.chokepoint.brief.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
import org.chokepoint.brief.drawing.TextMeasure;
import org.chokepoint.model.source.Sourced;

/** Projects over time: when each is built, when it first produces, when it produces in full. */
public final class Gantt {

  private static final int WIDTH = 720;
  private static final int ROW = 26;
  private static final int BAR = 14;
  private static final double LEFT = 240;
  private static final double TOP = 44;

  private final List<Task> tasks;
  private final YearMonth from;
  private final YearMonth to;
  private final Drawing.Canvas canvas = new Drawing.Canvas();

  private Gantt(List<Task> tasks) {
    this.tasks = tasks;
    YearMonth first = tasks.stream().map(t -> t.start().value()).min(YearMonth::compareTo).get();
    YearMonth last = tasks.stream().map(t -> t.full().value()).max(YearMonth::compareTo).get();
    this.from = YearMonth.of(first.getYear(), 1);
    this.to = YearMonth.of(last.getYear() + 1, 1);
  }

  /**
   * One project.
   *
   * @param label name of the project
   * @param start when work starts
   * @param output first month of output
   * @param full first month at full rate
   */
  public record Task(
      String label, Sourced<YearMonth> start, Sourced<YearMonth> output, Sourced<YearMonth> full) {

    /** Rejects phases out of order. */
    public Task {
      if (output.value().isBefore(start.value()) || full.value().isBefore(output.value())) {
        throw new IllegalArgumentException(
            label
                + " starts "
                + start.value()
                + ", produces "
                + output.value()
                + ", full "
                + full.value());
      }
    }
  }

  /** The chart and its table; at least one task. */
  public static ChartBlock of(Line caption, String title, List<Task> tasks) {
    return new Gantt(tasks).chart(caption, title);
  }

  private ChartBlock chart(Line caption, String title) {
    key(LEFT, Ink.SKY, "under way");
    key(LEFT + 120, Ink.ORANGE, "ramping up");
    key(LEFT + 250, Ink.BLUE, "at full rate");
    years();
    for (int i = 0; i < tasks.size(); i++) {
      task(tasks.get(i), TOP + i * ROW);
    }
    int height = (int) TOP + tasks.size() * ROW + 6;
    return new ChartBlock(caption, canvas.end(title, description(), WIDTH, height), table(caption));
  }

  private void key(double x, Ink ink, String text) {
    canvas.rect(x, 4, 12, 12, ink);
    canvas.label(x + 18, 14, text, Anchor.START, Ink.TEXT);
  }

  private void years() {
    int span = to.getYear() - from.getYear();
    int every = span <= 8 ? 1 : span <= 16 ? 2 : 5;
    for (int year = from.getYear(); year < to.getYear(); year += every) {
      double x = x(YearMonth.of(year, 1));
      canvas.stroke(x, TOP - 6, x, TOP + tasks.size() * ROW, Ink.GRID);
      canvas.label(x, TOP - 10, Integer.toString(year), Anchor.START, Ink.MUTED);
    }
  }

  private void task(Task task, double y) {
    String label = TextMeasure.fit(task.label(), LEFT - 12, TextMeasure.SIZE);
    canvas.label(LEFT - 8, y + 15, label, Anchor.END, Ink.TEXT);
    phase(task.start().value(), task.output().value(), y, Ink.SKY);
    phase(task.output().value(), task.full().value(), y, Ink.ORANGE);
    phase(task.full().value(), to, y, Ink.BLUE);
  }

  private void phase(YearMonth begin, YearMonth end, double y, Ink ink) {
    double x = x(begin);
    canvas.rect(x, y + (ROW - BAR) / 2.0, Math.max(0, x(end) - x), BAR, ink);
  }

  private double x(YearMonth month) {
    double whole = ChronoUnit.MONTHS.between(from, to);
    return LEFT + (WIDTH - LEFT - 10) * ChronoUnit.MONTHS.between(from, month) / whole;
  }

  private String description() {
    return tasks.stream()
        .map(t -> t.label() + ": first output " + Figure.month(t.output()).text())
        .collect(Collectors.joining("; ", "", "."));
  }

  private Table table(Line caption) {
    List<Column> columns =
        List.of(
            Column.words("Project"),
            Column.numbers("Work starts"),
            Column.numbers("First output"),
            Column.numbers("Full rate"));
    List<List<Line>> rows = new ArrayList<>();
    for (Task task : tasks) {
      rows.add(
          List.of(
              Line.name(task.label()),
              Line.figure(Figure.month(task.start())),
              Line.figure(Figure.month(task.output())),
              Line.figure(Figure.month(task.full()))));
    }
    return new Table(caption, columns, rows);
  }
}
