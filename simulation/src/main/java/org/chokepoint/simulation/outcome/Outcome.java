package org.chokepoint.simulation.outcome;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.outcome.Track.Account;
import org.chokepoint.simulation.scenario.Scenario;

/**
 * What a scenario does, month by month, against the same months without levers. Prices are US
 * dollars a kilogram, quantities tonnes on the basis of the traded form, losses US dollars.
 */
public final class Outcome {
  private final Scenario scenario;
  private final Track run;
  private final Track base;
  private final PlaceCode controller;
  private final List<PlaceCode> targets;
  private final Basis basis;

  /**
   * What the outcome rests on.
   *
   * @param inputs sources of the base market and the parameters
   * @param workingMinimum months of cover below which plants stop
   * @param worstResidual largest residual of the optimality certificates of all months
   */
  public record Basis(List<Sourced<?>> inputs, double workingMinimum, double worstResidual) {

    /** Copies the list. */
    public Basis {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An outcome.
   *
   * @param scenario the scenario
   * @param run numbers with its levers
   * @param base numbers without
   * @param targets places the levers are directed against
   * @param basis what it rests on
   */
  public Outcome(Scenario scenario, Track run, Track base, List<PlaceCode> targets, Basis basis) {
    this.scenario = scenario;
    this.run = run;
    this.base = base;
    this.controller =
        scenario.levers().isEmpty()
            ? PlaceCode.WORLD
            : scenario.levers().get(0).terms().actor().place();
    this.targets = List.copyOf(targets);
    this.basis = basis;
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** The numbers with the levers. */
  public Track run() {
    return run;
  }

  /** The numbers without. */
  public Track base() {
    return base;
  }

  /** The place of the actor of the first lever; the world if there is none. */
  public PlaceCode controller() {
    return controller;
  }

  /** Places the levers are directed against, as far as the market holds them. */
  public List<PlaceCode> targets() {
    return targets;
  }

  /** What the outcome rests on. */
  public Basis basis() {
    return basis;
  }

  /** A number of this outcome with its provenance. */
  public Sourced<Double> sourced(double value, String what) {
    return Sourced.computed(
        value,
        what + ", scenario " + scenario.id() + ", monthly spatial price equilibrium",
        "1",
        basis.inputs());
  }

  /** Materials of the market: refined elements, then products. */
  public List<MaterialId> materials() {
    return run.grid().goods().stream().map(Grid.Good::material).distinct().toList();
  }

  /** Price of a material delivered in a place. */
  public Series price(MaterialId material, PlaceCode place) {
    return priceOf(run, material, place);
  }

  /** Price without levers. */
  public Series basePrice(MaterialId material, PlaceCode place) {
    return priceOf(base, material, place);
  }

  /** Price inside the controller. */
  public Series priceInside(MaterialId material) {
    return price(material, controller);
  }

  /** Price outside: mean over the targets, weighted with their use without levers. */
  public Series priceOutside(MaterialId material) {
    return priceOutside(good(material));
  }

  /** Outside price without levers. */
  public Series basePriceOutside(MaterialId material) {
    return basePriceOutside(good(material));
  }

  /** The same for a good of the grid, at the stage at which it is traded. */
  public Series priceOutside(int good) {
    return weighted(run, good);
  }

  /** The same without levers. */
  public Series basePriceOutside(int good) {
    return weighted(base, good);
  }

  private Series priceOf(Track track, MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(t -> track.price(t, g, p));
  }

  private Series weighted(Track track, int g) {
    int[] cells = targets.stream().mapToInt(this::place).toArray();
    return series(
        t -> {
          double value = 0;
          double weight = 0;
          for (int p : cells) {
            double price = track.price(t, g, p);
            if (!Double.isNaN(price)) {
              value += price * base.taken(t, g, p);
              weight += base.taken(t, g, p);
            }
          }
          return value / weight;
        });
  }

  /** A number of every month of the scenario. */
  public Series series(IntToDoubleFunction value) {
    return Series.of(scenario.start(), scenario.months(), value);
  }

  private int good(MaterialId material) {
    int g = run.grid().used(material);
    if (g < 0) {
      throw new IllegalArgumentException(
          "material '" + material + "' is not in the market. It holds " + materials());
    }
    return g;
  }

  private int place(PlaceCode place) {
    int p = run.grid().places().indexOf(place);
    if (p < 0) {
      throw new IllegalArgumentException(
          "place '" + place + "' is not in the market. It holds " + run.grid().places());
    }
    return p;
  }

  /** Tonnes a month that a place uses of a material. */
  public Series use(MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(t -> run.taken(t, g, p));
  }

  /** Tonnes a month that a place makes of a material in its last stage. */
  public Series production(MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(t -> run.made(t, g, p));
  }

  /** Exports of a material from a place, tonnes a month. */
  public Series exports(MaterialId material, PlaceCode from) {
    int g = good(material);
    return series(t -> run.exports(t, g, from));
  }

  /** Exports of a material from a place without levers, tonnes a month. */
  public Series baseExports(MaterialId material, PlaceCode from) {
    int g = good(material);
    return series(t -> base.exports(t, g, from));
  }

  /** What a place uses less than without levers, per month, as a share of what it would use. */
  public Series shortageShare(MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(
        t -> {
          double would = base.taken(t, g, p);
          return would <= 0 ? 0 : Math.max(0, 1 - run.taken(t, g, p) / would);
        });
  }

  /** Shortages of every material in a place, all sectors together, largest share first. */
  public List<Shortage> shortages(PlaceCode place) {
    List<Shortage> list = new ArrayList<>();
    for (MaterialId material : materials()) {
      int g = good(material);
      int p = place(place);
      double less = 0;
      double would = 0;
      for (int t = 0; t < run.months(); t++) {
        would += base.taken(t, g, p);
        less += base.taken(t, g, p) - run.taken(t, g, p);
      }
      if (would > 0) {
        double worst = shortageShare(material, place).max();
        list.add(
            new Shortage(
                material, place, "all", Math.max(0, less), Math.max(0, less / would), worst));
      }
    }
    list.sort(java.util.Comparator.comparingDouble((Shortage s) -> -s.share()));
    return list;
  }

  /** Shortages of every end use in a place, in the order of the market. */
  public List<Shortage> sectorShortages(PlaceCode place) {
    return sectorShortages(place, run.months());
  }

  /** The same over the first months alone. */
  public List<Shortage> sectorShortages(PlaceCode place, int months) {
    List<Shortage> list = new ArrayList<>();
    for (int u = 0; u < run.grid().uses().size(); u++) {
      Grid.Use use = run.grid().uses().get(u);
      if (use.place().equals(place)) {
        list.add(sector(u, use, months));
      }
    }
    return list;
  }

  private Shortage sector(int u, Grid.Use use, int months) {
    double less = 0;
    double would = 0;
    double worst = 0;
    for (int t = 0; t < months; t++) {
      double gap = base.used(t, u) - run.used(t, u);
      would += base.used(t, u);
      less += gap;
      worst = Math.max(worst, base.used(t, u) > 0 ? gap / base.used(t, u) : 0);
    }
    return new Shortage(
        use.material(),
        use.place(),
        use.name(),
        Math.max(0, less),
        would > 0 ? Math.max(0, less / would) : 0,
        worst);
  }

  /** Months of use that the stock in a place lasts at the end of each month. */
  public Series stockCover(MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(
        t -> {
          double use = base.taken(t, g, p);
          return use > 0 ? run.stock(t, g, p) / use : Double.NaN;
        });
  }

  /** What a place takes in of a material, for use and for stock, tonnes a month. */
  public Series inflow(MaterialId material, PlaceCode place) {
    int g = good(material);
    int p = place(place);
    return series(t -> t == 0 ? run.taken(t, g, p) : run.taken(t, g, p) + added(t, g, p));
  }

  private double added(int t, int g, int p) {
    return run.stock(t, g, p) - run.stock(t - 1, g, p);
  }

  /**
   * Time to survive: months from the first lever for which a buyer that keeps to its suppliers can
   * keep up full use, with the usual cover and what still comes on the lanes it had, until its
   * cover falls below the working minimum; the rest of the horizon if it never does. Fractions of a
   * month are interpolated.
   */
  public double survival(MaterialId material, PlaceCode place) {
    return Survival.months(this, good(material), place, firstMonth());
  }

  /** Time to survive in whole months; empty if full use lasts to the end of the horizon. */
  public OptionalInt timeToSurvive(MaterialId material, PlaceCode place) {
    double months = survival(material, place);
    return months >= run.months() - firstMonth()
        ? OptionalInt.empty()
        : OptionalInt.of((int) months);
  }

  /**
   * Time to recover: months from the first month in which a place uses 5 % less than it would, to
   * the month from which it no longer does; empty if it never falls short or has not recovered.
   */
  public OptionalInt timeToRecover(MaterialId material, PlaceCode place) {
    Series share = shortageShare(material, place);
    int first = -1;
    int last = -1;
    for (int t = 0; t < run.months(); t++) {
      if (share.at(t) > 0.05) {
        first = first < 0 ? t : first;
        last = t;
      }
    }
    return first < 0 || last == run.months() - 1
        ? OptionalInt.empty()
        : OptionalInt.of(last + 1 - first);
  }

  private int firstMonth() {
    for (int t = 0; t < run.months(); t++) {
      YearMonth month = scenario.month(t);
      if (scenario.levers().stream().anyMatch(l -> l.terms().effect(month) > 0)) {
        return t;
      }
    }
    return 0;
  }

  /** Loss of a place over the horizon. */
  public Loss loss(PlaceCode place) {
    Loss sum = Loss.NONE;
    for (int t = 0; t < run.months(); t++) {
      sum = sum.plus(loss(place, t));
    }
    return sum;
  }

  /** Loss of a place in a month. */
  public Loss loss(PlaceCode place, int month) {
    int p = place(place);
    return new Loss(
        less(Account.CONSUMER, p, month),
        less(Account.PRODUCER, p, month),
        less(Account.TREASURY, p, month));
  }

  private double less(Account account, int p, int t) {
    return 1000 * (base.surplus(t, account, p) - run.surplus(t, account, p));
  }

  /** Loss of all targets over the horizon. */
  public Loss targetLoss() {
    return targets.stream().map(this::loss).reduce(Loss.NONE, Loss::plus);
  }

  /** Loss of the controller over the horizon. */
  public Loss controllerLoss() {
    return run.grid().places().contains(controller) ? loss(controller) : Loss.NONE;
  }
}
