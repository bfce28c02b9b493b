package org.chokepoint.evidence.taxonomy;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.LeverKind;

/**
 * One theme, event kind, instrument, body, lever, response, stage, certainty or voice.
 *
 * @param id id, unique over all kinds
 * @param kind kind of entry
 * @param label English and Chinese label
 * @param definition what it means
 * @param source where the definition was taken from
 * @param cues words that show it, see {@link Cue}
 * @param positive sentences in which it must be found
 * @param negative sentences in which it must not be found
 * @param effect what an act of this kind does
 */
public record TaxonomyEntry(
    ThemeId id,
    EntryKind kind,
    Bilingual label,
    String definition,
    String source,
    Sentences cues,
    Sentences positive,
    Sentences negative,
    Effect effect) {

  /**
   * An English and a Chinese word for one thing.
   *
   * @param en English
   * @param zh simplified Chinese
   */
  public record Bilingual(String en, String zh) {}

  /**
   * Words or sentences by language.
   *
   * @param en English
   * @param zh Chinese
   */
  public record Sentences(List<String> en, List<String> zh) {

    /** Copies the lists. */
    public Sentences {
      en = List.copyOf(en);
      zh = List.copyOf(zh);
    }

    /** Nothing in either language. */
    public static Sentences none() {
      return new Sentences(List.of(), List.of());
    }
  }

  /**
   * What an act of a kind does; used for event kinds and instruments.
   *
   * @param polarity usual direction, from -2 (loosening) to +2 (tightening)
   * @param salience how much it outweighs other kinds in one document, from 0
   * @param levers levers it moves
   * @param body organ that acts if the text names no other
   * @param directed whether words such as "raise" and "cut" turn the polarity
   * @param actors who can do it
   */
  public record Effect(
      int polarity,
      int salience,
      List<LeverKind> levers,
      Optional<ThemeId> body,
      boolean directed,
      Actors actors) {

    /** Copies the list. */
    public Effect {
      levers = List.copyOf(levers);
    }
  }

  /** Who can do an act of a kind. */
  public enum Actors {
    /** Governments, ministries and whoever holds a territory. */
    STATE,
    /** Companies and institutes. */
    COMPANY,
    /** Anyone. */
    ANY,
    /** Anyone, or nobody in particular. */
    OPTIONAL,
    /** Nobody: it is an observation, not an act. */
    NONE
  }
}
