package org.chokepoint.model.control;

/** What a link between two nodes of the control graph rests on. */
public enum LinkKind {
  /** Equity; decisive only together with other holdings of the same actor above one half. */
  OWNS(ControlStrength.DECISIVE, "owns"),
  /** Decisive influence whatever the equity. */
  CONTROLS(ControlStrength.DECISIVE, "controls"),
  /** Runs the facility. */
  OPERATES(ControlStrength.DECISIVE, "operates"),
  /** Stands behind the operator of a facility. */
  STANDS_BEHIND(ControlStrength.DECISIVE, "stands behind"),
  /** Its party committee decides major matters beforehand. */
  PARTY_COMMITTEE(ControlStrength.DIRECTED, "leads through the party committee of"),
  /** Appoints its leaders. */
  APPOINTS(ControlStrength.DIRECTED, "appoints the leaders of"),
  /** Sets quotas for it or licenses it. */
  SUPERVISES(ControlStrength.REGULATED, "supervises"),
  /** The state of the place in which a facility lies. */
  JURISDICTION(ControlStrength.JURISDICTION, "makes the law for");

  private final ControlStrength strength;
  private final String verb;

  LinkKind(ControlStrength strength, String verb) {
    this.strength = strength;
    this.verb = verb;
  }

  /** How firm an order along this link is. */
  public ControlStrength strength() {
    return strength;
  }

  /** The verb between holder and held. */
  public String verb() {
    return verb;
  }
}
