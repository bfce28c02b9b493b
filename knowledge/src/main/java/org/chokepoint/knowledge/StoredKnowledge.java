package org.chokepoint.knowledge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chokepoint.knowledge.reference.PictureRule;
import org.chokepoint.knowledge.reference.ReferenceFacts;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.statement.StatementTables;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.signal.Lexicon;

/** What the statements of a store add up to, in the types of the model. Immutable snapshot. */
public final class StoredKnowledge {
  private final ReferenceFacts facts;

  private StoredKnowledge(ReferenceFacts facts) {
    this.facts = facts;
  }

  /** Puts the preferred statements of a store together. */
  public static StoredKnowledge of(KnowledgeBase base) {
    return new StoredKnowledge(ReferenceFacts.read(new StatementTables(base)));
  }

  /**
   * Loads a data package into a store, all or nothing.
   *
   * @return number of statements
   * @throws org.chokepoint.model.failure.FailureException if a table cannot be read
   */
  public static int load(PackageFiles files, KnowledgeBase base) {
    PackageTables tables = PackageTables.open(files);
    List<KnowledgeBase.Batch> batches = new ArrayList<>();
    for (Resource resource : PackageStatements.resources(tables)) {
      batches.add(
          new KnowledgeBase.Batch(
              resource.dataset(), () -> PackageStatements.of(tables, resource).iterator()));
    }
    return base.load(batches);
  }

  /** The supply picture of a month. */
  public SupplyPicture pictureAsOf(YearMonth month) {
    return new PictureRule(facts, Map.of()).pictureAsOf(month);
  }

  /** Every name in English and Chinese with what it names. */
  public Lexicon lexicon() {
    return facts.lexicon();
  }

  /** What could not be typed. */
  public List<Failure> failures() {
    return facts.failures();
  }
}
