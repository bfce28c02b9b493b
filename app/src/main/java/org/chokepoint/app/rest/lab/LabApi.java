package org.chokepoint.app.rest.lab;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.rest.run.ResultShelf;
import org.chokepoint.app.rest.run.Run;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.simulation.outcome.Track;
import org.chokepoint.simulation.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Chains, scenarios and leverage over HTTP. A request that was answered before costs nothing. */
public final class LabApi {

  private final MarketLab lab;
  private final Runs runs;
  private final ResultShelf shelf;
  private final Map<String, Object> chains = new ConcurrentHashMap<>();

  /** Over a lab; results go to a shelf. */
  public LabApi(MarketLab lab, Runs runs, ResultShelf shelf) {
    this.lab = lab;
    this.runs = runs;
    this.shelf = shelf;
  }

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/market", ctx -> Answers.json(ctx, MarketView.of(lab)), Access.READER);
    routes.get("/api/v1/chains/{material}", this::chain, Access.READER);
    routes.post("/api/v1/scenarios", this::runScenario, Access.ANALYST);
    routes.get("/api/v1/scenarios", ctx -> list(ctx, "scenarios"), Access.READER);
    routes.get("/api/v1/scenarios/{id}", ctx -> result(ctx, "scenarios"), Access.READER);
    routes.post("/api/v1/leverage", this::runMatrix, Access.ANALYST);
    routes.get("/api/v1/leverage/{id}", ctx -> result(ctx, "leverage"), Access.READER);
    routes.post("/api/v1/frontiers", this::runFrontier, Access.ANALYST);
    routes.get("/api/v1/frontiers/{id}", ctx -> result(ctx, "frontiers"), Access.READER);
  }

  private void chain(Context ctx) {
    MaterialId material = element(ctx.pathParam("material"));
    Answers.json(
        ctx,
        chains.computeIfAbsent(
            material.value(),
            m -> {
              Scenario calm = new Scenario("calm", "Calm months", lab.start(), 3, List.of());
              Track track = lab.base(calm);
              return ChainView.of(lab.model(), track, material, lab.index().picture());
            }));
  }

  private MaterialId element(String symbol) {
    return lab.model().base().elements().stream()
        .map(e -> e.id())
        .filter(id -> id.value().equals(symbol))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("element of the market", symbol));
  }

  private void runScenario(Context ctx) {
    ScenarioRequest request = Json.read(ctx.bodyAsBytes(), ScenarioRequest.class);
    Scenario scenario = request.scenario(lab);
    String id = request.id();
    start(
        ctx,
        "scenarios",
        id,
        run -> {
          run.step("calm months", 0.1);
          lab.base(scenario);
          run.step("months with the levers", 0.5);
          return ScenarioView.of(id, lab.run(scenario), lab.index().picture());
        });
  }

  record MatrixRequest(
      @Nullable String lever, @Nullable String material, @Nullable Integer months) {}

  private void runMatrix(Context ctx) {
    MatrixRequest asked = Json.read(ctx.bodyAsBytes(), MatrixRequest.class);
    String lever = asked.lever() == null ? "access" : asked.lever();
    if (!List.of("price", "supply-terms", "access").contains(lever)) {
      throw ProblemException.badValue("lever", "is price, supply-terms or access.");
    }
    LeverageRuns.Ask ask = ask(lever, asked.material(), asked.months(), "matrix", Json.text(asked));
    start(ctx, "leverage", ask.id(), run -> new LeverageRuns(lab).matrix(ask, run));
  }

  record FrontierRequest(
      @Nullable String controller,
      @Nullable String target,
      @Nullable String material,
      @Nullable Integer months) {}

  private void runFrontier(Context ctx) {
    FrontierRequest asked = Json.read(ctx.bodyAsBytes(), FrontierRequest.class);
    LeverageRuns.Ask ask = ask("", asked.material(), asked.months(), "frontier", Json.text(asked));
    String controller = place(asked.controller(), "controller");
    String target = place(asked.target(), "target");
    if (controller.equals(target)) {
      throw ProblemException.badValue("target", "must differ from the controller.");
    }
    start(
        ctx,
        "frontiers",
        ask.id(),
        run -> new LeverageRuns(lab).frontier(ask, controller, target, run));
  }

  private String place(@Nullable String code, String name) {
    return lab.model().places().stream()
        .map(p -> p.value())
        .filter(p -> p.equals(code))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.badValue(name, "the market model has no place " + code + "."));
  }

  private LeverageRuns.Ask ask(
      String lever, @Nullable String material, @Nullable Integer months, String what, String text) {
    int horizon = months == null ? 12 : months;
    if (horizon < 3 || horizon > 36) {
      throw ProblemException.badValue("months", "must be from 3 to 36.");
    }
    Optional<String> limited = Optional.ofNullable(material).filter(m -> !m.isEmpty());
    limited.ifPresent(this::element);
    String id = Digest.ofFields(what, text).substring(0, 24);
    return new LeverageRuns.Ask(id, lever, limited, horizon);
  }

  private void start(Context ctx, String kind, String id, Function<Run, Object> work) {
    String address = "/api/v1/" + kind + "/" + id;
    boolean known = shelf.find(kind, id).isPresent();
    Run run =
        runs.start(
            kind,
            Caller.accountOf(ctx),
            r -> {
              if (!known) {
                shelf.put(kind, id, Json.bytes(work.apply(r)));
              }
              return address;
            });
    ctx.status(202)
        .header("Location", "/api/v1/runs/" + run.id())
        .header("Cache-Control", "no-store");
    ctx.contentType("application/json").result(Json.bytes(run.view()));
  }

  private void list(Context ctx, String kind) {
    Answers.json(ctx, org.chokepoint.app.rest.answer.Page.of(ctx, shelf.ids(kind), id -> id));
  }

  private void result(Context ctx, String kind) {
    String id = ctx.pathParam("id");
    byte[] body = shelf.find(kind, id).orElseThrow(() -> ProblemException.notFound("result", id));
    Answers.tagged(ctx, body, "application/json");
  }
}
