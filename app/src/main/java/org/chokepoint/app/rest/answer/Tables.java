package org.chokepoint.app.rest.answer;

import io.javalin.http.Context;
import java.util.Locale;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** Lets a list be taken away as a table with {@code format=csv}, {@code xlsx} or {@code text}. */
public final class Tables {

  private Tables() {}

  /** Whether a request asks for a table instead of JSON. */
  public static boolean asked(Context ctx) {
    @Nullable String format = ctx.queryParam("format");
    return format != null && !format.equals("json");
  }

  /** Sends a table under a file name without its ending. */
  public static void send(Context ctx, Table table, String name) {
    String asked = String.valueOf(ctx.queryParam("format"));
    TableFormat format =
        switch (asked) {
          case "csv" -> TableFormat.CSV;
          case "xlsx" -> TableFormat.XLSX;
          case "text" -> TableFormat.TEXT;
          default -> throw ProblemException.badValue("format", "is json, csv, xlsx or text.");
        };
    String type =
        switch (format) {
          case CSV -> "text/csv; charset=utf-8";
          case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
          default -> "text/plain; charset=utf-8";
        };
    Answers.attachment(
        ctx, name + "." + (asked.equals("text") ? "txt" : asked.toLowerCase(Locale.ROOT)));
    Answers.tagged(ctx, format.write(table), type);
  }
}
