package org.chokepoint.knowledge.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chokepoint.knowledge.statement.Statement.Position;
import org.chokepoint.knowledge.statement.Statement.Seen;
import org.chokepoint.knowledge.statement.Statement.Validity;
import org.chokepoint.knowledge.table.Field;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.knowledge.table.Row;

/** Takes the tables of a data package apart into statements. */
public final class PackageStatements {
  private static final Set<String> ABOUT_THE_RECORD = Set.of("source", "quality", "recalled");
  private static final Set<String> BOOKKEEPING = Set.of("corrections", "verifications", "themes");

  private PackageStatements() {}

  /**
   * The tables that hold statements: all but matrices, code lists of matrices, and the package's
   * own bookkeeping.
   */
  public static List<Resource> resources(PackageTables tables) {
    return tables.description().resources().values().stream()
        .filter(r -> !r.matrix() && !r.name().startsWith("io/"))
        .filter(r -> !BOOKKEEPING.contains(r.name()))
        .toList();
  }

  /** The statements of one table, corrected and verified as the package declares. */
  public static Iterable<Statement> of(PackageTables tables, Resource resource) {
    return of(resource, tables.rows(resource.name()));
  }

  /** The statements of rows that a description fits, made row by row while they are taken. */
  public static Iterable<Statement> of(Resource resource, List<Row> rows) {
    YearMonth accessed = YearMonth.parse(resource.dataset().accessed());
    return () -> rows.stream().flatMap(row -> of(resource, row, accessed).stream()).iterator();
  }

  private static List<Statement> of(Resource resource, Row row, YearMonth accessed) {
    List<Statement> into = new ArrayList<>();
    Validity valid = ValidTime.of(resource.name(), row);
    Seen seen = new Seen(accessed, accessed);
    String subject = subject(resource, row);
    int property = 0;
    for (Field field : resource.fields()) {
      String name = field.name();
      boolean whole = name.equals(Statement.RECORD);
      String value = row.text(name);
      if (!value.isEmpty() && (whole || !ABOUT_THE_RECORD.contains(name))) {
        var source = whole ? row.source() : row.source(name);
        Position position = new Position(row.number(), property);
        into.add(
            new Statement(
                resource.id(),
                resource.name(),
                subject,
                name,
                value,
                field.unit(),
                valid,
                source.locator(),
                source.citation(),
                source.quality(),
                seen,
                position));
      }
      property++;
    }
    return into;
  }

  /** The thing that a row is about, as a statement names it. */
  public static String subject(Resource resource, Row row) {
    return String.join("|", resource.primaryKey().stream().map(row::text).toList());
  }
}
