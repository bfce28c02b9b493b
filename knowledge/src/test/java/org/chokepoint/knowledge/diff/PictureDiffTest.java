package org.chokepoint.knowledge.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.diff.Change.Kind;
import org.junit.jupiter.api.Test;

class PictureDiffTest {
  private static final ReferenceKnowledge KNOWLEDGE = ReferenceKnowledge.bundled();

  private static List<Change> between(String from, String to) {
    return PictureDiff.between(
        KNOWLEDGE.pictureAsOf(YearMonth.parse(from)), KNOWLEDGE.pictureAsOf(YearMonth.parse(to)));
  }

  @Test
  void theSamePictureHasNoChanges() {
    assertThat(between("2025-12", "2025-12")).isEmpty();
  }

  @Test
  void anActThatCameInBetweenIsAddedAndGoesWhenTimeIsTurnedBack() {
    assertThat(between("2025-03", "2025-04"))
        .filteredOn(c -> c.table().equals("controls"))
        .anySatisfy(
            c -> {
              assertThat(c.kind()).isEqualTo(Kind.ADDED);
              assertThat(c.subject()).startsWith("2025-04-04 | CHN");
            });
    assertThat(between("2025-04", "2025-03"))
        .filteredOn(c -> c.table().equals("controls"))
        .allSatisfy(c -> assertThat(c.kind()).isEqualTo(Kind.REMOVED));
  }

  @Test
  void aSeriesIsComparedByItsNewestFigure() {
    assertThat(between("2023-12", "2024-12"))
        .filteredOn(c -> c.table().equals("mine_production") && c.subject().startsWith("AUS"))
        .anySatisfy(
            c -> {
              assertThat(c.kind()).isEqualTo(Kind.CHANGED);
              assertThat(c.before()).startsWith("2023: ");
              assertThat(c.after()).startsWith("2024: ");
            });
  }
}
