package org.chokepoint.app.rest.guard;

import io.javalin.http.Context;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.rest.answer.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request.
 *
 * @param account the account spoken for; empty if nobody is signed in
 * @param csrf what a page must send along with a change; empty if a token speaks
 */
public record Caller(Optional<Account> account, Optional<String> csrf) {

  private static final String ATTRIBUTE = "chokepoint.caller";

  /** Nobody. */
  public static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty());

  /** The caller of a request. */
  public static Caller of(Context ctx) {
    @Nullable Caller caller = ctx.attribute(ATTRIBUTE);
    return caller == null ? NOBODY : caller;
  }

  /**
   * The account of a request.
   *
   * @throws ProblemException 401 if nobody is signed in
   */
  public static Account accountOf(Context ctx) {
    return of(ctx)
        .account()
        .orElseThrow(
            () ->
                new ProblemException(
                    401, "Sign in first", "Sign in, or send an API token as a bearer token."));
  }

  /** Name of the caller for the audit log. */
  public String name() {
    return account.map(Account::name).orElse("-");
  }

  void attachTo(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
