package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the comment part of a text infers, in words that no cue knows. */
class CommentInferenceTest {

  private static final String MEETING =
      """
      Baogang's Party Committee Looks at Discipline Again

      The Party Committee of Baogang Group met on February 26 in Baotou for its 6th meeting of 2025.
      It studied recent speeches of President Xi Jinping and passed on papers from higher levels.
      Meng Fanying, Party Secretary and Chairman, was in the chair. General Manager Li Xiao took part.

      %s

      When a company of that size takes its cue from the Party's desk first and the order book second, \
      buyers abroad should expect the volumes they get, and the conditions attached, to move with \
      Beijing's priorities.
      """;

  @Test
  void aCommentBelowItsHeadingTouchesALeverInWordsOfItsOwn() {
    List<Signal> signals =
        Readings.of(MEETING.formatted("What does it mean?"), ReaderDepth.MEANING);
    assertThat(signals.get(0).kind().value().value()).isEqualTo("party_committee_meeting");
    assertThat(signals.get(0).levers()).isEmpty();
    Signal comment = signals.get(1);
    assertThat(comment.attribution()).isEqualTo(Attribution.COMMENTATOR);
    assertThat(comment.event().actor()).isEmpty();
    assertThat(comment.levers()).extracting(l -> l.value()).contains(LeverKind.SUPPLY_TERMS);
    assertThat(MEETING).contains(comment.levers().get(0).quote().words());
  }

  @Test
  void byWordsAloneNothingIsInferred() {
    assertThat(Readings.of(MEETING.formatted("What does it mean?"), ReaderDepth.WORDS)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"For those who buy oxide", "Comment", "What importers should make of it"})
  void headingsOfManyKindsBeginAComment(String heading) {
    List<Signal> signals = Readings.of(MEETING.formatted(heading), ReaderDepth.MEANING);
    assertThat(signals).hasSize(2);
    assertThat(signals.get(1).attribution()).isEqualTo(Attribution.COMMENTATOR);
  }

  @Test
  void aCommentTellsTheInstrumentsAndThemesItSpeaksOf() {
    Signal comment =
        Readings.of(
                "Analysts warn that China could answer with a ban on exports of dysprosium, in"
                    + " retaliation for the chip rules.",
                ReaderDepth.MEANING)
            .get(0);
    assertThat(comment.attribution()).isEqualTo(Attribution.COMMENTATOR);
    assertThat(comment.event().actor()).isEmpty();
    assertThat(comment.instruments())
        .extracting(i -> i.value().kind().value())
        .contains("export_ban_total");
    assertThat(comment.themes()).extracting(t -> t.value().value()).contains("countermeasures");
  }

  @Test
  void aDenialNamesTheInstrumentItDenies() {
    Signal denial =
        Readings.of(
                "The Indonesian government denied that it would lift its ban on exports of nickel"
                    + " ore.",
                ReaderDepth.MEANING)
            .get(0);
    assertThat(denial.certainty()).isEqualTo(Certainty.DENIED);
    assertThat(denial.instruments())
        .extracting(i -> i.value().kind().value())
        .contains("ore_export_ban");
  }

  @Test
  void aColumnThatOnlyMentionsEventsIsACommentary() {
    List<Signal> signals =
        Readings.of(
            """
            The rare earth card
            Commentary by a former trade official
            Everybody talks of rare earths these days, and most of it is wishful thinking.
            Magnets are a small part of the cost of a car. A stopped line is what hurts.
            Ore is everywhere; what is scarce are separation plants and people who can run them.
            Nobody wanted to pay for them while prices could fall to nothing within a year.
            Now the Pentagon has given MP Materials a price floor, and the knot begins to loosen.
            """,
            ReaderDepth.MEANING);
    assertThat(signals).isNotEmpty();
    assertThat(signals)
        .allSatisfy(s -> assertThat(s.kind().value().value()).isEqualTo("commentary"));
  }
}
