package org.chokepoint.knowledge.reference;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Which facts belong to the picture of a month: those that had become true by then. A fact of a
 * calendar year belongs to every month of that year, because statistics for it describe the chain
 * in that year; a fact of a month belongs from that month on; an act of policy from its day on; an
 * edge of ownership while it holds. Parameters, end uses, baskets and shares that are stated for
 * later years are projections of the source and stay in, with their year.
 */
public final class PictureRule {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

  private final ReferenceFacts facts;
  private final Map<String, Supplier<InputOutputTable>> inputOutput;

  /**
   * A rule over facts.
   *
   * @param facts the facts
   * @param inputOutput input-output tables by name
   */
  public PictureRule(ReferenceFacts facts, Map<String, Supplier<InputOutputTable>> inputOutput) {
    this.facts = facts;
    this.inputOutput = inputOutput;
  }

  /** The picture of a month. */
  public SupplyPicture pictureAsOf(YearMonth month) {
    int year = month.getYear();
    return SupplyPicture.asOf(month)
        .entities(facts.entities())
        .interests(facts.interests().stream().filter(i -> i.holdsIn(month)).toList())
        .facilities(facts.facilities().stream().map(f -> asOf(f, year)).toList())
        .places(facts.places())
        .materials(facts.materials())
        .baskets(facts.baskets())
        .production(facts.production.production().stream().filter(p -> p.year() <= year).toList())
        .stageShares(facts.production.shares())
        .mineralStatistics(() -> statistics(year))
        .trade(() -> facts.big().trade().stream().filter(t -> seen(t, month)).toList())
        .prices(facts.market.prices().stream().filter(p -> seen(p, month)).toList())
        .concentratePrices(
            facts.market.concentratePrices().stream()
                .filter(p -> !YearMonth.from(p.effectiveFrom()).isAfter(month))
                .toList())
        .quotas(facts.policy.quotas().stream().filter(q -> q.year() <= year).toList())
        .controls(
            facts.policy.controls().stream()
                .filter(c -> !YearMonth.from(c.date()).isAfter(month))
                .toList())
        .governance(() -> facts.big().governance().stream().filter(g -> g.year() <= year).toList())
        .importReliance(
            () -> facts.big().reliance().stream().filter(r -> r.year() <= year).toList())
        .endUses(facts.demand.endUses())
        .sectorUses(facts.demand.sectors())
        .parameters(facts.demand.parameters())
        .goods(facts.goods())
        .criticality(
            () -> facts.big().criticality().stream().filter(c -> c.year() <= year).toList())
        .inputOutput(inputOutput)
        .datasets(facts.datasets())
        .build();
  }

  private List<MineralStatistic> statistics(int year) {
    return Stream.concat(facts.big().statistics().stream(), facts.production.reserves().stream())
        .filter(s -> s.year() <= year)
        .toList();
  }

  private static boolean seen(TradeFlow flow, YearMonth month) {
    return flow.month().isPresent()
        ? !YearMonth.of(flow.year(), flow.month().getAsInt()).isAfter(month)
        : flow.year() <= month.getYear();
  }

  private static boolean seen(PriceObservation price, YearMonth month) {
    Matcher stated = MONTH.matcher(price.period());
    return stated.matches()
        ? !YearMonth.parse(price.period()).isAfter(month)
        : price.year() <= month.getYear();
  }

  /** A plant that starts later does not operate yet, whatever it does today. */
  private static Facility asOf(Facility f, int year) {
    boolean later = f.startYear().isPresent() && f.startYear().getAsInt() > year;
    if (!later || f.status() != FacilityStatus.OPERATING) {
      return f;
    }
    return new Facility(
        f.id(),
        f.entity(),
        f.name(),
        f.place(),
        f.location(),
        f.stage(),
        f.operator(),
        f.parent(),
        f.capacity(),
        f.capacityOf(),
        FacilityStatus.PLANNED,
        f.startYear(),
        f.capex(),
        f.materials(),
        f.deposit(),
        f.note(),
        f.provenance());
  }
}
