package org.chokepoint.knowledge.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chokepoint.model.failure.FailureReason;

/**
 * A CSV download of UN Comtrade: one record a reporter, partner, flow, code and period. Net weight
 * comes in kilograms and leaves in tonnes.
 */
final class Comtrade implements Conversion {
  private static final double KG_PER_TONNE = 1000;

  @Override
  public String table() {
    return "trade";
  }

  @Override
  public Set<String> columns() {
    return Set.of("reporterISO", "flowCode", "partnerISO", "cmdCode");
  }

  @Override
  public Predicate<List<String>> keeps(List<String> columns, Set<String> goods) {
    int code = columns.indexOf("cmdCode");
    return record -> code < 0 || goods.contains(record.get(code).strip());
  }

  @Override
  public void convert(SourceTable from, PlaceNames places, Target into) {
    if (from.requires(
        "period", "reporterISO", "flowCode", "partnerISO", "cmdCode", "netWgt", "primaryValue")) {
      from.each(record -> record(record, places, into));
    }
  }

  private static void record(SourceTable.Record record, PlaceNames places, Target into) {
    var reporter = record.place("reporterISO", places.iso(record.text("reporterISO")));
    var partner = record.place("partnerISO", places.iso(record.text("partnerISO")));
    String flow = record.text("flowCode");
    if (!flow.equals("M") && !flow.equals("X")) {
      record.fault(
          "flowCode",
          FailureReason.UNKNOWN_NAME,
          "'"
              + flow
              + "' is neither M (import) nor X (export); leave re-flows out of the download");
      return;
    }
    String period = record.text("period");
    if (!period.matches("(19|20)\\d{2}(0[1-9]|1[0-2])?")) {
      record.fault("period", FailureReason.MALFORMED, "'" + period + "' is no year or month");
      return;
    }
    if (reporter.isEmpty() || partner.isEmpty()) {
      return;
    }
    boolean imports = flow.equals("M");
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("exporter_iso3", imports ? partner.get() : reporter.get());
    cells.put("importer_iso3", imports ? reporter.get() : partner.get());
    cells.put("year", period.substring(0, 4));
    if (period.length() == 6) {
      cells.put("month", period.substring(0, 4) + "-" + period.substring(4));
    }
    cells.put("hs", record.text("cmdCode"));
    cells.put("flow_note", (imports ? "imports" : "exports") + " reported by " + reporter.get());
    record.number("netWgt").ifPresent(kg -> cells.put("tonnes", Target.decimal(kg / KG_PER_TONNE)));
    record.number("primaryValue").ifPresent(v -> cells.put("value_usd", Target.decimal(v)));
    cells.put(
        "source", "UN Comtrade, HS " + record.text("cmdCode") + ", reporter " + reporter.get());
    cells.put(
        "quality", record.text("isNetWgtEstimated").equals("true") ? "estimated" : "reported");
    cells.put("recalled", "false");
    into.add(record.line(), cells);
  }
}
