package org.chokepoint.knowledge.query;

import java.util.List;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.id.EntityId;

/**
 * Who owns and who directs an actor or facility.
 *
 * @param subject node of the control graph
 * @param name its English name
 * @param direct direct links, in the order of the data
 * @param effective effective equity shares through chains and loops, largest first
 * @param ultimate ultimate controllers by equity or decisive influence, with proof
 * @param directors everyone who can direct it, party and ministries included, with proof
 */
public record Owners(
    EntityId subject,
    String name,
    List<ControlLink> direct,
    List<EffectiveShare> effective,
    List<Command> ultimate,
    List<Command> directors) {

  /** Copies the lists. */
  public Owners {
    direct = List.copyOf(direct);
    effective = List.copyOf(effective);
    ultimate = List.copyOf(ultimate);
    directors = List.copyOf(directors);
  }

  /**
   * An effective equity share.
   *
   * @param holder who holds it
   * @param name English name of the holder
   * @param fraction in (0, 1]
   */
  public record EffectiveShare(EntityId holder, String name, double fraction) {}
}
