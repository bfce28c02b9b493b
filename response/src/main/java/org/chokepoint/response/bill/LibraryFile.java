package org.chokepoint.response.bill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/** A table that ships with the module: tab-separated, one header row. */
final class LibraryFile {

  private static final String FOLDER = "/org/chokepoint/response/exposure/";

  private LibraryFile() {}

  static List<String[]> rows(String name) {
    try (InputStream in = LibraryFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("library " + name + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Provenance provenance(String table, String key, String source, String quality) {
    return new Provenance.Tabulated(
        new DatasetId("chokepoint/1/" + table),
        "row " + key,
        source,
        Quality.valueOf(quality.toUpperCase(Locale.ROOT)));
  }
}
