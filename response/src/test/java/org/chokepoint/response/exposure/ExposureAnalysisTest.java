package org.chokepoint.response.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.Chain;
import org.chokepoint.response.bill.GradeLibrary;
import org.chokepoint.response.bill.PartLine;
import org.junit.jupiter.api.Test;

class ExposureAnalysisTest {

  private static final SupplyPicture PICTURE = SupplyPicture.asOf(YearMonth.of(2025, 6)).build();
  private static final GradeLibrary GRADES = GradeLibrary.of(PICTURE);

  /** From month 1 on, a fixed part of magnets from China arrives, at a fixed added price. */
  private record Cut(double arrives, double addedUsd) implements SupplySignal {
    @Override
    public YearMonth start() {
      return YearMonth.of(2025, 4);
    }

    @Override
    public int months() {
      return 12;
    }

    @Override
    public int firstMonth() {
      return 1;
    }

    @Override
    public boolean knows(MaterialId material) {
      return material.value().equals("NdFeB");
    }

    @Override
    public double availability(MaterialId material, Optional<PlaceCode> supplier, int month) {
      boolean cut = month >= 1 && supplier.equals(Optional.of(new PlaceCode("CHN")));
      return cut ? arrives : 1;
    }

    @Override
    public double addedUsdPerKg(MaterialId material, Optional<PlaceCode> supplier, int month) {
      return month >= 1 ? addedUsd : 0;
    }

    @Override
    public double calmUsdPerKg(MaterialId material) {
      return 60;
    }
  }

  private static PartLine line(String part, String place, double stockWeeks) {
    return new PartLine(
        2,
        part,
        "",
        Optional.of(new PlaceCode(place)),
        GRADES.find("N42").orElseThrow(),
        new Sourced<>(Interval.exactly(0.5), Chain.ROW),
        new PartLine.Use(1000, stockWeeks, 10, false),
        "");
  }

  private static ExposureReport report(List<SupplySignal> cases, PartLine... lines) {
    return new ExposureAnalysis(PICTURE, "cut", cases, Chain.ROW).of(List.of(lines));
  }

  @Test
  void stockOverTheMissingShareIsTheTimeToSurvive() {
    double twoMonths = 2 * 30.4375 / 7;
    PartExposure part =
        report(List.of(new Cut(0.5, 0)), line("rotor", "CHN", twoMonths)).parts().get(0);
    assertThat(part.weeksOfSurvival().value().central()).isCloseTo(2 * twoMonths, within(1e-9));
    assertThat(part.holds()).isFalse();
  }

  @Test
  void marginAtRiskIsTheUnitsThatCannotBeMade() {
    PartExposure part = report(List.of(new Cut(0.5, 0)), line("rotor", "CHN", 0)).parts().get(0);
    assertThat(part.marginAtRisk().value().central()).isCloseTo(11 * 0.5 * 1000 * 10, within(1e-6));
  }

  @Test
  void costAtRiskIsTheAddedPriceOfWhatIsStillBought() {
    PartExposure part = report(List.of(new Cut(1, 20)), line("rotor", "DEU", 0)).parts().get(0);
    assertThat(part.costAtRisk().value().central()).isCloseTo(11 * 1000 * 0.5 * 20, within(1e-6));
    assertThat(part.holds()).isTrue();
  }

  @Test
  void intervalsSpanTheCases() {
    List<SupplySignal> cases = List.of(new Cut(0.5, 10), new Cut(0.2, 30), new Cut(0.9, 5));
    PartExposure part = report(cases, line("rotor", "CHN", 4)).parts().get(0);
    Interval weeks = part.weeksOfSurvival().value();
    assertThat(weeks.low()).isLessThan(weeks.central());
    assertThat(weeks.high()).isGreaterThan(weeks.central());
  }

  @Test
  void thePartThatFailsFirstStandsFirst() {
    ExposureReport report =
        report(
            List.of(new Cut(0.5, 10)),
            line("safe", "DEU", 4),
            line("late", "CHN", 8),
            line("early", "CHN", 2));
    assertThat(report.parts())
        .extracting(PartExposure::part)
        .containsExactly("early", "late", "safe");
  }

  @Test
  void aPartFailsWithItsWeakestLine() {
    ExposureReport report =
        report(List.of(new Cut(0.5, 0)), line("motor", "DEU", 1), line("motor", "CHN", 1));
    assertThat(report.parts()).hasSize(1);
    assertThat(report.parts().get(0).holds()).isFalse();
  }

  @Test
  void moreStockNeverShortensSurvival() {
    double before = -1;
    for (int weeks = 0; weeks < 60; weeks += 3) {
      double now =
          report(List.of(new Cut(0.3, 0)), line("rotor", "CHN", weeks))
              .parts()
              .get(0)
              .weeksOfSurvival()
              .value()
              .central();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void remediesAreRankedByWeeksForADollar() {
    ExposureReport report = report(List.of(new Cut(0.5, 10)), line("rotor", "CHN", 4));
    assertThat(report.remedies()).hasSize(3);
    double before = Double.POSITIVE_INFINITY;
    for (Remedy remedy : report.remedies()) {
      assertThat(remedy.extraWeeks()).isPositive();
      assertThat(remedy.weeksPerThousandUsd()).isLessThanOrEqualTo(before);
      before = remedy.weeksPerThousandUsd();
    }
  }

  @Test
  void manyLinesGiveTheSameTotalsAsTheirParts() {
    List<PartLine> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(line("part " + i, i % 2 == 0 ? "CHN" : "DEU", i % 9));
    }
    ExposureReport report = report(List.of(new Cut(0.4, 7)), lines.toArray(PartLine[]::new));
    double sum = report.parts().stream().mapToDouble(p -> p.costAtRisk().value().central()).sum();
    assertThat(report.costAtRisk().value().central()).isCloseTo(sum, within(1e-6));
  }
}
