package org.chokepoint.knowledge.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * What {@code datapackage.json} says of the files of a package.
 *
 * @param version version of the package
 * @param resources files by name, in the order of the description
 */
public record PackageDescription(String version, Map<String, Resource> resources) {

  /** File name of the description. */
  public static final String FILE = "datapackage.json";

  /**
   * Reads the description.
   *
   * @throws FailureException if it is missing or not JSON
   */
  public static PackageDescription read(PackageFiles files) {
    try (InputStream in = files.open(FILE)) {
      JsonTree root = JsonTree.read(in);
      String version = root.text("version");
      Map<String, Resource> resources = new LinkedHashMap<>();
      for (JsonTree each : root.children("resources")) {
        Resource resource = resource(each, version);
        resources.put(resource.name(), resource);
      }
      return new PackageDescription(version, resources);
    } catch (IOException e) {
      throw new FailureException(
          new Failure(FailureReason.MALFORMED, FILE, "cannot be read: " + e.getMessage()), e);
    }
  }

  /**
   * The file with a name.
   *
   * @throws FailureException if the package has none
   */
  public Resource get(String name) {
    Resource resource = resources.get(name);
    if (resource == null) {
      throw new FailureException(
          FailureReason.UNKNOWN_NAME, FILE, "describes no table '" + name + "'");
    }
    return resource;
  }

  private static Resource resource(JsonTree json, String version) {
    JsonTree schema = json.child("schema");
    return new Resource(
        json.text("name"),
        json.text("path"),
        dataset(json, version),
        hex(json.text("hash")),
        (long) number(json, "bytes").orElse(0.0).doubleValue(),
        schema.children("fields").stream().map(PackageDescription::field).toList(),
        schema.texts("primaryKey"),
        foreignKeys(schema));
  }

  private static Dataset dataset(JsonTree json, String version) {
    List<JsonTree> sources = json.children("sources");
    String name = json.text("name").toLowerCase(Locale.ROOT).replace('/', '.');
    return new Dataset(
        new DatasetId("chokepoint/" + version + "/" + name),
        json.text("title"),
        joined(sources, "publisher"),
        joined(sources, "licence"),
        json.text("chokepoint:accessed"),
        hex(json.text("chokepoint:contentHash")),
        number(json, "chokepoint:rows").orElse(0.0).intValue());
  }

  private static String joined(List<JsonTree> sources, String member) {
    return String.join("; ", sources.stream().map(s -> s.text(member)).distinct().toList());
  }

  private static String hex(String hash) {
    return hash.substring(hash.indexOf(':') + 1);
  }

  private static Field field(JsonTree json) {
    JsonTree constraints = json.child("constraints");
    String pattern = constraints.text("pattern");
    return new Field(
        json.text("name"),
        json.text("type"),
        json.text("unit"),
        constraints.text("required").equals("true"),
        constraints.text("unique").equals("true"),
        constraints.texts("enum"),
        pattern.isEmpty() ? Optional.empty() : Optional.of(pattern),
        number(constraints, "minimum"),
        number(constraints, "maximum"));
  }

  private static Optional<Double> number(JsonTree json, String member) {
    return json.members().get(member) instanceof Number n
        ? Optional.of(n.doubleValue())
        : Optional.empty();
  }

  private static List<ForeignKey> foreignKeys(JsonTree schema) {
    List<ForeignKey> keys = new ArrayList<>();
    for (JsonTree key : schema.children("foreignKeys")) {
      JsonTree reference = key.child("reference");
      keys.add(
          new ForeignKey(
              String.join("|", key.texts("fields")),
              reference.text("resource"),
              String.join("|", reference.texts("fields"))));
    }
    return keys;
  }
}
