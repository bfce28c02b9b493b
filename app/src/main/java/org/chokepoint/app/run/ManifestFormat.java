package org.chokepoint.app.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Reads and writes {@code run.json}. */
public final class ManifestFormat {

  private static final long MAX_BYTES = 10_000_000;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private ManifestFormat() {}

  /** The manifest as indented JSON in UTF-8 with a final line feed. */
  public static byte[] toJson(RunManifest manifest) {
    try {
      return (WRITER.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JacksonException e) {
      throw new IllegalStateException("a manifest of records always has a JSON form", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws FailureException if the file is missing, too large or not a manifest
   */
  public static RunManifest read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new FailureException(
            FailureReason.TOO_LARGE, file.toString(), "is too large for a run manifest.");
      }
      RunManifest manifest = MAPPER.readValue(Files.readAllBytes(file), RunManifest.class);
      if (manifest == null || manifest.document() == null || manifest.outputs() == null) {
        throw notAManifest(file, "it lacks the document or the outputs", null);
      }
      return manifest;
    } catch (NoSuchFileException e) {
      throw new FailureException(
          FailureReason.MISSING,
          file.toString(),
          "there is no such file. Give the run.json that a brief was written with.");
    } catch (JacksonException | NullPointerException e) {
      throw notAManifest(file, "it is not the JSON of a manifest", e);
    } catch (IOException e) {
      throw new FailureException(
          new org.chokepoint.model.failure.Failure(
              FailureReason.UNREACHABLE, file.toString(), "cannot be read: " + e.getMessage()),
          e);
    }
  }

  private static FailureException notAManifest(
      Path file, String why, @org.jspecify.annotations.Nullable Exception cause) {
    String message = why + ". Give the run.json that a brief was written with.";
    FailureException failure =
        new FailureException(FailureReason.MALFORMED, file.toString(), message);
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
