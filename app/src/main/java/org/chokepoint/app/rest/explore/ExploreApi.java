package org.chokepoint.app.rest.explore;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.Tables;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.usecase.explore.EntityDossier;
import org.chokepoint.app.usecase.explore.ExplorePicture;
import org.chokepoint.app.usecase.explore.ExplorePicture.FacilityFilter;
import org.chokepoint.app.usecase.explore.FacilityDossier;
import org.chokepoint.app.usecase.explore.FacilityView;
import org.chokepoint.app.usecase.explore.MaterialDossier;
import org.chokepoint.app.usecase.explore.NameView;
import org.chokepoint.app.usecase.explore.PictureView;
import org.chokepoint.app.usecase.explore.PlaceDossier;
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
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/picture",
                Access.READER,
                "showPicture",
                "What the supply picture holds and was made of")
            .answers(PictureView.class),
        ctx -> Answers.json(ctx, explore.picture()));
    api.add(
        Operation.get(
                "/api/v1/search",
                Access.READER,
                "search",
                "Actors, facilities, places and materials by a part of a name")
            .query("query")
            .answers(List.class, NameView.class)
            .fails(400),
        ctx -> Answers.json(ctx, explore.search(query(ctx))));
    api.add(
        Operation.get("/api/v1/entities", Access.READER, "listEntities", "Actors")
            .query("query", "kind")
            .pages()
            .answers(Page.class, NameView.class),
        this::entities);
    api.add(
        Operation.get("/api/v1/entities/{id}", Access.READER, "showEntity", "Dossier of an actor")
            .answers(EntityDossier.class)
            .fails(404),
        ctx -> dossier(ctx, "entity", explore::entity));
    api.add(
        Operation.get(
                "/api/v1/facilities",
                Access.READER,
                "listFacilities",
                "Mines, plants and works; also as csv, xlsx or text")
            .query("stage", "place", "status", "material", "format")
            .pages()
            .answers(Page.class, FacilityView.class)
            .fails(400),
        this::facilities);
    api.add(
        Operation.get(
                "/api/v1/facilities/{id}",
                Access.READER,
                "showFacility",
                "Dossier of a facility, with who can order it to cut")
            .answers(FacilityDossier.class)
            .fails(404),
        ctx -> dossier(ctx, "facility", explore::facility));
    api.add(
        Operation.get("/api/v1/places", Access.READER, "listPlaces", "Places")
            .pages()
            .answers(Page.class, NameView.class),
        ctx -> Answers.json(ctx, Page.of(ctx, explore.places(), p -> p)));
    api.add(
        Operation.get("/api/v1/places/{id}", Access.READER, "showPlace", "Dossier of a place")
            .answers(PlaceDossier.class)
            .fails(404),
        ctx -> dossier(ctx, "place", explore::place));
    api.add(
        Operation.get("/api/v1/materials", Access.READER, "listMaterials", "Materials")
            .pages()
            .answers(Page.class, NameView.class),
        ctx -> Answers.json(ctx, Page.of(ctx, explore.materials(), m -> m)));
    api.add(
        Operation.get(
                "/api/v1/materials/{id}",
                Access.READER,
                "showMaterial",
                "Dossier of a material: suppliers, measures, prices, " + "facilities")
            .answers(MaterialDossier.class)
            .fails(404),
        ctx -> dossier(ctx, "material", explore::material));
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
