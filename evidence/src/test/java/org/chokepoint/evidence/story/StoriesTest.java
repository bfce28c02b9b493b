package org.chokepoint.evidence.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Language;
import org.junit.jupiter.api.Test;

class StoriesTest {

  private static final String STORY =
      "The Ministry of Commerce and the General Administration of Customs announced on Friday that "
          + "exports of samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium "
          + "need a licence with immediate effect. Buyers in Europe and Japan said that they would "
          + "ask for licences at once and that their stocks last for a few weeks.";
  private static final String OTHER =
      "Lynas Rare Earths has produced its first dysprosium oxide in Malaysia. The company said that "
          + "the circuit was commissioned on schedule and that terbium follows in June.";

  private static Document document(String text, String origin, LocalDate day) {
    return new Document(
        DocumentId.of((origin + text).getBytes(StandardCharsets.UTF_8)),
        origin,
        "text/plain",
        Language.EN,
        Optional.empty(),
        Optional.ofNullable(day),
        List.of(),
        text);
  }

  @Test
  void aCopyAndALightRewriteAreOneStoryNamedByTheFirst() {
    Document first = document(STORY, "a", LocalDate.of(2025, 4, 4));
    Document copy = document(STORY + " (Reporting by staff)", "b", LocalDate.of(2025, 4, 5));
    Document rewrite =
        document(
            STORY.replace("announced on Friday", "said on Friday"), "c", LocalDate.of(2025, 4, 6));
    Document other = document(OTHER, "d", LocalDate.of(2025, 5, 16));
    List<Stories.Story> stories = Stories.of(List.of(rewrite, other, copy, first));
    assertThat(stories).hasSize(2);
    assertThat(stories.get(0).key()).isEqualTo(first.id());
    assertThat(stories.get(0).documents()).containsExactly(first.id(), copy.id(), rewrite.id());
    assertThat(stories.get(1).documents()).containsExactly(other.id());
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Document a = document(STORY, "a", LocalDate.of(2025, 4, 4));
    Document b = document(OTHER, "b", null);
    assertThat(Stories.of(List.of(a, b))).isEqualTo(Stories.of(List.of(b, a)));
  }

  @Test
  void theSketchEstimatesTheShareOfCommonText() {
    assertThat(Sketch.of(STORY).similarity(Sketch.of(STORY))).isEqualTo(1.0);
    assertThat(Sketch.of(STORY).similarity(Sketch.of(OTHER))).isLessThan(0.15);
    assertThat(Sketch.of("").similarity(Sketch.of(STORY))).isZero();
  }
}
