package org.chokepoint.app.rest.describe;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.guard.Access;

/** Registers the operations of the interface, each with its description. */
public final class Api {

  private final RoutesConfig routes;
  private final List<Operation> operations = new ArrayList<>();

  /** Registers with a server. */
  public Api(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Adds an operation. */
  public void add(Operation operation, Handler handler) {
    operations.add(operation);
    switch (operation.method()) {
      case "get" -> routes.get(operation.path(), handler, operation.access());
      case "post" -> routes.post(operation.path(), handler, operation.access());
      case "patch" -> routes.patch(operation.path(), handler, operation.access());
      case "delete" -> routes.delete(operation.path(), handler, operation.access());
      default -> throw new IllegalArgumentException("no method " + operation.method());
    }
  }

  /**
   * Adds an operation that answers server-sent events.
   *
   * @param check refuses before the stream begins, with the right status
   */
  public void events(Operation operation, Handler check, Consumer<SseClient> handler) {
    SseHandler stream = new SseHandler(handler);
    add(
        operation.sends("text/event-stream"),
        ctx -> {
          check.handle(ctx);
          stream.handle(ctx);
        });
  }

  /** Adds the description of all operations, its own included. */
  public void describe(String path, String version) {
    Description description = new Description(operations, version);
    add(
        Operation.get(path, Access.ANYONE, "openapi", "This description, generated from the code")
            .sends("application/json"),
        ctx -> Answers.bytes(ctx, description.json(), "application/json"));
  }
}
