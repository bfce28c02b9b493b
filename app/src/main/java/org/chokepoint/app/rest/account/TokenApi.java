package org.chokepoint.app.rest.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.TokenStore;
import org.chokepoint.app.accounts.TokenStore.Token;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.jspecify.annotations.Nullable;

/** Tokens with which programs speak for an account. */
public final class TokenApi {

  private static final int LONGEST_DAYS = 366;

  private final TokenStore tokens;
  private final AuditLog audit;

  /** Over these stores. */
  public TokenApi(TokenStore tokens, AuditLog audit) {
    this.tokens = tokens;
    this.audit = audit;
  }

  record Asked(@Nullable String label, @Nullable String role, @Nullable Integer days) {}

  record TokenView(
      String id,
      String label,
      String role,
      Instant createdAt,
      Instant expiresAt,
      Optional<Instant> usedAt,
      Optional<String> secret) {

    static TokenView of(Token t, Optional<String> secret) {
      return new TokenView(
          t.id(), t.label(), t.role().label(), t.createdAt(), t.expiresAt(), t.usedAt(), secret);
    }
  }

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get("/api/v1/tokens", Access.READER, "listTokens", "API tokens of the account")
            .answers(List.class, TokenView.class),
        this::list);
    api.add(
        Operation.post(
                "/api/v1/tokens",
                Access.READER,
                "createToken",
                "Make an API token; its secret is told once")
            .asks(Asked.class)
            .makes(TokenView.class)
            .fails(400, 403),
        this::create);
    api.add(
        Operation.delete("/api/v1/tokens/{id}", Access.READER, "revokeToken", "End an API token")
            .fails(404),
        this::revoke);
  }

  private void list(Context ctx) {
    Answers.json(
        ctx,
        tokens.of(Caller.accountOf(ctx)).stream()
            .map(t -> TokenView.of(t, Optional.empty()))
            .toList());
  }

  private void create(Context ctx) {
    if (Caller.of(ctx).csrf().isEmpty()) {
      throw new ProblemException(
          403, "A token cannot make tokens", "Sign in with the password to make one.");
    }
    Asked asked = Json.read(ctx.bodyAsBytes(), Asked.class);
    int days = asked.days() == null ? 90 : asked.days();
    if (days < 1 || days > LONGEST_DAYS) {
      throw ProblemException.badValue("days", "must be from 1 to " + LONGEST_DAYS + ".");
    }
    Account account = Caller.accountOf(ctx);
    String label = Fields.line("label", asked.label(), 80);
    TokenStore.NewToken made =
        tokens.create(account, label, Fields.role(asked.role()), Duration.ofDays(days));
    audit.record(new Act(account.name(), "create-token", label, true), ctx.ip());
    Answers.created(
        ctx,
        "/api/v1/tokens/" + made.token().id(),
        TokenView.of(made.token(), Optional.of(made.secret())));
  }

  private void revoke(Context ctx) {
    String id = ctx.pathParam("id");
    Account account = Caller.accountOf(ctx);
    if (!tokens.revoke(account, id)) {
      throw ProblemException.notFound("token", id);
    }
    audit.record(new Act(account.name(), "revoke-token", id, true), ctx.ip());
    ctx.status(204);
  }
}
