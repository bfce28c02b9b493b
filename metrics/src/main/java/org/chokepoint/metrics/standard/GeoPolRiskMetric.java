package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Herfindahl;
import org.chokepoint.metrics.criticality.GeoPolRisk;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Input;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.source.Sourced;

/**
 * GeoPolRisk of rare-earth compounds and metals for every country that reports its imports by
 * partner.
 *
 * <p>Imports are gross weight and domestic production is oxide, which do not add. Production is
 * left out, so that the value is an upper bound: production only enlarges the denominator.
 *
 * @param definition score or characterisation factor
 * @param factor whether the score is turned into the characterisation factor
 */
public record GeoPolRiskMetric(Definition definition, boolean factor) implements Metric {
  private static final PlaceCode UNSPECIFIED = new PlaceCode("UNS");

  private record Key(PlaceCode importer, String goods, int year) {}

  /** The score. */
  public static GeoPolRiskMetric score() {
    return new GeoPolRiskMetric(
        new Definition(
            "geopolrisk-upper-bound",
            "GeoPolRisk score, upper bound without domestic production",
            "HHI of world mine production · Σ f g / Σ f",
            "1",
            Range.FRACTION,
            "Gemechu et al. 2016, Journal of Industrial Ecology 20:154"),
        false);
  }

  /** The characterisation factor: the score times the price of the imports, relative to copper. */
  public static GeoPolRiskMetric characterisationFactor() {
    return new GeoPolRiskMetric(
        new Definition(
            "geopolrisk-cf-upper-bound",
            "GeoPolRisk characterisation factor, upper bound without domestic production",
            "score · value of imports / mass of imports / 0.409412948 (copper = 1)",
            "kg Cu-eq/kg",
            Range.NOT_NEGATIVE,
            "Koyamparambath et al. 2024, International Journal of Life Cycle Assessment"),
        true);
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    Map<Key, Map<PlaceCode, Sourced<Double>>> imports = new LinkedHashMap<>();
    Map<Key, List<TradeFlow>> priced = new LinkedHashMap<>();
    for (TradeFlow flow : tables.picture().trade()) {
      if (counts(tables, flow)) {
        if (flow.value().isPresent()) {
          priced
              .computeIfAbsent(
                  new Key(flow.importer(), flow.goods(), flow.year()), k -> new ArrayList<>())
              .add(flow);
        }
        imports
            .computeIfAbsent(
                new Key(flow.importer(), flow.goods(), flow.year()), k -> new LinkedHashMap<>())
            .merge(
                flow.exporter(),
                flow.mass().orElseThrow().map(m -> m.tonnes()),
                (a, b) -> a.with(b, "sum", Double::sum));
      }
    }
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Map.Entry<Key, Map<PlaceCode, Sourced<Double>>> one : imports.entrySet()) {
      Attempt<Calculation> calculation = calculation(tables, one.getKey(), one.getValue(), priced);
      if (calculation instanceof Attempt.Failed<Calculation> failed) {
        failures.add(failed.failure());
      } else {
        calculations.add(calculation.orThrow());
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static boolean counts(SupplyTables tables, TradeFlow flow) {
    boolean bilateral =
        !flow.exporter().equals(PlaceCode.WORLD)
            && !flow.exporter().equals(UNSPECIFIED)
            && !flow.exporter().equals(flow.importer());
    return bilateral
        && flow.month().isEmpty()
        && flow.note().startsWith("import")
        && flow.mass().isPresent()
        && tables.picture().goods().stream()
            .filter(g -> g.code().equals(flow.goods()))
            .anyMatch(g -> g.materials().stream().anyMatch(m -> m.value().equals("REE")));
  }

  private Attempt<Calculation> calculation(
      SupplyTables tables,
      Key key,
      Map<PlaceCode, Sourced<Double>> shipped,
      Map<Key, List<TradeFlow>> priced) {
    Good good = new Good("HS " + key.goods(), Optional.empty(), "reported imports, gross weight");
    Subject subject = Subject.of(good, key.year()).target(key.importer().value());
    Optional<SupplyTable> mining =
        tables.find("TREO", Stage.MINING, key.year(), SupplierKind.COUNTRY);
    if (mining.isEmpty()) {
      return Attempt.failed(
          FailureReason.MISSING, subject.toString(), "world mine production is not known.");
    }
    List<Input> inputs = new ArrayList<>(TableInputs.of(mining.get()));
    List<Input> scores = new ArrayList<>();
    for (Map.Entry<PlaceCode, Sourced<Double>> partner : shipped.entrySet()) {
      String place = partner.getKey().value();
      Attempt<Sourced<Double>> score = tables.governance().instability(place, key.year());
      if (score instanceof Attempt.Failed<Sourced<Double>> failed) {
        return new Attempt.Failed<>(failed.failure());
      }
      inputs.add(new Input(subject + ": " + place, partner.getValue(), Range.NOT_NEGATIVE));
      scores.add(new Input("instability of " + place, score.orThrow(), Range.FRACTION));
    }
    inputs.addAll(scores);
    int partners = scores.size();
    String where = subject.toString();
    if (!factor) {
      return Attempt.of(
          new Calculation(subject, inputs, v -> score(mining.get(), v, partners, where)));
    }
    Optional<Sourced<Double>> price = price(priced.getOrDefault(key, List.of()));
    if (price.isEmpty()) {
      return Attempt.failed(
          FailureReason.MISSING, where, "no import has both a mass and a value, so no price.");
    }
    inputs.add(new Input("price of " + where, price.get(), Range.NOT_NEGATIVE));
    return Attempt.of(
        new Calculation(
            subject,
            inputs,
            v ->
                score(mining.get(), v, partners, where)
                    .flatMap(s -> GeoPolRisk.characterisationFactor(s, v[v.length - 1], where))));
  }

  /** Thousand US dollars a tonne over the shipments that state both. */
  private static Optional<Sourced<Double>> price(List<TradeFlow> flows) {
    double usd = 0;
    double tonnes = 0;
    List<Sourced<?>> inputs = new ArrayList<>();
    for (TradeFlow flow : flows) {
      usd += flow.value().orElseThrow().value().amount();
      tonnes += flow.mass().orElseThrow().value().tonnes();
      inputs.add(flow.value().orElseThrow());
      inputs.add(flow.mass().orElseThrow());
    }
    return tonnes > 0
        ? Optional.of(Sourced.computed(usd / tonnes / 1000, "value over mass", "1", inputs))
        : Optional.empty();
  }

  private static Attempt<Double> score(
      SupplyTable mining, double[] values, int partners, String where) {
    int first = TableInputs.count(mining);
    double[] shipped = new double[partners];
    double[] instability = new double[partners];
    System.arraycopy(values, first, shipped, 0, partners);
    System.arraycopy(values, first + partners, instability, 0, partners);
    GeoPolRisk.Imports imports = new GeoPolRisk.Imports(shipped, instability, 0);
    return TableInputs.amounts(mining, values)
        .map(amounts -> Herfindahl.of(amounts).unitScale())
        .flatMap(
            hhi ->
                GeoPolRisk.importRisk(imports, where)
                    .flatMap(risk -> GeoPolRisk.score(hhi, risk, where)));
  }
}
