package org.chokepoint.app.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chokepoint.model.id.DocumentId;

/**
 * Which signals are asked for; empty means any.
 *
 * @param actor entity id of the actor
 * @param theme policy theme
 * @param document document
 * @param from first day
 * @param to last day
 * @param seenFrom earliest moment at which the document was first read
 * @param seenTo moment before which it was first read
 */
public record SignalQuery(
    Optional<String> actor,
    Optional<String> theme,
    Optional<DocumentId> document,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Instant> seenFrom,
    Optional<Instant> seenTo) {

  /** All signals. */
  public static final SignalQuery ALL =
      new SignalQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The signals of an actor. */
  public SignalQuery ofActor(String id) {
    return new SignalQuery(Optional.of(id), theme, document, from, to, seenFrom, seenTo);
  }

  /** The signals that take up a theme. */
  public SignalQuery ofTheme(String id) {
    return new SignalQuery(actor, Optional.of(id), document, from, to, seenFrom, seenTo);
  }

  /** The signals of a document. */
  public SignalQuery ofDocument(DocumentId id) {
    return new SignalQuery(actor, theme, Optional.of(id), from, to, seenFrom, seenTo);
  }

  /** The signals dated from one day to another. */
  public SignalQuery dated(LocalDate first, LocalDate last) {
    return new SignalQuery(
        actor, theme, document, Optional.of(first), Optional.of(last), seenFrom, seenTo);
  }

  /** The signals of documents first read from one moment until before another. */
  public SignalQuery seen(Instant first, Instant end) {
    return new SignalQuery(actor, theme, document, from, to, Optional.of(first), Optional.of(end));
  }
}
