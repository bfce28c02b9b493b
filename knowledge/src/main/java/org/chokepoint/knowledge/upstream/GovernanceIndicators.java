package org.chokepoint.knowledge.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.failure.FailureReason;

/**
 * The World Bank's CSV of the Worldwide Governance Indicators, the bulk file or one of its
 * DataBank: one record a country and indicator, one column a year. Estimates ({@code PV.EST}) are
 * read; ranks, errors and counts are not. Aggregates of countries are left out.
 */
final class GovernanceIndicators implements Conversion {
  private static final Pattern ESTIMATE = Pattern.compile("(?:GOV_WGI_)?(VA|PV|GE|RQ|RL|CC)\\.EST");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?: \\[YR\\d{4}\\])?");
  private static final String BULK = "Indicator Code";
  private static final String DATA_BANK = "Series Code";
  private static final double BOUND = 5;

  @Override
  public String table() {
    return "governance";
  }

  @Override
  public Set<String> columns() {
    return Set.of("Country Name", "Country Code");
  }

  @Override
  public boolean knows(List<String> columns) {
    return columns.containsAll(columns())
        && (columns.contains(BULK) || columns.contains(DATA_BANK))
        && columns.stream().anyMatch(c -> YEAR.matcher(c).matches());
  }

  @Override
  public void convert(SourceTable from, PlaceNames places, Target into) {
    String code = from.columns().contains(DATA_BANK) ? DATA_BANK : BULK;
    if (!from.requires("Country Name", "Country Code", code)) {
      return;
    }
    List<String> years = from.columns().stream().filter(c -> YEAR.matcher(c).matches()).toList();
    from.withoutFooter()
        .each(
            record -> {
              Matcher indicator = ESTIMATE.matcher(record.text(code));
              if (indicator.matches()) {
                for (String year : years) {
                  cell(record, indicator.group(1), year, places, into);
                }
              }
            });
  }

  private static void cell(
      SourceTable.Record record, String indicator, String column, PlaceNames places, Target into) {
    String text = record.text(column);
    if (text.isEmpty() || text.equals("..")) {
      return;
    }
    var place = record.place("Country Code", places.iso(record.text("Country Code")));
    var value = record.number(column);
    if (place.isEmpty() || value.isEmpty()) {
      return;
    }
    if (Math.abs(value.getAsDouble()) > BOUND) {
      record.fault(
          column,
          FailureReason.OUT_OF_RANGE,
          text + " is no estimate of about -2.5 to 2.5; maybe a percentile rank");
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("iso3", place.get());
    cells.put("country", record.text("Country Name"));
    cells.put("indicator", indicator);
    cells.put("year", column.substring(0, 4));
    cells.put("value", Target.decimal(value.getAsDouble()));
    cells.put("unit", "WGI units (about -2.5 to 2.5)");
    cells.put("source", "World Bank, Worldwide Governance Indicators, CC BY 4.0");
    cells.put("quality", "reported");
    cells.put("recalled", "false");
    into.add(record.line(), cells);
  }
}
