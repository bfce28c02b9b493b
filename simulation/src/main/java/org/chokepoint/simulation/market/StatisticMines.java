package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.chain.ChainStructure;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.market.BaseMarket.Mine;

/** The mines of a one-material chain: one a place, from the world table of minerals. */
final class StatisticMines {
  private final SupplyPicture picture;
  private final ChainStructure chain;
  private final List<Sourced<?>> inputs;

  StatisticMines(SupplyPicture picture, ChainStructure chain, List<Sourced<?>> inputs) {
    this.picture = picture;
    this.chain = chain;
    this.inputs = inputs;
  }

  List<Mine> read() {
    List<Mine> mines = new ArrayList<>();
    output().forEach((place, tonnes) -> mines.add(mine(place, tonnes)));
    return mines;
  }

  private Mine mine(PlaceCode place, double tonnes) {
    return new Mine(
        chain.title() + " in " + picture.nameOf(place),
        Optional.empty(),
        place,
        List.of(),
        tonnes,
        tonnes,
        Optional.empty(),
        List.of(1.0),
        Optional.empty());
  }

  private Map<PlaceCode, Double> output() {
    Map<PlaceCode, Double> output = new TreeMap<>();
    for (MineralStatistic s : newest(counted(), picture.asOf().getYear()).values()) {
      double tonnes = tonnes(s);
      if (tonnes > 0) {
        inputs.add(s.value());
        output.put(s.place(), tonnes);
      }
    }
    ChainStructure.WorldOutput world = chain.world();
    if (output.isEmpty() && world != null) {
      inputs.add(Sourced.assumed(world.tonnes(), world.reason(), "Chokepoint", "2026-11"));
      new RefiningShares(picture, chain, inputs)
          .known()
          .forEach((place, share) -> output.put(place, share * world.tonnes()));
    }
    return output;
  }

  /** Output of all years, as one thing counted: mines rather than smelters, if both are told. */
  private List<MineralStatistic> counted() {
    List<MineralStatistic> all =
        picture.mineralStatistics().stream()
            .filter(s -> chain.isNamed(s.commodity()))
            .filter(s -> s.statistic().equals(Chains.OUTPUT))
            .filter(s -> !s.place().equals(PlaceCode.WORLD))
            .toList();
    List<MineralStatistic> mined =
        all.stream().filter(s -> s.detail().toLowerCase(Locale.ROOT).contains("mine")).toList();
    return mined.isEmpty() ? all : mined;
  }

  private static Map<PlaceCode, MineralStatistic> newest(List<MineralStatistic> all, int year) {
    Map<PlaceCode, MineralStatistic> latest = new TreeMap<>();
    for (MineralStatistic s : all) {
      if (s.year() <= year) {
        latest.merge(s.place(), s, (a, b) -> b.year() >= a.year() ? b : a);
      }
    }
    return latest;
  }

  private double tonnes(MineralStatistic s) {
    double perUnit =
        Chains.tonnesPer(s.unit())
            .orElseThrow(
                () -> refused(s, "is in '" + s.unit() + "', which is no mass. Load it in tonnes"));
    if (s.value().value() < 0) {
      throw refused(s, "is negative. Correct it in table 'minerals_world' of the store");
    }
    return s.value().value() * perUnit;
  }

  private FailureException refused(MineralStatistic s, String what) {
    return new FailureException(
        FailureReason.INCONSISTENT,
        "supply picture of " + picture.asOf() + ", chain " + chain.id(),
        "output of " + s.commodity() + " in " + s.place() + " in " + s.year() + " " + what + ".");
  }
}
