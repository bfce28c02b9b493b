package org.chokepoint.app.rest.brief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.run.OutputFolder;

/** Keeps briefs, each in a folder of its own, whole or not at all. */
final class BriefShelf {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final String ABOUT = "about.json";

  private final Path folder;

  BriefShelf(Path folder) {
    this.folder = folder;
  }

  /**
   * A brief on the shelf.
   *
   * @param id its id
   * @param title its title
   * @param origin the document it is about
   * @param language language of the document
   * @param asOf month of the supply picture
   * @param signals number of signals read from the document
   * @param madeAt when it was made
   * @param madeBy who made it
   */
  record About(
      String id,
      String title,
      String origin,
      String language,
      String asOf,
      int signals,
      Instant madeAt,
      String madeBy) {}

  void put(About about, Map<String, byte[]> files) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(ABOUT, Json.bytes(about));
    OutputFolder.write(folder.resolve(about.id()), all);
  }

  Optional<About> find(String id) {
    return file(id, ABOUT).map(bytes -> Json.read(bytes, About.class));
  }

  /** A file of a brief; empty if there is none of that name. */
  Optional<byte[]> file(String id, String name) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(id).resolve(name).normalize();
      boolean inside = file.startsWith(folder.resolve(id).normalize());
      return inside && Files.isRegularFile(file)
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String id, String name) {
    return folder.resolve(id).resolve(name);
  }

  /** All briefs, the newest first. */
  List<About> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<About> all = new ArrayList<>();
    try (Stream<Path> briefs = Files.list(folder)) {
      briefs
          .map(b -> b.getFileName().toString())
          .sorted()
          .forEach(id -> find(id).ifPresent(all::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(About::madeAt).reversed().thenComparing(About::id));
    return List.copyOf(all);
  }
}
