package org.chokepoint.app.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.evidence.evaluation.EventSet;
import org.chokepoint.evidence.evaluation.FieldScore;
import org.chokepoint.evidence.evaluation.NameSets;
import org.chokepoint.evidence.evaluation.PublicSets;
import org.chokepoint.evidence.evaluation.ReadingEvaluation;
import org.chokepoint.evidence.evaluation.ScoreReport;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.name.NameKind;
import org.chokepoint.knowledge.name.NameMatcher;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.signal.Lexicon;

/** Scores the reader on the labelled sentences that ship with it and on public sets. */
public final class EvaluateReading {

  private static final String NAMES = "names_nomenklatura";

  /** Column of the other tool's verdict; pairs without one are not compared. */
  private static final int VERDICT = 9;

  private EvaluateReading() {}

  /**
   * Precision and recall by field and language, as Markdown or JSON.
   *
   * @param sets folder of public sets to score anew; without it Markdown shows the recorded scores
   * @param source opens the reference data whose names are known
   */
  public static String report(
      boolean json, Optional<Path> sets, Supplier<ReferenceKnowledge> source) {
    Lexicon lexicon = source.get().lexicon();
    SignalReader reader = new SignalReader(Taxonomy.standard(), lexicon);
    List<ReadingEvaluation.Scores> scores = new ReadingEvaluation(reader).run();
    Optional<List<PublicSets.Score>> measured = sets.map(folder -> publicSets(folder, lexicon));
    return json
        ? ScoreReport.json(scores, measured.orElse(List.of()))
        : ScoreReport.markdown(scores)
            + "\n"
            + ScoreReport.unseen()
            + "\n"
            + measured.map(ScoreReport::publicSets).orElseGet(ScoreReport::recordedPublicSets);
  }

  private static List<PublicSets.Score> publicSets(Path folder, Lexicon lexicon) {
    List<PublicSets.Score> scores = new ArrayList<>(new PublicSets(folder).run());
    scores.addAll(new NameSets(folder, Taxonomy.standard(), lexicon).run());
    scores.addAll(new EventSet(folder, Taxonomy.standard(), lexicon).run());
    Path pairs = folder.resolve(NAMES).resolve("pairs.csv");
    if (Files.exists(pairs)) {
      scores.add(names(pairs));
    }
    return scores;
  }

  /** Pairs of names: case group, schema, two names, whether they match, and further columns. */
  private static PublicSets.Score names(Path file) {
    NameMatcher matcher = new NameMatcher();
    FieldScore score = new FieldScore(0, 0, 0);
    int count = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (List<String> cells : CsvTable.read(in, file.toString()).records()) {
        if (!cells.get(VERDICT).isEmpty()) {
          boolean same = cells.get(4).equals("true");
          boolean ours = matcher.matches(cells.get(2), cells.get(3), kind(cells.get(1)));
          score =
              new FieldScore(
                  score.hits() + (same && ours ? 1 : 0),
                  score.inventions() + (!same && ours ? 1 : 0),
                  score.misses() + (same && !ours ? 1 : 0));
          count++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublicSets.Score(
        NAMES + ", " + count + " pairs",
        "same name, F1",
        score.f1(),
        "OpenSanctions logic-v2 0.783 on the same pairs");
  }

  private static NameKind kind(String schema) {
    return schema.equals("Person") ? NameKind.PERSON : NameKind.ORGANISATION;
  }
}
