package org.chokepoint.evidence.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All taxonomy files in one JSON array of {@code {"file", "entry"}}, in the order of their names.
 * The build makes it, because reading two hundred YAML files costs a quarter of a second at every
 * start.
 */
public final class TaxonomyBundle {

  static final String FILE = "taxonomy.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private TaxonomyBundle() {}

  /**
   * Makes the bundle of a folder of taxonomy files, in that folder.
   *
   * @param args the folder
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve(FILE), write(folder));
  }

  /** The bundle of a folder of taxonomy files; a malformed one is refused. */
  static byte[] write(Path folder) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    for (String name : files(folder)) {
      byte[] yaml = Files.readAllBytes(folder.resolve(name));
      TaxonomyLoader.parse(name, yaml);
      all.addObject().put("file", name).set("entry", TaxonomyLoader.tree(yaml));
    }
    return JSON.writeValueAsBytes(all);
  }

  /** The entries of a bundle. */
  static List<TaxonomyEntry> read(byte[] bundle) throws IOException {
    List<TaxonomyEntry> entries = new ArrayList<>();
    for (JsonNode each : JSON.readTree(bundle)) {
      entries.add(TaxonomyLoader.entry(each.path("file").asText(), each.path("entry")));
    }
    return entries;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
