package org.chokepoint.app.rest.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.chokepoint.model.id.Digest;
import org.jspecify.annotations.Nullable;

/** Writes answers with entity tags, so that an unchanged answer is not sent twice. */
public final class Answers {

  private Answers() {}

  /** A value as JSON, or one of its lists as the table that is asked for. */
  public static void json(Context ctx, Object value) {
    if (Tables.asked(ctx)) {
      Tables.send(ctx, Json.tree(value));
      return;
    }
    bytes(ctx, Json.bytes(value), "application/json");
  }

  /** JSON that was written before, or one of its lists as the table that is asked for. */
  public static void written(Context ctx, byte[] json) {
    if (Tables.asked(ctx)) {
      Tables.send(ctx, Json.read(json, JsonNode.class));
      return;
    }
    bytes(ctx, json, "application/json");
  }

  /** A new thing with its address. */
  public static void created(Context ctx, String location, Object value) {
    ctx.status(201)
        .header("Location", location)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(Json.bytes(value));
  }

  /** Text of a media type, such as CSV. */
  public static void text(Context ctx, String text, String mediaType) {
    bytes(ctx, text.getBytes(StandardCharsets.UTF_8), mediaType + "; charset=utf-8");
  }

  /** Bytes with the hash of their content as entity tag. */
  public static void bytes(Context ctx, byte[] body, String contentType) {
    String tag = '"' + Digest.sha256(body).substring(0, 32) + '"';
    ctx.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (matches(ctx.header("If-None-Match"), tag)) {
      ctx.status(304);
      return;
    }
    ctx.contentType(contentType).result(body);
  }

  /** Lets the browser save the answer under a name instead of showing it. */
  public static void attachment(Context ctx, String fileName) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + fileName + '"');
  }

  static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
