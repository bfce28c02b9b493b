package org.chokepoint.app.rest.run;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;

/** Lets a run be looked at and watched. */
public final class RunApi {

  private static final int MOST_WATCHERS = 200;

  private final Runs runs;
  private final AtomicInteger watchers = new AtomicInteger();

  /** Over these runs. */
  public RunApi(Runs runs) {
    this.runs = runs;
  }

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.get("/api/v1/runs/{id}", Access.READER, "showRun", "How a run stands")
            .answers(RunView.class)
            .fails(404),
        ctx -> Answers.json(ctx, find(ctx).view()));
    api.events(
        Operation.get(
                "/api/v1/runs/{id}/events",
                Access.READER,
                "watchRun",
                "Server-sent events named run until the run ends")
            .fails(404),
        this::find,
        this::watch);
  }

  /** Answers that a run was begun and where it can be looked at. */
  public static void begun(Context ctx, Run run) {
    ctx.status(202)
        .header("Location", "/api/v1/runs/" + run.id())
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.bytes(run.view()));
  }

  private Run find(Context ctx) {
    String id = ctx.pathParam("id");
    Run run = runs.find(id).orElseThrow(() -> ProblemException.notFound("run", id));
    Account caller = Caller.accountOf(ctx);
    if (!run.ownerId().equals(caller.id()) && !caller.role().covers(Role.ADMIN)) {
      throw ProblemException.notFound("run", id);
    }
    return run;
  }

  private void watch(SseClient client) {
    Run run = find(client.ctx());
    if (watchers.incrementAndGet() > MOST_WATCHERS) {
      watchers.decrementAndGet();
      client.sendEvent("problem", Json.text("Too many are watching. Ask for the run instead."));
      client.close();
      return;
    }
    client.keepAlive();
    Runnable stop = run.watch(view -> tell(client, view));
    client.onClose(
        () -> {
          stop.run();
          watchers.decrementAndGet();
        });
    if (isEnded(run.view())) {
      client.close();
    }
  }

  private static void tell(SseClient client, RunView view) {
    client.sendEvent("run", Json.text(view));
    if (isEnded(view)) {
      client.close();
    }
  }

  private static boolean isEnded(RunView view) {
    return view.result().isPresent() || view.problem().isPresent();
  }
}
