package org.chokepoint.knowledge.name;

import java.util.Optional;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.signal.Lexicon;

/**
 * What is known of the thing beside its name.
 *
 * @param kind kind of thing, if known
 * @param place seat or site, if known
 */
public record NameContext(Optional<Lexicon.Kind> kind, Optional<PlaceCode> place) {
  /** Nothing is known. */
  public static final NameContext NONE = new NameContext(Optional.empty(), Optional.empty());

  /** A thing of a kind. */
  public static NameContext of(Lexicon.Kind kind) {
    return new NameContext(Optional.of(kind), Optional.empty());
  }

  /** A thing of any kind in a place. */
  public static NameContext in(PlaceCode place) {
    return new NameContext(Optional.empty(), Optional.of(place));
  }
}
