package org.chokepoint.app.usecase.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.random.RandomStreams;

/**
 * All that is known of a material.
 *
 * @param name its names and group
 * @param oxide formula of the traded oxide, if there is one
 * @param hsCodes customs codes under which it is traded
 * @param supply who supplies it at each stage
 * @param measures what is measured of it, latest first
 * @param prices price observations, latest first
 * @param facilities facilities that make it
 */
public record MaterialDossier(
    NameView name,
    Optional<String> oxide,
    List<String> hsCodes,
    List<GoodsDossier> supply,
    List<MeasureView> measures,
    List<PriceView> prices,
    List<FacilityView> facilities) {

  private static final int DRAWS = 100;
  private static final long SEED = 20251231L;

  /**
   * A measured value.
   *
   * @param metric name of the metric
   * @param formula how it is computed
   * @param stage token of the stage, where known
   * @param detail what exactly is counted
   * @param year year
   * @param by who counts as a supplier
   * @param supplier the one supplier measured, if it is about one
   * @param target the place that depends, if it is about one
   * @param value the value
   * @param low lower bound
   * @param high upper bound
   */
  public record MeasureView(
      String metric,
      String formula,
      Optional<String> stage,
      String detail,
      int year,
      Optional<String> by,
      Optional<String> supplier,
      Optional<String> target,
      FigureView value,
      double low,
      double high) {

    static MeasureView of(Measurement m, PictureIndex index) {
      var definition = StandardMetrics.find(m.metric()).orElseThrow().definition();
      return new MeasureView(
          definition.name(),
          definition.formula(),
          m.subject().good().stage().map(s -> s.token()),
          m.subject().good().detail(),
          m.subject().year(),
          m.subject().suppliers().map(k -> k.label()),
          m.subject().supplier().map(id -> Names.of(id, index)),
          m.subject().target().map(id -> Names.of(id, index)),
          FigureView.brief(m.value(), m.unit()),
          m.interval().low(),
          m.interval().high());
    }
  }

  /**
   * A price observation.
   *
   * @param form oxide or metal
   * @param year year
   * @param period part of the year
   * @param market where and on what terms
   * @param price the price
   */
  public record PriceView(String form, int year, String period, String market, FigureView price) {

    static PriceView of(PriceObservation p) {
      return new PriceView(
          p.form(),
          p.year(),
          p.period(),
          p.market(),
          FigureView.of(p.price().map(x -> x.usdPerKg()), "USD/kg"));
    }
  }

  static MaterialDossier of(Material material, PictureIndex index) {
    String id = material.id().value();
    return new MaterialDossier(
        Names.of(material),
        material.oxide(),
        material.hsCodes(),
        GoodsDossier.of(id, index),
        measures(id, index),
        index.picture().prices().stream()
            .filter(p -> p.material().equals(material.id()))
            .sorted(Comparator.comparingInt((PriceObservation p) -> -p.year()))
            .map(PriceView::of)
            .toList(),
        index.picture().facilities().stream()
            .filter(f -> f.materials().contains(material.id()))
            .map(f -> FacilityView.of(f, index))
            .toList());
  }

  private static List<MeasureView> measures(String commodity, PictureIndex index) {
    int year = index.picture().asOf().getYear();
    Measures measures = new Measures(index.tables(), new RandomStreams(SEED), DRAWS);
    return measures
        .measure(
            StandardMetrics.ofGoods(),
            s -> s.good().commodity().equals(commodity) && s.year() <= year && s.year() > year - 3)
        .value()
        .stream()
        .sorted(Comparator.comparingInt((Measurement m) -> -m.subject().year()))
        .map(m -> MeasureView.of(m, index))
        .toList();
  }
}
