package org.chokepoint.app.accounts;

import java.util.Locale;

/** What an account may do; each role may do all that the one before it may. */
public enum Role {
  /** Reads, downloads and replies; replies wait for moderation. */
  READER,
  /** Also makes briefs, runs scenarios and plans, and moderates replies. */
  ANALYST,
  /** Also keeps accounts and reads the audit log. */
  ADMIN;

  /** Whether this role may do what another may. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  /** The word for people and files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
