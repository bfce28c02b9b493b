package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCommandTest {
  @TempDir private Path folder;

  @Test
  void yearsStandSideBySideWithTheChangeAndWhetherItCounts() {
    Ran run =
        run(
            "measure --metric hhi --commodity treo --by country --compare 2020..2025 --format csv"
                .split(" "));
    assertThat(run.code()).isZero();
    String[] lines = run.out().split("\n");
    assertThat(lines[0]).contains("2020,2021,2022,2023,2024,2025,change,first_low");
    assertThat(lines[1]).startsWith("hhi,TREO,mining,").endsWith("yes");
  }

  @Test
  void everySubjectHasItsRankAndTheRangeOfIt() {
    Ran run =
        run(
            "measure --metric eu-supply-risk-study --year 2023 --stage separation --rank --format csv"
                .split(" "));
    String[] first = run.out().split("\n")[1].split(",");
    assertThat(first[0]).isEqualTo("1");
    assertThat(Integer.parseInt(first[1])).isEqualTo(1);
    assertThat(Integer.parseInt(first[2])).isGreaterThan(1);
    assertThat(Integer.parseInt(first[3])).isGreaterThan(30);
  }

  @Test
  void theMostMovingInputsOfANumberAreListedWithTheirEffect() {
    Ran run =
        run(
            "measure --metric eu-supply-risk --element Dy --stage separation --year 2024 --sensitivity 2 --format csv"
                .split(" "));
    String[] lines = run.out().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[1]).contains("governance of CHN");
  }

  @Test
  void anEmptyAnswerSaysForWhichYearsThereIsOne() {
    Ran run = run("measure --metric usgs-economic-vulnerability --year 2024".split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Nothing in these years; there are values for 2023.");
  }

  @Test
  void filtersByTargetAndSupplierLeaveOnePair() {
    Ran run =
        run(
            "measure --metric import-dependence --commodity hs~2846 --year 2023 --supplier CHN --target USA --format csv"
                .replace(' ', '\n')
                .replace('~', ' ')
                .split("\n"));
    assertThat(run.out().split("\n")).hasSize(2);
    assertThat(run.out()).contains("China,CHN,USA,0.709");
  }

  @Test
  void anActorsProfileNamesFacilitiesAndThePathToEach() throws IOException {
    Path file = folder.resolve("profile.xlsx");
    assertThat(run("measure", "profile", "包钢集团", "-o", file.toString()).code()).isZero();
    assertThat(Files.size(file)).isGreaterThan(2_000);
    Ran run = run("measure", "profile", "包钢集团", "--element", "Nd", "--format", "json");
    assertThat(run.out()).contains("Northern Rare Earth", "\"strength\" : \"decides\"", "\"low\"");
  }

  @Test
  void leverageOfACompanyCountsWhoeverStandsAboveIt() {
    Ran run =
        run(
            "measure",
            "leverage",
            "--actor",
            "北方稀土",
            "--target",
            "USA",
            "--stage",
            "separation",
            "--element",
            "Nd",
            "--format",
            "csv");
    assertThat(run.out().split("\n")).hasSizeGreaterThan(1);
    Ran state =
        run("measure leverage --actor CHN --target JPN --element Dy --format csv".split(" "));
    assertThat(state.out()).contains("China,CHN,state,JPN,Dy,separation");
  }

  @Test
  void withoutChinaTheChainOfDysprosiumLosesAlmostEverything() {
    Ran run = run("measure chain Dy --of country --format csv".split(" "));
    String china = run.out().lines().filter(l -> l.startsWith("country,China")).findFirst().get();
    assertThat(china).contains("mining, separation, metal-making, magnet-making").contains(",0.99");
    assertThat(run("measure chain Dy --of lane --format csv".split(" ")).out())
        .contains("lane,China to China,CHN to CHN");
  }

  @Test
  void everyMetricIsListedWithItsFormula() {
    Ran run = run("measure", "--list", "--format", "csv");
    assertThat(run.out()).contains("trade-power", "hirschman-asymmetry", "eol-rir", "Σ s²");
  }

  @ParameterizedTest
  @CsvSource({
    "--metric nope, 3, metric 'nope': is not known",
    "--commodity Unobtainium, 3, commodity 'Unobtainium': is not known",
    "--place ZZZ, 3, place 'ZZZ': is not known",
    "--compare 2025..2020, 2, ends before it begins",
    "--compare 20..25, 2, is not YEAR or YEAR..YEAR",
    "--year 2024 --compare 2020..2025, 2, names the years already",
    "--year 1800, 2, is outside 1990..2050",
    "--rank --sensitivity, 2, mutually exclusive",
    "--sensitivity 0, 2, inputs are none",
    "--stage nowhere, 2, is not a stage",
    "-o x.doc, 2, does not end in .txt",
    "--format xlsx, 2, a workbook cannot be printed",
    "chain Xx, 3, no stage of it is known",
    "leverage --target XXX, 3, place 'XXX': is not known",
    "profile Nobody, 3, is no known actor or facility"
  })
  void badInputGetsOneLineThatNamesIt(String args, int code, String words) {
    Ran run = run(("measure " + args).split(" "));
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).contains(words);
    assertThat(run.out()).isEmpty();
  }
}
