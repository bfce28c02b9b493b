package org.chokepoint.evidence.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Writes scores for people and for programs. */
public final class ScoreReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double DIGITS = 1e4;

  /** What the scores on sets of another kind than ours do and do not say. */
  private static final String HOW_TO_READ =
      "\nThe reader knows the names of the reference data and no others: recall counts those, and precision counts as"
          + " wrong what is marked as part of a longer name or not at all. Nothing was tuned on ner_english,"
          + " ner_chinese_weibo or events_plover, which are not about minerals.\n";

  private ScoreReport() {}

  private static String markdown(List<ReadingEvaluation.Scores> scores) {
    StringBuilder out = new StringBuilder();
    for (ReadingEvaluation.Scores s : scores) {
      out.append(
          String.format(
              Locale.ROOT,
              "%n%s: %d sentences, %d of them traps, %d invented signals%n%n"
                  + "| field | precision | recall | F1 |%n|---|---|---|---|%n",
              s.language(),
              s.sentences(),
              s.traps(),
              s.inventedSignals()));
      for (String field : ReadingEvaluation.FIELDS) {
        FieldScore f = s.fields().getOrDefault(field, FieldScore.NONE);
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                field,
                f.precision(),
                f.recall(),
                f.f1()));
      }
    }
    return out.toString().strip() + "\n";
  }

  /**
   * The scores on the product's own sentences and on {@link OtherWriters}, as Markdown tables.
   *
   * @param own on the labelled sentences of the product
   * @param others on the texts of other writers
   */
  public static String markdown(
      List<ReadingEvaluation.Scores> own, List<TextEvaluation.Scores> others) {
    return markdown(own)
        + "\nTexts by other writers, from which nothing was learnt:\n\n"
        + texts(others);
  }

  /** Scores on sets of texts as Markdown tables: F1 by set and field, then all of each field. */
  public static String texts(List<TextEvaluation.Scores> scores) {
    StringBuilder out = new StringBuilder("| F1 | texts | invented |");
    TextEvaluation.FIELDS.forEach(field -> out.append(' ').append(field).append(" |"));
    out.append("\n|---|---|---|").append("---|".repeat(TextEvaluation.FIELDS.size())).append('\n');
    for (TextEvaluation.Scores s : scores) {
      out.append(
          String.format(
              Locale.ROOT, "| %s | %d | %d of %d |", s.set(), s.texts(), s.invented(), s.empty()));
      TextEvaluation.FIELDS.forEach(
          field -> out.append(String.format(Locale.ROOT, " %.3f |", s.field(field).f1())));
      out.append('\n');
    }
    out.append("\n| precision / recall |");
    TextEvaluation.FIELDS.forEach(field -> out.append(' ').append(field).append(" |"));
    out.append("\n|---|").append("---|".repeat(TextEvaluation.FIELDS.size())).append('\n');
    for (TextEvaluation.Scores s : scores) {
      out.append("| ").append(s.set()).append(" |");
      for (String field : TextEvaluation.FIELDS) {
        FieldScore f = s.field(field);
        out.append(String.format(Locale.ROOT, " %.3f / %.3f |", f.precision(), f.recall()));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** What was read wrongly in sets of texts, one line a mistake. */
  public static String mistakes(List<TextEvaluation.Scores> scores) {
    StringBuilder out = new StringBuilder();
    for (TextEvaluation.Scores s : scores) {
      s.mistakes().forEach(m -> out.append(s.set()).append(": ").append(m).append('\n'));
    }
    return out.toString();
  }

  /** How well sentences were read that no rule had been made for, round by round, as recorded. */
  public static String unseen() {
    return Resources.text("unseen.md");
  }

  /** Scores on public sets as they were recorded last. */
  public static String recordedPublicSets() {
    return Resources.text("public_sets.md") + HOW_TO_READ;
  }

  /** Scores on public sets as a Markdown table. */
  public static String publicSets(List<PublicSets.Score> scores) {
    StringBuilder out =
        new StringBuilder(
            "| public set | measure | ours | reported by others |\n|---|---|---|---|\n");
    for (PublicSets.Score s : scores) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.3f | %s |%n",
              s.set(),
              s.measure(),
              s.ours(),
              s.others()));
    }
    return out.append(HOW_TO_READ).toString();
  }

  /**
   * The scores as JSON, without the mistakes.
   *
   * @param scores on the labelled sentences of the product
   * @param texts on sets of labelled texts
   * @param publicSets on public sets
   */
  public static String json(
      List<ReadingEvaluation.Scores> scores,
      List<TextEvaluation.Scores> texts,
      List<PublicSets.Score> publicSets) {
    ObjectNode root = JSON.createObjectNode();
    for (ReadingEvaluation.Scores s : scores) {
      ObjectNode language = root.putObject(s.language());
      language.put("sentences", s.sentences());
      language.put("traps", s.traps());
      language.put("inventedSignals", s.inventedSignals());
      for (String field : ReadingEvaluation.FIELDS) {
        put(language, field, s.fields().getOrDefault(field, FieldScore.NONE));
      }
    }
    for (TextEvaluation.Scores s : texts) {
      ObjectNode set = root.withArray("texts").addObject();
      set.put("set", s.set());
      set.put("texts", s.texts());
      set.put("empty", s.empty());
      set.put("inventedSignals", s.invented());
      TextEvaluation.FIELDS.forEach(field -> put(set, field, s.field(field)));
    }
    for (PublicSets.Score s : publicSets) {
      root.withArray("publicSets")
          .addObject()
          .put("set", s.set())
          .put("measure", s.measure())
          .put("ours", rounded(s.ours()))
          .put("others", s.others());
    }
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("scores cannot be written; maybe a number is not finite", e);
    }
  }

  private static void put(ObjectNode parent, String field, FieldScore score) {
    parent
        .putObject(field)
        .put("precision", rounded(score.precision()))
        .put("recall", rounded(score.recall()))
        .put("f1", rounded(score.f1()));
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
