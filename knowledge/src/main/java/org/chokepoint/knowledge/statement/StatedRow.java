package org.chokepoint.knowledge.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.source.Provenance;

/** A record put together from the preferred statement on each of its properties. */
final class StatedRow implements Row {
  private final Map<String, Statement> byProperty = new LinkedHashMap<>();
  private final Statement first;

  StatedRow(Statement first) {
    this.first = first;
    byProperty.put(first.property(), first);
  }

  void add(Statement statement, Preference preference) {
    byProperty.merge(statement.property(), statement, preference::preferred);
  }

  @Override
  public int number() {
    return first.position().record();
  }

  @Override
  public String text(String column) {
    Statement statement = byProperty.get(column);
    return statement == null ? "" : statement.value();
  }

  @Override
  public Provenance.Tabulated source(String column) {
    Statement statement = byProperty.get(column);
    if (statement != null) {
      return statement.provenance();
    }
    Provenance.Tabulated whole = source();
    String locator = "row " + number() + ", " + column;
    return new Provenance.Tabulated(whole.dataset(), locator, whole.citation(), whole.quality());
  }

  /** The preferred statement of the record as a whole. */
  Statement whole() {
    return byProperty.getOrDefault(Statement.RECORD, first);
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
