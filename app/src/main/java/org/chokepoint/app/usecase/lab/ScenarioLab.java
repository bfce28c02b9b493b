package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chokepoint.app.usecase.MeasuredProgress;
import org.chokepoint.app.usecase.explore.PictureIndex;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.scenario.Names;
import org.chokepoint.simulation.scenario.ReadyScenarios;
import org.chokepoint.simulation.scenario.Scenario;

/** Tries levers on the market model: chains, scenarios, their spread and leverage. */
public final class ScenarioLab {

  private final MarketLab market;
  private Optional<List<ReadyView>> ready = Optional.empty();

  /**
   * A lab.
   *
   * @param now the picture of the newest month, made when first asked for
   * @param past makes the picture of another month, for ready scenarios of history
   */
  public ScenarioLab(Supplier<PictureIndex> now, Function<YearMonth, SupplyPicture> past) {
    this.market = new MarketLab(now, past);
  }

  /** Builds the market model, so that the first question need not wait for it. */
  public void warmUp() {
    market.model();
  }

  /** What the market model holds. */
  public MarketView market() {
    return MarketView.of(market);
  }

  /** The chain of an element in a calm year; empty if the market has no such element. */
  public Optional<ChainView> chain(String symbol) {
    return element(symbol)
        .map(
            material -> {
              Scenario calm = new Scenario("calm", "Calm months", market.start(), 3, List.of());
              return ChainView.of(
                  market.model(),
                  market.base(calm, market.picture().asOf()),
                  material,
                  market.picture());
            });
  }

  Optional<MaterialId> element(String symbol) {
    return market.model().base().elements().stream()
        .map(e -> e.id())
        .filter(id -> id.value().equals(symbol))
        .findFirst();
  }

  /** The ready scenarios in reading order. */
  public synchronized List<ReadyView> ready() {
    if (ready.isEmpty()) {
      Names names = Names.of(market.picture());
      ready =
          Optional.of(
              ReadyScenarios.names().stream()
                  .map(name -> ready(ReadyScenarios.read(name, names)))
                  .toList());
    }
    return ready.get();
  }

  private static ReadyView ready(Scenario s) {
    List<String> lines = new ArrayList<>();
    for (Lever lever : s.levers()) {
      lines.add(
          lever.terms().actor().place()
              + " "
              + lever.terms().id()
              + " "
              + lever.terms().timing().from()
              + " – "
              + lever.terms().timing().to()
              + String.format(Locale.ROOT, " × %.2g", lever.terms().strength()));
    }
    String controller =
        s.levers().isEmpty() ? "" : s.levers().get(0).terms().actor().place().value();
    return new ReadyView(s.id(), s.title(), s.start(), s.months(), controller, lines);
  }

  /**
   * Checks a scenario and makes it ready to run.
   *
   * @throws org.chokepoint.model.failure.FailureException if it cannot be run, telling which value
   */
  public PreparedScenario prepare(ScenarioRequest request) {
    return request.ready() == null
        ? new PreparedScenario(request.scenario(market), market.picture().asOf())
        : request.readyScenario(Names.of(market.picture()));
  }

  /** Runs a scenario; the view carries the id it is to be kept under. */
  public ScenarioView run(String id, PreparedScenario prepared, MeasuredProgress progress) {
    progress.step("calm months", 0.1);
    market.base(prepared.scenario(), prepared.asOf());
    progress.step("months with the levers", 0.5);
    return ScenarioView.of(
        id, market.run(prepared.scenario(), prepared.asOf()), market.picture(prepared.asOf()));
  }

  /**
   * Runs a scenario in many draws of the market's uncertain parameters.
   *
   * @param draws number of draws
   * @param threads threads to use; does not change the result
   */
  public FanView fan(
      String id, PreparedScenario prepared, int draws, int threads, MeasuredProgress progress) {
    return new FanRuns(market).run(id, prepared, new FanRuns.Size(draws, threads), progress);
  }

  /** Pulls one lever of the largest refiners against the largest users. */
  public LeverageView matrix(LeverageAsk ask, MeasuredProgress progress) {
    return new LeverageRuns(market).matrix(ask, progress);
  }

  /** Pulls each lever at rising strength by one place against another. */
  public FrontierView frontier(
      LeverageAsk ask, String controller, String target, MeasuredProgress progress) {
    return new LeverageRuns(market).frontier(ask, controller, target, progress);
  }

  /**
   * Checks what is asked of leverage.
   *
   * @throws org.chokepoint.model.failure.FailureException if a value is out of its range
   */
  public LeverageAsk ask(
      String id, String lever, Optional<String> material, Optional<Integer> months) {
    int horizon = months.orElse(12);
    if (horizon < 3 || horizon > 36) {
      throw Refusal.of("months", "must be from 3 to 36.");
    }
    if (!LeverageRuns.LEVERS.contains(lever)) {
      throw Refusal.of("lever", "is price, supply-terms or access.");
    }
    Optional<String> limited = material.filter(m -> !m.isEmpty());
    if (limited.isPresent() && element(limited.get()).isEmpty()) {
      throw Refusal.of("material", "the market model has no element " + limited.get() + ".");
    }
    return new LeverageAsk(id, lever, limited, horizon);
  }

  /**
   * Checks a place of a frontier.
   *
   * @throws org.chokepoint.model.failure.FailureException if the market has no such place
   */
  public String place(Optional<String> code, String name) {
    return market.model().places().stream()
        .map(p -> p.value())
        .filter(p -> code.filter(p::equals).isPresent())
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(name, "the market model has no place " + code.orElse("") + "."));
  }
}
