package org.chokepoint.knowledge.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chokepoint.knowledge.diff.Change.Kind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;

/**
 * Compares the supply pictures of two months: ownership and facilities, the newest figure of each
 * series, and the acts of policy that came in between.
 */
public final class PictureDiff {
  private final SupplyPicture before;
  private final SupplyPicture after;
  private final List<Change> changes = new ArrayList<>();

  private PictureDiff(SupplyPicture before, SupplyPicture after) {
    this.before = before;
    this.after = after;
  }

  /** What changed from one picture to another. */
  public static List<Change> between(SupplyPicture before, SupplyPicture after) {
    PictureDiff diff = new PictureDiff(before, after);
    diff.actors();
    diff.policy();
    diff.figures();
    diff.minerals();
    return List.copyOf(diff.changes);
  }

  /**
   * A fact in a form that can be compared.
   *
   * @param subject what it speaks of
   * @param period when; the newest counts. Empty for what has no time
   * @param value what it says
   * @param source where it comes from
   */
  private record Fact(String subject, String period, String value, Provenance source) {
    String words() {
      return period.isEmpty() || value.isEmpty() ? period + value : period + ": " + value;
    }
  }

  private <T> void compare(
      String table, Function<SupplyPicture, List<T>> list, Function<T, Fact> fact) {
    Map<String, Fact> was = newest(list.apply(before).stream().map(fact));
    Map<String, Fact> is = newest(list.apply(after).stream().map(fact));
    is.forEach(
        (subject, now) -> {
          Fact old = was.get(subject);
          if (old == null) {
            add(Kind.ADDED, table, subject, "", now.words(), now.source());
          } else if (!old.words().equals(now.words())) {
            add(Kind.CHANGED, table, subject, old.words(), now.words(), now.source());
          }
        });
    was.forEach(
        (subject, old) -> {
          if (!is.containsKey(subject)) {
            add(Kind.REMOVED, table, subject, old.words(), "", old.source());
          }
        });
  }

  private static Map<String, Fact> newest(Stream<Fact> facts) {
    Map<String, Fact> newest = new LinkedHashMap<>();
    facts.forEach(
        f -> newest.merge(f.subject(), f, (a, b) -> b.period().compareTo(a.period()) > 0 ? b : a));
    return newest;
  }

  private void add(
      Kind kind, String table, String subject, String was, String is, Provenance source) {
    changes.add(new Change(kind, table, subject, "", was, is, source));
  }

  private static String subject(Object... parts) {
    return Stream.of(parts)
        .map(Object::toString)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private static String number(double value, String unit) {
    String digits =
        Math.abs(value) >= 100
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, "%.4g", value);
    return digits + " " + unit;
  }

  private static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void actors() {
    compare("ownership", SupplyPicture::interests, this::interest);
    compare("facilities", SupplyPicture::facilities, PictureDiff::facility);
  }

  private Fact interest(Interest i) {
    String share = i.share().map(s -> number(s.value().percent(), "%")).orElse("share not known");
    String subject = subject(after.nameOf(i.holder()), token(i.kind()), after.nameOf(i.held()));
    return new Fact(subject, "", share, i.provenance());
  }

  private static Fact facility(Facility f) {
    String capacity =
        f.capacity().map(c -> ", " + number(c.value().tonnesPerYear(), "t/a")).orElse("");
    return new Fact(
        subject(f.id(), f.name(), f.place()), "", token(f.status()) + capacity, f.provenance());
  }

  private void policy() {
    compare(
        "quotas",
        SupplyPicture::quotas,
        q ->
            new Fact(
                subject(q.kind(), q.year(), q.batch(), q.category(), q.holder()),
                "",
                number(q.tonnes().value(), q.unit()),
                q.tonnes().provenance()));
    compare(
        "controls",
        SupplyPicture::controls,
        c ->
            new Fact(
                subject(c.date(), c.actor(), c.target(), c.commodity(), c.instrument()),
                "",
                c.status().isEmpty() ? c.instrument() : c.status(),
                c.provenance()));
    compare(
        "concentrate_price_baogang",
        SupplyPicture::concentratePrices,
        p ->
            new Fact(
                subject(after.nameOf(p.seller()), after.nameOf(p.buyer())),
                p.effectiveFrom().toString(),
                number(p.cnyPerTonne().value(), "CNY/t"),
                p.cnyPerTonne().provenance()));
  }

  private void figures() {
    compare(
        "mine_production",
        SupplyPicture::production,
        p ->
            new Fact(
                subject(p.place(), p.material(), p.stage().label(), p.series()),
                Integer.toString(p.year()),
                number(p.rate().value().tonnesPerYear(), "t " + p.rate().value().basis()),
                p.rate().provenance()));
    compare(
        "prices",
        SupplyPicture::prices,
        p ->
            new Fact(
                subject(p.material(), p.form(), p.market()),
                p.year() + " " + p.period(),
                number(p.price().value().usdPerKg(), "USD/kg " + p.price().value().basis()),
                p.price().provenance()));
    compare(
        "trade",
        p -> p.trade().stream().filter(f -> f.mass().isPresent()).toList(),
        PictureDiff::flow);
  }

  private static Fact flow(TradeFlow f) {
    String month =
        f.month().isPresent() ? String.format(Locale.ROOT, "-%02d", f.month().getAsInt()) : "";
    var mass = f.mass().orElseThrow();
    return new Fact(
        subject(f.exporter(), f.importer(), f.goods(), f.note(), month.isEmpty() ? "" : "monthly"),
        f.year() + month,
        number(mass.value().tonnes(), "t"),
        mass.provenance());
  }

  private void minerals() {
    compare(
        "minerals_world",
        SupplyPicture::mineralStatistics,
        m ->
            new Fact(
                subject(m.commodity(), m.place(), m.statistic(), m.detail()),
                Integer.toString(m.year()),
                m.qualifier() + number(m.value().value(), m.unit()),
                m.value().provenance()));
    compare(
        "us_import_reliance",
        SupplyPicture::importReliance,
        r ->
            new Fact(
                subject(r.place(), r.commodity(), r.detail()),
                Integer.toString(r.year()),
                r.qualifier() + number(r.percent().value(), "%"),
                r.percent().provenance()));
    compare(
        "governance",
        SupplyPicture::governance,
        g ->
            new Fact(
                subject(g.place(), g.indicator(), g.unit()),
                Integer.toString(g.year()),
                number(g.score().value(), g.unit()),
                g.score().provenance()));
  }
}
