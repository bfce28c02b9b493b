package org.chokepoint.app.rest.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.SessionStore;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.rest.guard.Gate;
import org.chokepoint.app.rest.guard.RateLimit;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SessionApi {

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final AuditLog audit;
  private final RateLimit signIns;
  private final Ways ways;

  /** Over these stores; on a server without accounts nobody can or need sign in. */
  public SessionApi(
      AccountStore accounts, SessionStore sessions, AuditLog audit, RateLimit signIns, Ways ways) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.signIns = signIns;
    this.ways = ways;
  }

  /**
   * How people come in.
   *
   * @param team whether the server has accounts
   * @param openId whether they may also sign on at a provider
   */
  public record Ways(boolean team, boolean openId) {}

  /**
   * Who is signed in.
   *
   * @param team whether the server has accounts
   * @param openId whether people may also sign on at a provider
   * @param account the account, if someone is signed in
   * @param csrf what a page sends along with changes
   */
  record SessionView(
      boolean team, boolean openId, Optional<AccountView> account, Optional<String> csrf) {}

  /**
   * What signs in.
   *
   * @param name name of the account
   * @param password its password
   */
  record Credentials(@Nullable String name, @Nullable String password) {}

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/session",
                Access.ANYONE,
                "showSession",
                "Who is signed in, and the csrf value to send along with " + "changes")
            .answers(SessionView.class),
        this::show);
    api.add(
        Operation.post(
                "/api/v1/session",
                Access.ANYONE,
                "signIn",
                "Sign in; the session comes as a cookie")
            .asks(Credentials.class)
            .fails(400, 401, 409, 415, 429),
        this::signIn);
    api.add(
        Operation.delete("/api/v1/session", Access.READER, "signOut", "Sign out"), this::signOut);
  }

  private void show(Context ctx) {
    Caller caller = Caller.of(ctx);
    Answers.json(
        ctx,
        new SessionView(
            ways.team(), ways.openId(), caller.account().map(AccountView::of), caller.csrf()));
  }

  private void signIn(Context ctx) {
    if (!ways.team()) {
      throw new ProblemException(
          409, "This server has no accounts", "Everyone on this machine is its one user.");
    }
    if (!ctx.isJson()) {
      throw new ProblemException(415, "JSON is asked for", "Send name and password as JSON.");
    }
    int wait = signIns.take(ctx.ip());
    if (wait > 0) {
      ctx.header("Retry-After", Integer.toString(wait));
      throw new ProblemException(429, "Too many tries", "Wait " + wait + " s.");
    }
    Credentials given = Json.read(ctx.bodyAsBytes(), Credentials.class);
    String name = given.name() == null ? "" : given.name().strip();
    String password = given.password() == null ? "" : given.password();
    Optional<Account> account =
        password.length() > 1000 ? Optional.empty() : accounts.signIn(name, password);
    audit.record(
        new Act(name.isEmpty() ? "-" : name, "sign-in", name, account.isPresent()), ctx.ip());
    if (account.isEmpty()) {
      throw new ProblemException(
          401,
          "Name and password do not fit",
          "Check both. After five wrong passwords the account is locked for a while.");
    }
    ctx.cookie(cookie(ctx, sessions.open(account.get()), (int) SessionStore.LONGEST.toSeconds()));
    ctx.status(204);
  }

  private void signOut(Context ctx) {
    @Nullable String secret = ctx.cookie(Gate.COOKIE);
    if (secret != null) {
      sessions.close(secret);
    }
    ctx.cookie(cookie(ctx, "", 0));
    ctx.status(204);
  }

  static Cookie cookie(Context ctx, String value, int seconds) {
    boolean secure = "https".equals(ctx.scheme());
    Cookie cookie = new Cookie(Gate.COOKIE, value, "/", seconds, secure);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }
}
