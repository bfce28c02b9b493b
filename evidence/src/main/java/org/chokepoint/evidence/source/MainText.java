package org.chokepoint.evidence.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chokepoint.evidence.text.Characters;

/**
 * What a document says, without its packaging.
 *
 * @param title title, if there is one
 * @param published date of publication, if stated
 * @param authors authors or desk, as stated
 * @param text paragraphs, one a line
 */
public record MainText(
    Optional<String> title, Optional<LocalDate> published, List<String> authors, String text) {

  private static final int LONGEST_TITLE = 140;
  private static final List<String> LABELS = List.of("highlights", "summary", "overview", "要点");

  /** Copies the list. */
  public MainText {
    authors = List.copyOf(authors);
  }

  /** A plain text: its first line is its title if it stands alone and is no sentence. */
  static MainText plain(String text) {
    String body = text.strip();
    int end = body.indexOf('\n');
    String first = end < 0 ? "" : body.substring(0, end).strip();
    boolean heading =
        !first.isEmpty()
            && first.length() <= LONGEST_TITLE
            && !Characters.isTerminal(first.charAt(first.length() - 1))
            && LABELS.stream().noneMatch(first::equalsIgnoreCase);
    Optional<String> title = heading ? Optional.of(first) : Optional.empty();
    return new MainText(title, Optional.empty(), List.of(), text);
  }
}
