package org.chokepoint.simulation.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.lever.Access;
import org.chokepoint.simulation.lever.Actor;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.LeverTerms;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.lever.Scope;
import org.chokepoint.simulation.lever.SupplyTerms;
import org.chokepoint.simulation.lever.Timing;

/**
 * A scenario read from a signal, for a person to check: every field with the words it was read
 * from, or with the assumption that stands in for what the document does not say.
 *
 * @param scenario the draft
 * @param fields each field with its source, in the order of a scenario file
 */
public record ScenarioDraft(Scenario scenario, List<Field> fields) {
  private static final int MONTHS = 24;
  private static final double TAX = 0.25;
  private static final double LICENSED = 0.5;
  private static final int LICENCE_DELAY = 2;
  private static final double NEAR = 0.002;
  private static final String LICENCE = "export_licence";
  private static final String MATERIALS = "materials";

  /** Copies the list. */
  public ScenarioDraft {
    fields = List.copyOf(fields);
  }

  /**
   * One field of the draft.
   *
   * @param lever id of the lever; empty for the scenario's own fields
   * @param name field of the scenario file
   * @param value value as a file would have it, with its quotation or assumption
   */
  public record Field(String lever, String name, Sourced<String> value) {}

  /**
   * Drafts a scenario from a signal; empty if it touches none of the three levers, loosens them, or
   * is denied.
   *
   * @param signal the signal
   * @param actor place of the actor, as the control graph resolves it
   * @param now month taken as the start when the signal has no date
   */
  public static Optional<ScenarioDraft> fromSignal(Signal signal, PlaceCode actor, YearMonth now) {
    return signal.levers().isEmpty()
            || signal.polarity() < 0
            || signal.certainty() == Certainty.DENIED
        ? Optional.empty()
        : Optional.of(new Drafting(signal, actor, now).draft());
  }

  /** The materials that the levers name, in the order of the document. */
  public List<String> materials() {
    return scenario.levers().stream()
        .flatMap(l -> l.terms().scope().materials().stream())
        .map(MaterialId::value)
        .distinct()
        .toList();
  }

  /**
   * The same draft on the market of a chain: materials of other chains are left out.
   *
   * @param chain name of the chain
   * @param traded materials that it trades
   */
  public ScenarioDraft on(String chain, Set<String> traded) {
    List<Lever> levers = scenario.levers().stream().map(l -> narrowed(l, traded)).toList();
    List<Field> kept =
        new ArrayList<>(
            fields.stream()
                .filter(f -> !f.name().equals(MATERIALS) || traded.contains(f.value().value()))
                .toList());
    if (!chain.equals(scenario.chain())) {
      kept.stream()
          .filter(f -> f.name().equals(MATERIALS))
          .findFirst()
          .ifPresent(
              f -> kept.add(new Field("", "chain", new Sourced<>(chain, f.value().provenance()))));
    }
    return new ScenarioDraft(scenario.withLevers(levers).on(chain), kept);
  }

  private static Lever narrowed(Lever lever, Set<String> traded) {
    Scope scope = lever.terms().scope();
    List<MaterialId> left =
        scope.materials().stream().filter(m -> traded.contains(m.value())).toList();
    Scope narrow = new Scope(left, scope.stages(), scope.companies(), scope.endUses());
    return lever.withTerms(lever.terms().on(narrow));
  }

  private static final class Drafting {
    private final Signal signal;
    private final PlaceCode actor;
    private final YearMonth now;
    private final List<Field> fields = new ArrayList<>();

    Drafting(Signal signal, PlaceCode actor, YearMonth now) {
      this.signal = signal;
      this.actor = actor;
      this.now = now;
    }

    ScenarioDraft draft() {
      YearMonth from = from();
      List<Lever> levers = new ArrayList<>();
      for (Cited<LeverKind> kind : signal.levers()) {
        levers.add(lever(kind, from));
      }
      String id = "signal-" + head(signal.id().value());
      quoted("", "title", signal.gloss(), signal.kind());
      Scenario scenario =
          new Scenario(id, signal.gloss(), from.minusMonths(1), MONTHS, distinct(levers));
      return new ScenarioDraft(scenario, fields);
    }

    private static String head(String id) {
      return id.substring(0, Math.min(12, id.length()));
    }

    private static List<Lever> distinct(List<Lever> levers) {
      List<Lever> kept = new ArrayList<>();
      for (Lever lever : levers) {
        if (kept.stream().noneMatch(k -> k.terms().id().equals(lever.terms().id()))) {
          kept.add(lever);
        }
      }
      return kept;
    }

    private YearMonth from() {
      for (Cited<InstrumentMention> i : signal.instruments()) {
        if (i.value().inForce().isPresent()) {
          return month(i, i.value().inForce().get());
        }
      }
      if (signal.event().date().isPresent()) {
        Cited<DateSpan> date = signal.event().date().get();
        return month(date, date.value());
      }
      assumed(
          "", "from", now.toString(), "the signal states no date; the month of reading is used");
      return now;
    }

    private YearMonth month(Cited<?> cited, DateSpan span) {
      YearMonth month = YearMonth.from(span.from());
      quoted("", "from", month.toString(), cited);
      return month;
    }

