package org.chokepoint.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.Pictures;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
  private static final Names NAMES = Names.of(Pictures.asOf("2025-12"));
  private static final String GOOD =
      """
      id: t
      title: A test
      start: 2026-01
      months: 12 months
      levers:
        - id: one
          kind: supply-terms
          mode: licence
          actor: CHN
          targets: [JPN, EU27]
          materials: [Dy]
          from: 2026-02
          to: 2026-10
          share: 30 %
          delay: 2 months
      """;

  private static void assertRefused(String text, FailureReason reason, String... words) {
    assertThatThrownBy(() -> ScenarioFile.read("t.yaml", text, NAMES))
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().reason()).isEqualTo(reason))
        .hasMessageContainingAll(words);
  }

  @Test
  void readyScenariosAreReadAndNameTheirLevers() {
    for (String name : ReadyScenarios.names()) {
      Scenario s = ReadyScenarios.read(name, NAMES);
      assertThat(s.id()).isEqualTo(name);
      assertThat(s.levers()).isNotEmpty();
    }
  }

  @Test
  void unionStandsForItsMembers() {
    Scenario s = ScenarioFile.read("t.yaml", GOOD, NAMES);
    assertThat(s.levers().get(0).terms().targets()).hasSize(28);
  }

  @Test
  void unknownPlaceIsToldWithLineAndSuggestion() {
    assertRefused(
        GOOD.replace("[JPN,", "[JAP,"),
        FailureReason.UNKNOWN_NAME,
        "t.yaml, line 10",
        "JAP",
        "Maybe");
  }

  @Test
  void unknownElementFieldAndModeAreTold() {
    assertRefused(GOOD.replace("[Dy]", "[Dyx]"), FailureReason.UNKNOWN_NAME, "line 11", "'Dy'");
    assertRefused(
        GOOD.replace("share:", "shaer:"), FailureReason.UNKNOWN_NAME, "line 14", "'share'");
    assertRefused(GOOD.replace("licence", "license"), FailureReason.UNKNOWN_NAME, "'licence'");
  }

  @Test
  void badDateUnitAndStrengthAreTold() {
    assertRefused(
        GOOD.replace("2026-02", "Feb 2026"), FailureReason.MALFORMED, "line 12", "2025-04");
    assertRefused(
        GOOD.replace("delay: 2 months", "delay: 2 weeks"),
        FailureReason.MALFORMED,
        "line 15",
        "months");
    assertRefused(
        GOOD.replace("share: 30 %", "strength: 3"), FailureReason.OUT_OF_RANGE, "line 14", "'%'");
  }

  @Test
  void contradictingLeversAreTold() {
    String both =
        """
        id: t
        title: t
        start: 2026-01
        levers:
          - {id: tax, kind: price-control, mode: export-tax, actor: CHN, from: 2026-02, to: 2026-06, amount: 10 %}
          - {id: gift, kind: price-control, mode: export-subsidy, actor: CHN, from: 2026-03, to: 2026-06, amount: 10 %}
        """;
    assertRefused(both, FailureReason.INCONSISTENT, "line 6", "contradicts");
    String twice =
        """
        id: t
        title: t
        start: 2026-01
        levers:
          - {id: all, kind: access, actor: CHN, from: 2026-02, to: 2026-06, materials: [Dy]}
          - {id: some, kind: access, actor: CHN, from: 2026-03, to: 2026-06, strength: 40 %, materials: [Dy]}
        """;
    assertRefused(twice, FailureReason.INCONSISTENT, "line 6", "contradicts 'all'");
  }

  @Test
  void leverOutsideTheHorizonAndInvertedDatesAreTold() {
    assertRefused(
        GOOD.replace("months: 12 months", "months: 1 months"),
        FailureReason.INCONSISTENT,
        "outside");
    assertRefused(
        GOOD.replace("to: 2026-10", "to: 2026-01"), FailureReason.INCONSISTENT, "before it begins");
  }

  @Test
  void whatSomebodyMeantIsFoundByItsNameInAnyLanguage() {
    assertRefused(GOOD.replace("actor: CHN", "actor: China"), FailureReason.UNKNOWN_NAME, "'CHN'");
    assertRefused(GOOD.replace("actor: CHN", "actor: 中国"), FailureReason.UNKNOWN_NAME, "'CHN'");
    assertRefused(GOOD.replace("[JPN,", "[JAP,"), FailureReason.UNKNOWN_NAME, "Maybe 'JPN'");
    assertRefused(GOOD.replace("[Dy]", "[dysprosium]"), FailureReason.UNKNOWN_NAME, "Maybe 'Dy'");
    assertRefused(
        GOOD.replace("[Dy]", "[Unobtainium]"), FailureReason.UNKNOWN_NAME, "None has a name like");
  }

  @Test
  void fieldThatMeansNothingForItsKindIsTold() {
    assertRefused(
        GOOD.replace("share: 30 %", "amount: 30 %"),
        FailureReason.INCONSISTENT,
        "line 14",
        "'amount' means nothing for kind 'supply-terms'");
    assertRefused(
        GOOD.replace("mode: licence", "mode: quota"),
        FailureReason.INCONSISTENT,
        "line 15",
        "'delay'");
  }

  @Test
  void missingShareEmptyListAndHalfMonthsAreTold() {
    assertRefused(
        GOOD.replace("    share: 30 %\n", ""), FailureReason.MISSING, "'share' is missing");
    assertRefused(GOOD.replace("[Dy]", "[]"), FailureReason.MISSING, "line 11", "'all'");
    assertRefused(
        GOOD.replace("delay: 2 months", "delay: 2.5 months"),
        FailureReason.OUT_OF_RANGE,
        "line 15",
        "whole number");
  }

  @Test
  void rateWithoutItsSignIsTold() {
    String tariff =
        """
        id: t
        title: t
        start: 2026-01
        levers:
          - {id: one, kind: tariff, actor: USA, targets: [CHN], from: 2026-02, to: 2026-06, amount: 25}
        """;
    assertRefused(tariff, FailureReason.OUT_OF_RANGE, "line 5", "'%'");
  }

  @Test
  void groupsStandForTheirElementsAndStagesForThoseAtWhichGoodsAreTraded() {
    Scenario s =
        ScenarioFile.read(
            "t.yaml",
            GOOD.replace("materials: [Dy]", "materials: [NdPr, Dy]\n    stages: [metal-making]"),
            NAMES);
    assertThat(s.levers().get(0).terms().scope().materials())
        .extracting(Object::toString)
        .containsExactly("Nd", "Pr", "Dy");
    assertThat(s.levers().get(0).terms().scope().stages()).containsExactly(Stage.SEPARATION);
    assertRefused(
        GOOD.replace("materials: [Dy]", "stages: [use]"),
        FailureReason.UNKNOWN_NAME,
        "line 11",
        "nothing is traded");
  }

  @Test
  void materialsChooseTheChainAndAllMustBeOfOne() {
    assertThat(ScenarioFile.read("t.yaml", GOOD, NAMES).chain()).isEqualTo("rare-earths");
    assertThat(ScenarioFile.read("t.yaml", GOOD.replace("[Dy]", "[Ge]"), NAMES).chain())
        .isEqualTo("germanium");
    assertThat(ScenarioFile.read("t.yaml", GOOD.replace("[Dy]", "[Bi]"), NAMES).chain())
        .isEqualTo("Bi");
    assertRefused(
        GOOD.replace("[Dy]", "[Dy, Ga]"),
        FailureReason.INCONSISTENT,
        "line 11",
        "'Ga' is traded in the chain 'gallium'");
    assertRefused(
        "chain: galium\n" + GOOD, FailureReason.UNKNOWN_NAME, "line 1", "Maybe 'gallium'");
    assertRefused(
        GOOD.replace("[Dy]", "[superhard]"), FailureReason.MISSING, "line 11", "no output");
  }

  @Test
  void unknownEndUseIsTold() {
    assertRefused(
        GOOD.replace("materials: [Dy]", "end-uses: [wind turbine]"),
        FailureReason.UNKNOWN_NAME,
        "line 11",
        "Maybe 'wind turbines'");
  }

  @Test
  void hostileTextIsRefusedWithoutHarm() {
    assertRefused("a: &x [*x, *x]\n", FailureReason.UNKNOWN_NAME, "line 1");
    assertRefused("", FailureReason.EMPTY, "t.yaml");
    assertRefused("id: [", FailureReason.MALFORMED, "line");
    assertRefused("x".repeat(300_000), FailureReason.TOO_LARGE, "300000");
    assertRefused("!!javax.script.ScriptEngineManager [x]", FailureReason.MALFORMED, "not YAML");
  }

  @Test
  void schemaNamesTheFieldsThatTheReaderKnows() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(ScenarioFile.class.getResourceAsStream("scenario.schema.json"));
    assertThat(keys(schema.path("properties"))).isEqualTo(ScenarioFile.KEYS);
    JsonNode lever = schema.path("properties").path("levers").path("items").path("properties");
    assertThat(keys(lever)).isEqualTo(LeverKinds.keys());
    Set<String> kinds = new TreeSet<>();
    lever.path("kind").path("enum").forEach(k -> kinds.add(k.asText()));
    assertThat(kinds).isEqualTo(LeverKinds.names());
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
