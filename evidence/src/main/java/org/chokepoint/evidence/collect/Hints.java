package org.chokepoint.evidence.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.signal.Document;

/**
 * What a source says of an item, such as a feed of an article. It fills what the item itself does
 * not say and overrides nothing.
 *
 * @param title title
 * @param published day of publication
 * @param authors authors
 */
public record Hints(Optional<String> title, Optional<LocalDate> published, List<String> authors) {

  /** Nothing is said. */
  public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), List.of());

  /** Copies the list. */
  public Hints {
    authors = List.copyOf(authors);
  }

  /** The document with its gaps filled. */
  public Document fill(Document d) {
    return new Document(
        d.id(),
        d.origin(),
        d.mediaType(),
        d.language(),
        d.title().or(() -> title),
        d.published().or(() -> published),
        d.authors().isEmpty() ? authors : d.authors(),
        d.text());
  }
}
