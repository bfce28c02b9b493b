package org.chokepoint.evidence.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Control;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Provenance;
import org.junit.jupiter.api.Test;

class WatchTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());
  private static final PlaceCode CHINA = new PlaceCode("CHN");

  private static DatedSignal signal(String text, LocalDate day) {
    Document document =
        new Document(
            DocumentId.of((text + day).getBytes(StandardCharsets.UTF_8)),
            "test",
            "text/plain",
            Language.EN,
            Optional.empty(),
            Optional.of(day),
            List.of(),
            text);
    Signal first = READER.read(document).value().get(0);
    return DatedSignal.of(document, first).orElseThrow();
  }

  @Test
  void aTighteningActRaisesTheIndexAndHalvesInSixMonths() {
    DatedSignal act =
        signal(
            "The Ministry of Commerce imposed export controls on gallium.",
            LocalDate.of(2025, 1, 10));
    List<TighteningIndex.Point> points =
        TighteningIndex.of(List.of(act), YearMonth.of(2024, 12), YearMonth.of(2025, 7));
    assertThat(points.get(0).value()).isZero();
    assertThat(points.get(1).value()).isEqualTo(2.0);
    assertThat(points.get(7).value()).isCloseTo(1.0, within(1e-12));
    assertThat(points.get(7).signals()).containsExactly(act.signal().id());
  }

  @Test
  void aCommentDoesNotMoveTheIndex() {
    DatedSignal comment =
        signal(
            "Analysts fear that China could ban exports of rare earths.",
            LocalDate.of(2025, 1, 10));
    assertThat(
            TighteningIndex.of(List.of(comment), YearMonth.of(2025, 1), YearMonth.of(2025, 1))
                .get(0)
                .value())
        .isZero();
  }

  @Test
  void anUncertainActCountsLessAndWidensTheIndex() {
    DatedSignal plan =
        signal(
            "India is considering export restrictions on rare earth magnets.",
            LocalDate.of(2025, 1, 10));
    TighteningIndex.Point point =
        TighteningIndex.of(List.of(plan), YearMonth.of(2025, 1), YearMonth.of(2025, 1)).get(0);
    assertThat(point.value()).isCloseTo(0.8, within(1e-12));
    assertThat(point.deviation()).isCloseTo(2 * Math.sqrt(0.24), within(1e-12));
  }

  @Test
  void anActorThatNamesMoreThemesThanBeforeRisesInAlignment() {
    String few = "Baogang Group held a Party Standing Committee meeting on work safety.";
    String many =
        "Baogang Group held a Party Standing Committee meeting on work safety, technological "
            + "self-reliance, the Belt and Road Initiative, Beautiful China and Party building.";
    List<DatedSignal> signals = new ArrayList<>();
    for (int month = 1; month <= 8; month++) {
      signals.add(signal(month <= 6 ? few : many, LocalDate.of(2025, month, 3)));
    }
    List<DatedSignal> timeline = DatedSignal.timeline(signals, "baogang-group");
    PolicyAlignment.Point point =
        PolicyAlignment.of(timeline, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 1));
    assertThat(timeline).hasSize(8);
    assertThat(point.value()).isGreaterThan(2);
    assertThat(point.low()).isGreaterThan(1).isLessThan(point.value());
    assertThat(point.themes()).containsEntry("belt_and_road", 2);
    assertThat(DatedSignal.ofTheme(signals, "belt_and_road")).hasSize(2);
  }

  @Test
  void silenceIsNoChangeOfAlignment() {
    List<DatedSignal> signals = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      signals.add(
          signal(
              "Lynas Rare Earths produced its first dysprosium oxide.",
              LocalDate.of(2025, month, 3)));
    }
    LocalDate june = LocalDate.of(2025, 6, 1);
    PolicyAlignment.Point spoke = PolicyAlignment.of(signals, june, june.plusMonths(1));
    PolicyAlignment.Point silent =
        PolicyAlignment.of(signals, june.plusMonths(1), june.plusMonths(2));
    PolicyAlignment.Point first =
        PolicyAlignment.of(signals, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
    assertThat(signals.get(0).signal().themes()).isEmpty();
    assertThat(spoke.value()).isEqualTo(1);
    assertThat(spoke.compares()).isTrue();
    assertThat(silent.value()).isEqualTo(1);
    assertThat(silent.compares()).isFalse();
    assertThat(first.value()).isEqualTo(1);
    assertThat(first.compares()).isFalse();
  }

  @Test
  void aPlaceThatNeverTightenedIsForecastByTheBaseRate() {
    EarlyWarning.Forecast forecast =
        EarlyWarning.of(
            controls(), new PlaceCode("ISL"), 6, YearMonth.of(2006, 1), YearMonth.of(2025, 12));
    assertThat(forecast.followed()).isZero();
    assertThat(forecast.beatsBaseRate()).isFalse();
    assertThat(forecast.advised()).isEqualTo(forecast.baseRate());
    assertThat(forecast.verdict())
        .contains("no tightening on record")
        .contains("use the base rate");
  }

  private static List<Control> controls() {
    try {
      List<Control> controls = new ArrayList<>();
      List<String> lines =
          Files.readAllLines(Path.of("..", "data", "controls.csv"), StandardCharsets.UTF_8);
      for (String line : lines.subList(1, lines.size())) {
        String[] f = line.split(",", 7);
        if (f[2].equals("CHN")) {
          controls.add(
              new Control(
                  LocalDate.parse(f[0]),
                  CHINA,
                  new PlaceCode("ALL"),
                  f[4],
                  f[5],
                  "",
                  "",
                  "",
                  new Provenance.Assumed("test", "test", "2026-01-01")));
        }
      }
      return controls;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theForecastIsScoredBesideTheBaseRateAndSaysWhichIsBetter() {
    EarlyWarning.Forecast forecast =
        EarlyWarning.of(controls(), CHINA, 12, YearMonth.of(2006, 1), YearMonth.of(2026, 6));
    assertThat(forecast.scored()).isEqualTo(234);
    assertThat(forecast.probability()).isBetween(0.0, 1.0);
    assertThat(forecast.brier()).isBetween(0.0, 1.0);
    assertThat(forecast.verdict())
        .contains(forecast.beatsBaseRate() ? "better than" : "no better than");
    assertThat(forecast.reliability().stream().mapToInt(EarlyWarning.Bin::months).sum())
        .isEqualTo(234);
    assertThat(forecast.years()).isEqualTo(20);
    assertThat(forecast.yearsBetter()).isBetween(0, 20);
    assertThat(forecast.gainError()).isPositive();
    assertThat(forecast.advised())
        .isEqualTo(forecast.beatsBaseRate() ? forecast.probability() : forecast.baseRate());
  }

  @Test
  void controlsAreSortedByWhatTheyDo() {
    assertThat(controls().stream().filter(c -> EarlyWarning.polarity(c) < 0)).hasSizeGreaterThan(5);
    assertThat(controls().stream().filter(c -> EarlyWarning.polarity(c) > 0))
        .hasSizeGreaterThan(12);
  }

  @Test
  void theLogisticRecoversTheRateOfAConstantFeature() {
    boolean[] y = new boolean[100];
    for (int i = 0; i < 30; i++) {
      y[i] = true;
    }
    assertThat(Logistic.fit(new double[100], y).probability(0)).isCloseTo(0.3, within(0.001));
  }
}
