package org.chokepoint.evidence.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class AlertsTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());
  private static final String CONTROL =
      "The Ministry of Commerce imposed export controls on gallium.";

  private static Document document(String text, LocalDate day) {
    return new Document(
        DocumentId.of((text + day).getBytes(StandardCharsets.UTF_8)),
        "test",
        "text/plain",
        Language.EN,
        Optional.empty(),
        Optional.of(day),
        List.of(),
        text);
  }

  private static List<Acts.Witness> witnesses(Document document, DocumentId story) {
    List<Acts.Witness> all = new ArrayList<>();
    for (Signal signal : READER.read(document).value()) {
      all.add(
          new Acts.Witness(
              DatedSignal.of(document, signal).orElseThrow(), story, document.published()));
    }
    return all;
  }

  private static List<DatedSignal> acts(Document... documents) {
    List<Acts.Witness> all = new ArrayList<>();
    for (Document document : documents) {
      all.addAll(witnesses(document, document.id()));
    }
    return Acts.of(all);
  }

  @Test
  void copiesOfAStoryAreOneActAndTheOnePublishedFirstStandsForIt() {
    Document first = document(CONTROL, LocalDate.of(2025, 1, 10));
    Document copy = document(CONTROL + " More soon.", LocalDate.of(2025, 1, 12));
    List<Acts.Witness> all = new ArrayList<>(witnesses(copy, first.id()));
    all.addAll(witnesses(first, first.id()));
    List<DatedSignal> acts = Acts.of(all);
    assertThat(acts).hasSize(1);
    assertThat(acts.get(0).signal().document()).isEqualTo(first.id());
    YearMonth month = YearMonth.of(2025, 1);
    assertThat(TighteningIndex.of(acts, month, month).get(0).value()).isEqualTo(2.0);
  }

  @Test
  void differentStoriesOfOneDayAreOneActAndOfDifferentDaysTwo() {
    String dated =
        "On January 8, 2025 the Ministry of Commerce imposed export controls on gallium.";
    String again =
        "Traders recall that on January 8, 2025 the Ministry of Commerce imposed export controls on"
            + " gallium and that buyers had been warned.";
    Document a = document(dated, LocalDate.of(2025, 1, 9));
    Document b = document(again, LocalDate.of(2025, 1, 20));
    Document other = document(CONTROL, LocalDate.of(2025, 6, 1));
    List<DatedSignal> acts =
        acts(a, b, other).stream().filter(d -> d.signal().attribution().movesIndex()).toList();
    assertThat(acts.stream().map(DatedSignal::date))
        .containsOnlyOnce(LocalDate.of(2025, 1, 8))
        .contains(LocalDate.of(2025, 6, 1));
  }

  @Test
  void anInstrumentAnActorHasNotUsedBeforeIsToldOnce() {
    List<DatedSignal> acts =
        acts(
            document(CONTROL, LocalDate.of(2025, 1, 10)),
            document(CONTROL, LocalDate.of(2025, 6, 10)));
    List<Alert> first = Alerts.of(acts, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
    List<Alert> second = Alerts.of(acts, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30));
    assertThat(first.stream().map(Alert::rule)).contains(Alert.Rule.NEW_INSTRUMENT);
    assertThat(second.stream().map(Alert::rule)).doesNotContain(Alert.Rule.NEW_INSTRUMENT);
  }

  @Test
  void aFirmActIsAJumpAndAnUncertainOneIsNot() {
    LocalDate day = LocalDate.of(2025, 1, 10);
    List<Alert> firm = Alerts.of(acts(document(CONTROL, day)), day, day);
    assertThat(firm.stream().filter(a -> a.rule() == Alert.Rule.INDEX_JUMP).map(Alert::message))
        .singleElement()
        .asString()
        .contains("+2.0 ± 0.0");
    Document plan =
        document("India is considering export restrictions on rare earth magnets.", day);
    assertThat(Alerts.of(acts(plan), day, day).stream().map(Alert::rule))
        .doesNotContain(Alert.Rule.INDEX_JUMP);
  }

  @Test
  void anActorNewToAMaterialOthersActedOnIsTold() {
    Document known = document(CONTROL, LocalDate.of(2025, 1, 10));
    Document fresh =
        document("Lynas started production of gallium at its plant.", LocalDate.of(2025, 6, 10));
    List<DatedSignal> acts = acts(known, fresh);
    LocalDate from = LocalDate.of(2025, 6, 1);
    assertThat(
            Alerts.of(acts, from, from.plusDays(29)).stream()
                .filter(a -> a.rule() == Alert.Rule.NEW_ACTOR_IN_CHAIN)
                .map(Alert::subject))
        .containsExactly("Ga");
    assertThat(Alerts.of(acts(fresh), from, from.plusDays(29)).stream().map(Alert::rule))
        .doesNotContain(Alert.Rule.NEW_ACTOR_IN_CHAIN);
  }

  @Test
  void aCommentRaisesNoAlert() {
    LocalDate day = LocalDate.of(2025, 1, 10);
    Document comment = document("Analysts fear that China could ban exports of rare earths.", day);
    assertThat(Alerts.of(acts(comment), day, day)).isEmpty();
  }
}
