package org.chokepoint.model.chain;

/** What kind of actor an entity is. */
public enum EntityKind {
  /** A sovereign state or its government as a whole. */
  STATE,
  /** A ministry, agency or regional government. */
  STATE_ORGAN,
  /** An organ of a ruling party. */
  PARTY_ORGAN,
  /** A company. */
  COMPANY,
  /** An investment fund or holder. */
  FUND,
  /** A research institute. */
  INSTITUTE,
  /** An alliance of states, such as the EU. */
  ALLIANCE,
  /** An armed group that holds territory. */
  ARMED_GROUP,
  /** An unnamed set of actors, such as small operators; two of one name are not one actor. */
  COLLECTIVE,
  /** A natural person. */
  PERSON
}
