package org.chokepoint.knowledge.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.source.Provenance;

/** A record put together from the preferred statement on each of its properties. */
final class StatedRow implements Row {
  private final Statement first;

  // Rows are many and their properties few: searching a list costs less than a map for each.
  private final List<Statement> preferred = new ArrayList<>(10);

  StatedRow(Statement first) {
    this.first = first;
    preferred.add(first);
  }

  void add(Statement statement, Preference preference) {
    for (int i = 0; i < preferred.size(); i++) {
      if (preferred.get(i).property().equals(statement.property())) {
        preferred.set(i, preference.preferred(preferred.get(i), statement));
        return;
      }
    }
    preferred.add(statement);
  }

  private Optional<Statement> on(String property) {
    for (Statement statement : preferred) {
      if (statement.property().equals(property)) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }

  @Override
  public int number() {
    return first.position().record();
  }

  @Override
  public String text(String column) {
    return on(column).map(Statement::value).orElse("");
  }

  @Override
  public Provenance.Tabulated source(String column) {
    Optional<Statement> statement = on(column);
    if (statement.isPresent()) {
      return statement.get().provenance();
    }
    Provenance.Tabulated whole = source();
    String locator = "row " + number() + ", " + column;
    return new Provenance.Tabulated(whole.dataset(), locator, whole.citation(), whole.quality());
  }

  /** The preferred statement of the record as a whole. */
  Statement whole() {
    return on(Statement.RECORD).orElse(first);
  }

  @Override
  public Provenance.Tabulated source() {
    return whole().provenance();
  }

  @Override
  public String where() {
    return first.dataset() + ", " + first.subject();
  }
}
