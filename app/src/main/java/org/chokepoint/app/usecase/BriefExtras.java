package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.Optional;
import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.brief.section.PlanFindings;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.response.exposure.ExposureReport;

/** What a brief holds only if it is asked for: a plan, and the reader's own parts. */
final class BriefExtras {

  private final ReferenceKnowledge knowledge;
  private final BriefSettings settings;
  private final YearMonth asOf;
  private final Progress progress;

  BriefExtras(
      ReferenceKnowledge knowledge, BriefSettings settings, YearMonth asOf, Progress progress) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.asOf = asOf;
    this.progress = progress;
  }

  BriefInput addTo(BriefInput input) {
    if (settings.plan().isEmpty() && settings.bill().isEmpty()) {
      return input;
    }
    return input.with(settings.plan().map(this::plan), settings.bill().map(this::own));
  }

  private PlanFindings plan(PlanQuestion question) {
    PlanQuestion dated =
        new PlanQuestion(
            question.buyers(),
            question.millionUsd(),
            question.yearly(),
            question.untilYear(),
            question.scenarios(),
            Optional.of(asOf),
            question.draws(),
            question.seed());
    return new PlanResponse(() -> knowledge).plan(dated, progress).findings();
  }

  private ExposureReport own(OwnBill bill) {
    MeasuredExposure measured =
        new MeasureExposure(() -> knowledge)
            .measure(bill.source(), bill.question(settings.seed()), progress);
    return measured
        .report()
        .orElseThrow(
            () ->
                new FailureException(
                    FailureReason.INCONSISTENT,
                    "bill of materials",
                    measured.bill().faults().isEmpty()
                        ? "holds no part."
                        : measured.bill().faults().get(0).words()
                            + ". The command exposure lists every fault."));
  }
}
