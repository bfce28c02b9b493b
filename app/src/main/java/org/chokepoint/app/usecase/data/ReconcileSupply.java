package org.chokepoint.app.usecase.data;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.balance.Balance;
import org.chokepoint.knowledge.balance.BalancedFigure;
import org.chokepoint.knowledge.balance.Disagreement;
import org.chokepoint.knowledge.balance.Reconciliation;
import org.chokepoint.knowledge.balance.Tolerances;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;

/** Says what does not add up between production, trade, separation and capacity. */
public final class ReconcileSupply {

  private static final MaterialId TREO = new MaterialId("TREO");

  private final SupplyPicture picture;
  private final List<Balance> balances = new ArrayList<>();

  /**
   * A reconciliation.
   *
   * @param source opens the reference data
   * @param materials elements, or TREO; none for TREO and every element of a basket
   * @param asOf month of the picture; empty for the month of the data
   * @param year calendar year to balance
   * @throws FailureException if a material is in no basket, or nothing was mined in the year
   */
  public ReconcileSupply(
      Supplier<ReferenceKnowledge> source,
      List<MaterialId> materials,
      Optional<YearMonth> asOf,
      int year) {
    ReferenceKnowledge knowledge = source.get();
    this.picture = knowledge.pictureAsOf(asOf.orElseGet(knowledge::dataMonth));
    Reconciliation reconciliation = new Reconciliation(picture, Tolerances.STANDARD);
    for (MaterialId material : materials.isEmpty() ? elements() : known(materials)) {
      Balance balance = reconciliation.of(material, year);
      if (!balance.figures().isEmpty()) {
        balances.add(balance);
      }
    }
    if (balances.isEmpty()) {
      throw new FailureException(
          FailureReason.MISSING, "year " + year, "no mine production is known. Try --year 2024.");
    }
  }

  private Set<MaterialId> elements() {
    TreeSet<MaterialId> elements = new TreeSet<>();
    picture.baskets().forEach(b -> b.components().forEach(c -> elements.add(c.material())));
    Set<MaterialId> all = new LinkedHashSet<>(List.of(TREO));
    all.addAll(elements);
    return all;
  }

  private List<MaterialId> known(List<MaterialId> materials) {
    Set<MaterialId> elements = elements();
    for (MaterialId material : materials) {
      if (!elements.contains(material)) {
        throw new FailureException(
            FailureReason.UNKNOWN_NAME,
            "'" + material + "'",
            "is in no basket. Known are: "
                + String.join(", ", elements.stream().map(MaterialId::value).toList())
                + ".");
      }
    }
    return materials;
  }

  /** What does not add up, by material and stage. */
  public Table disagreements() {
    List<List<Object>> rows = new ArrayList<>();
    for (Balance balance : balances) {
      for (Disagreement d : balance.disagreements()) {
        rows.add(
            List.of(
                balance.material().value(),
                Integer.toString(balance.year()),
                d.stage().label(),
                d.place().value(),
                d.stated(),
                d.implied(),
                d.message()));
      }
    }
    return new Table(
        "What does not add up",
        List.of(
            Column.text("material"),
            Column.text("year"),
            Column.text("stage"),
            Column.text("place"),
            new Column("stated", "t REO"),
            new Column("implied", "t REO"),
            Column.text("why")),
        rows);
  }

  /** Every figure as stated, with its tolerance, and as balanced. */
  public Table figures() {
    List<List<Object>> rows = new ArrayList<>();
    for (Balance balance : balances) {
      for (BalancedFigure f : balance.figures()) {
        rows.add(
            List.of(
                balance.material().value(),
                Integer.toString(balance.year()),
                f.figure().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                f.figure().place().value(),
                f.figure().tonnesReo().value(),
                f.figure().tolerance(),
                f.tonnesReo(),
                f.movedBy(),
                f.figure().tonnesReo().quality().label()));
      }
    }
    return new Table(
        "Balanced figures",
        List.of(
            Column.text("material"),
            Column.text("year"),
            Column.text("figure"),
            Column.text("place"),
            new Column("stated", "t REO"),
            new Column("tolerance", "t REO"),
            new Column("balanced", "t REO"),
            new Column("moved", "tolerances"),
            Column.text("quality")),
        rows);
  }

  /** Tolerances, misfit and assumptions, a line each. */
  public List<String> remarks() {
    Tolerances t = Tolerances.STANDARD;
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Tolerances (one standard deviation): reported %.0f %%, derived %.0f %%, estimated"
                + " %.0f %%, recalled %.0f %%; beyond %.2f of them a figure is contradicted.",
            100 * t.reported(),
            100 * t.derived(),
            100 * t.estimated(),
            100 * t.recalled(),
            Reconciliation.LIMIT));
    for (Balance b : balances) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s %d: misfit %.1f where about %d is expected, %d contradictions.",
              b.material(),
              b.year(),
              b.misfit(),
              b.balances(),
              b.disagreements().size()));
    }
    Set<String> assumptions = new LinkedHashSet<>();
    balances.forEach(b -> assumptions.addAll(b.assumptions()));
    assumptions.forEach(a -> lines.add("Assumed: " + a + "."));
    return lines;
  }
}
