package org.chokepoint.metrics.standard;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.metrics.bounds.Range;
import org.chokepoint.metrics.concentration.Amounts;
import org.chokepoint.metrics.criticality.CrmActTest;
import org.chokepoint.metrics.measure.Calculation;
import org.chokepoint.metrics.measure.Definition;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.measure.Subject;
import org.chokepoint.metrics.supply.SupplierKind;
import org.chokepoint.metrics.supply.SupplyTable;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Attempt;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * The largest share of one country outside the European Union, for the benchmark of the Critical
 * Raw Materials Act. The Act speaks of the Union's consumption; where the picture knows only the
 * world's supply, its shares stand in.
 */
public record ThirdCountryShare() implements Metric {
  @Override
  public Definition definition() {
    return new Definition(
        "crm-act-share",
        "largest third-country share (CRM Act benchmark 0.65)",
        "max s over countries outside the EU",
        "1",
        Range.FRACTION,
        "Regulation (EU) 2024/1252, article 5(1)(b), on shares of the world");
  }

  @Override
  public WithFailures<List<Calculation>> calculations(SupplyTables tables) {
    List<Calculation> calculations = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (SupplyTable table : tables.all()) {
      if (table.kind() == SupplierKind.COUNTRY) {
        Attempt<Amounts> amounts = table.amounts();
        if (amounts instanceof Attempt.Failed<Amounts> failed) {
          failures.add(failed.failure());
        } else {
          calculations.add(calculation(tables.picture(), table));
        }
      }
    }
    return new WithFailures<>(calculations, failures);
  }

  private static Calculation calculation(SupplyPicture picture, SupplyTable table) {
    boolean[] third = new boolean[table.suppliers().size()];
    for (int i = 0; i < third.length; i++) {
      third[i] = !europeanUnion(picture, table.suppliers().get(i).id());
    }
    String where = table.where();
    return new Calculation(
        Subject.of(table).target("EU27"),
        TableInputs.of(table),
        values ->
            TableInputs.amounts(table, values, where)
                .map(amounts -> CrmActTest.largestThirdCountryShare(amounts, third)));
  }

  /** Whether a place is the Union or one of its members. */
  static boolean europeanUnion(SupplyPicture picture, String place) {
    return place.equals("EU27")
        || picture.findPlace(new PlaceCode(place)).map(p -> p.euMember()).orElse(false);
  }
}
