package org.chokepoint.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.picture.SupplyPicture;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final PackageTables TABLES = PackageTables.open(PackageFiles.bundled());
  private static final SupplyPicture PICTURE =
      ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2026, 11));
  private static final DatasetId OTHERS = new DatasetId("others/1/graph");

  private static List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    PackageStatements.of(TABLES, TABLES.description().get("organisations")).forEach(all::add);
    return all;
  }

  @Test
  void statementsComeBackFromCsvAndJsonAsTheyWentOut() {
    StringWriter csv = new StringWriter();
    StatementCsv.write(statements(), csv);
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(StatementCsv.read(new ByteArrayInputStream(bytes), "s.csv")).isEqualTo(statements());
    StringWriter json = new StringWriter();
    StatementJson.write(statements(), json);
    assertThat(StatementJson.read(new StringReader(json.toString()), "s.jsonl"))
        .isEqualTo(statements());
  }

  @Test
  void aTableComesBackFromCsvCellByCell() throws Exception {
    StringWriter out = new StringWriter();
    TableCsv.write(TABLES.description().get("people"), TABLES.rows("people"), out);
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    CsvTable back = CsvTable.read(new ByteArrayInputStream(bytes), "people");
    assertThat(back.columns()).isEqualTo(TABLES.raw("people").columns());
    assertThat(back.records()).hasSameSizeAs(TABLES.raw("people").records());
    int recalled = back.columns().indexOf("recalled");
    for (int i = 0; i < back.records().size(); i++) {
      assertThat(back.records().get(i).get(recalled))
          .isEqualTo(TABLES.raw("people").records().get(i).get(recalled));
    }
  }

  @Test
  void actorsAndEdgesComeBackFromFollowTheMoneyWithTheirSources() {
    MoneyGraph graph = new MoneyGraph(PICTURE.entities(), PICTURE.interests());
    StringWriter out = new StringWriter();
    new FollowTheMoneyWriter(out).write(graph, PICTURE.facilities());
    var back = FollowTheMoneyReader.read(new StringReader(out.toString()), "ftm.json", OTHERS);
    assertThat(back.value().entities()).isEqualTo(graph.entities());
    assertThat(back.value().interests()).isEqualTo(graph.interests());
    assertThat(back.failures())
        .hasSize(PICTURE.facilities().size())
        .allMatch(f -> f.message().contains("Asset"));
  }

  @Test
  void entitiesOfOthersAreReadWithoutOurOwnKey() {
    String lines =
        "{\"id\":\"NK-A1b\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Firm\",\"Фирма\"],"
            + "\"country\":[\"ru\"]}}\n"
            + "{\"id\":\"NK-Q2\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Owner\"]}}\n"
            + "{\"id\":\"o1\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"NK-Q2\"],"
            + "\"asset\":[\"NK-A1b\"],\"percentage\":[\"51%\"],\"startDate\":[\"2020-05-01\"]}}\n"
            + "{\"id\":\"v1\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Ship\"]}}\n";
    var read = FollowTheMoneyReader.read(new StringReader(lines), "x", OTHERS);
    assertThat(read.value().entities().get(0).place().value()).isEqualTo("RUS");
    assertThat(read.value().entities().get(0).aliases()).containsExactly("Фирма");
    assertThat(read.value().interests().get(0).share().orElseThrow().value().percent())
        .isEqualTo(51);
    assertThat(read.value().interests().get(0).from()).contains(YearMonth.of(2020, 5));
    assertThat(read.failures()).hasSize(1);
  }

  @Test
  void malformedLinesAreRefusedByNumberAndNeverThrowAnythingElse() {
    assertThatThrownBy(
            () -> FollowTheMoneyReader.read(new StringReader("{}\n[1]\n"), "x.json", OTHERS))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("x.json, line 2");
    String good =
        "{\"id\":\"a\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"b\"],\"asset\":[\"c\"]}}";
    var random = new SplittableRandom(11);
    for (int i = 0; i < 2000; i++) {
      char[] text = good.toCharArray();
      for (int k = 0; k < 3; k++) {
        text[random.nextInt(text.length)] = (char) random.nextInt(128);
      }
      try {
        FollowTheMoneyReader.read(new StringReader(new String(text)), "x", OTHERS);
      } catch (FailureException expected) {
        assertThat(expected.failure().where()).startsWith("x, line");
      }
    }
  }

  @Test
  void graphMlIsWellFormedAndHoldsEveryNodeAndEdgeOnce() throws Exception {
    StringWriter out = new StringWriter();
    GraphMl.write(PICTURE, out);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("node").getLength())
        .isGreaterThanOrEqualTo(PICTURE.entities().size() + PICTURE.facilities().size());
    assertThat(document.getElementsByTagName("edge").getLength())
        .isEqualTo(PICTURE.interests().size() + PICTURE.facilities().size());
  }
}