    private Lever lever(Cited<LeverKind> announced, YearMonth from) {
      Cited<LeverKind> kind = licensed(announced);
      String id = kind.value().token();
      quoted(id, "kind", id, kind);
      Actor who = new Actor(actor, Optional.empty());
      signal
          .event()
          .actor()
          .ifPresentOrElse(
              a -> quoted(id, "actor", actor.value(), a),
              () -> assumed(id, "actor", actor.value(), "place of the document's issuer"));
      YearMonth to = from.plusMonths(MONTHS - 2L);
      assumed(id, "to", to.toString(), "no end is stated; the end of the horizon is used");
      LeverTerms terms =
          new LeverTerms(id, who, targets(id), scope(id), Timing.between(from, to), strength(id));
      return switch (kind.value()) {
        case PRICE -> new PriceControl(terms, priceMode(id), percent(id, TAX));
        case SUPPLY_TERMS -> supplyTerms(terms);
        case ACCESS -> Access.embargo(terms);
      };
    }

    private SupplyTerms supplyTerms(LeverTerms terms) {
      SupplyTerms.Mode mode = mode(terms.id());
      double share = share(terms.id());
      int delay = mode == SupplyTerms.Mode.QUOTA ? 0 : delay(terms.id());
      return new SupplyTerms(terms, mode, share, delay);
    }

    // A control by licence is no embargo: who has a licence may ship.
    private Cited<LeverKind> licensed(Cited<LeverKind> kind) {
      if (kind.value() != LeverKind.ACCESS) {
        return kind;
      }
      return licence().map(i -> new Cited<>(LeverKind.SUPPLY_TERMS, i.quote())).orElse(kind);
    }

    private Optional<Cited<InstrumentMention>> licence() {
      return signal.instruments().stream()
          .filter(i -> i.value().kind().value().equals(LICENCE))
          .findFirst();
    }

    // A price of concentrate is one between sisters; nobody else buys it.
    private PriceControl.Mode priceMode(String id) {
      for (Cited<Stage> stage : signal.stages()) {
        if (stage.value() == Stage.MINING || stage.value() == Stage.CONCENTRATION) {
          quoted(id, "mode", "transfer-price", stage);
          return PriceControl.Mode.TRANSFER_PRICE;
        }
      }
      assumed(id, "mode", "export-tax", "the form of the price lever is not stated");
      return PriceControl.Mode.EXPORT_TAX;
    }

    private SupplyTerms.Mode mode(String id) {
      for (Cited<InstrumentMention> i : signal.instruments()) {
        if (i.value().kind().value().toLowerCase(Locale.ROOT).contains("quota")) {
          quoted(id, "mode", "quota", i);
          return SupplyTerms.Mode.QUOTA;
        }
      }
      Optional<Cited<InstrumentMention>> licence = licence();
      licence.ifPresent(i -> quoted(id, "mode", "licence", i));
      if (licence.isEmpty()) {
        assumed(id, "mode", "licence", "no quota is named");
      }
      return SupplyTerms.Mode.LICENCE;
    }

    private double share(String id) {
      assumed(id, "share", "50 %", "the document does not say how much is licensed");
      return LICENSED;
    }

    private int delay(String id) {
      assumed(
          id, "delay", "2 months", "45 working days allowed by the Chinese law, where it applies");
      return LICENCE_DELAY;
    }

    private double percent(String id, double otherwise) {
      // A percentage of something is a grade, not a rate.
      List<Cited<ReportedQuantity>> rates =
          signal.quantities().stream()
              .filter(q -> q.value().unit().equals("%") && q.value().basis().isEmpty())
              .filter(q -> q.value().value() > 0)
              .toList();
      Optional<Cited<ReportedQuantity>> rate =
          rates.stream().filter(this::borneOut).findFirst().or(() -> rates.stream().findFirst());
      if (rate.isEmpty()) {
        assumed(id, "amount", "25 %", "no rate is stated");
        return otherwise;
      }
      double percent = rate.get().value().value();
      quoted(id, "amount", percent + " %", rate.get());
      return percent / 100;
    }

    // Of several percentages the rate is the one by which two prices of the document differ.
    private boolean borneOut(Cited<ReportedQuantity> rate) {
      double factor = 1 + rate.value().value() / 100;
      for (Cited<ReportedQuantity> a : signal.quantities()) {
        for (Cited<ReportedQuantity> b : signal.quantities()) {
          boolean prices = a.value().unit().contains("/") && sameUnit(a, b);
          if (prices && Math.abs(a.value().value() / b.value().value() / factor - 1) < NEAR) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean sameUnit(Cited<ReportedQuantity> a, Cited<ReportedQuantity> b) {
      return a.value().unit().equals(b.value().unit());
    }

    // How firmly it is said decides nothing about how strongly it will act: full strength, stated.
    private double strength(String id) {
      assumed(id, "strength", "100 %", "the draft shows the lever in full; lower it to taste");
      return 1;
    }

    private List<PlaceCode> targets(String id) {
      List<PlaceCode> targets = new ArrayList<>();
      for (Cited<PlaceCode> p : signal.places()) {
        if (!p.value().equals(actor) && !targets.contains(p.value())) {
          targets.add(p.value());
          quoted(id, "targets", p.value().value(), p);
        }
      }
      if (targets.isEmpty()) {
        assumed(id, "targets", "all", "no place is named");
      }
      return targets;
    }

    private Scope scope(String id) {
      DraftScope scope = DraftScope.of(signal);
      scope.materials().forEach(m -> quoted(id, MATERIALS, m.value().value(), m));
      scope.stages().forEach(s -> quoted(id, "stages", s.value().token(), s));
      return new Scope(
          scope.materials().stream().map(Cited::value).toList(),
          scope.stages().stream().map(Cited::value).toList(),
          List.of(),
          List.of());
    }

    private void quoted(String lever, String name, String value, Cited<?> cited) {
      fields.add(new Field(lever, name, Sourced.quoted(value, cited.quote())));
    }

    private void assumed(String lever, String name, String value, String reason) {
      fields.add(new Field(lever, name, Sourced.assumed(value, reason, "Chokepoint", "2026-11")));
    }
  }
}
