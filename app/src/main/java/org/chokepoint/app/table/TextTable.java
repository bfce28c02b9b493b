package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Aligned columns. Long cells go on in further lines, and the widest columns give way until the
 * table fits; on a terminal too narrow for that, every row becomes a block of named lines. Chinese
 * characters count as two columns wide, as terminals draw them.
 */
final class TextTable {

  /** Width of a table that no terminal limits. */
  static final int UNLIMITED = 200;

  private static final int WIDEST = 60;
  private static final int NARROWEST = 24;
  private static final int HIGHEST = 8;
  private static final String GAP = "  ";

  private final Table table;
  private final List<Table.Column> columns;
  private final List<Integer> shown = new ArrayList<>();

  private TextTable(Table table) {
    this.table = table;
    for (int c = 0; c < table.columns().size(); c++) {
      if (!table.columns().get(c).forFiles()) {
        shown.add(c);
      }
    }
    this.columns = shown.stream().map(c -> table.columns().get(c)).toList();
  }

  static byte[] write(Table table) {
    return new TextTable(table).aligned(UNLIMITED).getBytes(StandardCharsets.UTF_8);
  }

  /** The table for a terminal of that many columns. */
  static byte[] write(Table table, int limit) {
    TextTable text = new TextTable(table);
    boolean fits = Arrays.stream(text.widths(limit)).sum() + text.gaps() <= limit;
    return (fits || table.rows().isEmpty() ? text.aligned(limit) : text.blocks(limit))
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] write(List<Table> tables) {
    return write(tables, UNLIMITED, false);
  }

  static byte[] write(List<Table> tables, int limit) {
    return write(tables, limit, true);
  }

  private static byte[] write(List<Table> tables, int limit, boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Table table : tables) {
      String gap = out.size() == 0 ? "" : "\n";
      out.writeBytes((gap + table.title() + "\n").getBytes(StandardCharsets.UTF_8));
      out.writeBytes(terminal ? write(table, limit) : write(table));
    }
    return out.toByteArray();
  }

  private int gaps() {
    return GAP.length() * Math.max(0, columns.size() - 1);
  }

  /** The widths of the columns: what they need, but the widest give way until all fit. */
  private int[] widths(int limit) {
    int[] width = new int[columns.size()];
    for (int c = 0; c < width.length; c++) {
      width[c] = WrappedText.width(columns.get(c).heading());
      for (List<Object> row : table.rows()) {
        width[c] =
            Math.max(width[c], Math.min(WIDEST, WrappedText.width(cell(row.get(shown.get(c))))));
      }
    }
    int over = Arrays.stream(width).sum() + gaps() - limit;
    while (over > 0) {
      int widest = 0;
      for (int c = 1; c < width.length; c++) {
        widest = width[c] > width[widest] ? c : widest;
      }
      if (width[widest] <= NARROWEST) {
        break;
      }
      width[widest]--;
      over--;
    }
    return width;
  }

  private String aligned(int limit) {
    int[] width = widths(limit);
    StringBuilder out = new StringBuilder();
    line(out, columns.stream().<Object>map(Table.Column::heading).toList(), width);
    line(out, Arrays.stream(width).<Object>mapToObj("-"::repeat).toList(), width);
    for (List<Object> row : table.rows()) {
      line(out, shown.stream().map(row::get).toList(), width);
    }
    if (table.rows().isEmpty()) {
      out.append("(nothing)\n");
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<Object> cells, int[] width) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < cells.size(); c++) {
      wrapped.add(WrappedText.lines(cell(cells.get(c)), width[c], HIGHEST));
      height = Math.max(height, wrapped.get(c).size());
    }
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < cells.size(); c++) {
        String text = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
        String padding = " ".repeat(Math.max(0, width[c] - WrappedText.width(text)));
        boolean number = cells.get(c) instanceof Number;
        line.append(number ? padding + text : text + padding).append(GAP);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private String blocks(int limit) {
    int label = columns.stream().mapToInt(c -> WrappedText.width(c.heading())).max().orElse(0);
    int room = Math.max(NARROWEST, limit - label - GAP.length());
    StringBuilder out = new StringBuilder();
    for (List<Object> row : table.rows()) {
      out.append(out.length() == 0 ? "" : "\n");
      for (int c = 0; c < columns.size(); c++) {
        String text = cell(row.get(shown.get(c)));
        String heading = columns.get(c).heading();
        for (String line :
            text.isEmpty() ? List.<String>of() : WrappedText.lines(text, room, Integer.MAX_VALUE)) {
          String padding = " ".repeat(Math.max(0, label - WrappedText.width(heading)));
          out.append(heading).append(padding).append(GAP).append(line).append('\n');
          heading = "";
        }
      }
    }
    return out.toString();
  }

  private static String cell(Object value) {
    if (value instanceof Double d) {
      double size = Math.abs(d);
      if (d == StrictMath.rint(d) && size < 1e15) {
        return String.format(Locale.ROOT, "%,.0f", d);
      }
      String form = size >= 100 ? "%,.0f" : size >= 1 ? "%,.2f" : size >= 1e-3 ? "%.4f" : "%.2e";
      return String.format(Locale.ROOT, form, d);
    }
    // Control characters of a hostile name must not reach a terminal.
    return Shown.plain(String.valueOf(value));
  }
}
