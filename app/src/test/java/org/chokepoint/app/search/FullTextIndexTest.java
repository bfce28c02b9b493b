package org.chokepoint.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.usecase.ReadDocuments;
import org.chokepoint.app.usecase.SearchDocuments;
import org.chokepoint.app.usecase.WatchSources;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullTextIndexTest {

  @TempDir private Path folder;
  private Path documents;
  private WatchStore store;

  @BeforeEach
  void read() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
    write("hans.txt", "公告\n2025年4月4日\n商务部决定对镝、铽等中重稀土相关物项实施出口管制措施。");
    write("hant.txt", "報導\n2025年4月5日\n商務部宣佈對鏑實施出口管制，業界關注稀土供應。");
    write(
        "en.txt",
        "Notice\nJune 9, 2025\nLynas Rare Earths commissioned its separation plant in Malaysia.");
    write("trick.txt", "Note\nJuly 1, 2025\nMP Mat\u200Berials raised its rare earth output.");
    store = WatchStore.in(folder.resolve("watch"), Clock.systemUTC());
    new WatchSources(store).add(documents.toString());
    new WatchSources(store)
        .run(
            Optional.empty(),
            false,
            ReferenceKnowledge::bundled,
            ReadDocuments.Depth.MEANING,
            step -> {});
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(documents.resolve(name), text);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> found(String words) {
    return hits(words).stream().map(h -> Path.of(h.origin()).getFileName().toString()).toList();
  }

  private List<Hit> hits(String words) {
    return new SearchDocuments(folder.resolve("watch"), store)
        .search(
            new SearchRequest(
                words, Optional.of("document"), Optional.empty(), Optional.empty(), 10));
  }

  @Test
  void bothChineseScriptsAreFoundByEither() {
    assertThat(found("出口管制")).containsExactlyInAnyOrder("hans.txt", "hant.txt");
    assertThat(found("商務部")).containsExactlyInAnyOrder("hans.txt", "hant.txt");
    assertThat(found("镝")).containsExactlyInAnyOrder("hans.txt", "hant.txt");
    assertThat(found("铽")).containsExactly("hans.txt");
    assertThat(found("管出")).isEmpty();
  }

  @Test
  void englishIsFoundByStemPhraseAndBeginningAndWordsCanBeBarred() {
    assertThat(found("plants separate")).containsExactly("en.txt");
    assertThat(found("\"separation plant\"")).containsExactly("en.txt");
    assertThat(found("\"plant separation\"")).isEmpty();
    assertThat(found("commissi*")).containsExactly("en.txt");
    assertThat(found("rare -Lynas")).containsExactly("trick.txt");
    assertThat(found("Lynas | 铽")).containsExactlyInAnyOrder("en.txt", "hans.txt");
  }

  @Test
  void aNameSplitByAnInvisibleCharacterIsFound() {
    assertThat(found("Materials")).containsExactly("trick.txt");
  }

  @Test
  void theSnippetIsTheSentenceThatAnswersInTheOriginalScript() {
    assertThat(hits("管制 供应").get(0).snippet()).contains("業界關注稀土供應");
  }

  @Test
  void signalsAreFoundByTheirEnglishGlossAndByDate() {
    SearchDocuments search = new SearchDocuments(folder.resolve("watch"), store);
    LocalDate day = LocalDate.of(2025, 4, 4);
    List<Hit> hits =
        search.search(
            new SearchRequest(
                "export control", Optional.of("signal"), Optional.of(day), Optional.of(day), 10));
    assertThat(hits).isNotEmpty().allSatisfy(h -> assertThat(h.date()).contains(day));
    assertThat(hits.get(0).title()).contains("Ministry of Commerce");
  }

  @Test
  void whatNoQueryCanMeanFindsNothingAndHarmsNothing() {
    for (String words : List.of("(((", "\"", "~~~^^", "+ - |", "\\", "a".repeat(900))) {
      assertThat(found(words)).as(words).isEmpty();
    }
    assertThat(found("*")).hasSize(4);
  }

  @Test
  void anIndexThatWasDeletedIsMadeAgainAndNewDocumentsAreAdded() throws IOException {
    assertThat(found("Lynas")).hasSize(1);
    write("more.txt", "Note\nJuly 2, 2025\nLynas sold rare earth oxide to a magnet maker.");
    new WatchSources(store)
        .run(
            Optional.empty(),
            false,
            ReferenceKnowledge::bundled,
            ReadDocuments.Depth.MEANING,
            step -> {});
    assertThat(found("Lynas")).hasSize(2);
    try (java.util.stream.Stream<Path> files = Files.list(folder.resolve("watch/index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(found("Lynas")).hasSize(2);
  }
}
