package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.model.source.Sourced;

/** Concentration by country, owner and ultimate controller, and supply risk, side by side. */
final class ConcentrationPart {

  private static final String POINTS = "hhi-points";
  private static final String RISK = "eu-supply-risk";
  private static final int MOST_ROWS = 14;

  private final BriefInput input;
  private final Names names;
  private final List<String> commodities;

  ConcentrationPart(BriefInput input, Reading reading) {
    this.input = input;
    this.names = new Names(input.picture());
    this.commodities = reading.commodities();
  }

  void write(List<Block> blocks) {
    List<Good> goods = goods();
    if (goods.isEmpty()) {
      blocks.add(
          Wording.caveat(
              "Concentration is not shown: no table of suppliers covers these materials."));
      return;
    }
    blocks.add(Wording.heading("How concentrated it is"));
    highest(goods).ifPresent(blocks::add);
    List<List<Line>> rows = goods.stream().limit(MOST_ROWS).map(this::row).toList();
    blocks.add(
        new Table(
            Line.words(
                "Herfindahl\u2013Hirschman index in points of ten thousand, and supply risk by the EU "
                    + "method, with the range that the quality of the inputs allows"),
            List.of(
                Column.words("Stage and material"),
                Column.numbers("By country"),
                Column.numbers("By owner"),
                Column.numbers("By ultimate controller"),
                Column.numbers("Supply risk")),
            rows));
  }

  /** The goods measured, latest year and one table each, most concentrated first. */
  private List<Good> goods() {
    Map<String, Good> distinct = new LinkedHashMap<>();
    input.measurements().stream()
        .filter(m -> m.metric().equals(POINTS) && commodities.contains(good(m).commodity()))
        .filter(m -> m.subject().suppliers().equals(Optional.of(SupplierKind.COUNTRY)))
        .sorted(Comparator.comparing((Measurement m) -> -m.subject().year()))
        .forEach(m -> distinct.putIfAbsent(names.good(good(m)), good(m)));
    List<Good> goods = new ArrayList<>(distinct.values());
    goods.sort(Comparator.comparing(g -> -country(g).map(m -> m.value().value()).orElse(0.0)));
    return goods;
  }

  private static Good good(Measurement measurement) {
    return measurement.subject().good();
  }

  private Optional<Measurement> country(Good good) {
    return find(POINTS, good, Optional.of(SupplierKind.COUNTRY));
  }

  private Optional<Measurement> find(String metric, Good good, Optional<SupplierKind> kind) {
    return input.measurements().stream()
        .filter(m -> m.metric().equals(metric) && good(m).equals(good))
        .filter(m -> kind.isEmpty() || m.subject().suppliers().equals(kind))
        .max(Comparator.comparingInt(m -> m.subject().year()));
  }

  private Optional<Block> highest(List<Good> goods) {
    return country(goods.get(0))
        .map(
            m ->
                Paragraph.of(
                    Line.prose()
                        .words("The tightest step is ")
                        .name(names.good(goods.get(0)))
                        .words(": a concentration by country of ")
                        .figure(points(m))
                        .words(" points. One supplier alone would be ten thousand.")
                        .end()));
  }

  private List<Line> row(Good good) {
    return List.of(
        Line.name(names.good(good)),
        cell(find(POINTS, good, Optional.of(SupplierKind.COUNTRY))),
        cell(find(POINTS, good, Optional.of(SupplierKind.OWNER))),
        cell(find(POINTS, good, Optional.of(SupplierKind.CONTROLLER))),
        find(RISK, good, Optional.empty()).map(m -> Line.figure(points(m))).orElse(Line.EMPTY));
  }

  private static Line cell(Optional<Measurement> measurement) {
    return measurement.map(m -> Line.figure(points(m))).orElse(Line.EMPTY);
  }

  private static Figure points(Measurement m) {
    return Figure.interval(new Sourced<>(m.interval(), m.value().provenance()), "");
  }
}
