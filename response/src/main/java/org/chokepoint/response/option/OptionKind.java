package org.chokepoint.response.option;

/** What kind of act an option is. */
public enum OptionKind {
  /** Produces already; may still be ramping up. Costs nothing to choose. */
  EXISTING("existing"),
  /** Is being built. */
  UNDER_CONSTRUCTION("under construction"),
  /** Announced or studied, not yet built. */
  NEW("new"),
  /** More of a site that produces already. */
  EXPANSION("expansion"),
  /** Stopped, kept so that it can start again. */
  RESTART("restart"),
  /** Material bought ahead and held. */
  STOCKPILE("stockpile"),
  /** A contract or price floor that keeps a plant open or brings it forward. */
  OFFTAKE("offtake and price floor"),
  /** Less or other material for the same use. */
  SUBSTITUTION("substitution and thrift"),
  /** Buyers of several places buy as one. */
  JOINT_PURCHASING("joint purchasing");

  private final String label;

  OptionKind(String label) {
    this.label = label;
  }

  /** The words printed in a table. */
  public String label() {
    return label;
  }

  /** Whether it is a mine, plant or works rather than a programme. */
  public boolean isFacility() {
    return ordinal() <= RESTART.ordinal();
  }
}
