package org.chokepoint.app.rest.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.guard.Access;

/** Serves the bundled pages from the jar, compressed once and tagged with their hash. */
public final class PageFiles {

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-zA-Z0-9-]{0,60}\\.(js|css|json|svg|webmanifest)");

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json",
          "html", "text/html; charset=utf-8");

  /** First parts of the addresses that the pages themselves resolve. */
  private static final List<String> VIEWS =
      List.of(
          "briefs",
          "watch",
          "dossier",
          "chain",
          "leverage",
          "scenarios",
          "response",
          "exposure",
          "glossary",
          "account",
          "admin",
          "sources");

  private final Map<String, PageFile> files = new ConcurrentHashMap<>();

  private record PageFile(byte[] plain, byte[] zipped, String type) {}

  /** Registers the files and the addresses of the views. */
  public void register(RoutesConfig routes) {
    routes.get("/", ctx -> send(ctx, "index.html"), Access.ANYONE);
    for (String view : VIEWS) {
      routes.get("/" + view, ctx -> send(ctx, "index.html"), Access.ANYONE);
      routes.get("/" + view + "/<rest>", ctx -> send(ctx, "index.html"), Access.ANYONE);
    }
    routes.get("/assets/{file}", this::asset, Access.ANYONE);
  }

  private void asset(Context ctx) {
    String name = ctx.pathParam("file");
    if (!NAME.matcher(name).matches()) {
      throw ProblemException.notFound("file", name);
    }
    send(ctx, name);
  }

  private void send(Context ctx, String name) {
    PageFile file =
        files.containsKey(name)
            ? files.get(name)
            : load(name).orElseThrow(() -> ProblemException.notFound("file", name));
    files.putIfAbsent(name, file);
    String accepted = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
    boolean zip = accepted.contains("gzip");
    ctx.header("Vary", "Accept-Encoding").disableCompression();
    if (zip) {
      ctx.header("Content-Encoding", "gzip");
    }
    Answers.bytes(ctx, zip ? file.zipped() : file.plain(), file.type());
    if (name.startsWith("chunk-")) {
      ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    }
  }

  private static Optional<PageFile> load(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream("/org/chokepoint/web/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] plain = in.readAllBytes();
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
        zip.write(plain);
      }
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      return Optional.of(new PageFile(plain, zipped.toByteArray(), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
