package org.chokepoint.app.rest.brief;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.guard.Access;
import org.jspecify.annotations.Nullable;

/** The signals read so far, newest first. */
final class SignalApi {

  private final SignalShelf signals;

  SignalApi(SignalShelf signals) {
    this.signals = signals;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/signals", this::list, Access.READER);
  }

  private void list(Context ctx) {
    List<JsonNode> found = new ArrayList<>(signals.all());
    keep(found, "actor", ctx.queryParam("actor"));
    keep(found, "certainty", ctx.queryParam("certainty"));
    keep(found, "language", ctx.queryParam("language"));
    keepAny(found, "themes", ctx.queryParam("theme"));
    keepAny(found, "instruments", ctx.queryParam("instrument"));
    keepAny(found, "materials", ctx.queryParam("material"));
    found.sort(
        Comparator.comparing((JsonNode s) -> s.path("date").path("value").asText())
            .reversed()
            .thenComparing(s -> s.path("id").asText()));
    Answers.json(ctx, Page.of(ctx, found, s -> s));
  }

  private static void keep(List<JsonNode> found, String field, @Nullable String wanted) {
    if (wanted != null && !wanted.isEmpty()) {
      found.removeIf(s -> !valueOf(s.path(field)).equals(wanted));
    }
  }

  private static void keepAny(List<JsonNode> found, String field, @Nullable String wanted) {
    if (wanted != null && !wanted.isEmpty()) {
      found.removeIf(
          s -> {
            for (JsonNode one : s.path(field)) {
              if (valueOf(one).equals(wanted)) {
                return false;
              }
            }
            return true;
          });
    }
  }

  private static String valueOf(JsonNode field) {
    return field.isObject() ? field.path("value").asText() : field.asText();
  }
}
