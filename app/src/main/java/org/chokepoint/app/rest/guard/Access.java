package org.chokepoint.app.rest.guard;

import io.javalin.security.RouteRole;
import org.chokepoint.app.accounts.Role;

/** Who may ask for a route. */
public enum Access implements RouteRole {
  /** Anyone, signed in or not. */
  ANYONE,
  /** Readers, analysts and admins. */
  READER,
  /** Analysts and admins. */
  ANALYST,
  /** Admins. */
  ADMIN;

  /** Whether a role suffices. */
  boolean allows(Role role) {
    return this == ANYONE || role.covers(Role.valueOf(name()));
  }
}
