package org.chokepoint.knowledge.name;

/** What kind of thing a name is a name of, as far as it changes how names are compared. */
public enum NameKind {
  /** A natural person: order of words is free, titles do not count. */
  PERSON,
  /** A company, state organ, plant or other body: legal forms count little. */
  ORGANISATION
}
