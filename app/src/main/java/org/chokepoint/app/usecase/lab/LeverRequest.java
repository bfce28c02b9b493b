package org.chokepoint.app.usecase.lab;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.Outage;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A lever as it is asked for.
 *
 * @param kind {@code price}, {@code supply-terms}, {@code access} or {@code outage}
 * @param amount price: tax as a fraction of the base price; supply-terms: share of exports let
 *     through; not used otherwise
 * @param strength 0 to 1; 1 if left out
 * @param delayMonths supply-terms: months in which nothing leaves
 * @param from first month of effect, such as {@code 2026-03}; the second month if left out
 * @param to last month of effect; the last month if left out
 * @param materials elements or products; all if left out
 * @param stages tokens of stages; all if left out
 */
public record LeverRequest(
    @Nullable String kind,
    @Nullable Double amount,
    @Nullable Double strength,
    @Nullable Integer delayMonths,
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> materials,
    @Nullable List<String> stages) {

  /** The terms of the scenario around it. */
  record Frame(PlaceCode controller, List<PlaceCode> targets, YearMonth start, int months) {}

  Lever lever(int number, Frame frame) {
    String asked = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
    LeverTerms terms = terms(asked + "-" + number, frame);
    try {
      return switch (asked) {
        case "price" -> new PriceControl(terms, PriceControl.Mode.EXPORT_TAX, or(amount, 0.25));
        case "supply-terms" ->
            new SupplyTerms(
                terms,
                SupplyTerms.Mode.LICENCE,
                or(amount, 0.5),
                delayMonths == null ? 0 : delayMonths);
        case "access" -> Access.embargo(terms);
        case "outage" -> new Outage(terms, List.of());
        default -> throw Refusal.of("kind", "is price, supply-terms, access or outage.");
      };
    } catch (IllegalArgumentException e) {
      throw Refusal.of("levers[" + number + "]", String.valueOf(e.getMessage()));
    }
  }

  private LeverTerms terms(String id, Frame frame) {
    YearMonth last = frame.start().plusMonths(frame.months() - 1L);
    YearMonth begins = month(from).orElse(frame.months() > 1 ? frame.start().plusMonths(1) : last);
    YearMonth ends = month(to).orElse(last);
    try {
      return new LeverTerms(
          id,
          new Actor(frame.controller(), Optional.empty()),
          frame.targets(),
          new Scope(
              list(materials, MaterialId::new),
              list(stages, LeverRequest::stage),
              List.of(),
              List.of()),
          Timing.between(begins, ends),
          or(strength, 1));
    } catch (IllegalArgumentException e) {
      throw Refusal.of("levers", String.valueOf(e.getMessage()));
    }
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  private static Stage stage(String word) {
    return Stage.find(word).orElseThrow(() -> Refusal.of("stages", "'" + word + "' is no stage."));
  }

  private static <T> List<T> list(
      @Nullable List<String> words, java.util.function.Function<String, T> read) {
    return words == null ? List.of() : words.stream().map(read).toList();
  }

  private static Optional<YearMonth> month(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      throw Refusal.of("from, to", "'" + text + "' is not a month like 2026-03.");
    }
  }
}
