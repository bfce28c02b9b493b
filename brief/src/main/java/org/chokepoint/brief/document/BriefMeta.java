package org.chokepoint.brief.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Dataset;

/**
 * What a brief is about and what it was made from. Holds no time of its making, so that the same
 * input gives the same bytes.
 *
 * @param document hash of the document's bytes
 * @param origin file name or web address of the document
 * @param documentTitle title of the document, if it has one
 * @param language language of the document
 * @param published date of publication, if stated
 * @param authors authors or publishing desk, as stated
 * @param asOf month of the supply picture
 * @param parameters parameters of the run as name and value, in a fixed order
 * @param datasets data sets of the supply picture
 */
public record BriefMeta(
    DocumentId document,
    String origin,
    Optional<String> documentTitle,
    Language language,
    Optional<LocalDate> published,
    List<String> authors,
    YearMonth asOf,
    List<Parameter> parameters,
    List<Dataset> datasets) {

  /** Copies the lists. */
  public BriefMeta {
    authors = List.copyOf(authors);
    parameters = List.copyOf(parameters);
    datasets = List.copyOf(datasets);
  }

  /**
   * A parameter of the run, for people and for reproduction.
   *
   * @param name what it is
   * @param value its value
   */
  public record Parameter(String name, String value) {}
}
