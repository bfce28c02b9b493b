package org.chokepoint.knowledge.upstream;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.failure.FailureReason;

/**
 * The long table of the USGS Mineral Commodity Summaries data release 2026 ({@code
 * MCS2026_Commodities_Data.csv}), of which the world sections are read. The publisher ships it in
 * Windows-1252.
 */
final class UsgsWorld implements Conversion {
  private static final Pattern BOUND = Pattern.compile("([<>])\\s*([0-9.,]+)");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  @Override
  public String table() {
    return "minerals_world";
  }

  @Override
  public Set<String> columns() {
    return Set.of("MCS chapter", "Section", "Commodity", "Country");
  }

  @Override
  public void convert(SourceTable from, PlaceNames places, Target into) {
    if (from.requires(
        "MCS chapter", "Section", "Commodity", "Country", "Statistics", "Unit", "Year", "Value")) {
      from.each(
          record -> {
            if (record.text("Section").startsWith("World")) {
              record(record, places, into);
            }
          });
    }
  }

  private static void record(SourceTable.Record record, PlaceNames places, Target into) {
    var place = record.place("Country", places.named(record.text("Country")));
    String year = record.text("Year");
    if (!YEAR.matcher(year).matches()) {
      record.fault("Year", FailureReason.MALFORMED, "'" + year + "' is not a year");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("chapter", title(record.text("MCS chapter")));
    cells.put("commodity", title(record.text("Commodity")));
    cells.put("country", record.text("Country"));
    place.ifPresent(code -> cells.put("iso3", code));
    cells.put("statistic", title(record.text("Statistics")));
    cells.put("statistic_detail", record.text("Statistics_detail"));
    cells.put("unit", record.text("Unit"));
    cells.put("year", year);
    value(record, cells);
    cells.put("us_critical_mineral_2025", record.text("Is critical mineral 2025"));
    cells.put("note", note(record));
    cells.put(
        "source", "USGS, Mineral Commodity Summaries data release, " + record.text("Section"));
    boolean estimated = note(record).toLowerCase(Locale.ROOT).contains("estimate");
    cells.put("quality", estimated ? "estimated" : "reported");
    cells.put("recalled", "false");
    if (place.isPresent()) {
      into.add(record.line(), cells);
    }
  }

  private static void value(SourceTable.Record record, Map<String, String> cells) {
    String text = record.text("Value");
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      cells.put("value", bound.group(2).replace(",", ""));
      cells.put("qualifier", bound.group(1));
    } else if (text.isEmpty() || text.matches("[0-9.,-]+")) {
      record.number("Value").ifPresent(v -> cells.put("value", Target.decimal(v)));
    } else {
      cells.put("qualifier", text);
    }
  }

  private static String note(SourceTable.Record record) {
    String notes = record.text("Notes");
    String other = record.text("Other notes");
    return other.isEmpty() ? notes : notes.isEmpty() ? other : notes + " -- " + other;
  }

  /** The publisher mixes capitals; words of the reference data start with one. */
  private static String title(String text) {
    if (!text.equals(text.toUpperCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder title = new StringBuilder();
    boolean start = true;
    for (char c : text.toCharArray()) {
      title.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return title.toString();
  }
}
