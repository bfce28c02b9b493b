package org.chokepoint.response.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.Ranges;

/** Puts all options against one gap. */
final class Closing {

  private static final String METHOD =
      "least capacity along the chain outside the controller's command, with ramps";
  private static final double NOTHING = 1e-9;

  private final ClosingYear.Cache cache;
  private final Gap gap;
  private final List<MaterialId> members;
  private final Link link;

  Closing(ClosingYear.Cache cache, Gap gap) {
    this.cache = cache;
    this.gap = gap;
    this.members = GroupMembers.of(gap.material());
    this.link = Link.of(gap.stage(), MagnetElements.isMagnet(gap.material()));
  }

  GapClosure closure() {
    Interval delta = range((year, bound) -> at(year.all()) - at(year.today()));
    Interval missing = gap.tonnesPerYear().value();
    double most = missing.central();
    Interval closed =
        new Interval(
            Math.min(delta.low(), most),
            Math.min(delta.central(), most),
            Math.min(delta.high(), most));
    List<Contribution> contributions = contributions();
    List<Provenance> from = provenance(contributions);
    return new GapClosure(
        gap,
        sourced(closed, from),
        sourced(share(delta, missing), from),
        contributions,
        binding(cache.of(gap.year(), Bound.CENTRAL).all()));
  }

  private static Interval share(Interval delta, Interval missing) {
    return new Interval(
        fraction(delta.low(), missing.high()),
        fraction(delta.central(), missing.central()),
        fraction(delta.high(), missing.low()));
  }

  private static double fraction(double part, double whole) {
    return whole <= NOTHING ? 1 : Math.min(1, part / whole);
  }

  private List<Contribution> contributions() {
    List<Contribution> all = new ArrayList<>();
    for (Option option : cache.options.options()) {
      if (touches(option)) {
        all.add(contribution(option));
      }
    }
    all.sort(
        byCentral(Contribution::inCompanyTonnes)
            .thenComparing(byCentral(Contribution::aloneTonnes))
            .thenComparing(c -> c.option().id()));
    return all;
  }

  private static Comparator<Contribution> byCentral(
      Function<Contribution, Sourced<Interval>> tonnes) {
    ToDoubleFunction<Contribution> central = c -> tonnes.apply(c).value().central();
    return Comparator.comparingDouble(central).reversed();
  }

  private boolean touches(Option option) {
    boolean made = members.stream().anyMatch(option::makes);
    boolean feeds =
        link == Link.MAGNET
            && cache.options.recipe().of(gap.material()).keySet().stream().anyMatch(option::makes);
    return made || feeds;
  }

  private Contribution contribution(Option option) {
    if (cache.command.reaches(option)) {
      Sourced<Interval> none = new Sourced<>(Interval.exactly(0), option.provenance());
      String why = "follows the orders of " + cache.command.controller() + ": closes nothing";
      return new Contribution(option, none, none, why);
    }
    Interval alone = range((y, b) -> at(y.todayWith(option)) - at(y.today()));
    Interval company = range((y, b) -> at(y.all()) - at(y.allWithout(option)));
    List<Provenance> from = provenance(option);
    return new Contribution(
        option, sourced(alone, from), sourced(company, from), explain(option, alone, company));
  }

  private String explain(Option option, Interval alone, Interval company) {
    ClosingYear year = cache.of(gap.year(), Bound.CENTRAL);
    String binds = "binds next: " + binding(year.todayWith(option)).words();
    if (alone.central() > NOTHING) {
      return binds;
    }
    if (option.schedule().fraction(gap.year(), Bound.CENTRAL) <= 0) {
      return "not producing by " + gap.year();
    }
    if (company.central() > NOTHING) {
      return "closes nothing alone, counts only with others; " + binds;
    }
    return "closes nothing; " + binds;
  }

  private Bottleneck binding(Throughput throughput) {
    MaterialId scarcest =
        members.stream()
            .min(Comparator.comparingDouble(m -> throughput.at(link, m)))
            .orElse(gap.material());
    return throughput.binding(link, scarcest);
  }

  private double at(Throughput throughput) {
    return members.stream().mapToDouble(m -> throughput.at(link, m)).sum();
  }

  private Interval range(BiFunction<ClosingYear, Bound, Double> amount) {
    double[] ends = new double[Bound.values().length];
    for (Bound bound : Bound.values()) {
      double tonnes = amount.apply(cache.of(gap.year(), bound), bound);
      ends[bound.ordinal()] = tonnes < NOTHING ? 0 : tonnes;
    }
    return Ranges.around(ends[0], ends[1], ends[2]);
  }

  private List<Provenance> provenance(Option option) {
    Set<Provenance> from = new LinkedHashSet<>();
    from.add(option.provenance());
    option.outputs().stream()
        .filter(o -> members.contains(o.material()) || link == Link.MAGNET)
        .forEach(o -> from.add(o.tonnesPerYear().provenance()));
    from.add(option.schedule().firstYear().provenance());
    from.add(option.schedule().ramp().years().provenance());
    from.addAll(cache.yields.provenance());
    return List.copyOf(from);
  }

  private List<Provenance> provenance(List<Contribution> contributions) {
    Set<Provenance> from = new LinkedHashSet<>();
    from.add(gap.tonnesPerYear().provenance());
    contributions.stream()
        .filter(Contribution::closesSomething)
        .forEach(c -> from.add(c.option().provenance()));
    from.addAll(cache.yields.provenance());
    return List.copyOf(from);
  }

  private static Sourced<Interval> sourced(Interval value, List<Provenance> from) {
    return new Sourced<>(value, new Provenance.Computed(METHOD, "1", from));
  }
}
