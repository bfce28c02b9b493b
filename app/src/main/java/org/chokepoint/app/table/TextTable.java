package org.chokepoint.app.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Aligned columns. Chinese characters count as two columns wide, as terminals draw them. */
final class TextTable {

  private static final int WIDEST = 60;

  private TextTable() {}

  static byte[] write(Table table) {
    int columns = table.columns().size();
    int[] width = new int[columns];
    for (int c = 0; c < columns; c++) {
      width[c] = width(table.columns().get(c).heading());
      for (List<Object> row : table.rows()) {
        width[c] = Math.max(width[c], Math.min(WIDEST, width(cell(row.get(c)))));
      }
    }
    StringBuilder out = new StringBuilder();
    line(out, table.columns().stream().<Object>map(Table.Column::heading).toList(), width);
    line(out, java.util.Arrays.stream(width).<Object>mapToObj("-"::repeat).toList(), width);
    table.rows().forEach(row -> line(out, row, width));
    if (table.rows().isEmpty()) {
      out.append("(nothing)\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] write(List<Table> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Table table : tables) {
      String gap = out.size() == 0 ? "" : "\n";
      out.writeBytes((gap + table.title() + "\n").getBytes(StandardCharsets.UTF_8));
      out.writeBytes(write(table));
    }
    return out.toByteArray();
  }

  private static void line(StringBuilder out, List<Object> cells, int[] width) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String text = clip(cell(cells.get(c)));
      String padding = " ".repeat(Math.max(0, width[c] - width(text)));
      boolean number = cells.get(c) instanceof Number;
      line.append(number ? padding + text : text + padding).append("  ");
    }
    out.append(line.toString().stripTrailing()).append('\n');
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

  private static String clip(String text) {
    if (width(text) <= WIDEST) {
      return text;
    }
    int end = 0;
    for (int w = 0; end < text.length() && w < WIDEST - 2; end++) {
      w += width(text.substring(end, end + 1));
    }
    return text.substring(0, end) + "…";
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFEF ? 2 : 1).sum();
  }
}
