package org.chokepoint.knowledge;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chokepoint.knowledge.reference.MatrixTables;
import org.chokepoint.knowledge.reference.PictureRule;
import org.chokepoint.knowledge.reference.ReferenceFacts;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.RefreshedTables;
import org.chokepoint.knowledge.table.Correction;
import org.chokepoint.knowledge.table.PackageDescription;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Tables;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Dataset;

/** What the reference data package says, in the types of the model. Immutable. */
public final class ReferenceKnowledge {
  private final PackageTables tables;
  private final Tables all;
  private final ReferenceFacts facts;
  private final PictureRule rule;

  private ReferenceKnowledge(PackageTables tables, Tables all) {
    this.tables = tables;
    this.all = all;
    this.facts = ReferenceFacts.read(all);
    this.rule = new PictureRule(facts, matrices(tables));
  }

  private static Map<String, Supplier<InputOutputTable>> matrices(PackageTables tables) {
    Map<String, Supplier<InputOutputTable>> matrices = new LinkedHashMap<>();
    for (String name : matrixNames(tables)) {
      matrices.put(name, () -> MatrixTables.read(tables, name));
    }
    return matrices;
  }

  private static List<String> matrixNames(PackageTables tables) {
    return tables.description().resources().values().stream()
        .filter(r -> r.matrix())
        .map(r -> r.name())
        .toList();
  }

  /** The data package that is packed into this product. */
  public static ReferenceKnowledge bundled() {
    return of(PackageFiles.bundled());
  }

  /**
   * A data package of the same tables elsewhere.
   *
   * @throws FailureException if a table is missing or is not what its description says
   */
  public static ReferenceKnowledge of(PackageFiles files) {
    PackageTables tables = PackageTables.open(files);
    return new ReferenceKnowledge(tables, tables);
  }

  /**
   * The packed data package with what a user has loaded into a store. The store may be closed
   * afterwards.
   */
  public static ReferenceKnowledge refreshedBy(KnowledgeBase base) {
    PackageTables tables = PackageTables.open(PackageFiles.bundled());
    return new ReferenceKnowledge(tables, new RefreshedTables(tables, base));
  }

  /** The rows behind the facts, corrected, verified and refreshed. */
  public Tables tables() {
    return all;
  }

  /** What each table looks like. */
  public PackageDescription description() {
    return tables.description();
  }

  /** The supply picture of a month; see {@link PictureRule} for what belongs to it. */
  public SupplyPicture pictureAsOf(YearMonth month) {
    return rule.pictureAsOf(month);
  }

  /** Every name in English and Chinese with what it names. */
  public Lexicon lexicon() {
    return facts.lexicon();
  }

  /** The data sets of the package. */
  public List<Dataset> datasets() {
    return all.datasets();
  }

  /** The data sets that a store adds to the package, in the order in which they count. */
  public List<Dataset> loaded() {
    return datasets().stream().filter(d -> !tables.datasets().contains(d)).toList();
  }

  /** One hash of all that a store adds; empty if nothing does. */
  public Optional<String> loadedSha256() {
    String[] fields =
        loaded().stream()
            .flatMap(d -> Stream.of(d.id().value(), d.sha256()))
            .toArray(String[]::new);
    return fields.length == 0 ? Optional.empty() : Optional.of(Digest.ofFields(fields));
  }

  /** The month the reference data stands for: that in which its newest table was collected. */
  public YearMonth dataMonth() {
    return datasets().stream()
        .map(d -> YearMonth.parse(d.accessed()))
        .max(YearMonth::compareTo)
        .orElseThrow(() -> new IllegalStateException("the data package holds no data set"));
  }

  /** What could not be typed, and so is missing from every picture. */
  public List<Failure> failures() {
    return facts.failures();
  }

  /** Every declared correction, applied or only proposed. */
  public List<Correction> corrections() {
    return tables.corrections();
  }

  /** Names of the input-output matrices of the package. */
  public List<String> inputOutputNames() {
    return matrixNames(tables);
  }

  /**
   * An input-output matrix, read when asked for.
   *
   * @param name one of {@link #inputOutputNames()}
   * @throws FailureException if there is none of that name
   */
  public InputOutputTable inputOutput(String name) {
    return MatrixTables.read(tables, name);
  }
}
