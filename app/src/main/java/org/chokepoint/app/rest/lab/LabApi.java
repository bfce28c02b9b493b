package org.chokepoint.app.rest.lab;

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
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.rest.run.ResultShelf;
import org.chokepoint.app.rest.run.Run;
import org.chokepoint.app.rest.run.RunApi;
import org.chokepoint.app.rest.run.RunView;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.usecase.lab.ChainView;
import org.chokepoint.app.usecase.lab.FanView;
import org.chokepoint.app.usecase.lab.FrontierView;
import org.chokepoint.app.usecase.lab.LeverageAsk;
import org.chokepoint.app.usecase.lab.LeverageView;
import org.chokepoint.app.usecase.lab.MarketView;
import org.chokepoint.app.usecase.lab.PreparedScenario;
import org.chokepoint.app.usecase.lab.ReadyView;
import org.chokepoint.app.usecase.lab.ScenarioLab;
import org.chokepoint.app.usecase.lab.ScenarioRequest;
import org.chokepoint.app.usecase.lab.ScenarioView;
import org.chokepoint.model.id.Digest;
import org.jspecify.annotations.Nullable;

/** Chains, scenarios and leverage over HTTP. A request that was answered before costs nothing. */
public final class LabApi {

  private static final int DRAWS = 40;
  private static final int MOST_DRAWS = 400;

  private final ScenarioLab lab;
  private final Runs runs;
  private final ResultShelf shelf;
  private final int threads;
  private final Map<String, ChainView> chains = new ConcurrentHashMap<>();

