package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Quote;
import org.junit.jupiter.api.Test;

class SeedBriefTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());
  private static final Document SEED = seed();
  private static final List<Signal> SIGNALS = READER.read(SEED).value();

  private static Document seed() {
    try (InputStream in = SeedBriefTest.class.getResourceAsStream("/baogang-brief.txt")) {
      return DocumentReader.standard().read(RawDocument.of(in.readAllBytes(), "baogang-brief.txt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Signal event() {
    return SIGNALS.get(0);
  }

  private static List<Signal> comments() {
    return SIGNALS.stream().filter(s -> s.attribution() == Attribution.COMMENTATOR).toList();
  }

  @Test
  void theMeetingIsReadWithActorBodyOrdinalAndYear() {
    Signal.Event event = event().event();
    assertThat(event().kind().value()).hasToString("party_committee_meeting");
    assertThat(event().kind().quote().words()).isEqualTo("Party Committee Standing Meeting");
    assertThat(event().attribution()).isEqualTo(Attribution.ACTOR);
    assertThat(event().certainty()).isEqualTo(Certainty.DONE);
    assertThat(event.actor().orElseThrow().value().entity().orElseThrow())
        .hasToString("baogang-group");
    assertThat(event.body().orElseThrow().value()).hasToString("party_standing_committee");
    assertThat(event.ordinal().map(Cited::value)).isEqualTo(Optional.of(10));
    assertThat(event.ordinalYear().map(Cited::value)).isEqualTo(Optional.of(2025));
  }

  @Test
  void theSpeechesStudiedAreThoseOfXiJinping() {
    assertThat(event().people())
        .anySatisfy(
            p -> {
              assertThat(p.value().name()).isEqualTo("Xi Jinping");
              assertThat(p.value().part()).isEqualTo("studied");
            });
  }

  @Test
  void allPolicyThemesOfTheMeetingAreFound() {
    assertThat(event().themes().stream().map(t -> t.value().value()))
        .containsExactlyInAnyOrder(
            "belt_and_road",
            "regional_development",
            "beautiful_china",
            "green_low_carbon",
            "new_quality_productive_forces",
            "tech_self_reliance",
            "brand_building",
            "study_xi_speeches");
  }

  @Test
  void theCommentatorsLeversAndResponsesAreKeptApartFromTheActor() {
    assertThat(comments().stream().flatMap(s -> s.levers().stream()).map(Cited::value))
        .contains(LeverKind.PRICE, LeverKind.SUPPLY_TERMS, LeverKind.ACCESS);
    assertThat(comments().stream().flatMap(s -> s.responses().stream()).map(Cited::value))
        .contains(ResponseKind.MINING, ResponseKind.PROCESSING, ResponseKind.RECYCLING);
    assertThat(event().levers()).isEmpty();
    assertThat(event().responses()).isEmpty();
    assertThat(comments()).allMatch(s -> s.event().actor().isEmpty());
  }

  @Test
  void everyFieldQuotesTheTextAtItsOffsets() {
    assertThat(SIGNALS).flatExtracting(Quotes::of).allSatisfy(q -> assertThat(exact(q)).isTrue());
  }

  private static boolean exact(Quote quote) {
    return SEED.text().substring(quote.span().start(), quote.span().end()).equals(quote.words());
  }

  @Test
  void theUnrelatedSampleGivesNoSignal() {
    Document document = DocumentReader.standard().read(Path.of("..", "samples", "unrelated.txt"));
    assertThat(READER.read(document).value()).isEmpty();
  }
}
