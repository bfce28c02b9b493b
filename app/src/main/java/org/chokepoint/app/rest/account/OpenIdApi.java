package org.chokepoint.app.rest.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.SessionStore;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.signon.OpenIdProvider;
import org.chokepoint.app.signon.OpenIdProvider.Begun;
import org.chokepoint.app.signon.OpenIdProvider.Person;
import org.chokepoint.app.signon.SignOnException;
import org.jspecify.annotations.Nullable;

/** Signing on at a provider outside. What was begun in one browser can be ended in no other. */
public final class OpenIdApi {

  private static final String COOKIE = "chokepoint_sign_on";
  private static final String PATH = "/api/v1/sign-on";
  private static final int MINUTES = 10;
  private static final int OPEN = 1000;

  private final Optional<OpenIdProvider> provider;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<String, Waiting> waiting =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
          return size() > OPEN;
        }
      };

  /** Over a provider, if there is one. */
  public OpenIdApi(
      Optional<OpenIdProvider> provider,
      AccountStore accounts,
      SessionStore sessions,
      AuditLog audit,
      Clock clock) {
    this.provider = provider;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  private record Waiting(Begun begun, Instant until) {}

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/sign-on",
                Access.ANYONE,
                "beginSignOn",
                "Go to the provider of OpenID Connect to sign on")
            .leadsAway()
            .fails(404, 502),
        this::begin);
    api.add(
        Operation.get(
                "/api/v1/sign-on/callback",
                Access.ANYONE,
                "endSignOn",
                "Where the provider sends the browser back to")
            .query("state", "code")
            .leadsAway()
            .fails(401, 403),
        this::end);
  }

  private OpenIdProvider provider() {
    return provider.orElseThrow(
        () ->
            new ProblemException(
                404,
                "There is no provider",
                "This server has no sign-on outside; use a password."));
  }

  private URI back(Context ctx) {
    String here = ctx.scheme() + "://" + ctx.host() + "/";
    return provider().publicAddress().orElse(URI.create(here)).resolve(PATH + "/callback");
  }

  private void begin(Context ctx) {
    Begun begun = Begun.fresh();
    URI there;
    try {
      there = provider().begin(begun, back(ctx));
    } catch (SignOnException e) {
      throw new ProblemException(
          502, "The provider cannot be asked", String.valueOf(e.getMessage()));
    }
    synchronized (waiting) {
      waiting.put(begun.state(), new Waiting(begun, clock.instant().plusSeconds(60L * MINUTES)));
    }
    Cookie cookie = new Cookie(COOKIE, begun.state(), PATH, 60 * MINUTES, secure(ctx));
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    ctx.header("Cache-Control", "no-store");
    ctx.redirect(there.toString(), HttpStatus.FOUND);
  }

  private static boolean secure(Context ctx) {
    return "https".equals(ctx.scheme());
  }

  private void end(Context ctx) {
    OpenIdProvider asked = provider();
    @Nullable String state = ctx.queryParam("state");
    @Nullable String code = ctx.queryParam("code");
    Optional<Begun> begun = take(state, ctx.cookie(COOKIE));
    if (begun.isEmpty() || code == null) {
      audit.record(new Act("-", "sign-on", "provider", false), ctx.ip());
      throw new ProblemException(
          403, "This sign-on was not begun here", "Begin again on the page of this server.");
    }
    Person person;
    try {
      person = asked.end(begun.get(), code, back(ctx));
    } catch (SignOnException e) {
      audit.record(new Act("-", "sign-on", "provider", false), ctx.ip());
      throw new ProblemException(
          401, "The sign-on is not accepted", String.valueOf(e.getMessage()));
    }
    Account account =
        accounts
            .ofSubject(person.subject(), person.name(), person.displayName())
            .orElseThrow(
                () ->
                    new ProblemException(403, "Not allowed", "An admin has barred this account."));
    audit.record(new Act(account.name(), "sign-on", account.name(), true), ctx.ip());
    ctx.cookie(
        SessionApi.cookie(ctx, sessions.open(account), (int) SessionStore.LONGEST.toSeconds()));
    ctx.removeCookie(COOKIE, PATH);
    ctx.header("Cache-Control", "no-store");
    ctx.redirect("/", HttpStatus.FOUND);
  }

  // Each beginning can be ended once, in time, by the browser that began.
  private Optional<Begun> take(@Nullable String state, @Nullable String cookie) {
    if (state == null || !state.equals(cookie)) {
      return Optional.empty();
    }
    synchronized (waiting) {
      return Optional.ofNullable(waiting.remove(state))
          .filter(w -> w.until().isAfter(clock.instant()))
          .map(Waiting::begun);
    }
  }
}
