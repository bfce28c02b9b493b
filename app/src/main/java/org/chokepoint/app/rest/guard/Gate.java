package org.chokepoint.app.rest.guard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.Secrets;
import org.chokepoint.app.accounts.SessionStore;
import org.chokepoint.app.accounts.TokenStore;
import org.chokepoint.app.rest.answer.ProblemException;
import org.jspecify.annotations.Nullable;

/** Decides for each request who sends it and whether it may go on. */
public final class Gate {

  /** Cookie that holds the session's secret. */
  public static final String COOKIE = "chokepoint_session";

  /** Header in which a page proves that a change is its own. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final SessionStore sessions;
  private final TokenStore tokens;
  private final RateLimit rate;
  private final Optional<Caller> localUser;

  /**
   * A gate.
   *
   * @param localUser who everyone is on a server without accounts; empty on one with accounts
   */
  public Gate(
      SessionStore sessions, TokenStore tokens, RateLimit rate, Optional<Account> localUser) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.rate = rate;
    this.localUser =
        localUser.map(a -> new Caller(Optional.of(a), Optional.of(new Secrets().next())));
  }

  /** Registers the checks. */
  public void register(RoutesConfig routes) {
    routes.before(SecurityHeaders::apply);
    routes.before(this::checkHost);
    routes.before(this::checkRate);
    routes.before(this::identify);
    routes.beforeMatched(this::checkRole);
    routes.beforeMatched(this::checkForgery);
  }

  private void checkHost(Context ctx) {
    if (localUser.isPresent() && !LoopbackHost.isLoopback(ctx.header("Host"))) {
      throw new ProblemException(
          421,
          "This server answers only to its own machine",
          "Open it as http://localhost or http://127.0.0.1, or start it with --team.");
    }
  }

  private void checkRate(Context ctx) {
    int wait = rate.take(ctx.ip());
    if (wait > 0) {
      ctx.header("Retry-After", Integer.toString(wait));
      throw new ProblemException(
          429, "Too many requests", "Wait " + wait + " s before the next one.");
    }
  }

  private void identify(Context ctx) {
    @Nullable String authorization = ctx.header("Authorization");
    if (authorization != null) {
      bearer(authorization).attachTo(ctx);
      return;
    }
    if (localUser.isPresent()) {
      localUser.get().attachTo(ctx);
      return;
    }
    @Nullable String secret = ctx.cookie(COOKIE);
    if (secret != null && secret.length() <= 100) {
      sessions
          .find(secret)
          .map(s -> new Caller(Optional.of(s.account()), Optional.of(s.csrf())))
          .orElse(Caller.NOBODY)
          .attachTo(ctx);
    }
  }

  private Caller bearer(String authorization) {
    Optional<String> token = tokenOf(authorization);
    if (token.isPresent()) {
      Optional<Account> account = tokens.find(token.get());
      if (account.isPresent()) {
        return new Caller(account, Optional.empty());
      }
    }
    throw new ProblemException(
        401, "The token is not accepted", "It is unknown, ended or revoked. Make another one.");
  }

  // Readers of feeds know only names and passwords: a token may be sent as the password.
  private static Optional<String> tokenOf(String authorization) {
    if (authorization.length() > 400) {
      return Optional.empty();
    }
    if (authorization.startsWith("Bearer ")) {
      return Optional.of(authorization.substring(7).strip());
    }
    if (!authorization.startsWith("Basic ")) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void checkRole(Context ctx) {
    Set<RouteRole> needed = ctx.routeRoles();
    if (needed.isEmpty() || needed.contains(Access.ANYONE)) {
      return;
    }
    Account account = Caller.accountOf(ctx);
    if (needed.stream().noneMatch(r -> ((Access) r).allows(account.role()))) {
      throw new ProblemException(
          403, "Not allowed", "The role " + account.role().label() + " may not do this.");
    }
  }

  private void checkForgery(Context ctx) {
    if (SAFE.contains(ctx.method())) {
      return;
    }
    if (isForeign(ctx)) {
      throw new ProblemException(
          403, "The change was sent by a foreign page", "Send it from a page of this server.");
    }
    Optional<String> expected = Caller.of(ctx).csrf();
    if (expected.isEmpty()) {
      return;
    }
    @Nullable String sent = ctx.header(CSRF_HEADER);
    if (sent == null || !Secrets.same(sent, expected.get())) {
      throw new ProblemException(
          403,
          "The change was not sent by a page of this server",
          "Send the csrf value of GET /api/v1/session in the header " + CSRF_HEADER + ".");
    }
  }

  private static boolean isForeign(Context ctx) {
    if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
      return true;
    }
    @Nullable String origin = ctx.header("Origin");
    return origin != null && !origin.replaceFirst("^https?://", "").equals(ctx.header("Host"));
  }
}
