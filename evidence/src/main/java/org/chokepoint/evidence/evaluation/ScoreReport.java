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

  private ScoreReport() {}

  /** The scores as Markdown tables, one a language. */
  public static String markdown(List<ReadingEvaluation.Scores> scores) {
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

  /** The scores as JSON, without the mistakes. */
  public static String json(List<ReadingEvaluation.Scores> scores) {
    ObjectNode root = JSON.createObjectNode();
    for (ReadingEvaluation.Scores s : scores) {
      ObjectNode language = root.putObject(s.language());
      language.put("sentences", s.sentences());
      language.put("traps", s.traps());
      language.put("inventedSignals", s.inventedSignals());
      for (String field : ReadingEvaluation.FIELDS) {
        FieldScore f = s.fields().getOrDefault(field, FieldScore.NONE);
        language
            .putObject(field)
            .put("precision", rounded(f.precision()))
            .put("recall", rounded(f.recall()))
            .put("f1", rounded(f.f1()));
      }
    }
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("scores cannot be written; maybe a number is not finite", e);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
