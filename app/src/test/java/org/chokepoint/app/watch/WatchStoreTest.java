package org.chokepoint.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchStoreTest {

  private static final SignalReader SIGNALS =
      new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private WatchStore store;
  private String source;

  @BeforeEach
  void open() {
    store = WatchStore.in(folder, CLOCK);
    source = store.sources().add("samples").id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static RawDocument sample(String name) throws IOException {
    return RawDocument.of(Files.readAllBytes(Path.of("..", "samples", name)), name);
  }

  private List<Signal> keep(RawDocument raw, String locator) {
    Document document = DocumentReader.standard().read(raw);
    List<Signal> signals = SIGNALS.read(document).value();
    store.journal().read(source, new ItemKey(locator, "1"), raw.bytes(), document, signals);
    return signals;
  }

  @Test
  void everySampleAndItsSignalsComeBackAsTheyWere() throws IOException {
    List<Signal> all = new ArrayList<>();
    for (String name :
        Files.list(Path.of("..", "samples"))
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(n -> n.endsWith(".txt"))
            .sorted()
            .toList()) {
      all.addAll(keep(sample(name), name));
    }
    store.close();
    store = WatchStore.in(folder, CLOCK);
    assertThat(all).hasSizeGreaterThan(5);
    assertThat(store.readings().signals(SignalQuery.ALL).stream().map(StoredSignal::signal))
        .containsExactlyInAnyOrderElementsOf(all);
    for (Signal signal : all) {
      StoredDocument kept = store.readings().document(signal.document()).orElseThrow();
      byte[] original = store.readings().original(signal.document()).orElseThrow();
      assertThat(kept.document())
          .isEqualTo(
              DocumentReader.standard().read(RawDocument.of(original, kept.document().origin())));
    }
  }

  @Test
  void anItemIsReadOnceAndADocumentThatComesTwiceCountsOnce() throws IOException {
    RawDocument raw = sample("party-committee-meeting.txt");
    List<Signal> signals = keep(raw, "a.txt");
    keep(raw, "a.txt");
    keep(raw, "b.txt");
    assertThat(store.readings().documents()).isEqualTo(1);
    assertThat(store.readings().signals()).isEqualTo(signals.size());
    assertThat(store.sources().all().get(0).documents()).isEqualTo(2);
    assertThat(store.journal().wants(source, new ItemKey("a.txt", "1"))).isFalse();
    assertThat(store.journal().wants(source, new ItemKey("a.txt", "2"))).isTrue();
    assertThat(store.journal().wants(source, new ItemKey("c.txt", "1"))).isTrue();
  }

  @Test
  void whatCannotBeReachedIsTriedAgainAndWhatIsBrokenIsNot() {
    ItemKey away = new ItemKey("away", "1");
    ItemKey broken = new ItemKey("broken", "1");
    store.journal().failed(source, away, new Failure(FailureReason.UNREACHABLE, "away", "x"));
    store.journal().failed(source, broken, new Failure(FailureReason.MALFORMED, "broken", "x"));
    assertThat(store.journal().wants(source, away)).isTrue();
    assertThat(store.journal().wants(source, broken)).isFalse();
    assertThat(store.journal().failures(10)).hasSize(2);
    assertThat(store.sources().all().get(0).failures()).isEqualTo(2);
  }

  @Test
  void aLightRewriteJoinsTheStoryOfTheOneThatWasPublishedFirst() throws IOException {
    String text =
        "Baogang Group held the 18th Party Standing Committee meeting of 2025 on work safety, "
            + "technological self-reliance and Party building, the company said on its website.";
    keep(RawDocument.of(("June 12, 2025\n" + text + " Reposted.").getBytes(), "late"), "late");
    keep(RawDocument.of(("June 10, 2025\n" + text).getBytes(), "early"), "early");
    assertThat(store.readings().tellStories()).isEqualTo(1);
    assertThat(store.readings().tellStories()).isZero();
    StoredSignal first = store.readings().signals(SignalQuery.ALL).get(0);
    assertThat(first.published()).contains(LocalDate.of(2025, 6, 10));
    assertThat(first.isCopy()).isFalse();
    assertThat(
            store.readings().signals(SignalQuery.ALL).stream()
                .filter(StoredSignal::isCopy)
                .map(StoredSignal::origin))
        .isNotEmpty()
        .containsOnly("late");
  }

  @Test
  void signalsAreFoundByActorThemeDateAndArrival() throws IOException {
    String text =
        "Baogang Group held the 18th Party Standing Committee meeting of 2025 on June 9, 2025. "
            + "It studied the Belt and Road Initiative and work safety at its rare earth mines.";
    keep(RawDocument.of(text.getBytes(), "note"), "note");
    Readings readings = store.readings();
    assertThat(readings.signals(SignalQuery.ALL.ofActor("baogang-group"))).isNotEmpty();
    assertThat(readings.signals(SignalQuery.ALL.ofActor("lynas"))).isEmpty();
    assertThat(readings.signals(SignalQuery.ALL.ofTheme("belt_and_road"))).isNotEmpty();
    LocalDate day = LocalDate.of(2025, 6, 9);
    assertThat(readings.signals(SignalQuery.ALL.dated(day, day))).isNotEmpty();
    assertThat(readings.signals(SignalQuery.ALL.dated(day.plusDays(1), day.plusDays(9)))).isEmpty();
    Instant now = CLOCK.instant();
    assertThat(readings.signals(SignalQuery.ALL.seen(now, now.plusSeconds(1)))).isNotEmpty();
    assertThat(readings.signals(SignalQuery.ALL.seen(now.plusSeconds(1), now.plusSeconds(9))))
        .isEmpty();
  }

  @Test
  void removingASourceKeepsWhatWasReadFromIt() throws IOException {
    keep(sample("party-committee-meeting.txt"), "a.txt");
    assertThat(store.sources().remove("samples")).isTrue();
    assertThat(store.sources().remove("samples")).isFalse();
    assertThat(store.sources().all()).isEmpty();
    assertThat(store.readings().documents()).isEqualTo(1);
  }

  @Test
  void aTransactionThatBreaksOffLeavesNothing() throws IOException {
    RawDocument raw = sample("party-committee-meeting.txt");
    Document document = DocumentReader.standard().read(raw);
    List<Signal> signals = SIGNALS.read(document).value();
    assertThatThrownBy(
            () ->
                store
                    .journal()
                    .read("no such source", new ItemKey("a", "1"), raw.bytes(), document, signals))
        .isInstanceOf(RuntimeException.class);
    assertThat(store.readings().documents()).isZero();
    assertThat(store.readings().signals()).isZero();
  }
}
