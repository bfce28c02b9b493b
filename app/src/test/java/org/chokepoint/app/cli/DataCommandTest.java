package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data commands as a person uses them. */
class DataCommandTest {
  private static final String FACILITIES =
      "id,name,iso3,lat,lon,stage,operator,parent,capacity_t_per_yr,capacity_of,status,start_year,"
          + "capex_musd,elements,note,year,source,quality,recalled\n";

  @TempDir Path temp;

  private String store() {
    return temp.resolve("store").toString();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("plants.csv"), text);
  }

  @Test
  void whatIsLoadedAnswersQuestionsWithItsStoreAndOnlyThen() throws IOException {
    Path plants =
        file(
            FACILITIES
                + "F999,New Works,MYS,3,101,separation,Lynas Rare Earths,Lynas Rare Earths,900,"
                + "t Dy oxide,planned,2028,,Dy,,2026,annual report,reported,false\n");
    Ran loaded = run("data", "load", plants.toString(), "--store", store());
    assertThat(loaded.code()).as(loaded.err()).isZero();
    assertThat(loaded.out()).contains("Loaded 1 row", "user/");
    assertThat(run("facilities", "--place", "MYS", "--store", store()).out()).contains("New Works");
    assertThat(run("facilities", "--place", "MYS").out()).doesNotContain("New Works");
    assertThat(run("data", "diff", "--store", store()).out()).contains("added", "F999");
    assertThat(run("data", "list", "--store", store()).out()).contains("/facilities");
  }

  @Test
  void aPlantOfAnUnknownOperatorIsStoredAndToldToBeOfNoUseYet() throws IOException {
    Path plants =
        file(
            FACILITIES
                + "F999,New Works,MYS,3,101,separation,Nobody Knows Ltd,,900,"
                + "t Dy oxide,planned,2028,,Dy,,2026,annual report,reported,false\n");
    Ran loaded = run("data", "load", plants.toString(), "--store", store());
    assertThat(loaded.code()).isZero();
    assertThat(loaded.err()).contains("Nobody Knows Ltd", "of no use until this is mended");
  }

  @Test
  void aFileWithFaultsIsRefusedWholeAndNotEvenAStoreIsMade() throws IOException {
    Path plants =
        file(
            FACILITIES
                + "F999,New Works,ZZZ,3,101,separation,Lynas,Lynas,-900,t,planned,2028,,Dy,,2026,"
                + "annual report,reported,false\n"
                + "F999,New Works,MYS,3,101,baking,Lynas,Lynas,900,t,planned,2028,,Dy,,2026,"
                + "annual report,reported,false\n");
    Ran refused = run("data", "load", plants.toString(), "--store", store());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(refused.err())
        .contains("plants.csv, line 2, column iso3: 'ZZZ'")
        .contains("plants.csv, line 2, column capacity_t_per_yr: -900")
        .contains("plants.csv, line 3, column stage: 'baking'")
        .contains("plants.csv, line 3, column id: 'F999' stands twice")
        .contains("the store is as it was");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.toList()).containsExactly(plants);
    }
  }

  @Test
  void aFileNearToATableOfOursIsToldWhichAndWhatIsWrong() throws IOException {
    Path near = file(FACILITIES.replace("iso3", "country"));
    assertThat(run("data", "load", near.toString(), "--store", store()).err())
        .contains("--as table:facilities lists what differs");
    assertThat(run("data", "load", file("").toString(), "--store", store()).err())
        .contains("is empty");
    Path latin = temp.resolve("latin.csv");
    String row =
        "F999,Usine d'Évreux,FRA,3,101,separation,Solvay,Solvay SA,900,t,planned,2028,,Dy,,2026,r,"
            + "reported,false\n";
    Files.write(latin, (FACILITIES + row).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("data", "load", latin.toString(), "--store", store()).err())
        .contains("latin.csv, line 2: is not UTF-8");
  }

  @Test
  void questionsToAStoreThatIsNotThereAreRefusedInOneLine() {
    for (List<String> args :
        List.of(
            List.of("who", "x"),
            List.of("measure"),
            List.of("data", "list"),
            List.of("owners", "x"))) {
      String[] line =
          Stream.concat(args.stream(), Stream.of("--store", store())).toArray(String[]::new);
      Ran ran = run(line);
      assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(ran.err()).contains("there is no store yet").hasLineCount(1);
    }
  }

  @Test
  void everyFormatIsExportedAndNothingIsLeftWhenThatFails() throws IOException {
    for (String format : List.of("csv", "json", "parquet", "statements-csv", "statements-json")) {
      Path out = temp.resolve(format);
      Ran ran = run("data", "export", format, "--table", "quotas", "-o", out.toString());
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(Files.size(Path.of(ran.out().strip()))).isGreaterThan(1000);
    }
    for (String format : List.of("ftm", "graphml")) {
      assertThat(run("data", "export", format, "-o", temp.resolve(format).toString()).code())
          .isZero();
    }
    Path blocked = Files.writeString(temp.resolve("blocked"), "a file");
    Ran ran = run("data", "export", "csv", "-o", blocked.resolve("x").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run("data", "export", "xml").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void anExportedTableCanBeLoadedAgain() {
    Path out = temp.resolve("out");
    run("data", "export", "csv", "--table", "quotas", "-o", out.toString());
    Ran loaded = run("data", "load", out.resolve("quotas.csv").toString(), "--store", store());
    assertThat(loaded.code()).as(loaded.err()).isZero();
    assertThat(run("data", "diff", "--store", store()).out()).contains("(nothing)");
  }

  @Test
  void thePackedDataIsSoundAndAFolderWithoutAPackageIsNamed() {
    assertThat(run("data", "check").code()).isZero();
    Ran ran = run("data", "check", temp.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err()).contains("holds no datapackage.json");
  }

  @Test
  void tablesAreShownByRowColumnAndOrigin() {
    assertThat(run("data", "show", "quotas", "--where", "year=2010").out()).contains("2010");
    assertThat(run("data", "show", "quotas", "fields").out()).contains("smelting_separation");
    assertThat(run("data", "show", "quotas", "source").out()).contains("licence", "sha256");
    assertThat(run("data", "show", "quotas", "--where", "colour=red").err())
        .contains("Columns are: kind");
    assertThat(run("data", "show", "nothing").err()).contains("Known are: facilities");
  }

  @Test
  void whatDoesNotAddUpIsListedWithTolerances() {
    Ran ran = run("data", "reconcile", "--element", "Dy,TREO");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Dy", "VNM", "tolerances away");
    assertThat(ran.err()).contains("reported 5 %", "misfit", "Assumed:");
  }
}
