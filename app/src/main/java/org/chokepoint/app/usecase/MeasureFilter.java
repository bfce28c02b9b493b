package org.chokepoint.app.usecase;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.PlaceCode;

/**
 * Which measurements are wanted; an empty part lets everything through.
 *
 * @param metrics metric ids
 * @param commodities material ids, commodities of the world table, or customs codes such as {@code
 *     HS 2846}; upper and lower case do not matter
 * @param stage stage of the chain
 * @param place a place that supplies or depends
 * @param supplier the supplier measured: a place code, entity id or facility id
 * @param target the place that depends
 * @param kind who counts as a supplier
 * @param from first year
 * @param to last year
 */
public record MeasureFilter(
    List<String> metrics,
    List<String> commodities,
    Optional<Stage> stage,
    Optional<PlaceCode> place,
    Optional<String> supplier,
    Optional<PlaceCode> target,
    Optional<SupplierKind> kind,
    int from,
    int to) {

  /** The last year that is measured, later than any statistic or projection of the data. */
  public static final int LATEST = 2050;

  /** Copies the lists. */
  public MeasureFilter {
    metrics = List.copyOf(metrics);
    commodities = List.copyOf(commodities);
  }

  /** The same without bounds on the year. */
  MeasureFilter inAnyYear() {
    return new MeasureFilter(
        metrics, commodities, stage, place, supplier, target, kind, Year.MIN_VALUE, LATEST);
  }

  /** Whether a subject is wanted. */
  Predicate<Subject> wanted() {
    List<String> lower = commodities.stream().map(MeasureFilter::lower).toList();
    return s ->
        s.year() >= from
            && s.year() <= to
            && (lower.isEmpty() || lower.contains(lower(s.good().commodity())))
            && (stage.isEmpty() || stage.equals(s.good().stage()))
            && (kind.isEmpty() || kind.equals(s.suppliers()))
            && (supplier.isEmpty() || supplier.equals(s.supplier()))
            && (target.isEmpty() || target.map(PlaceCode::value).equals(s.target()))
            && (place.isEmpty() || involves(s, place.get().value()));
  }

  private static boolean involves(Subject subject, String place) {
    return subject.supplier().filter(place::equals).isPresent()
        || subject.target().filter(place::equals).isPresent();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a failure speaks of a wanted commodity. */
  boolean concerns(Failure failure) {
    String where = lower(failure.where());
    return commodities.isEmpty()
        || commodities.stream()
            .map(MeasureFilter::lower)
            .anyMatch(
                c -> where.equals(c) || where.startsWith(c + ",") || where.startsWith(c + " ("));
  }

  /**
   * Rejects names that the tables do not know.
   *
   * @throws FailureException that lists the known commodities, or says what a place is
   */
  void check(SupplyTables tables) {
    TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    tables.all().forEach(t -> known.add(t.good().commodity()));
    tables.picture().criticality().forEach(c -> known.add(c.commodity()));
    tables.picture().importReliance().forEach(r -> known.add(r.commodity()));
    tables.picture().trade().forEach(t -> known.add("HS " + t.goods()));
    known.remove("all");
    known.add("All goods");
    for (String wanted : commodities) {
      if (!known.contains(wanted.strip())) {
        throw unknown("commodity", wanted, "Known are: " + String.join(", ", known) + ".");
      }
    }
    place.ifPresent(p -> checkPlace(p, tables));
    target.ifPresent(p -> checkPlace(p, tables));
  }

  private static void checkPlace(PlaceCode place, SupplyTables tables) {
    if (tables.picture().findPlace(place).isEmpty()) {
      throw unknown("place", place.value(), "Use ISO 3166-1 alpha-3, such as MYS, or EU27.");
    }
  }

  static FailureException unknown(String kind, String name, String instead) {
    return new FailureException(
        FailureReason.UNKNOWN_NAME, kind + " '" + name + "'", "is not known. " + instead);
  }
}
