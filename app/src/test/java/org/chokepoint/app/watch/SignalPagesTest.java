package org.chokepoint.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.signal.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of signals, page by page, in both databases. */
class SignalPagesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

  enum Database {
    EMBEDDED,
    POSTGRESQL
  }

  @TempDir static Path folder;
  static EmbeddedPostgres postgres;
  static WatchStore embedded;
  static WatchStore remote;

  @BeforeAll
  static void fill() throws IOException {
    postgres = EmbeddedPostgres.start();
    embedded = WatchStore.in(folder.resolve("embedded"), CLOCK);
    remote =
        WatchStore.at(postgres.getJdbcUrl("postgres", "postgres"), folder.resolve("remote"), CLOCK);
    SignalReader reader =
        new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
    for (WatchStore store : List.of(embedded, remote)) {
      String source = store.sources().add("test").id();
      for (int i = 0; i < 24; i++) {
        byte[] text = text(i).getBytes(StandardCharsets.UTF_8);
        RawDocument raw = RawDocument.of(text, i + ".txt");
        Document document = DocumentReader.standard().read(raw);
        store
            .journal()
            .read(
                source,
                new ItemKey(i + ".txt", "1"),
                text,
                document,
                reader.read(document).value());
      }
    }
  }

  private static String text(int i) {
    String when = i % 5 == 0 ? "" : "on " + (1 + i % 28) + " April 2025 ";
    String what = i % 2 == 0 ? "dysprosium" : "gallium and terbium";
    String did = i % 3 == 0 ? "announced that it bans exports of " : "puts an export control on ";
    return "China's Ministry of Commerce " + when + did + what + ". Notice number " + i + ".";
  }

  @AfterAll
  static void close() throws IOException {
    embedded.close();
    remote.close();
    postgres.close();
  }

  private static SignalPages pages(Database database) {
    return (database == Database.EMBEDDED ? embedded : remote).pages();
  }

  private static SignalFilter material(String id) {
    return new SignalFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(id),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> ids(List<StoredSignal> signals) {
    return signals.stream().map(s -> s.signal().document().sha256() + s.signal().id()).toList();
  }

  private static List<String> turned(SignalPages pages, SignalFilter filter, int size) {
    List<String> all = new ArrayList<>();
    Optional<SignalCursor> place = Optional.empty();
    do {
      SignalPages.Part part = pages.after(filter, place, size);
      all.addAll(ids(part.signals()));
      place = part.end().map(SignalCursor::text).flatMap(SignalCursor::parse);
    } while (place.isPresent());
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void turningPagesShowsEverySignalOnceInTheOrderOfTheList(Database database) {
    SignalPages pages = pages(database);
    List<String> whole = ids(pages.from(SignalFilter.ALL, 0, 1000).signals());
    assertThat(whole).hasSizeGreaterThanOrEqualTo(24);
    assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
    for (int size : new int[] {1, 3, 7, 500}) {
      assertThat(turned(pages, SignalFilter.ALL, size)).as("pages of %d", size).isEqualTo(whole);
    }
    List<String> dy = ids(pages.from(material("Dy"), 0, 1000).signals());
    assertThat(dy).isNotEmpty().hasSizeLessThan(whole.size());
    assertThat(turned(pages, material("Dy"), 2)).isEqualTo(dy);
  }

  @ParameterizedTest
  @EnumSource
  void theNewestComeFirstAndThoseWithoutADateLast(Database database) {
    List<StoredSignal> all = pages(database).from(SignalFilter.ALL, 0, 1000).signals();
    List<Integer> recencies = all.stream().map(s -> SignalTags.recency(s.date())).toList();
    assertThat(recencies).isSorted();
    assertThat(all.get(0).date()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void theNumberOfSignalsIsThatOfTheListForEveryFilter(Database database) {
    SignalPages pages = pages(database);
    Map<String, Map<String, Long>> values = pages.values();
    assertThat(values).containsKeys("material", "certainty", "language", "instrument");
    values
        .get("material")
        .forEach(
            (id, n) -> {
              assertThat(pages.count(material(id)).value()).isEqualTo(n);
              assertThat(pages.from(material(id), 0, 1000).signals()).hasSize(n.intValue());
            });
    for (String certainty : values.get("certainty").keySet()) {
      SignalFilter two =
          new SignalFilter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of("Dy"),
              Optional.of(certainty),
              Optional.of("EN"));
      assertThat(pages.from(two, 0, 1000).signals())
          .hasSize((int) pages.count(two).value())
          .allMatch(s -> s.signal().materials().toString().contains("Dy"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void storiesAreToldOnceAndStay(Database database) {
    Readings readings = (database == Database.EMBEDDED ? embedded : remote).readings();
    readings.tellStories();
    assertThat(readings.tellStories()).isZero();
    assertThat(readings.documents()).isEqualTo(24);
  }
}
