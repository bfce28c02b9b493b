package org.chokepoint.app.usecase.data;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.diff.Change;
import org.chokepoint.knowledge.diff.PictureDiff;
import org.chokepoint.knowledge.diff.TableDiff;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.source.Provenance;

/** Says what changed between two months, or between the packed data and a store. */
public final class CompareKnowledge {

  private final List<String> tables;

  /**
   * A comparison.
   *
   * @param tables tables wanted; none for all
   * @throws FailureException if a table is unknown
   */
  public CompareKnowledge(List<String> tables) {
    this.tables = List.copyOf(tables);
  }

  /**
   * What changed from the supply picture of one month to that of another.
   *
   * @param store store of loaded data, or empty for the packed data alone
   */
  public Table months(Optional<StoreAddress> store, YearMonth from, YearMonth to) {
    ReferenceKnowledge knowledge = known(StoreAddress.knowledge(store));
    return table(
        from + " to " + to,
        PictureDiff.between(knowledge.pictureAsOf(from), knowledge.pictureAsOf(to)));
  }

  /** What a store changes in the packed data. */
  public Table store(StoreAddress store) {
    ReferenceKnowledge packed = known(ReferenceKnowledge.bundled());
    ReferenceKnowledge refreshed = StoreAddress.knowledge(Optional.of(store));
    List<Change> changes = new ArrayList<>();
    for (Resource resource : packed.description().resources().values()) {
      boolean wanted = tables.isEmpty() || tables.contains(resource.name());
      if (wanted && !resource.matrix()) {
        changes.addAll(new TableDiff(resource).between(packed.tables(), refreshed.tables()));
      }
    }
    return table("packed data to " + store.shown(), changes);
  }

  private ReferenceKnowledge known(ReferenceKnowledge knowledge) {
    for (String table : tables) {
      if (!knowledge.description().resources().containsKey(table)) {
        throw new FailureException(
            FailureReason.UNKNOWN_NAME,
            "table '" + table + "'",
            "is not known. Known are: "
                + String.join(", ", knowledge.description().resources().keySet())
                + ".");
      }
    }
    return knowledge;
  }

  private Table table(String title, List<Change> changes) {
    List<List<Object>> rows = new ArrayList<>();
    for (Change c : changes) {
      if (tables.isEmpty() || tables.contains(c.table())) {
        rows.add(
            List.of(
                c.kind().name().toLowerCase(Locale.ROOT),
                c.table(),
                c.subject(),
                c.property(),
                c.before(),
                c.after(),
                c.source().quality().label(),
                c.source() instanceof Provenance.Tabulated t ? t.citation() : ""));
      }
    }
    return new Table(
        title,
        List.of(
            Column.text("change"),
            Column.text("table"),
            Column.text("about"),
            Column.text("column"),
            Column.text("before"),
            Column.text("after"),
            Column.text("quality"),
            Column.text("source")),
        rows);
  }
}
