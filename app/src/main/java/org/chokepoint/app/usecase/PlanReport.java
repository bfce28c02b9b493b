package org.chokepoint.app.usecase;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.app.run.Product;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.section.PlanSections;
import org.chokepoint.brief.write.BriefWriter;
import org.chokepoint.brief.write.StandardWriters;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Language;

/** A plan as a page: sentences, tables, the chart of starts, and the source of every figure. */
public final class PlanReport {

  private PlanReport() {}

  /**
   * Says early that a file's ending names no format.
   *
   * @throws FailureException if it does not
   */
  public static void requireFormat(String fileName) {
    writer(fileName);
  }

  /** The page in the format that the file name's ending names. The same answer, the same bytes. */
  public static byte[] write(PlannedResponse response, PlanQuestion question, String fileName) {
    String asked = question.toString();
    BriefMeta meta =
        new BriefMeta(
            DocumentId.of(asked.getBytes(StandardCharsets.UTF_8)),
            "a question for a plan",
            Optional.empty(),
            Language.EN,
            Optional.empty(),
            List.of(),
            response.picture().asOf(),
            List.of(
                new BriefMeta.Parameter("question", asked),
                new BriefMeta.Parameter("product", Product.NAME_AND_VERSION)),
            response.picture().datasets());
    Brief brief = Brief.of(response.title(), meta, PlanSections.of(response.findings()));
    return writer(fileName).write(brief);
  }

  private static BriefWriter writer(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return StandardWriters.all().stream()
        .filter(w -> lower.endsWith(w.fileName().substring(w.fileName().lastIndexOf('.'))))
        .findFirst()
        .orElseThrow(
            () ->
                new FailureException(
                    FailureReason.UNSUPPORTED_FORMAT,
                    fileName,
                    "does not end in .html, .pdf, .md or .json."));
  }
}
