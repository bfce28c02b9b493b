package org.chokepoint.evidence.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.id.SignalId;

/**
 * A change that a rule finds worth telling.
 *
 * @param rule the rule
 * @param actor id of the actor, or its name where it is not known
 * @param subject instrument or material that is new; empty for a jump
 * @param date day of the change
 * @param message the change in one sentence
 * @param signals the signals behind it
 */
public record Alert(
    Rule rule,
    String actor,
    String subject,
    LocalDate date,
    String message,
    List<SignalId> signals) {

  /** Copies the list. */
  public Alert {
    signals = List.copyOf(signals);
  }

  /** The rules. */
  public enum Rule {
    /** An actor uses an instrument it has not used before. */
    NEW_INSTRUMENT,
    /** The tightening index of an actor jumps. */
    INDEX_JUMP,
    /** An actor appears that has not been seen in the chain of a material before. */
    NEW_ACTOR_IN_CHAIN;

    /** The word for people and files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** An id that stays the same as long as rule, actor, subject and signals do. */
  public String id() {
    return Digest.ofFields(
        rule.name(), actor, subject, signals.stream().map(SignalId::value).toList().toString());
  }
}
