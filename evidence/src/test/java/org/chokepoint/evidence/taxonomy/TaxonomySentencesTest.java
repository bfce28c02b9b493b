package org.chokepoint.evidence.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.model.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomySentencesTest {

  private static final Taxonomy TAXONOMY = Taxonomy.standard();
  private static final MentionFinder FINDER = new MentionFinder(TAXONOMY, ReferenceLexicon.get());

  static Stream<Arguments> positive() {
    return sentences(true);
  }

  static Stream<Arguments> negative() {
    return sentences(false);
  }

  private static Stream<Arguments> sentences(boolean wanted) {
    return TAXONOMY.entries().stream()
        .flatMap(
            e -> {
              TaxonomyEntry.Sentences s = wanted ? e.positive() : e.negative();
              List<String> all = new ArrayList<>(s.en());
              all.addAll(s.zh());
              return all.stream().map(text -> Arguments.of(e.id().value(), e.kind(), text));
            });
  }

  @ParameterizedTest
  @MethodSource("positive")
  void anEntryIsFoundInItsPositiveSentences(String id, EntryKind kind, String sentence) {
    assertThat(FINDER.find(sentence).has(kind, id)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("negative")
  void anEntryIsNotFoundInItsNegativeSentences(String id, EntryKind kind, String sentence) {
    assertThat(FINDER.find(sentence).has(kind, id)).isFalse();
  }

  @Test
  void everyThemeEventAndInstrumentHasCuesAndSentencesInBothLanguages() {
    List<String> poor = new ArrayList<>();
    for (TaxonomyEntry e : TAXONOMY.entries()) {
      boolean read =
          e.kind() == EntryKind.THEME
              || e.kind() == EntryKind.EVENT
              || e.kind() == EntryKind.INSTRUMENT;
      boolean rich =
          !e.cues().en().isEmpty()
              && !e.cues().zh().isEmpty()
              && !e.positive().en().isEmpty()
              && !e.positive().zh().isEmpty()
              && !e.negative().en().isEmpty()
              && !e.negative().zh().isEmpty();
      if (read && !rich && !e.id().value().equals("commentary")) {
        poor.add(e.id().value());
      }
    }
    assertThat(poor).isEmpty();
  }

  @Test
  void aBrokenFileIsNamedWithWhatIsWrong() {
    byte[] yaml = "id: x\nkind: theme\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TaxonomyLoader.parse("x.yaml", yaml))
        .isInstanceOf(FailureException.class)
        .hasMessageContaining("x.yaml")
        .hasMessageContaining("en");
  }
}
