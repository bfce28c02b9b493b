package org.chokepoint.app.usecase.lab;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.simulation.backtest.ModelError;
import org.chokepoint.simulation.leverage.Leverage;
import org.chokepoint.simulation.outcome.Outcome;
import org.chokepoint.simulation.outcome.Series;
import org.chokepoint.simulation.outcome.Shortage;

/**
 * What a scenario does.
 *
 * @param id id of the result
 * @param title one line
 * @param start first month
 * @param months number of months
 * @param controller place that pulls the levers
 * @param targets places they are directed against
 * @param prices price paths of each material
 * @param shortages what places use less of, most valuable first
 * @param sectors what end uses get less of, most valuable first
 * @param losses what each place loses, largest first
 * @param controllerLoss what the controller loses, US dollars; negative for a gain
 * @param targetLoss what the targets lose, US dollars
 * @param leverage target's loss over controller's loss; empty if the controller gains, its cost is
 *     not distinguishable from zero, or nobody loses
 * @param worstResidual largest residual of the optimality certificates
 * @param source how it was found
 */
public record ScenarioView(
    String id,
    String title,
    YearMonth start,
    int months,
    String controller,
    List<String> targets,
    List<PriceView> prices,
    List<ShortageView> shortages,
    List<ShortageView> sectors,
    List<LossView> losses,
    double controllerLoss,
    double targetLoss,
    Optional<Double> leverage,
    double worstResidual,
    SourceView source) {

  private static final int MOST = 60;
  private static final double NOTHING = 0.002;

  /**
   * A price path, US dollars a kilogram.
   *
   * @param material material
   * @param inside price in the controller's place
   * @param outside mean price elsewhere
   * @param calm mean price elsewhere without the levers
   */
  public record PriceView(
      String material,
      List<Optional<Double>> inside,
      List<Optional<Double>> outside,
      List<Optional<Double>> calm) {}

  /**
   * A shortage.
   *
   * @param place place code
   * @param placeName its name
   * @param material material
   * @param sector end use; {@code all} for the sum
   * @param tonnes tonnes over the horizon
   * @param share of what would have been used
   * @param worst share in the worst month
   * @param worth the missing tonnes at the price without the levers, US dollars
   * @param survive months until cover falls below what is needed to run; empty if it never does
   * @param recover months until use is back; empty if it is not within the horizon
   */
  public record ShortageView(
      String place,
      String placeName,
      String material,
      String sector,
      double tonnes,
      double share,
      double worst,
      double worth,
      Optional<Integer> survive,
      Optional<Integer> recover) {}

  /**
   * A loss, US dollars of the base year; negative for a gain.
   *
   * @param place place code
   * @param placeName its name
   * @param consumers loss of users
   * @param producers loss of producers
   * @param treasury loss of the state
   * @param total sum
   */
  public record LossView(
      String place,
      String placeName,
      double consumers,
      double producers,
      double treasury,
      double total) {}

  static ScenarioView of(String id, Outcome o, SupplyPicture picture) {
    return new ScenarioView(
        id,
        o.scenario().title(),
        o.scenario().start(),
        o.scenario().months(),
        o.controller().value(),
        o.targets().stream().map(PlaceCode::value).toList(),
        o.materials().stream().map(m -> price(o, m)).toList(),
        shortages(o, picture, false),
        shortages(o, picture, true),
        losses(o, picture),
        o.controllerLoss().total(),
        o.targetLoss().total(),
        Leverage.of(o, ModelError.shipped()).ratio().map(Interval::central),
        o.basis().worstResidual(),
        SourceView.of(o.sourced(0, "outcome").provenance()));
  }

  private static PriceView price(Outcome o, MaterialId m) {
    return new PriceView(
        m.value(),
        values(o.priceInside(m)),
        values(o.priceOutside(m)),
        values(o.basePriceOutside(m)));
  }

  private static List<Optional<Double>> values(Series series) {
    return series.values().stream()
        .map(v -> Double.isFinite(v) ? Optional.of(v) : Optional.<Double>empty())
        .toList();
  }

  private static List<ShortageView> shortages(Outcome o, SupplyPicture picture, boolean sectors) {
    List<Shortage> all = new ArrayList<>();
    for (PlaceCode place : o.run().grid().places()) {
      all.addAll(sectors ? o.sectorShortages(place) : o.shortages(place));
    }
    return all.stream()
        .filter(s -> s.share() > NOTHING)
        .sorted(
            Comparator.comparingDouble((Shortage s) -> -worth(o, s))
                .thenComparing(Shortage::place)
                .thenComparing(Shortage::material)
                .thenComparing(Shortage::sector))
        .limit(MOST)
        .map(
            s ->
                new ShortageView(
                    s.place().value(),
                    picture.nameOf(s.place()),
                    s.material().value(),
                    s.sector(),
                    s.tonnes(),
                    s.share(),
                    s.worstShare(),
                    worth(o, s),
                    boxed(o.timeToSurvive(s.material(), s.place())),
                    boxed(o.timeToRecover(s.material(), s.place()))))
        .toList();
  }

  private static double worth(Outcome o, Shortage s) {
    double price = o.basePriceOutside(s.material()).at(0);
    return Double.isFinite(price) ? s.tonnes() * 1000 * price : 0;
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private static List<LossView> losses(Outcome o, SupplyPicture picture) {
    return o.run().grid().places().stream()
        .map(
            p -> {
              var l = o.loss(p);
              return new LossView(
                  p.value(),
                  picture.nameOf(p),
                  l.consumers(),
                  l.producers(),
                  l.treasury(),
                  l.total());
            })
        .sorted(Comparator.comparingDouble(l -> -l.total()))
        .toList();
  }
}
