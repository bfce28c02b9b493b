package org.chokepoint.evidence.evaluation;

import java.util.List;
import org.chokepoint.evidence.taxonomy.Taxonomy;

/**
 * Texts by writers who knew neither cues, rules nor what the models were learnt from, labelled by
 * them. Nothing is learnt from these sets and no rule is made for them, so that their scores tell
 * what the reader is worth on texts of others.
 */
public final class OtherWriters {

  private static final List<String> SETS =
      List.of("sentences_en", "sentences_zh", "texts_en", "texts_zh");

  private OtherWriters() {}

  /** Scores on each of the sets. */
  public static List<TextEvaluation.Scores> run(TextEvaluation evaluation, Taxonomy taxonomy) {
    return SETS.stream()
        .map(set -> evaluation.score(set.replace('_', ' '), texts(set, taxonomy)))
        .toList();
  }

  /** The texts of all sets. */
  static List<LabelledText> texts(Taxonomy taxonomy) {
    return SETS.stream().flatMap(set -> texts(set, taxonomy).stream()).toList();
  }

  private static List<LabelledText> texts(String set, Taxonomy taxonomy) {
    return LabelledText.parse(Resources.text("others/" + set + ".jsonl"), set, taxonomy);
  }
}
