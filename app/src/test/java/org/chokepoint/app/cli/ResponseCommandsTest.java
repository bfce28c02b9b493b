package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and exposures as a person asks for them, bad input first. */
class ResponseCommandsTest {

  private static final String HEADER =
      "part,supplier,supplier place,material,kg per unit,units per month,stock in weeks,"
          + "margin per unit,end use\n";
  private static final String GOOD = "traction motor,Secret Motors,DEU,,,1200,6,400,\n";
  private static final String BAD = "magnet,Hidden Magnets,Germny,42SX,-1 kg,50,4,25,\n";

  @TempDir Path temp;

  private Path bill(String rows) throws IOException {
    return Files.writeString(temp.resolve("bom.csv"), HEADER + rows);
  }

  @Test
  void aMotorMakerLearnsWeeksCostAndRemediesWithoutABill() {
    Ran ran =
        run(
            "exposure",
            "--build",
            "1,200 EVs a month",
            "--scenario",
            "april-2025",
            "--home",
            "Germany",
            "--cases",
            "2",
            "--format",
            "json");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"part\" : \"traction motor\"", "survives_low", "second source", "NdFeB-GBD")
        .contains("one line without a stock taken to hold six weeks");
  }

  @Test
  void aFaultyBillIsRefusedWithPlaceAndSuggestionAndWritesNothing() throws IOException {
    Path out = temp.resolve("out.xlsx");
    Ran ran =
        run(
            "exposure",
            bill(GOOD + BAD).toString(),
            "--scenario",
            "april-2025",
            "-o",
            out.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err())
        .contains("row 3, supplier place", "Maybe: germany")
        .contains("row 3, material", "row 3, kg per unit", "--keep-good-rows")
        .doesNotContain("Secret Motors", "Hidden Magnets");
    assertThat(out).doesNotExist();
  }

  @Test
  void goodRowsAreMeasuredIfAskedForAndFaultsStayListed() throws IOException {
    Path out = temp.resolve("out.xlsx");
    Ran ran =
        run(
            "exposure",
            bill(GOOD + BAD).toString(),
            "--keep-good-rows",
            "--cases",
            "1",
            "-o",
            out.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("Secret Motors", "Hidden Magnets");
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void theTemplateIsABillThatCanBeRead() {
    Path template = temp.resolve("bom.xlsx");
    assertThat(run("exposure", "--template", template.toString()).code()).isZero();
    Ran ran = run("exposure", template.toString(), "--cases", "1", "--table", "parts");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("traction motor", "rotor magnet 40-3");
  }

  @Test
  void aPartThatTheLibraryDoesNotHoldIsNamed() {
    Ran ran = run("exposure", "--build", "flux capacitor=12");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err()).contains("flux capacitor", "traction motor");
  }

  @Test
  void aWorkbookIsAskedForByFileBeforeTheWorkBegins() {
    Ran ran = run("exposure", "--build", "EV=10", "--format", "xlsx");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("--output").doesNotContain("Simulating");
  }

  @Test
  void aPlanNamesItsStartsItsBoundAndItsRehearsal() {
    Path report = temp.resolve("plan.html");
    Ran ran =
        run(
            "plan",
            "--for",
            "USA",
            "--budget",
            "1bn",
            "--until",
            "2032",
            "--scenario",
            "magnet-ban",
            "--draws",
            "6",
            "--format",
            "json",
            "--report",
            report.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("Measured 1 of 1: ", "Solved in");
    assertThat(ran.out())
        .contains("\"no plan loses less than\"", "loss_by_engine", "avoids_in_company")
        .contains("binds_next", "worst_regret", "by_disruption");
    assertThat(report).content().contains("What to start", "<svg", "How sure", "Assumptions");
  }

  @Test
  void aPlanForNobodyKnownSaysWhoIsKnown() {
    Ran ran = run("plan", "--for", "Atlantis", "--budget", "5e9", "--until", "2035");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err()).contains("Atlantis");
  }

  @Test
  void aBudgetThatIsNoAmountIsRefusedAtOnce() {
    Ran ran = run("plan", "--for", "USA", "--budget", "plenty", "--until", "2035");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("--budget", "plenty", "5bn");
  }

  @Test
  void aHorizonInThePastSaysWhenThePlanBegins() {
    Ran ran = run("plan", "--for", "USA", "--budget", "5e9", "--until", "2020");
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err()).contains("--until 2020", "the plan begins in");
  }
}
