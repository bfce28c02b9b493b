package org.chokepoint.knowledge.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.StatementTables;
import org.chokepoint.knowledge.store.KnowledgeStores;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.model.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamLoadingTest {
  private static final PackageTables REFERENCE = PackageTables.open(PackageFiles.bundled());
  private static final YearMonth MONTH = YearMonth.of(2027, 3);
  private static final Release RELEASE = Release.of(MONTH);
  private static final String USGS =
      "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,"
          + "Is critical mineral 2025,Other notes\n";
  private static final String COMTRADE =
      "typeCode,period,reporterISO,flowCode,partnerISO,cmdCode,netWgt,isNetWgtEstimated,primaryValue\n";

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

  private Path file(String text, Charset charset) throws Exception {
    Path file = directory.resolve("file.csv");
    Files.write(file, text.getBytes(charset));
    return file;
  }

  private LoadOutcome load(UpstreamFormat format, String text) throws Exception {
    return loading.load(List.of(file(text, StandardCharsets.UTF_8)), format, RELEASE);
  }

  private void assertRefused(LoadOutcome outcome, String... faults) {
    assertThat(outcome.refused()).isTrue();
    assertThat(base.datasets()).isEmpty();
    for (String fault : faults) {
      assertThat(outcome.faults().stream().map(Failure::toString))
          .anyMatch(f -> f.startsWith("file.csv") && f.contains(fault));
    }
  }

  @Test
  void theUsgsWorldTableLoadsInTheEncodingThePublisherShips() throws Exception {
    String text =
        USGS
            + "RARE EARTHS,World Mine Production and Reserves,Rare Earths,China,Production,"
            + "Mine production,metric tons,2026,\"280,000\",Estimated – quota.,Yes,\n"
            + "RARE EARTHS,World Mine Production and Reserves,Rare Earths,Burma,Production,"
            + "Mine production,metric tons,2026,W,,Yes,\n"
            + "RARE EARTHS,World Mine Production and Reserves,Rare Earths,World total (rounded),"
            + "Reserves,Mine production,metric tons,2026,\">85,000,000\",,Yes,\n"
            + "RARE EARTHS,Salient Statistics,Rare Earths,United States,Imports,x,tons,2026,1,,Yes,\n";
    LoadOutcome outcome =
        loading.load(
            List.of(file(text, Charset.forName("windows-1252"))), UpstreamFormat.USGS_MCS, RELEASE);
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.rows()).isEqualTo(3);
    var rows = new StatementTables(base).rows("minerals_world");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).text("value")).isEqualTo("280000");
    assertThat(rows.get(0).text("commodity")).isEqualTo("Rare Earths");
    assertThat(rows.get(0).text("note")).contains("–");
    assertThat(rows.get(0).source("value").quality().label()).isEqualTo("estimated");
    assertThat(rows.get(1).text("iso3")).isEqualTo("MMR");
    assertThat(rows.get(1).text("qualifier")).isEqualTo("W");
    assertThat(rows.get(2).text("qualifier")).isEqualTo(">");
  }

  @Test
  void comtradeKilogramsBecomeTonnesAndOtherGoodsAreLeftOut() throws Exception {
    LoadOutcome outcome =
        load(
            UpstreamFormat.COMTRADE,
            COMTRADE
                + "C,2025,JPN,M,CHN,850511,1234500,false,99\n"
                + "C,202511,CHN,X,W00,280530,5000,true,7\n"
                + "C,2025,JPN,M,CHN,010101,1,false,1\n");
    assertThat(outcome.faults()).isEmpty();
    var rows = new StatementTables(base).rows("trade");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).text("tonnes")).isEqualTo("1234.5");
    assertThat(rows.get(0).text("exporter_iso3")).isEqualTo("CHN");
    assertThat(rows.get(1).text("month")).isEqualTo("2025-11");
    assertThat(rows.get(1).text("importer_iso3")).isEqualTo("WLD");
  }

  @Test
  void baciThousandsBecomeDollarsAndItsOwnCountryNumbersAreKnown() throws Exception {
    LoadOutcome outcome =
        load(
            UpstreamFormat.BACI,
            "t,i,j,k,v,q\n2023,156,842,850511,12.5,3.25\n2023,251,699,280530,1,NA\n");
    assertThat(outcome.faults()).isEmpty();
    var rows = new StatementTables(base).rows("trade");
    assertThat(rows.get(0).text("value_usd")).isEqualTo("12500");
    assertThat(rows.get(0).text("importer_iso3")).isEqualTo("USA");
    assertThat(rows.get(1).text("exporter_iso3")).isEqualTo("FRA");
    assertThat(rows.get(1).text("tonnes")).isEmpty();
  }

  @Test
  void governanceYearsBecomeRowsAndRanksAreLeftOut() throws Exception {
    LoadOutcome outcome =
        load(
            UpstreamFormat.WGI,
            "\uFEFFCountry Name,Country Code,Indicator Name,Indicator Code,2023,2024\n"
                + "China,CHN,Political Stability: Estimate,GOV_WGI_PV.EST,-0.5,..\n"
                + "China,CHN,Political Stability: Rank,PV.PER.RNK,30,31\n");
    assertThat(outcome.faults()).isEmpty();
    assertThat(new StatementTables(base).rows("governance"))
        .singleElement()
        .satisfies(r -> assertThat(r.text("value")).isEqualTo("-0.5"));
  }

  @Test
  void governanceFromTheDataBankIsReadWithoutTheWordsBelowItsRecords() throws Exception {
    String header = "Country Name,Country Code,Series Name,Series Code,2023 [YR2023],2024 [YR2024]";
    assertThat(UpstreamFormat.ofHeader(List.of(header.split(",")))).contains(UpstreamFormat.WGI);
    LoadOutcome outcome =
        load(
            UpstreamFormat.WGI,
            header
                + "\nChina,CHN,Political Stability: Estimate,GOV_WGI_PV.EST,-0.5,..\n\n\n"
                + "Data from database: Worldwide Governance Indicators\n");
    assertThat(outcome.faults()).isEmpty();
    assertThat(new StatementTables(base).rows("governance")).hasSize(1);
  }

  @Test
  void everyFaultOfAPublishersFileIsListedAndNothingIsLoaded() throws Exception {
    assertRefused(
        load(
            UpstreamFormat.COMTRADE,
            COMTRADE
                + "C,2025,ZZZ,M,CHN,850511,1,false,1\n"
                + "C,2025,JPN,Q,CHN,850511,1,false,1\n"
                + "C,20251301,JPN,M,CHN,850511,1,false,1\n"
                + "C,2025,JPN,M,CHN,850511,-5,false,1\n"
                + "C,2025,JPN,M,CHN,850511,heavy,false,1\n"
                + "C,2025,JPN\n"),
        "line 2, column reporterISO: 'ZZZ' is no known place",
        "line 3, column flowCode: 'Q'",
        "line 4, column period",
        "line 5, column tonnes: -0.005 is outside",
        "line 6, column netWgt: 'heavy' is not a number",
        "line 7: has 3 cells instead of 9");
  }

  @Test
  void aMissingColumnAndAForeignEncodingAreRefused() throws Exception {
    assertRefused(load(UpstreamFormat.BACI, "t,i,j,k,v\n2023,156,842,850511,1\n"), "column q");
    Path latin = file("t,i,j,k,v,q\n2023,156,842,850511,1,é\n", StandardCharsets.ISO_8859_1);
    assertRefused(loading.load(List.of(latin), UpstreamFormat.BACI, RELEASE), "is not UTF-8");
  }

  private String header(String table) {
    return String.join(
            ",", REFERENCE.description().get(table).fields().stream().map(f -> f.name()).toList())
        + "\n";
  }

  @Test
  void aTableOfTheUserThatMixesBasesOrSharesMoreThanTheWholeIsRefused() throws Exception {
    String mines =
        header("mine_production")
            + "AUS,Australia,mine_production,2027,10,t concentrate (gross),1,mine,,me,reported,false\n";
    assertRefused(
        loading.loadTable(
            List.of(file(mines, StandardCharsets.UTF_8)), "mine_production", "me", RELEASE),
        "line 2, column unit: 't concentrate (gross)' is another basis");
    String shares =
        header("stage_shares")
            + "separation,Dy,CHN,2027,90,% of world,,me,reported,false\n"
            + "separation,Dy,MYS,2027,20,% of world,,me,reported,false\n";
    assertRefused(
        loading.loadTable(
            List.of(file(shares, StandardCharsets.UTF_8)), "stage_shares", "me", RELEASE),
        "line 3, column value: shares of 'separation|Dy|2027' add to 110.0 %");
    String holdings = header("ownership") + "A,CHN,B,CHN,160,owns,,,,2025,me,reported,false\n";
    assertRefused(
        loading.loadTable(
            List.of(file(holdings, StandardCharsets.UTF_8)), "ownership", "me", RELEASE),
        "line 2, column share_pct: 160 is outside");
  }

  @Test
  void aBetterCellOfTheUserReplacesARecalledOneInThePicture() throws Exception {
    String facility =
        header("facilities")
            + "F013,eVAC Sumter,USA,33.98,-80.47,magnet,eVAC Magnetics,VAC Group (Ara Partners),2500,"
            + "t NdFeB magnets,operating,2025,500,Nd;Pr;Dy;Tb,,2027,annual report,reported,false\n";
    LoadOutcome outcome =
        loading.loadTable(
            List.of(file(facility, StandardCharsets.UTF_8)), "facilities", "me", RELEASE);
    assertThat(outcome.faults()).isEmpty();
    var picture = ReferenceKnowledge.refreshedBy(base).pictureAsOf(MONTH);
    var plant = picture.findFacility(new org.chokepoint.model.id.FacilityId("f013")).orElseThrow();
    assertThat(plant.capacity().orElseThrow().value().tonnesPerYear()).isEqualTo(2500);
    assertThat(
            base.about("facilities", "F013").stream()
                .filter(s -> s.property().equals("capacity_t_per_yr")))
        .extracting(Statement::value)
        .containsExactly("2500");
  }

  @Test
  void noBytesMakeALoaderThrow() throws Exception {
    var random = new SplittableRandom(5);
    byte[] good =
        (COMTRADE + "C,2025,JPN,M,CHN,850511,1,false,1\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = good.clone();
      for (int k = 0; k < 6; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = directory.resolve("file.csv");
      Files.write(file, bytes);
      UpstreamFormat format = UpstreamFormat.values()[i % 4];
      LoadOutcome outcome = loading.load(List.of(file), format, RELEASE);
      assertThat(outcome.refused() || outcome.statements() > 0).isTrue();
    }
  }
}
