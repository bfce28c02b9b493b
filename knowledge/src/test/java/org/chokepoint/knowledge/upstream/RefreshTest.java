package org.chokepoint.knowledge.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.diff.Change;
import org.chokepoint.knowledge.diff.TableDiff;
import org.chokepoint.knowledge.exchange.StatementCsv;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.store.KnowledgeStores;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.source.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user loads comes through to the tables and pictures, beside what is packed. */
class RefreshTest {
  private static final PackageTables REFERENCE = PackageTables.open(PackageFiles.bundled());
  private static final YearMonth MONTH = YearMonth.of(2027, 3);
  private static final String COMTRADE =
      "period,reporterISO,flowCode,partnerISO,cmdCode,netWgt,isNetWgtEstimated,primaryValue\n";

  @TempDir Path directory;
  private KnowledgeBase base;
  private UpstreamLoading loading;

  @BeforeEach
  void open() {
    base = KnowledgeStores.embedded(directory.resolve("store"));
    loading = new UpstreamLoading(REFERENCE, () -> base, step -> {});
  }

  @AfterEach
  void close() {
    base.close();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text);
  }

  private List<Row> trade(String exporter, String importer, String year, String hs) {
    return ReferenceKnowledge.refreshedBy(base).tables().rows("trade").stream()
        .filter(r -> r.text("exporter_iso3").equals(exporter))
        .filter(r -> r.text("importer_iso3").equals(importer))
        .filter(r -> r.text("year").equals(year) && r.text("hs").equals(hs))
        .filter(r -> r.text("month").isEmpty() && r.text("flow_note").startsWith("import"))
        .toList();
  }

  @Test
  void aFlowThatIsLoadedAgainCountsOnceWhateverItsValueAndTheWordsOfItsReporter() throws Exception {
    assertThat(trade("MYS", "CHN", "2023", "2846")).hasSize(1);
    Path comtrade =
        file(
            "c.csv",
            COMTRADE + "2023,CHN,M,MYS,2846,1000000,false,77\n2025,JPN,M,CHN,2846,1,false,1\n");
    loading.load(List.of(comtrade), UpstreamFormat.COMTRADE, Release.of(MONTH));
    assertThat(trade("MYS", "CHN", "2023", "2846"))
        .singleElement()
        .satisfies(r -> assertThat(r.text("tonnes")).isEqualTo("1000"));
    assertThat(trade("CHN", "JPN", "2025", "2846")).hasSize(1);
    assertThat(trade("USA", "CHN", "2023", "2846")).as("others stay").hasSize(1);
  }

  @Test
  void filesOfSeveralYearsMakeOneDataSetAndNamesKeepDataSetsApart() throws Exception {
    Path one = file("2022.csv", "t,i,j,k,v,q\n2022,156,392,850511,1,1\n");
    Path two = file("2023.csv", "t,i,j,k,v,q\n2023,156,392,850511,2,2\n");
    LoadOutcome both = loading.load(List.of(one, two), UpstreamFormat.BACI, Release.of(MONTH));
    assertThat(both.rows()).isEqualTo(2);
    assertThat(both.datasets())
        .extracting(d -> d.id().value())
        .containsExactly("baci/2027-03/trade");
    Release named = new Release(MONTH, Optional.of("only-2022"));
    assertThat(loading.load(List.of(one), UpstreamFormat.BACI, named).replaced()).isEmpty();
    assertThat(base.datasets()).hasSize(2);
    assertThat(loading.load(List.of(two), UpstreamFormat.BACI, Release.of(MONTH)).replaced())
        .extracting(d -> d.id().value())
        .containsExactly("baci/2027-03/trade");
  }

  @Test
  void aFaultNamesTheFileOfSeveralThatItIsIn() throws Exception {
    Path one = file("2022.csv", "t,i,j,k,v,q\n2022,156,392,850511,1,1\n");
    Path two = file("2023.csv", "t,i,j,k,v,q\n2022,156,392,850511,1,1\n2023,1,392,850511,2,x\n");
    LoadOutcome outcome = loading.load(List.of(one, two), UpstreamFormat.BACI, Release.of(MONTH));
    assertThat(outcome.faults().stream().map(Failure::toString))
        .anyMatch(f -> f.startsWith("2023.csv, line 2") && f.contains("stands twice"))
        .anyMatch(f -> f.startsWith("2023.csv, line 3, column i"))
        .anyMatch(f -> f.startsWith("2023.csv, line 3, column q"));
    assertThat(base.datasets()).isEmpty();
  }

  @Test
  void oneStatementCorrectsOneCellAndLeavesTheRestOfTheRecord() throws Exception {
    Path file = file("s.csv", statements(s -> s.property().equals("capacity_t_per_yr"), "2500"));
    LoadOutcome outcome = new StatementLoading(REFERENCE, () -> base, step -> {}).load(file);
    assertThat(outcome.faults()).isEmpty();
    var plant =
        ReferenceKnowledge.refreshedBy(base)
            .pictureAsOf(MONTH)
            .findFacility(new FacilityId("f013"))
            .orElseThrow();
    assertThat(plant.capacity().orElseThrow().value().tonnesPerYear()).isEqualTo(2500);
    assertThat(plant.name()).isEqualTo("eVAC Sumter");
    assertThat(changes("facilities"))
        .extracting(Change::property)
        .containsExactly("capacity_t_per_yr");
  }

  private static List<Change> changes(KnowledgeBase base, String table) {
    return new TableDiff(REFERENCE.description().get(table))
        .between(REFERENCE, ReferenceKnowledge.refreshedBy(base).tables());
  }

  private List<Change> changes(String table) {
    return changes(base, table);
  }

  private static String statements(java.util.function.Predicate<Statement> wanted, String value) {
    StringWriter out = new StringWriter();
    StatementCsv.write(
        StreamSupport.stream(
                PackageStatements.of(REFERENCE, REFERENCE.description().get("facilities"))
                    .spliterator(),
                false)
            .filter(s -> s.subject().equals("F013"))
            .filter(wanted)
            .map(s -> stated(s, value))
            .toList(),
        out);
    return out.toString();
  }

  private static Statement capacity(
      int record, String table, String subject, String property, String unit) {
    return new Statement(
        new DatasetId("me/2027-03/notes"),
        table,
        subject,
        property,
        "0",
        unit,
        Statement.Validity.ALWAYS,
        "page 1",
        "annual report",
        Quality.REPORTED,
        new Statement.Seen(MONTH, MONTH),
        new Statement.Position(record, 8));
  }

  private static Statement stated(Statement s, String value) {
    return new Statement(
        new DatasetId("me/2027-03/notes"),
        s.table(),
        s.subject(),
        s.property(),
        value,
        s.unit(),
        s.valid(),
        s.locator(),
        "annual report",
        Quality.REPORTED,
        s.seen(),
        s.position());
  }

  @Test
  void statementsWithAnythingWrongAreRefusedWithTheLineOfEach() throws Exception {
    Statement good = capacity(1, "facilities", "F013", "capacity_t_per_yr", "t/a");
    StringWriter out = new StringWriter();
    StatementCsv.write(
        List.of(
            stated(good, "2500"),
            stated(capacity(2, "facilities", "F014", "capacity_t_per_yr", "t/a"), "-1"),
            stated(capacity(3, "facilities", "F015", "capacity_t_per_yr", "kg"), "5"),
            stated(capacity(4, "facilities", "F016", "colour", ""), "red"),
            stated(capacity(5, "factories", "F017", "capacity_t_per_yr", "t/a"), "5"),
            stated(capacity(6, "facilities", "F018", "capacity_t_per_yr", "t/a"), "5")),
        out);
    int last = out.toString().lastIndexOf(",reported,");
    String text =
        out.toString().substring(0, last)
            + ",certain,"
            + out.toString().substring(last + ",reported,".length());
    LoadOutcome outcome =
        new StatementLoading(REFERENCE, () -> base, step -> {}).load(file("s.csv", text));
    assertThat(outcome.faults().stream().map(Failure::toString).collect(Collectors.joining("\n")))
        .contains("s.csv, line 3, column capacity_t_per_yr: -1 is outside")
        .contains("s.csv, line 4, column unit: 'kg' is not the unit")
        .contains("s.csv, line 5, column property: 'colour' is no column")
        .contains("s.csv, line 6, column table: 'factories'")
        .contains("s.csv, line 7: is no statement: 'certain' is no quality");
    assertThat(base.datasets()).isEmpty();
  }

  @Test
  void entitiesOfOthersAreLoadedWithTheirEdgesAndWhatIsKnownIsLeftOut() throws Exception {
    Path file =
        file(
            "x.ftm.json",
            "{\"id\":\"NK-1\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Far Holdings\"],"
                + "\"country\":[\"sg\"]}}\n"
                + "{\"id\":\"NK-2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Somebody\"]}}\n"
                + "{\"id\":\"o1\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"NK-1\"],"
                + "\"asset\":[\"lynas\"],\"percentage\":[\"3.5\"]}}\n"
                + "{\"id\":\"o2\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"NK-2\"],"
                + "\"asset\":[\"lynas\"]}}\n"
                + "{\"id\":\"v\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Ship\"]}}\n");
    List<String> told = new java.util.ArrayList<>();
    LoadOutcome outcome =
        new EntityLoading(REFERENCE, () -> base, told::add).load(file, "nk", Release.of(MONTH));
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.rows()).isEqualTo(2);
    assertThat(told).anyMatch(t -> t.contains("1 person")).anyMatch(t -> t.contains("1 entity "));
    var picture = ReferenceKnowledge.refreshedBy(base).pictureAsOf(MONTH);
    assertThat(picture.interests())
        .filteredOn(i -> i.holder().value().equals("nk-1"))
        .singleElement()
        .satisfies(
            i ->
                assertThat(i.share().orElseThrow().value().percent()).isCloseTo(3.5, within(1e-9)));
    assertThat(picture.findEntity(new org.chokepoint.model.id.EntityId("nk-1"))).isPresent();
  }

  @Test
  void whatThisProductExportsAsEntitiesHoldsNothingNewToIt() throws Exception {
    var picture = ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2026, 11));
    StringWriter out = new StringWriter();
    new org.chokepoint.knowledge.exchange.FollowTheMoneyWriter(out)
        .write(
            new org.chokepoint.knowledge.exchange.MoneyGraph(
                picture.entities(), picture.interests()),
            picture.facilities());
    LoadOutcome outcome =
        new EntityLoading(REFERENCE, () -> base, step -> {})
            .load(file("own.json", out.toString()), "me", Release.of(MONTH));
    assertThat(outcome.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("holds no actor"));
  }

  @Test
  void aPackageOfAnotherSchemaIsRefused() throws Exception {
    Path copy = directory.resolve("package");
    Path data = Path.of("..", "data");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(data.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path description = copy.resolve("datapackage.json");
    String text = Files.readString(description);
    Files.writeString(description, text.replaceFirst("\"minimum\": -90", "\"minimum\": -91"));
    LoadOutcome outcome =
        PackageLoading.load(PackageFiles.directory(copy), REFERENCE, () -> base, step -> {});
    assertThat(outcome.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.toString()).contains("table facilities", "another schema"));
    assertThat(base.datasets()).isEmpty();
  }

  @Test
  void aFileIsKnownByItsHeader() throws Exception {
    assertThat(FileKind.of(file("a.csv", COMTRADE), REFERENCE))
        .contains(new FileKind(FileKind.Form.PUBLISHER, "comtrade"));
    assertThat(FileKind.of(Path.of("..", "data", "quotas.csv"), REFERENCE))
        .contains(new FileKind(FileKind.Form.TABLE, "quotas"));
    assertThat(FileKind.of(Path.of("..", "data"), REFERENCE))
        .contains(new FileKind(FileKind.Form.PACKAGE, ""));
    assertThat(FileKind.of(file("b.csv", "x,y\n"), REFERENCE)).isEmpty();
    assertThat(FileKind.of(file("c.csv", statements(s -> true, "1")), REFERENCE))
        .contains(new FileKind(FileKind.Form.STATEMENTS, ""));
  }

  @Test
  void archivesWorkbooksFoldersAndMissingFilesAreToldApart() throws Exception {
    Path zip = Files.write(directory.resolve("a.csv"), new byte[] {'P', 'K', 3, 4, 5});
    Path parquet = file("b.csv", "PAR1xyz");
    Path missing = directory.resolve("missing.csv");
    LoadOutcome outcome =
        loading.load(
            List.of(zip, parquet, directory, missing), UpstreamFormat.BACI, Release.of(MONTH));
    assertThat(outcome.faults().stream().map(Failure::message).collect(Collectors.joining("\n")))
        .contains("ZIP archive", "is Parquet", "is a folder", "is not there");
  }
}
