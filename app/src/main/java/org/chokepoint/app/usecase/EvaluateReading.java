package org.chokepoint.app.usecase;

import java.util.List;
import org.chokepoint.evidence.evaluation.ReadingEvaluation;
import org.chokepoint.evidence.evaluation.ScoreReport;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;

/** Scores the reader on the labelled sentences that ship with it. */
public final class EvaluateReading {

  private EvaluateReading() {}

  /** Precision and recall by field and language, as Markdown or JSON. */
  public static String report(boolean json) {
    SignalReader reader =
        new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
    List<ReadingEvaluation.Scores> scores = new ReadingEvaluation(reader).run();
    return json ? ScoreReport.json(scores) : ScoreReport.markdown(scores);
  }
}
