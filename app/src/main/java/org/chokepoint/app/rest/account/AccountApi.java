package org.chokepoint.app.rest.account;

import io.javalin.http.Context;
import java.util.List;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
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
  public void register(Api api) {
    api.add(
        Operation.get("/api/v1/accounts", Access.ADMIN, "listAccounts", "All accounts")
            .pages()
            .answers(Page.class, AccountView.class),
        ctx -> Answers.json(ctx, Page.of(ctx, accounts.all(), AccountView::of)));
    api.add(
        Operation.post("/api/v1/accounts", Access.ADMIN, "createAccount", "Make an account")
            .asks(NewAccount.class)
            .makes(AccountView.class)
            .fails(400, 409),
        this::create);
    api.add(
        Operation.patch(
                "/api/v1/accounts/{id}",
                Access.ADMIN,
                "changeAccount",
                "Change role, standing or password of an account")
            .asks(Change.class)
            .answers(AccountView.class)
            .fails(400, 404, 409),
        this::change);
    api.add(
        Operation.get("/api/v1/audit", Access.ADMIN, "showAudit", "The audit log, newest first")
            .number("before", 1)
            .number("size", 1)
            .answers(List.class, AuditLog.Entry.class),
        this::showAudit);
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
