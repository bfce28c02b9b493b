package org.chokepoint.response.gap;

import java.util.IdentityHashMap;
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
  private final Throughput ofToday;
  private final Throughput ofAll;

  // Looked up for every gap of the year; an option's own hash would cost more than the chain.
  private final Map<Option, Throughput> ofTodayWith = new IdentityHashMap<>();
  private final Map<Option, Throughput> ofAllWithout = new IdentityHashMap<>();

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
    this.ofToday = cache.throughput(today, bound);
    this.ofAll = cache.throughput(all, bound);
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
    return ofToday;
  }

  Throughput all() {
    return ofAll;
  }

  Throughput todayWith(Option option) {
    return ofTodayWith.computeIfAbsent(
        option, o -> cache.throughput(today.with(o, growth(o)), bound));
  }

  Throughput allWithout(Option option) {
    return ofAllWithout.computeIfAbsent(
        option, o -> cache.throughput(all.with(o, -growth(o)), bound));
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
