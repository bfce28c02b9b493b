package org.chokepoint.app.rest.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.TableFormat;
import org.chokepoint.app.table.TreeTable;
import org.jspecify.annotations.Nullable;

/**
 * Lets every answer be taken away as a table with {@code format=csv}, {@code xlsx} or {@code text}.
 * Of an answer with several lists, {@code table=NAME} says which.
 */
public final class Tables {

  private Tables() {}

  /** Whether a request asks for a table instead of JSON. */
  public static boolean asked(Context ctx) {
    @Nullable String format = ctx.queryParam("format");
    return format != null && !format.equals("json");
  }

  /** Sends one list of an answer as a table. */
  static void send(Context ctx, JsonNode answer) {
    String name = ctx.path().replaceAll("^/api/v1/", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    @Nullable String asked = ctx.queryParam("table");
    if (asked != null) {
      JsonNode list = answer.isObject() ? answer.path(asked) : answer.path("none");
      if (!list.isArray() && !list.isObject()) {
        throw ProblemException.badValue("table", "is one of " + lists(answer) + ".");
      }
      send(ctx, TreeTable.of(asked, list), name + "-" + asked.replaceAll("[^A-Za-z0-9]", ""));
      return;
    }
    boolean page = answer.has("items") && answer.has("total");
    send(ctx, TreeTable.of(name, page ? answer.path("items") : answer), name);
  }

  private static List<String> lists(JsonNode answer) {
    List<String> names = new ArrayList<>();
    if (answer.isObject()) {
      answer
          .properties()
          .forEach(
              f -> {
                if (f.getValue().isContainerNode()) {
                  names.add(f.getKey());
                }
              });
    }
    return names;
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
    Answers.bytes(ctx, format.write(table), type);
  }
}
