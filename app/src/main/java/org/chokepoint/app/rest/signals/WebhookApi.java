package org.chokepoint.app.rest.signals;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.WebhookStore;
import org.chokepoint.app.accounts.WebhookStore.Webhook;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.usecase.signals.NewsLog.News;
import org.chokepoint.app.usecase.signals.WebhookSender;
import org.jspecify.annotations.Nullable;

/** Addresses that are told of new signals and alerts, signed so that they can tell who speaks. */
public final class WebhookApi implements AutoCloseable {

  private static final int LONGEST = 2000;
  private static final int WAITING = 1000;

  private final WebhookStore webhooks;
  private final WebhookSender sender;
  private final AuditLog audit;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            Thread thread = new Thread(task, "chokepoint-webhooks");
            thread.setDaemon(true);
            return thread;
          });

  /** Over these stores. */
  public WebhookApi(WebhookStore webhooks, WebhookSender sender, AuditLog audit) {
    this.webhooks = webhooks;
    this.sender = sender;
    this.audit = audit;
  }

  record NewWebhook(@Nullable String address) {}

  record WebhookView(
      String id,
      String address,
      Optional<String> secret,
      Instant createdAt,
      Optional<Instant> toldAt,
      Optional<String> outcome) {

    static WebhookView of(Webhook w, boolean withSecret) {
      return new WebhookView(
          w.id(),
          w.address(),
          withSecret ? Optional.of(w.secret()) : Optional.empty(),
          w.createdAt(),
          w.toldAt(),
          w.outcome());
    }
  }

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/webhooks",
                Access.ANALYST,
                "listWebhooks",
                "Addresses of the caller that are told of new signals")
            .answers(List.class, WebhookView.class),
        this::list);
    api.add(
        Operation.post(
                "/api/v1/webhooks",
                Access.ANALYST,
                "addWebhook",
                "Tell an address of new signals, signed with a secret that is "
                    + "told once; never one inside a private network unless the "
                    + "server allows it")
            .asks(NewWebhook.class)
            .makes(WebhookView.class)
            .fails(400, 403, 409),
        this::add);
    api.add(
        Operation.delete(
                "/api/v1/webhooks/{id}",
                Access.ANALYST,
                "removeWebhook",
                "Tell an address no longer")
            .fails(404),
        this::remove);
  }

  private void list(Context ctx) {
    Answers.json(
        ctx,
        webhooks.of(Caller.accountOf(ctx)).stream().map(w -> WebhookView.of(w, false)).toList());
  }

  private void add(Context ctx) {
    Account account = Caller.accountOf(ctx);
    @Nullable String address = Json.read(ctx.bodyAsBytes(), NewWebhook.class).address();
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      throw ProblemException.badValue("address", "needs 1 to " + LONGEST + " characters.");
    }
    if (webhooks.of(account).size() >= WebhookStore.MOST) {
      throw new ProblemException(
          409, "There are too many", "Take one of " + WebhookStore.MOST + " out first.");
    }
    sender.require(address.strip());
    Webhook made = webhooks.add(account, address.strip());
    audit.record(new Act(account.name(), "add-webhook", made.id(), true), ctx.ip());
    Answers.created(ctx, "/api/v1/webhooks/" + made.id(), WebhookView.of(made, true));
  }

  private void remove(Context ctx) {
    Account account = Caller.accountOf(ctx);
    String id = ctx.pathParam("id");
    if (!webhooks.remove(account, id)) {
      throw ProblemException.notFound("webhook", id);
    }
    audit.record(new Act(account.name(), "remove-webhook", id, true), ctx.ip());
    ctx.status(204);
  }

  /** Tells all addresses of news of one kind, later and one after the other. */
  public void tell(List<News> fresh) {
    String kind = fresh.get(0).kind().name().toLowerCase(Locale.ROOT) + "s";
    byte[] body =
        Json.bytes(Map.of("event", kind, kind, fresh.stream().map(News::content).toList()));
    for (Webhook hook : webhooks.all()) {
      try {
        worker.execute(
            () -> webhooks.told(hook.id(), sender.send(hook.address(), hook.secret(), body)));
      } catch (RejectedExecutionException e) {
        webhooks.told(hook.id(), "not told: too many messages are waiting");
      }
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
