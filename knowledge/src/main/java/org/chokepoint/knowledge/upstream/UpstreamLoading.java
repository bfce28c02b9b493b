package org.chokepoint.knowledge.upstream;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Loads files into a store as one data set if nothing at all is wrong with any of them. */
public final class UpstreamLoading {
  private final PackageTables reference;
  private final TableChecks checks;
  private final Supplier<KnowledgeBase> base;
  private final Consumer<String> told;

  /**
   * Loading into a store.
   *
   * @param reference reference data, for places, customs codes, units and schemas
   * @param base opens the store, once nothing is found to be wrong
   * @param told told of each step before it begins
   */
  public UpstreamLoading(
      PackageTables reference, Supplier<KnowledgeBase> base, Consumer<String> told) {
    this.reference = reference;
    this.checks = new TableChecks(reference);
    this.base = base;
    this.told = told;
  }

  /** Loads a publisher's files, such as one for each year. */
  public LoadOutcome load(List<Path> files, UpstreamFormat format, Release release) {
    Resource resource = reference.description().get(format.table());
    Target target = new Target(resource);
    Set<String> goods =
        reference.rows("goods").stream().map(r -> r.text("id")).collect(Collectors.toSet());
    PlaceNames places = new PlaceNames(reference.rows("places"));
    Conversion conversion = format.conversion();
    Faults faults = new Faults("");
    for (Path file : files) {
      begin(file, faults);
      SourceFiles.csv(file, format.windows(), faults, c -> conversion.keeps(c, goods))
          .map(csv -> csv.withLines(faults::placed))
          .ifPresent(csv -> conversion.convert(new SourceTable(csv, faults), places, target));
    }
    Origin origin = new Origin(format.token(), release, format.publisher(), format.licence());
    return finish(target.table(), resource, origin, files, faults);
  }

  /**
   * Loads files in the schema of one of our tables.
   *
   * @param table name of the table, such as {@code facilities}
   * @param publisher who the user says they come from, as a slug
   * @throws FailureException if there is no such table
   */
  public LoadOutcome loadTable(List<Path> files, String table, String publisher, Release release) {
    Resource resource = reference.description().get(table);
    if (!PackageStatements.resources(reference).contains(resource)) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT, table, "is no table of statements; nothing to load");
    }
    List<String> columns = resource.fields().stream().map(f -> f.name()).toList();
    List<List<String>> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    Faults faults = new Faults("");
    for (Path file : files) {
      begin(file, faults);
      Optional<CsvTable> csv = SourceFiles.csv(file, false, faults, c -> record -> true);
      if (csv.isPresent() && csv.get().columns().equals(columns)) {
        records.addAll(csv.get().records());
        lines.addAll(csv.get().withLines(faults::placed).lines());
      } else {
        csv.ifPresent(c -> checks.cells(resource, c, faults));
      }
    }
    Origin origin = Origin.stated(publisher, release);
    return finish(new CsvTable(columns, records, lines), resource, origin, files, faults);
  }

  private void begin(Path file, Faults faults) {
    told.accept("Reading " + SourceFiles.name(file));
    faults.begin(SourceFiles.name(file));
  }

  private LoadOutcome finish(
      CsvTable csv, Resource resource, Origin origin, List<Path> files, Faults faults) {
    int rows = csv.records().size();
    told.accept("Checking " + rows + " rows of " + resource.name());
    checks.check(resource, csv, faults);
    if (csv.records().isEmpty() && faults.none()) {
      faults.of(FailureReason.EMPTY, "holds no record that concerns the reference data");
    }
    if (!faults.none()) {
      return LoadOutcome.refused(rows, faults.list());
    }
    told.accept("Storing " + rows + " rows");
    String name = origin.release().name().orElse(resource.name());
    return LoadOutcome.load(
        base.get(), List.of(origin.batch(resource, name, csv, files)), rows, told);
  }
}
