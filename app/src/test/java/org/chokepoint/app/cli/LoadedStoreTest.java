package org.chokepoint.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.cli.Ran.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command answers from loaded data, and its store is named in what was made with it. */
class LoadedStoreTest {

  private static final String OWN_BODY = "Borealis Directorate of Resources";

  /** Commands that answer without the reference data, or have a store of another kind. */
  private static final List<String> WITHOUT =
      List.of(
          "chokepoint watch",
          "chokepoint watch add",
          "chokepoint watch list",
          "chokepoint watch remove",
          "chokepoint watch failures",
          "chokepoint search",
          "chokepoint data",
          "chokepoint data check",
          "chokepoint help",
          "chokepoint generate-completion");

  @TempDir private static Path temp;
  private static String store = "";

  private static Ran withStore(String... args) {
    return run(Stream.concat(Stream.of(args), Stream.of("--store", store)).toArray(String[]::new));
  }

  @BeforeAll
  static void load() throws IOException {
    store = temp.resolve("store").toString();
    String header = organisationsHeader();
    List<String> cells = new ArrayList<>();
    for (String column : header.split(",")) {
      cells.add(
          switch (column) {
            case "id" -> "borealis-directorate";
            case "name_en", "data_names" -> OWN_BODY;
            case "kind" -> "ministry";
            case "iso3" -> "NOR";
            case "source" -> "own file";
            case "quality" -> "reported";
            case "recalled" -> "false";
            default -> "";
          });
    }
    Path bodies =
        Files.writeString(
            temp.resolve("bodies.csv"), header + "\n" + String.join(",", cells) + "\n");
    Ran loaded = withStore("data", "load", bodies.toString(), "--as", "table:organisations");
    assertThat(loaded.code()).as(loaded.err()).isZero();
  }

  private static String organisationsHeader() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..", "data", "organisations.csv"))) {
      return lines.findFirst().orElseThrow();
    }
  }

  private static Path notice() throws IOException {
    return Files.writeString(
        temp.resolve("notice.txt"),
        "On 1 October 2025 the "
            + OWN_BODY
            + " announced export controls on dysprosium and terbium to Japan.\n");
  }

  private static void storeless(CommandLine command, TreeSet<String> into) {
    if (command.getCommandSpec().findOption("--store") == null) {
      into.add(command.getCommandSpec().qualifiedName());
    }
    command.getSubcommands().values().forEach(sub -> storeless(sub, into));
  }

  @Test
  void everyCommandThatAnswersFromTheReferenceDataTakesAStore() {
    TreeSet<String> without = new TreeSet<>();
    ChokepointCommand.commandLine().getSubcommands().values().forEach(c -> storeless(c, without));
    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
  }

  @Test
  void aLoadedNameIsReadInDocumentsWithItsStoreAndOnlyThen() throws IOException {
    String document = notice().toString();
    Ran with = withStore("read", document, "--jsonl");
    assertThat(with.code()).as(with.err()).isZero();
    assertThat(with.out()).contains("borealis-directorate");
    assertThat(with.err()).contains("With 1 data set of", ", content ");
    assertThat(run("read", document, "--jsonl").out()).doesNotContain("borealis-directorate");
    assertThat(withStore("simulate", "--draft", document).out()).contains("NOR");
  }

  @Test
  void theWatchReadsAndNamesLoadedActors() throws IOException {
    String folder = temp.resolve("watch").toString();
    assertThat(run("watch", "add", notice().toString(), "--folder", folder).code()).isZero();
    assertThat(withStore("watch", "run", "--folder", folder).code()).isZero();
    String[] timeline = {"watch", "timeline", "--actor", "NOR", "--folder", folder};
    assertThat(withStore(timeline).out()).contains(OWN_BODY);
  }

  @Test
  void aBriefNamesTheContentOfItsStoreAndIsVerifiedOnlyWithIt() throws IOException {
    Path out = temp.resolve("brief");
    assertThat(withStore("brief", notice().toString(), "--out", out.toString()).code()).isZero();
    String manifest = Files.readString(out.resolve("run.json"));
    assertThat(manifest).contains("\"store-sha256\"", "user/", "/organisations");
    String run = out.resolve("run.json").toString();
    Ran same = withStore("verify", run);
    assertThat(same.code()).as(same.out()).isZero();
    Ran other = run("verify", run);
    assertThat(other.code()).isEqualTo(ExitCode.DIFFERS.code());
    assertThat(other.out()).contains("name its store with --store");
  }

  @Test
  void aTeamLoadsIntoPostgresqlAndAsksItWithoutAPasswordOnTheCommandLine() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String address = postgres.getJdbcUrl("postgres", "postgres");
      Ran loaded =
          run(
              "data",
              "load",
              temp.resolve("bodies.csv").toString(),
              "--as",
              "table:organisations",
              "--store",
              address);
      assertThat(loaded.code()).as(loaded.err()).isZero();
      Ran asked = run("who", OWN_BODY, "--store", address);
      assertThat(asked.out()).contains("borealis-directorate");
      Ran secret = run("who", OWN_BODY, "--store", address + "&password=hush");
      assertThat(secret.code()).isNotZero();
      assertThat(secret.err()).contains("PGPASSWORD").doesNotContain("hush");
    }
  }

  @Test
  void aServerOnAStoreThatIsNotThereDoesNotStart() {
    Ran ran = run("serve", "--store", temp.resolve("none").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(ran.err()).contains("there is no store yet");
  }
}
