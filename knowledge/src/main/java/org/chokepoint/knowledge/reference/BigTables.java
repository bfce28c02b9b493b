package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chokepoint.knowledge.table.Tables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.observation.Governance;
import org.chokepoint.model.observation.ImportReliance;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.TradeFlow;

/** The big tables, each read when it is first asked for. */
final class BigTables {
  private final Tables tables;
  private final Codes codes;
  private final Once<List<TradeFlow>> trade;
  private final Once<List<MineralStatistic>> statistics;
  private final Once<List<ImportReliance>> reliance;
  private final Once<List<Governance>> governance;
  private final Once<List<CriticalityStatistic>> criticality;

  BigTables(Tables tables, Codes codes) {
    this.tables = tables;
    this.codes = codes;
    this.trade = new Once<>(this::readTrade);
    this.statistics = new Once<>(this::readStatistics);
    this.reliance =
        new Once<>(
            () -> readMinerals(m -> m::usReliance, MineralRows::reliance, "us_import_reliance"));
    this.governance =
        new Once<>(() -> readMinerals(m -> m::governance, MineralRows::governance, "governance"));
    this.criticality = new Once<>(this::readCriticality);
  }

  private WithFailures<List<TradeFlow>> readTrade() {
    TradeRows rows = new TradeRows(codes);
    List<Failure> failures = new ArrayList<>();
    failures.addAll(((RowMapping) rows::flow).readAll(tables.rows("trade")));
    failures.addAll(((RowMapping) rows::monthly).readAll(tables.rows("trade_monthly_china")));
    return new WithFailures<>(List.copyOf(rows.flows()), failures);
  }

  private WithFailures<List<MineralStatistic>> readStatistics() {
    MineralRows rows = new MineralRows(codes);
    List<Failure> failures = new ArrayList<>();
    failures.addAll(((RowMapping) rows::world).readAll(tables.rows("minerals_world")));
    failures.addAll(((RowMapping) rows::importSource).readAll(tables.rows("us_import_sources")));
    return new WithFailures<>(List.copyOf(rows.statistics()), failures);
  }

  private <T> WithFailures<List<T>> readMinerals(
      Function<MineralRows, RowMapping> mapping,
      Function<MineralRows, List<T>> result,
      String table) {
    MineralRows rows = new MineralRows(codes);
    List<Failure> failures = mapping.apply(rows).readAll(tables.rows(table));
    return new WithFailures<>(List.copyOf(result.apply(rows)), failures);
  }

  private WithFailures<List<CriticalityStatistic>> readCriticality() {
    CriticalityRows rows = new CriticalityRows(codes);
    List<Failure> failures = rows.readAll(tables.rows("eu_criticality"));
    return new WithFailures<>(List.copyOf(rows.statistics()), failures);
  }

  List<TradeFlow> trade() {
    return trade.get().value();
  }

  List<MineralStatistic> statistics() {
    return statistics.get().value();
  }

  List<ImportReliance> reliance() {
    return reliance.get().value();
  }

  List<Governance> governance() {
    return governance.get().value();
  }

  List<CriticalityStatistic> criticality() {
    return criticality.get().value();
  }

  List<Failure> failures() {
    List<Failure> failures = new ArrayList<>(trade.get().failures());
    failures.addAll(statistics.get().failures());
    failures.addAll(reliance.get().failures());
    failures.addAll(governance.get().failures());
    failures.addAll(criticality.get().failures());
    return failures;
  }
}
