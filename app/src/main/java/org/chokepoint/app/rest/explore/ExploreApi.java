package org.chokepoint.app.rest.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.Tables;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.usecase.explore.ExplorePicture;
import org.chokepoint.app.usecase.explore.ExplorePicture.FacilityFilter;
import org.jspecify.annotations.Nullable;

/** The supply picture over HTTP. */
public final class ExploreApi {

  private final ExplorePicture explore;
  private final Map<String, byte[]> dossiers = new ConcurrentHashMap<>();

  /** Over a picture. */
  public ExploreApi(ExplorePicture explore) {
    this.explore = explore;
  }

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/picture", ctx -> Answers.json(ctx, explore.picture()), Access.READER);
    routes.get(
        "/api/v1/search", ctx -> Answers.json(ctx, explore.search(query(ctx))), Access.READER);
    routes.get("/api/v1/entities", this::entities, Access.READER);
    routes.get(
        "/api/v1/entities/{id}", ctx -> dossier(ctx, "entity", explore::entity), Access.READER);
    routes.get("/api/v1/facilities", this::facilities, Access.READER);
    routes.get(
        "/api/v1/facilities/{id}",
        ctx -> dossier(ctx, "facility", explore::facility),
        Access.READER);
    routes.get(
        "/api/v1/places",
        ctx -> Answers.json(ctx, Page.of(ctx, explore.places(), p -> p)),
        Access.READER);
    routes.get("/api/v1/places/{id}", ctx -> dossier(ctx, "place", explore::place), Access.READER);
    routes.get(
        "/api/v1/materials",
        ctx -> Answers.json(ctx, Page.of(ctx, explore.materials(), m -> m)),
        Access.READER);
    routes.get(
        "/api/v1/materials/{id}",
        ctx -> dossier(ctx, "material", explore::material),
        Access.READER);
  }

  private static String query(Context ctx) {
    @Nullable String query = ctx.queryParam("query");
    if (query != null && query.length() > 100) {
      throw ProblemException.badValue("query", "may have at most 100 characters.");
    }
    return query == null ? "" : query.strip();
  }

  private void entities(Context ctx) {
    String kind = asked(ctx, "kind").orElse("");
    Answers.json(ctx, Page.of(ctx, explore.entities(kind, query(ctx)), e -> e));
  }

  private void facilities(Context ctx) {
    FacilityFilter filter =
        new FacilityFilter(
            asked(ctx, "stage"), asked(ctx, "place"), asked(ctx, "status"), asked(ctx, "material"));
    if (Tables.asked(ctx)) {
      Tables.send(ctx, explore.facilityTable(filter), "facilities");
      return;
    }
    Answers.json(ctx, Page.of(ctx, explore.facilities(filter), f -> f));
  }

  private static Optional<String> asked(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(v -> !v.isEmpty());
  }

  // The picture never changes while the server runs, so a dossier is made once.
  private void dossier(Context ctx, String kind, Function<String, ? extends Optional<?>> find) {
    String id = ctx.pathParam("id");
    byte @Nullable [] body = dossiers.get(kind + " " + id);
    if (body == null) {
      body = find.apply(id).map(Json::bytes).orElseThrow(() -> ProblemException.notFound(kind, id));
      dossiers.put(kind + " " + id, body);
    }
    Answers.written(ctx, body);
  }
}
