package org.chokepoint.knowledge.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/** A row of a CSV file with the corrections and verifications that concern it. */
final class CsvRow implements Row {
  private final Header header;
  private final int number;
  private final List<String> cells;
  private final List<Correction> corrections;
  private final List<Verification> verifications;

  CsvRow(
      Header header,
      int number,
      List<String> cells,
      List<Correction> corrections,
      List<Verification> verifications) {
    this.header = header;
    this.number = number;
    this.cells = cells;
    this.corrections = corrections;
    this.verifications = verifications;
  }

  /** The columns of a table. */
  record Header(Resource resource, Map<String, Integer> index) {
    int of(String column) {
      Integer at = index.get(column);
      if (at == null) {
        throw new IllegalArgumentException(
            "table " + resource.name() + " has no column '" + column + "'");
      }
      return at;
    }
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String text(String column) {
    for (Correction correction : corrections) {
      if (correction.column().equals(column)) {
        return correction.newValue();
      }
    }
    return cells.get(header.of(column));
  }

  @Override
  public Provenance.Tabulated source(String column) {
    for (Correction c : corrections) {
      if (c.column().equals(column)) {
        String old = c.oldValue().isEmpty() ? "empty" : c.oldValue();
        String locator = locator(column) + " (correction " + c.id() + "; stored: " + old + ")";
        return tabulated(locator, c.source(), Quality.REPORTED);
      }
    }
    for (Verification v : verifications) {
      if (v.column().equals(column)) {
        return tabulated(locator(column), v.citation(), Quality.REPORTED);
      }
    }
    return tabulated(locator(column), optional("source"), quality());
  }

  @Override
  public Provenance.Tabulated source() {
    return tabulated("row " + number, optional("source"), quality());
  }

  private Provenance.Tabulated tabulated(String locator, String citation, Quality quality) {
    return new Provenance.Tabulated(header.resource().id(), locator, citation, quality);
  }

  private String locator(String column) {
    return "row " + number + ", " + column;
  }

  @Override
  public String where() {
    return header.resource().path() + ", row " + number;
  }

  private String optional(String column) {
    Integer at = header.index().get(column);
    return at == null ? "" : cells.get(at);
  }

  private Quality quality() {
    if (optional("recalled").equals("true")) {
      return Quality.RECALLED;
    }
    return switch (optional("quality").toLowerCase(Locale.ROOT)) {
      case "derived" -> Quality.DERIVED;
      case "reported", "verified-in-search" -> Quality.REPORTED;
      case "recalled" -> Quality.RECALLED;
      default -> Quality.ESTIMATED;
    };
  }
}
