package org.chokepoint.app.rest.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.jspecify.annotations.Nullable;

/** The supply picture over HTTP. */
public final class ExploreApi {

  private final Supplier<PictureIndex> pictures;
  private final Map<String, byte[]> dossiers = new ConcurrentHashMap<>();

  /** Over a picture, which is made when first asked for. */
  public ExploreApi(Supplier<PictureIndex> pictures) {
    this.pictures = pictures;
  }

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/picture", this::picture, Access.READER);
    routes.get("/api/v1/search", this::search, Access.READER);
    routes.get("/api/v1/entities", this::entities, Access.READER);
    routes.get("/api/v1/entities/{id}", this::entity, Access.READER);
    routes.get("/api/v1/facilities", this::facilities, Access.READER);
    routes.get("/api/v1/facilities/{id}", this::facility, Access.READER);
    routes.get("/api/v1/places", this::places, Access.READER);
    routes.get("/api/v1/places/{id}", this::place, Access.READER);
    routes.get("/api/v1/materials", this::materials, Access.READER);
    routes.get("/api/v1/materials/{id}", this::material, Access.READER);
  }

  private PictureIndex index() {
    return pictures.get();
  }

  private void picture(Context ctx) {
    Answers.json(ctx, PictureView.of(index().picture()));
  }

  private void search(Context ctx) {
    Answers.json(ctx, new NameSearch(index().picture()).find(query(ctx)));
  }

  private static String query(Context ctx) {
    @Nullable String query = ctx.queryParam("query");
    if (query != null && query.length() > 100) {
      throw ProblemException.badValue("query", "may have at most 100 characters.");
    }
    return query == null ? "" : query.strip();
  }

  private void entities(Context ctx) {
    String kind = ctx.queryParam("kind") == null ? "" : ctx.queryParam("kind");
    String query = query(ctx);
    List<Entity> all =
        index().picture().entities().stream()
            .filter(e -> kind.isEmpty() || e.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
            .filter(e -> query.isEmpty() || NameSearch.fits(e, query))
            .toList();
    Answers.json(ctx, Page.of(ctx, all, Names::of));
  }

  private void entity(Context ctx) {
    String id = ctx.pathParam("id");
    Entity entity =
        index().picture().entities().stream()
            .filter(e -> e.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("entity", id));
    dossier(ctx, "entity " + id, () -> EntityDossier.of(entity, index()));
  }

  private void facilities(Context ctx) {
    List<Facility> all =
        index().picture().facilities().stream()
            .filter(f -> fits(ctx, "stage", f.stage().token()))
            .filter(f -> fits(ctx, "place", f.place().value()))
            .filter(f -> fits(ctx, "status", Names.word(f.status())))
            .filter(
                f ->
                    ctx.queryParam("material") == null
                        || f.materials().stream().anyMatch(m -> fits(ctx, "material", m.value())))
            .toList();
    if (Tables.asked(ctx)) {
      Tables.send(ctx, FacilityTable.of(all, index()), "facilities");
      return;
    }
    Answers.json(ctx, Page.of(ctx, all, f -> FacilityView.of(f, index())));
  }

  private static boolean fits(Context ctx, String name, String value) {
    @Nullable String asked = ctx.queryParam(name);
    return asked == null || asked.isEmpty() || asked.equals(value);
  }

  private void facility(Context ctx) {
    String id = ctx.pathParam("id");
    Facility facility =
        index().picture().facilities().stream()
            .filter(f -> f.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("facility", id));
    dossier(ctx, "facility " + id, () -> FacilityDossier.of(facility, index()));
  }

  private void places(Context ctx) {
    Answers.json(ctx, Page.of(ctx, index().picture().places(), Names::of));
  }

  private void place(Context ctx) {
    String id = ctx.pathParam("id");
    Place place =
        index().picture().places().stream()
            .filter(p -> p.code().value().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("place", id));
    dossier(ctx, "place " + id, () -> PlaceDossier.of(place, index()));
  }

  private void materials(Context ctx) {
    Answers.json(ctx, Page.of(ctx, index().picture().materials(), Names::of));
  }

  private void material(Context ctx) {
    String id = ctx.pathParam("id");
    Material material =
        index().picture().materials().stream()
            .filter(m -> m.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("material", id));
    dossier(ctx, "material " + id, () -> MaterialDossier.of(material, index()));
  }

  // The picture never changes while the server runs, so a dossier is made once.
  private void dossier(Context ctx, String key, Supplier<Object> make) {
    byte[] body = dossiers.computeIfAbsent(key, k -> Json.bytes(make.get()));
    Answers.tagged(ctx, body, "application/json");
  }
}
