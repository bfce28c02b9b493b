package org.chokepoint.model.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;

/**
 * A document reduced to its main text. All offsets of quotations count in {@link #text}.
 *
 * @param id hash of the original bytes
 * @param origin file name or web address, for people
 * @param mediaType media type of the original, such as {@code text/html}
 * @param language language of the main text
 * @param title title, if there is one
 * @param published date of publication, if it states one
 * @param authors authors or publishing desk, as stated
 * @param text main text without menus and adverts
 */
public record Document(
    DocumentId id,
    String origin,
    String mediaType,
    Language language,
    Optional<String> title,
    Optional<LocalDate> published,
    List<String> authors,
    String text) {

  /** Copies the list. */
  public Document {
    authors = List.copyOf(authors);
  }
}
