package org.chokepoint.app.rest.brief;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.SafeName;
import org.chokepoint.app.usecase.LoadedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is sent: exactly one of the three, or a file in a form.
 *
 * @param text text that was pasted
 * @param url web address, {@code http} or {@code https}
 * @param sample id of a bundled sample
 */
record DocumentRequest(@Nullable String text, @Nullable String url, @Nullable String sample) {

  private static final int LONGEST_TEXT = 2_000_000;

  /** Loads the document later, where waiting harms nobody. */
  interface Loading {
    /** Loads it. */
    LoadedDocument load();
  }

  static Loading of(Context ctx) {
    if (ctx.isMultipartFormData()) {
      return file(ctx);
    }
    if (!ctx.isJson()) {
      throw new ProblemException(
          415,
          "JSON or a form is asked for",
          "Send text, url or sample as JSON, or a file in a form.");
    }
    return Json.read(ctx.bodyAsBytes(), DocumentRequest.class).loading();
  }

  private static Loading file(Context ctx) {
    @Nullable UploadedFile file = ctx.uploadedFile("file");
    if (file == null) {
      throw ProblemException.badValue("file", "the form has no file of this name.");
    }
    byte[] bytes;
    try (InputStream in = file.content()) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length == 0) {
      throw new ProblemException(422, "The input cannot be used", "The file is empty.");
    }
    String type = file.contentType() == null ? "" : file.contentType();
    return () -> LoadedDocument.kept(bytes, SafeName.of(file.filename()), type);
  }

  private Loading loading() {
    long given = java.util.stream.Stream.of(text, url, sample).filter(v -> v != null).count();
    if (given != 1) {
      throw ProblemException.badValue("text, url, sample", "give exactly one of them.");
    }
    if (text != null) {
      return pasted(text);
    }
    if (sample != null) {
      byte[] bytes =
          Samples.find(sample).orElseThrow(() -> ProblemException.notFound("sample", sample));
      return () -> LoadedDocument.kept(bytes, sample, "text/plain; charset=utf-8");
    }
    String address = url == null ? "" : url.strip();
    if (!address.matches("https?://\\S{1,2000}")) {
      throw ProblemException.badValue("url", "must start with http:// or https://.");
    }
    return () -> LoadedDocument.of(address, new ByteArrayInputStream(new byte[0]));
  }

  private static Loading pasted(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw ProblemException.badValue("text", "needs 1 to " + LONGEST_TEXT + " characters.");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return () -> LoadedDocument.kept(bytes, "pasted.txt", "text/plain; charset=utf-8");
  }
}
