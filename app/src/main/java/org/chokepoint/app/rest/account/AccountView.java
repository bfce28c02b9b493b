package org.chokepoint.app.rest.account;

import java.time.Instant;
import org.chokepoint.app.accounts.Account;

/**
 * What is told of an account.
 *
 * @param id its id
 * @param name its name
 * @param displayName the name others see
 * @param role what it may do
 * @param disabled whether signing in is barred
 * @param createdAt when it was made
 */
record AccountView(
    String id, String name, String displayName, String role, boolean disabled, Instant createdAt) {

  static AccountView of(Account a) {
    return new AccountView(
        a.id(), a.name(), a.displayName(), a.role().label(), a.disabled(), a.createdAt());
  }
}
