package org.chokepoint.brief.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chokepoint.brief.BriefComposer;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.write.BriefWriter;
import org.chokepoint.brief.write.MarkdownWriter;
import org.chokepoint.brief.write.StandardWriters;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.SupplyTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionContractTest {

  private static List<BriefInput> inputs;

  @BeforeAll
  static void load() {
    SupplyTables tables =
        SupplyTables.of(ReferenceKnowledge.bundled().pictureAsOf(YearMonth.of(2025, 6)));
    List<Measurement> measured = TestInputs.measurements(tables);
    inputs =
        List.of(
            TestInputs.meeting(tables, measured, "baogang-group", "CHN"),
            TestInputs.meeting(tables, measured, "mp-materials", "USA"),
            TestInputs.notice(tables, measured),
            TestInputs.unrelated(tables));
  }

  static Stream<BriefInput> inputs() {
    return inputs.stream();
  }

  private static List<Inline> pieces(Brief brief) {
    return brief.sections().stream()
        .flatMap(s -> s.blocks().stream())
        .flatMap(b -> b.lines().stream())
        .flatMap(l -> l.parts().stream())
        .toList();
  }

  private static String text(BriefSection section) {
    return section.blocks().stream()
        .flatMap(b -> b.lines().stream())
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  private static BriefSection section(Brief brief, String id) {
    return brief.sections().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyNumberIsCited(BriefInput input) {
    Brief brief = new BriefComposer().compose(input);
    Set<String> labels = new TreeSet<>();
    for (Annex.Kind kind : Annex.Kind.values()) {
      brief.annex().entries(kind).forEach(e -> labels.add(e.label()));
    }
    for (Inline piece : pieces(brief)) {
      piece.origin().ifPresent(o -> assertThat(labels).contains(brief.annex().label(o)));
      if (piece instanceof Inline.Words words) {
        assertThat(words.text()).doesNotContainPattern("\\d");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void namesWithDigitsComeFromTheInput(BriefInput input) {
    String known = known(input);
    for (Inline piece : pieces(new BriefComposer().compose(input))) {
      if (piece instanceof Inline.Name name && name.text().matches(".*\\d.*")) {
        Stream.of(name.text().split(", | \u2192 "))
            .filter(word -> word.matches(".*\\d.*"))
            .forEach(word -> assertThat(known.contains(word)).as(word).isTrue());
      }
    }
  }

  private static String known(BriefInput input) {
    List<String> known = new ArrayList<>();
    input.picture().facilities().forEach(f -> known.add(f.name() + "\n" + f.capacityOf()));
    input.picture().entities().forEach(e -> known.add(e.name() + "\n" + e.aliases()));
    input.tables().all().forEach(t -> known.add(Integer.toString(t.year())));
    input.parameters().forEach(p -> known.add(p.name() + "\n" + p.value()));
    input.failures().forEach(f -> known.add(f.where() + ": " + f.message()));
    input.signals().forEach(s -> known.add(s.toString()));
    known.add(input.picture().asOf().toString());
    return String.join("\n", known);
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void sectionsStandInTheFixedOrder(BriefInput input) {
    assertThat(new BriefComposer().compose(input).sections())
        .extracting(BriefSection::title)
        .containsExactly(
            "Highlights",
            "What is going on",
            "What it means",
            "Exposure",
            "What to do",
            "Sources and assumptions");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void sameInputGivesTheSameBytesInEveryFormat(BriefInput input) {
    for (BriefWriter writer : StandardWriters.all()) {
      byte[] first = writer.write(new BriefComposer().compose(input));
      assertThat(writer.write(new BriefComposer().compose(input)))
          .as(writer.fileName())
          .isEqualTo(first);
    }
  }

  @Test
  void unrelatedDocumentGivesAnHonestEmptyBrief() {
    Brief brief = new BriefComposer().compose(inputs.get(3));
    assertThat(brief.title()).isEqualTo("Nothing relevant in: Choir");
    assertThat(pieces(brief)).noneMatch(p -> p instanceof Figure);
    assertThat(text(section(brief, "highlights"))).contains("says nothing relevant");
    for (Annex.Kind kind : Annex.Kind.values()) {
      assertThat(brief.annex().entries(kind)).isEmpty();
    }
  }

  @Test
  void meetingIsToldWithItsNumberYearAndWhoseSpeechesWereStudied() {
    Brief brief = new BriefComposer().compose(inputs.get(0));
    assertThat(brief.title())
        .isEqualTo("Baogang Group: 7th Party Committee Standing Meeting of 2025");
    assertThat(text(section(brief, "what-is-going-on")))
        .contains("held its 7th Party Committee Standing Meeting of 2025")
        .contains("studied the speeches of Anna Berg")
        .contains("69\u2013105");
  }

  @Test
  void inferenceIsMarkedAsTheAuthors() {
    Brief brief = new BriefComposer().compose(inputs.get(0));
    assertThat(section(brief, "what-it-means").blocks())
        .anyMatch(b -> b instanceof Block.Paragraph p && p.tone() == Block.Tone.INFERENCE);
    assertThat(text(section(brief, "what-is-going-on")))
        .doesNotContain("Buyers abroad should expect");
  }

  @Test
  void actorIsShownWithHoldersFacilitiesAndShares() {
    Brief brief = new BriefComposer().compose(inputs.get(0));
    assertThat(text(section(brief, "what-it-means")))
        .contains("answers to", "Inner Mongolia government", "Bayan Obo", "Northern Rare Earth");
    assertThat(section(brief, "what-it-means").blocks())
        .anyMatch(b -> b instanceof Block.ChartBlock);
  }

  @Test
  void threeLeversAreComparedWithPriceShortageLossAndCost() {
    Brief brief = new BriefComposer().compose(inputs.get(0));
    assertThat(text(section(brief, "exposure")))
        .contains("Price: ", "Supply terms: ", "Access: ", "the controller itself loses USD");
    assertThat(
            section(brief, "exposure").blocks().stream().filter(b -> b instanceof Block.ChartBlock))
        .hasSize(3);
    assertThat(text(section(brief, "what-to-do"))).contains("What binds next").contains("Alone");
  }

  @Test
  void anotherActorMaterialAndLanguageChangeTheBrief() {
    String md =
        new String(
            new MarkdownWriter().write(new BriefComposer().compose(inputs.get(2))),
            StandardCharsets.UTF_8);
    assertThat(md)
        .startsWith("# Ministry of Commerce: export control notice")
        .contains("商务部", "gallium", "announced for a date", "has no entry for an actor")
        .doesNotContain("Baogang")
        .doesNotContain("neodymium");
  }
}
