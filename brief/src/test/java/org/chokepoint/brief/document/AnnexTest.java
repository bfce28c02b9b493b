package org.chokepoint.brief.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.document.Annex.Entry;
import org.chokepoint.brief.document.Annex.Kind;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;
import org.junit.jupiter.api.Test;

class AnnexTest {

  private static final DatasetId CELLS = new DatasetId("test/1/cells");

  private static Sourced<Double> cell(double value, String row, String citation, Quality quality) {
    return new Sourced<>(value, new Provenance.Tabulated(CELLS, row, citation, quality));
  }

  private static Annex annex(List<Sourced<Double>> figures) {
    BriefMeta meta =
        new BriefMeta(
            DocumentId.of(new byte[] {1}),
            "note.txt",
            Optional.empty(),
            Language.EN,
            Optional.empty(),
            List.of(),
            YearMonth.of(2025, 1),
            List.of(),
            List.of());
    List<Line> lines = figures.stream().map(f -> Line.figure(Figure.number(f, "t"))).toList();
    BriefSection section = new BriefSection("s", "S", List.of(new Block.Points(lines)));
    return Brief.of("T", meta, List.of(section)).annex();
  }

  @Test
  void cellsOfOnePublicationShareANumberAndAreListedUnderIt() {
    Sourced<Double> a = cell(1, "row 1", "Yearbook", Quality.REPORTED);
    Sourced<Double> b = cell(2, "row 2", "Yearbook", Quality.REPORTED);
    Sourced<Double> c = cell(3, "row 3", "Other book", Quality.REPORTED);
    Annex annex = annex(List.of(a, c, b));
    assertThat(annex.label(a.provenance())).isEqualTo("1").isEqualTo(annex.label(b.provenance()));
    assertThat(annex.label(c.provenance())).isEqualTo("2");
    assertThat(annex.entries(Kind.SOURCE).get(0).details()).containsExactly("row 1", "row 2");
  }

  @Test
  void recalledCellIsListedApartAndTaintsWhatIsComputedFromIt() {
    Sourced<Double> good = cell(1, "row 1", "Yearbook", Quality.REPORTED);
    Sourced<Double> recalled = cell(2, "row 2", "Memory", Quality.RECALLED);
    Sourced<Double> sum = Sourced.computed(3.0, "sum", "1", List.of(good, recalled));
    Annex annex = annex(List.of(sum, good));
    assertThat(annex.recalled(sum.provenance())).isTrue();
    assertThat(annex.recalled(good.provenance())).isFalse();
    assertThat(annex.entries(Kind.RECALLED))
        .extracting(Entry::details)
        .containsExactly(List.of("row 2"));
  }

  @Test
  void computationNamesTheSourcesItRestsOnInTheEnd() {
    Sourced<Double> a = cell(1, "row 1", "Yearbook", Quality.REPORTED);
    Sourced<Double> assumed = Sourced.assumed(2.0, "as usual", "tester", "2026-01-01");
    Sourced<Double> inner = Sourced.computed(3.0, "inner", "1", List.of(a, assumed));
    Sourced<Double> outer = Sourced.computed(3.0, "outer", "2", List.of(inner));
    Entry entry = annex(List.of(outer)).entries(Kind.COMPUTATION).get(0);
    assertThat(entry.text()).isEqualTo("outer (version 2)");
    assertThat(entry.from()).containsExactly("1", "A1");
    assertThat(entry.details()).containsExactly("by way of inner (version 1)");
  }

  @Test
  void deepTreesAreWalkedOnce() {
    Sourced<Double> value = cell(1, "row 1", "Yearbook", Quality.REPORTED);
    for (int i = 0; i < 60; i++) {
      Provenance p = value.provenance();
      value = new Sourced<>(1.0, new Provenance.Computed("step", "1", List.of(p, p)));
    }
    assertThat(annex(List.of(value)).entries(Kind.COMPUTATION)).hasSize(1);
  }

  @Test
  void originThatNoFigureHasIsAnError() {
    Annex annex = annex(List.of(cell(1, "row 1", "Yearbook", Quality.REPORTED)));
    Sourced<Double> other = cell(1, "row 1", "Unseen", Quality.REPORTED);
    assertThatThrownBy(() -> annex.label(other.provenance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unseen");
  }

  @Test
  void runsOfLabelsAreJoined() {
    assertThat(Annex.joined(List.of("1", "2", "4", "5", "6", "A1", "A2", "C9")))
        .isEqualTo("1, 2, 4 to 6, A1, A2, C9");
  }
}
