package org.chokepoint.evidence.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.LeverKind;

/**
 * Reads taxonomy files: one YAML file per entry, in a folder per kind. A new file is found without
 * being registered anywhere. In a jar the entries are read from the one file that {@link
 * TaxonomyBundle} made of them.
 */
public final class TaxonomyLoader {

  private static final String FOLDER = "org/chokepoint/evidence/taxonomy/";

  private TaxonomyLoader() {}

  /** The taxonomy on the class path. */
  static Taxonomy standard() {
    URL here = folder();
    if ("jar".equals(here.getProtocol())) {
      String bundle = FOLDER + TaxonomyBundle.FILE;
      try (InputStream in = TaxonomyLoader.class.getClassLoader().getResourceAsStream(bundle)) {
        if (in != null) {
          return TaxonomyBundle.read(in.readAllBytes());
        }
      } catch (IOException e) {
        throw malformed(bundle, e);
      }
    }
    return fromFiles(here);
  }

  private static Taxonomy fromFiles(URL here) {
    List<TaxonomyEntry> entries = new ArrayList<>();
    for (String name : standardFiles(here)) {
      try (InputStream in = TaxonomyLoader.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new FailureException(FailureReason.MISSING, name, "cannot be opened");
        }
        entries.add(parse(name, in.readAllBytes()));
      } catch (IOException e) {
        throw malformed(name, e);
      }
    }
    return new Taxonomy(entries);
  }

  /**
   * One entry.
   *
   * @throws FailureException if the file is not a taxonomy entry
   */
  public static TaxonomyEntry parse(String name, byte[] yaml) {
    try {
      return entry(name, tree(yaml));
    } catch (IOException e) {
      throw malformed(name, e);
    }
  }

  /** The fields of a file. */
  static JsonNode tree(byte[] yaml) throws IOException {
    return Yaml.READER.readTree(yaml);
  }

  /** Reading YAML costs time to start, so only who reads it pays for it. */
  private static final class Yaml {
    private static final ObjectMapper READER = new ObjectMapper(new YAMLFactory());
  }

  /** The entry that a file's fields give. */
  static TaxonomyEntry entry(String name, JsonNode node) {
    try {
      EntryKind kind = EntryKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
      return new TaxonomyEntry(
          new ThemeId(text(node, "id")),
          kind,
          new TaxonomyEntry.Bilingual(
              text(node.path("label"), "en"), node.path("label").path("zh").asText("")),
          node.path("definition").asText(""),
          node.path("source").asText(""),
          sentences(node.path("cues")),
          sentences(node.path("positive")),
          sentences(node.path("negative")),
          effect(node));
    } catch (IllegalArgumentException e) {
      throw malformed(name, e);
    }
  }

  private static TaxonomyEntry.Effect effect(JsonNode node) {
    List<LeverKind> levers = new ArrayList<>();
    node.path("levers")
        .forEach(n -> levers.add(LeverKind.valueOf(n.asText().toUpperCase(Locale.ROOT))));
    Optional<ThemeId> body =
        node.hasNonNull("body") ? Optional.of(new ThemeId(text(node, "body"))) : Optional.empty();
    return new TaxonomyEntry.Effect(
        node.path("polarity").asInt(0),
        node.path("salience").asInt(1),
        levers,
        body,
        node.path("directed").asBoolean(false),
        TaxonomyEntry.Actors.valueOf(node.path("actors").asText("any").toUpperCase(Locale.ROOT)));
  }

  private static TaxonomyEntry.Sentences sentences(JsonNode node) {
    return new TaxonomyEntry.Sentences(strings(node.path("en")), strings(node.path("zh")));
  }

  private static List<String> strings(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(n -> values.add(n.asText()));
    return values;
  }

  private static String text(JsonNode node, String field) {
    if (!node.hasNonNull(field)) {
      throw new IllegalArgumentException("field '" + field + "' is missing");
    }
    return node.get(field).asText();
  }

  private static FailureException malformed(String name, Exception e) {
    return new FailureException(
        new Failure(
            FailureReason.MALFORMED,
            name,
            "is not a taxonomy entry (" + e.getMessage() + "); compare it with its neighbours"),
        e);
  }

  private static URL folder() {
    URL here = TaxonomyLoader.class.getClassLoader().getResource(FOLDER + "theme");
    if (here == null) {
      throw new FailureException(FailureReason.MISSING, FOLDER, "no taxonomy on the class path");
    }
    return here;
  }

  private static List<String> standardFiles(URL here) {
    try {
      if (here.openConnection() instanceof JarURLConnection jar) {
        return jar.getJarFile().stream()
            .map(ZipEntry::getName)
            .filter(n -> n.startsWith(FOLDER) && n.endsWith(".yaml"))
            .sorted()
            .toList();
      }
      return filesUnder(Path.of(here.toURI()).resolveSibling(""));
    } catch (IOException | URISyntaxException e) {
      throw malformed(FOLDER, e);
    }
  }

  private static List<String> filesUnder(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(f -> f.toString().endsWith(".yaml"))
          .map(f -> FOLDER + root.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
