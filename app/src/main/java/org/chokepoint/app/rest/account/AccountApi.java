package org.chokepoint.app.rest.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.jspecify.annotations.Nullable;

/** Keeping accounts. */
public final class AccountApi {

  private final AccountStore accounts;
  private final AuditLog audit;

  /** Over these stores. */
  public AccountApi(AccountStore accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  record NewAccount(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String role,
      @Nullable String password) {}

  record Change(@Nullable String role, @Nullable Boolean disabled, @Nullable String password) {}

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    routes.get(
        "/api/v1/accounts",
        ctx -> Answers.json(ctx, Page.of(ctx, accounts.all(), AccountView::of)),
        Access.ADMIN);
    routes.post("/api/v1/accounts", this::create, Access.ADMIN);
    routes.patch("/api/v1/accounts/{id}", this::change, Access.ADMIN);
    routes.get("/api/v1/audit", this::showAudit, Access.ADMIN);
  }

  private void create(Context ctx) {
    NewAccount asked = Json.read(ctx.bodyAsBytes(), NewAccount.class);
    String name = Fields.name(asked.name());
    String displayName =
        Fields.line("displayName", asked.displayName() == null ? name : asked.displayName(), 80);
    Account account =
        accounts.create(
            name, displayName, Fields.role(asked.role()), Fields.password(asked.password(), name));
    audit.record(new Act(Caller.of(ctx).name(), "create-account", name, true), ctx.ip());
    Answers.created(ctx, "/api/v1/accounts/" + account.id(), AccountView.of(account));
  }

  private void change(Context ctx) {
    String id = ctx.pathParam("id");
    Account account = accounts.find(id).orElseThrow(() -> ProblemException.notFound("account", id));
    Change asked = Json.read(ctx.bodyAsBytes(), Change.class);
    Role role = asked.role() == null ? account.role() : Fields.role(asked.role());
    boolean disabled = asked.disabled() == null ? account.disabled() : asked.disabled();
    if (account.id().equals(Caller.accountOf(ctx).id()) && (disabled || role != Role.ADMIN)) {
      throw new ProblemException(
          409, "You would lock yourself out", "Let another admin take your rights away.");
    }
    if (asked.password() != null) {
      accounts.changePassword(id, Fields.password(asked.password(), account.name()));
    }
    accounts.change(id, role, disabled);
    audit.record(new Act(Caller.of(ctx).name(), "change-account", account.name(), true), ctx.ip());
    Answers.json(ctx, AccountView.of(accounts.find(id).orElseThrow()));
  }

  private void showAudit(Context ctx) {
    int limit = Page.number(ctx, "size", 100, Page.MAX_SIZE);
    long before = Page.number(ctx, "before", Integer.MAX_VALUE, Integer.MAX_VALUE);
    Answers.json(ctx, audit.before(before, limit));
  }
}
