package org.chokepoint.evidence.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * A sentence and what must be read from it.
 *
 * @param kind event kind, {@code commentary}, or {@code none} if nothing may be read
 * @param actor entity id of the actor; empty if there is none
 * @param themes theme ids
 * @param instruments instrument ids
 * @param levers tokens of levers, and of responses with {@code r:} in front
 * @param certainty certainty in lower case; empty for {@code none}
 * @param ordinal number within a series; empty if there is none
 * @param text the sentence
 */
public record LabelledSentence(
    String kind,
    String actor,
    Set<String> themes,
    Set<String> instruments,
    Set<String> levers,
    String certainty,
    String ordinal,
    String text) {

  private static final int FIELDS = 8;

  /** The English sentences shipped with the product. */
  public static List<LabelledSentence> english() {
    return load("sentences_en.txt");
  }

  /** The Chinese sentences shipped with the product. */
  public static List<LabelledSentence> chinese() {
    return load("sentences_zh.txt");
  }

  /** Whether nothing may be read from the sentence. */
  public boolean empty() {
    return kind.equals("none");
  }

  private static List<LabelledSentence> load(String resource) {
    List<LabelledSentence> sentences = new ArrayList<>();
    int number = 0;
    for (String line : Resources.text(resource).split("\n")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        sentences.add(parse(line, resource + ", line " + number));
      }
    }
    return List.copyOf(sentences);
  }

  private static LabelledSentence parse(String line, String where) {
    String[] fields = line.split("\\|", FIELDS);
    if (fields.length != FIELDS) {
      throw new FailureException(
          FailureReason.MALFORMED, where, "needs " + FIELDS + " fields, has " + fields.length);
    }
    return new LabelledSentence(
        fields[0],
        one(fields[1]),
        several(fields[2]),
        several(fields[3]),
        several(fields[4]),
        one(fields[5]),
        one(fields[6]),
        fields[7].strip());
  }

  private static String one(String field) {
    return field.equals("-") ? "" : field;
  }

  private static Set<String> several(String field) {
    return field.equals("-") ? Set.of() : new TreeSet<>(List.of(field.split("\\+")));
  }
}
