package org.chokepoint.metrics.actor;

import java.util.Optional;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;

/**
 * One step down a path of command.
 *
 * @param from id of who commands: an entity, or a state by its place code
 * @param to id of who or what is commanded: an entity or a facility
 * @param by how
 * @param equity equity behind the step, where known
 * @param provenance where the step comes from
 */
public record CommandStep(
    String from, String to, By by, Optional<Share> equity, Provenance provenance) {
  /** How one commands another. */
  public enum By {
    /** Owns it. */
    OWNS,
    /** Holds decisive influence whatever the equity. */
    CONTROLS,
    /** Regulates it or sets its quota. */
    SUPERVISES,
    /** Appoints its leaders. */
    APPOINTS,
    /** Its party committee decides beforehand. */
    PARTY_COMMITTEE,
    /** Runs it. */
    OPERATES,
    /** Stands behind its operator. */
    STANDS_BEHIND,
    /** Has it on its territory and can forbid its exports. */
    JURISDICTION;

    static By of(InterestKind kind) {
      return valueOf(kind.name());
    }
  }
}
