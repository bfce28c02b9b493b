package org.chokepoint.knowledge.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A year of CEPII's BACI: t year, i exporter, j importer, k HS code of six digits, v thousand US
 * dollars, q tonnes. BACI reconciles both reporters' figures, so its rows are derived.
 */
final class Baci implements Conversion {
  private static final double THOUSAND = 1000;
  private static final int HS_DIGITS = 6;

  @Override
  public String table() {
    return "trade";
  }

  @Override
  public Set<String> columns() {
    return Set.of("t", "i", "j", "k");
  }

  @Override
  public Predicate<List<String>> keeps(List<String> columns, Set<String> goods) {
    int code = columns.indexOf("k");
    return record -> code < 0 || goods.contains(padded(record.get(code)));
  }

  private static String padded(String code) {
    return "0".repeat(Math.max(0, HS_DIGITS - code.strip().length())) + code.strip();
  }

  @Override
  public void convert(SourceTable from, PlaceNames places, Target into) {
    if (from.requires("t", "i", "j", "k", "v", "q")) {
      from.each(record -> record(record, places, into));
    }
  }

  private static void record(SourceTable.Record record, PlaceNames places, Target into) {
    var exporter = record.place("i", places.numbered(record.text("i")));
    var importer = record.place("j", places.numbered(record.text("j")));
    var tonnes = record.text("q").equals("NA") ? OptionalDouble.empty() : record.number("q");
    var thousands = record.number("v");
    if (exporter.isEmpty() || importer.isEmpty()) {
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("exporter_iso3", exporter.get());
    cells.put("importer_iso3", importer.get());
    cells.put("year", record.text("t"));
    cells.put("hs", padded(record.text("k")));
    cells.put("flow_note", "imports, reconciled by CEPII");
    tonnes.ifPresent(q -> cells.put("tonnes", Target.decimal(q)));
    thousands.ifPresent(v -> cells.put("value_usd", Target.decimal(v * THOUSAND)));
    cells.put("source", "CEPII, BACI, HS " + padded(record.text("k")));
    cells.put("quality", "derived");
    cells.put("recalled", "false");
    into.add(record.line(), cells);
  }
}
