package org.chokepoint.app.rest.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import org.chokepoint.app.store.AlreadyThereException;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into {@code application/problem+json} (RFC 9457). */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /**
   * The body of a problem.
   *
   * @param type always {@code about:blank}
   * @param title what is wrong
   * @param status HTTP status
   * @param detail what is wrong here and what to do
   * @param instance path of the request
   */
  public record Problem(String type, String title, int status, String detail, String instance) {}

  /** Registers the answers. */
  public static void register(RoutesConfig routes) {
    routes.exception(
        ProblemException.class, (e, ctx) -> write(ctx, e.status(), e.title(), e.detail()));
    routes.exception(
        FailureException.class,
        (e, ctx) -> {
          Failure f = e.failure();
          write(ctx, statusOf(f), titleOf(f), f.where() + ": " + f.message());
        });
    routes.exception(
        AlreadyThereException.class,
        (e, ctx) -> write(ctx, 409, "There is one already", "Choose another name."));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> write(ctx, e.getStatus(), titleOf(e.getStatus()), detailOf(e)));
    routes.exception(ServletException.class, Problems::form);
    routes.exception(Exception.class, Problems::bug);
  }

  /** Writes a problem. */
  public static void write(Context ctx, int status, String title, String detail) {
    Problem problem = new Problem("about:blank", title, status, detail, ctx.path());
    ctx.status(status)
        .header("Cache-Control", "no-store")
        .contentType("application/problem+json")
        .result(Json.bytes(problem));
  }

  // The server's library tells of a form that is broken or too large in the words of its causes.
  private static void form(ServletException e, Context ctx) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException
          && String.valueOf(cause.getMessage()).startsWith("max length exceeded")) {
        write(ctx, 413, titleOf(413), "Send less in one form.");
        return;
      }
    }
    write(ctx, 400, "The form cannot be read", "Send it whole, as multipart/form-data.");
  }

  private static String titleOf(Failure f) {
    return f.reason() == FailureReason.OUT_OF_RANGE
        ? "A value cannot be used"
        : "The input cannot be used";
  }

  private static int statusOf(Failure f) {
    return switch (f.reason()) {
      case OUT_OF_RANGE -> 400;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_FORMAT -> 415;
      case UNREACHABLE, TIMED_OUT -> 502;
      case FORBIDDEN -> 403;
      default -> 422;
    };
  }

  private static String titleOf(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address";
      case 405 -> "The method is not allowed here";
      case 413 -> "The request is too large";
      default -> "The request cannot be answered";
    };
  }

  private static String detailOf(HttpResponseException e) {
    return e.getStatus() == 404
        ? "See /api/v1/openapi.json for what there is."
        : String.valueOf(e.getMessage());
  }

  private static void bug(Exception e, Context ctx) {
    LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
    if (System.getenv("CHOKEPOINT_DEBUG") != null) {
      e.printStackTrace();
    }
    write(
        ctx, 500, "A bug in the program", "It was recorded. Nothing was half written; report it.");
  }
}