  /**
   * Over a lab; results go to a shelf.
   *
   * @param threads threads that one run may use
   */
  public LabApi(ScenarioLab lab, Runs runs, ResultShelf shelf, int threads) {
    this.lab = lab;
    this.runs = runs;
    this.shelf = shelf;
    this.threads = threads;
  }

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/market",
                Access.READER,
                "showMarket",
                "What the market model holds and assumes")
            .answers(MarketView.class),
        ctx -> Answers.json(ctx, lab.market()));
    api.add(
        Operation.get(
                "/api/v1/ready-scenarios",
                Access.READER,
                "listReadyScenarios",
                "The scenarios shipped with the product")
            .answers(List.class, ReadyView.class),
        ctx -> Answers.json(ctx, lab.ready()));
    api.add(
        Operation.get(
                "/api/v1/chains/{material}",
                Access.READER,
                "showChain",
                "Flows of an element from mine to use in a calm year")
            .answers(ChainView.class)
            .fails(404),
        this::chain);
    api.add(
        Operation.post(
                "/api/v1/scenarios",
                Access.ANALYST,
                "runScenario",
                "Run a scenario; answers a run whose result is the outcome")
            .asks(ScenarioRequest.class)
            .begins(RunView.class),
        this::runScenario);
    api.add(
        Operation.get(
                "/api/v1/scenarios",
                Access.READER,
                "listScenarios",
                "Ids of scenario results, newest first")
            .pages()
            .answers(Page.class, String.class),
        ctx -> list(ctx, "scenarios"));
    api.add(
        Operation.get(
                "/api/v1/scenarios/{id}", Access.READER, "showScenario", "Result of a scenario")
            .answers(ScenarioView.class)
            .fails(404),
        ctx -> result(ctx, "scenarios"));
    api.add(
        Operation.post(
                "/api/v1/fans",
                Access.ANALYST,
                "runFan",
                "Run a scenario in many draws of the market's uncertain "
                    + "parameters; answers a run")
            .asks(FanRequest.class)
            .begins(RunView.class),
        this::runFan);
    api.add(
        Operation.get(
                "/api/v1/fans/{id}",
                Access.READER,
                "showFan",
                "Quantiles of prices and losses over the draws")
            .answers(FanView.class)
            .fails(404),
        ctx -> result(ctx, "fans"));
    api.add(
        Operation.post(
                "/api/v1/leverage",
                Access.ANALYST,
                "runLeverage",
                "Simulate one lever of each controller against each target")
            .asks(MatrixRequest.class)
            .begins(RunView.class),
        this::runMatrix);
    api.add(
        Operation.get("/api/v1/leverage/{id}", Access.READER, "showLeverage", "Matrix of leverage")
            .answers(LeverageView.class)
            .fails(404),
        ctx -> result(ctx, "leverage"));
    api.add(
        Operation.post(
                "/api/v1/frontiers",
                Access.ANALYST,
                "runFrontier",
                "Simulate every lever at every strength for one pair")
            .asks(FrontierRequest.class)
            .begins(RunView.class),
        this::runFrontier);
    api.add(
        Operation.get("/api/v1/frontiers/{id}", Access.READER, "showFrontier", "Frontier of a pair")
            .answers(FrontierView.class)
            .fails(404),
        ctx -> result(ctx, "frontiers"));
  }

  private void chain(Context ctx) {
    String symbol = ctx.pathParam("material");
    ChainView known = chains.get(symbol);
    if (known == null) {
      known =
          lab.chain(symbol)
              .orElseThrow(() -> ProblemException.notFound("element of the market", symbol));
      chains.put(symbol, known);
    }
    Answers.json(ctx, known);
  }

  private void runScenario(Context ctx) {
    ScenarioRequest request = Json.read(ctx.bodyAsBytes(), ScenarioRequest.class);
    PreparedScenario scenario = lab.prepare(request);
    String id = id("scenario", request);
    start(ctx, "scenarios", id, run -> lab.run(id, scenario, run::step));
  }

  record FanRequest(@Nullable ScenarioRequest scenario, @Nullable Integer draws) {}

  private void runFan(Context ctx) {
    FanRequest asked = Json.read(ctx.bodyAsBytes(), FanRequest.class);
    int draws = asked.draws() == null ? DRAWS : asked.draws();
    if (draws < 10 || draws > MOST_DRAWS) {
      throw ProblemException.badValue("draws", "must be from 10 to " + MOST_DRAWS + ".");
    }
    if (asked.scenario() == null) {
      throw ProblemException.badValue("scenario", "is missing.");
    }
    PreparedScenario scenario = lab.prepare(asked.scenario());
    String id = id("fan", asked);
    start(ctx, "fans", id, run -> lab.fan(id, scenario, draws, threads, run::step));
  }

  record MatrixRequest(
      @Nullable String lever, @Nullable String material, @Nullable Integer months) {}

  private void runMatrix(Context ctx) {
    MatrixRequest asked = Json.read(ctx.bodyAsBytes(), MatrixRequest.class);
    LeverageAsk ask =
        lab.ask(
            id("matrix", asked),
            asked.lever() == null ? "access" : asked.lever(),
            Optional.ofNullable(asked.material()),
            Optional.ofNullable(asked.months()));
    start(ctx, "leverage", ask.id(), run -> lab.matrix(ask, run::step));
  }

  record FrontierRequest(
      @Nullable String controller,
      @Nullable String target,
      @Nullable String material,
      @Nullable Integer months) {}

  private void runFrontier(Context ctx) {
    FrontierRequest asked = Json.read(ctx.bodyAsBytes(), FrontierRequest.class);
    LeverageAsk ask =
        lab.ask(
            id("frontier", asked),
            "access",
            Optional.ofNullable(asked.material()),
            Optional.ofNullable(asked.months()));
    String controller = lab.place(Optional.ofNullable(asked.controller()), "controller");
    String target = lab.place(Optional.ofNullable(asked.target()), "target");
    if (controller.equals(target)) {
      throw ProblemException.badValue("target", "must differ from the controller.");
    }
    start(ctx, "frontiers", ask.id(), run -> lab.frontier(ask, controller, target, run::step));
  }

  // The same for the same request.
  private static String id(String what, Object asked) {
    return Digest.ofFields(what, Json.text(asked)).substring(0, 24);
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
    RunApi.begun(ctx, run);
  }

  private void list(Context ctx, String kind) {
    Answers.json(ctx, Page.of(ctx, shelf.ids(kind), id -> id));
  }

  private void result(Context ctx, String kind) {
    String id = ctx.pathParam("id");
    byte[] body = shelf.find(kind, id).orElseThrow(() -> ProblemException.notFound("result", id));
    Answers.written(ctx, body);
  }
}
