package org.chokepoint.response.gap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.Options;

/**
 * The chain outside a command in one year at one end of the ranges: as it runs, and as it could.
 */
final class ClosingYear {

  private final Cache cache;
  private final int year;
  private final Bound bound;
  private final Capacities today;
  private final Capacities all;

  private ClosingYear(Cache cache, int year, Bound bound) {
    this.cache = cache;
    this.year = year;
    this.bound = bound;
    this.today = new Capacities(bound);
    this.all = new Capacities(bound);
    for (Option option : cache.free) {
      today.add(option, fractionToday(option));
      all.add(option, option.schedule().fraction(year, bound));
    }
  }

  private double fractionToday(Option option) {
    return option.kind().isFacility() && option.schedule().leadYears().value().high() == 0
        ? option.schedule().fraction(cache.options.asOf().getYear(), bound)
        : 0;
  }

  private double growth(Option option) {
    return option.schedule().fraction(year, bound) - fractionToday(option);
  }

  Throughput today() {
    return cache.throughput(today, bound);
  }

  Throughput all() {
    return cache.throughput(all, bound);
  }

  Throughput todayWith(Option option) {
    return cache.throughput(today.with(option, growth(option)), bound);
  }

  Throughput allWithout(Option option) {
    return cache.throughput(all.with(option, -growth(option)), bound);
  }

  /** The years of one computation, each built once. */
  static final class Cache {
    final Options options;
    final Command command;
    final ChainYields yields;
    final List<Option> free;
    private final Map<Integer, Map<Bound, ClosingYear>> years = new TreeMap<>();

    Cache(Options options, Command command, ChainYields yields) {
      this.options = options;
      this.command = command;
      this.yields = yields;
      this.free = options.options().stream().filter(o -> !command.reaches(o)).toList();
    }

    ClosingYear of(int year, Bound bound) {
      return years
          .computeIfAbsent(year, y -> new TreeMap<>())
          .computeIfAbsent(bound, b -> new ClosingYear(this, year, b));
    }

    Throughput throughput(Capacities capacities, Bound bound) {
      return new Throughput(capacities, options.recipe(), yields, bound);
    }
  }
}
