package org.chokepoint.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.signal.Lexicon;

/** The names of the reference data, for tests; the product builds them in the knowledge base. */
public final class ReferenceLexicon {

  private static final Lexicon INSTANCE = load();

  private ReferenceLexicon() {}

  /** All names of organisations, people, places, materials and facilities. */
  public static Lexicon get() {
    return INSTANCE;
  }

  private static Lexicon load() {
    List<Lexicon.Entry> entries = new ArrayList<>();
    add(entries, "organisations.csv", Lexicon.Kind.ENTITY, "id");
    add(entries, "people.csv", Lexicon.Kind.PERSON, "name_en");
    add(entries, "places.csv", Lexicon.Kind.PLACE, "id");
    add(entries, "materials.csv", Lexicon.Kind.MATERIAL, "id");
    return new Lexicon(entries);
  }

  private static void add(
      List<Lexicon.Entry> entries, String file, Lexicon.Kind kind, String idColumn) {
    for (Map<String, String> row : rows(file)) {
      String id = kind == Lexicon.Kind.PLACE ? country(row) : row.get(idColumn);
      String canonical = row.get("name_en");
      String home = home(kind, row, id);
      Optional<EntityKind> nature =
          kind == Lexicon.Kind.ENTITY ? Optional.of(nature(row)) : Optional.empty();
      boolean ofMinerals = "minerals".equals(row.get("trade"));
      for (String column :
          List.of("name_en", "short_names", "former_names", "aliases_en", "name_given_first")) {
        names(row, column)
            .forEach(
                n ->
                    entries.add(
                        new Lexicon.Entry(
                            kind, id, canonical, n, false, home, nature, ofMinerals)));
      }
      for (String column : List.of("name_zh", "name_zh_hant", "aliases_zh")) {
        names(row, column)
            .forEach(
                n ->
                    entries.add(
                        new Lexicon.Entry(kind, id, canonical, n, true, home, nature, ofMinerals)));
      }
    }
  }

  private static EntityKind nature(Map<String, String> row) {
    return switch (row.get("kind")) {
      case "state" -> row.get("parent").isEmpty() ? EntityKind.STATE : EntityKind.STATE_ORGAN;
      case "ministry" -> EntityKind.STATE_ORGAN;
      case "party_organ" -> EntityKind.PARTY_ORGAN;
      case "company" -> EntityKind.COMPANY;
      case "fund" -> EntityKind.FUND;
      case "institute" -> EntityKind.INSTITUTE;
      case "alliance" -> EntityKind.ALLIANCE;
      default -> EntityKind.COLLECTIVE;
    };
  }

  private static String home(Lexicon.Kind kind, Map<String, String> row, String id) {
    return switch (kind) {
      case ENTITY -> row.get("iso3");
      case PERSON -> row.get("organisation");
      case PLACE -> id.equals(row.get("id")) ? "" : id;
      default -> "";
    };
  }

  /** A place within a country lends its names to the country. */
  private static String country(Map<String, String> row) {
    String country = row.get("iso3");
    boolean own =
        country.isEmpty() || row.get("parent").isEmpty() || row.get("kind").equals("pseudo");
    return own ? row.get("id") : country;
  }

  private static List<String> names(Map<String, String> row, String column) {
    List<String> names = new ArrayList<>();
    for (String name : row.getOrDefault(column, "").split("\\|")) {
      if (!name.isBlank() && !names.contains(name.strip())) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static List<Map<String, String>> rows(String file) {
    try {
      List<List<String>> lines =
          parse(Files.readString(Path.of("..", "data", file), StandardCharsets.UTF_8));
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(line.size(), lines.get(0).size()); i++) {
          row.put(lines.get(0).get(i), line.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> parse(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }
}
