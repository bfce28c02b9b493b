package org.chokepoint.app.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.evidence.evaluation.EventSet;
import org.chokepoint.evidence.evaluation.FieldScore;
import org.chokepoint.evidence.evaluation.LabelledText;
import org.chokepoint.evidence.evaluation.NameSets;
import org.chokepoint.evidence.evaluation.OtherWriters;
import org.chokepoint.evidence.evaluation.PublicSets;
import org.chokepoint.evidence.evaluation.ReadingEvaluation;
import org.chokepoint.evidence.evaluation.ScoreReport;
import org.chokepoint.evidence.evaluation.TextEvaluation;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.name.NameKind;
import org.chokepoint.knowledge.name.NameMatcher;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Lexicon;

/**
 * Scores the reader on the labelled sentences and the texts of other writers that ship with it, on
 * public sets and on labelled texts of the user.
 */
public final class EvaluateReading {

  private static final String NAMES = "names_nomenklatura";

  /** Column of the other tool's verdict; pairs without one are not compared. */
  private static final int VERDICT = 9;

  private static final long MOST_BYTES = 100_000_000;

  private EvaluateReading() {}

  /**
   * Precision and recall by field and language, as Markdown or JSON.
   *
   * @param sets folder of public sets to score anew; without it Markdown shows the recorded scores
   * @param depth how events are heard that no known phrase tells
   * @param source opens the reference data whose names are known
   */
  public static String report(
      boolean json,
      Optional<Path> sets,
      ReadDocuments.Depth depth,
      Supplier<ReferenceKnowledge> source) {
    Lexicon lexicon = source.get().lexicon();
    SignalReader reader = new SignalReader(Taxonomy.standard(), lexicon, depth.ofReader());
    List<ReadingEvaluation.Scores> scores = new ReadingEvaluation(reader).run();
    List<TextEvaluation.Scores> others =
        OtherWriters.run(new TextEvaluation(reader, lexicon), Taxonomy.standard());
    Optional<List<PublicSets.Score>> measured = sets.map(folder -> publicSets(folder, lexicon));
    return json
        ? ScoreReport.json(scores, others, measured.orElse(List.of()))
        : ScoreReport.markdown(scores, others)
            + "\n"
            + ScoreReport.unseen()
            + "\n"
            + measured.map(ScoreReport::publicSets).orElseGet(ScoreReport::recordedPublicSets);
  }

  /**
   * Precision and recall by field on labelled texts of the user, as Markdown or JSON.
   *
   * @param files one text with its labels a line, as JSON
   * @param mistakes whether what was read wrongly is listed, too
   * @throws FailureException naming the file, the line and the field of what is no label
   */
  public static String ofTexts(
      List<Path> files,
      boolean json,
      boolean mistakes,
      ReadDocuments.Depth depth,
      Supplier<ReferenceKnowledge> source) {
    Taxonomy taxonomy = Taxonomy.standard();
    List<List<LabelledText>> sets =
        files.stream().map(f -> LabelledText.parse(text(f), f.toString(), taxonomy)).toList();
    Lexicon lexicon = source.get().lexicon();
    TextEvaluation evaluation =
        new TextEvaluation(new SignalReader(taxonomy, lexicon, depth.ofReader()), lexicon);
    List<TextEvaluation.Scores> scores = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      scores.add(evaluation.score(String.valueOf(files.get(i).getFileName()), sets.get(i)));
    }
    if (json) {
      return ScoreReport.json(List.of(), scores, List.of());
    }
    String table = ScoreReport.texts(scores);
    return mistakes ? table + "\n" + ScoreReport.mistakes(scores) : table;
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new FailureException(
            FailureReason.TOO_LARGE,
            file.toString(),
            "has more than " + MOST_BYTES + " bytes; split it");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new FailureException(FailureReason.MISSING, file.toString(), "is not there");
    } catch (IOException e) {
      throw new FailureException(
          FailureReason.MALFORMED, file.toString(), "cannot be read as UTF-8: " + e.getMessage());
    }
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
