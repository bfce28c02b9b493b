package org.chokepoint.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.Statement;
import org.chokepoint.knowledge.statement.StatementTables;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.upstream.PackageLoading;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Dataset;
import org.chokepoint.model.source.Quality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do. */
abstract class KnowledgeBaseContract {
  private KnowledgeBase base;

  /** A store with nothing in it. */
  abstract KnowledgeBase openEmpty() throws Exception;

  @BeforeEach
  void open() throws Exception {
    base = openEmpty();
  }

  @AfterEach
  void close() {
    base.close();
  }

  static Dataset dataset(String id, String accessed) {
    return new Dataset(new DatasetId(id), "t", "p", "l", accessed, "0".repeat(64), 1);
  }

  static Statement statement(Dataset dataset, int record, String value, Quality quality) {
    YearMonth seen = YearMonth.parse(dataset.accessed());
    return new Statement(
        dataset.id(),
        "facilities",
        "F" + record,
        "capacity_t_per_yr",
        value,
        "t/a",
        new Statement.Validity(Optional.of(YearMonth.of(2025, 1)), Optional.empty()),
        "row " + record + ", capacity_t_per_yr",
        "测试来源",
        quality,
        new Statement.Seen(seen, seen),
        new Statement.Position(record, 8));
  }

  private void load(Dataset dataset, Statement... statements) {
    base.load(List.of(new KnowledgeBase.Batch(dataset, List.of(statements))));
  }

  @Test
  void aStatementComesBackAsItWentIn() {
    Dataset d = dataset("a/1/x", "2026-11");
    Statement s = statement(d, 1, "1000", Quality.REPORTED);
    load(d, s);
    assertThat(base.about("facilities", "F1")).containsExactly(s);
    assertThat(base.datasets()).containsExactly(d);
    assertThat(base.counts().get("facilities")).containsEntry(Quality.REPORTED, 1);
  }

  @Test
  void contradictionsStandSideBySideAndTheBetterQualityIsPreferred() {
    Dataset ours = dataset("a/1/x", "2026-11");
    Dataset theirs = dataset("b/1/x", "2020-01");
    load(ours, statement(ours, 1, "1000", Quality.RECALLED));
    load(theirs, statement(theirs, 1, "900", Quality.REPORTED));
    assertThat(base.about("facilities", "F1"))
        .extracting(Statement::value)
        .containsExactly("1000", "900");
    assertThat(new StatementTables(base).rows("facilities"))
        .singleElement()
        .satisfies(row -> assertThat(row.text("capacity_t_per_yr")).isEqualTo("900"))
        .satisfies(
            row -> assertThat(row.source("capacity_t_per_yr").dataset()).isEqualTo(theirs.id()));
  }

  @Test
  void atEqualQualityTheLaterReadingIsPreferredAndThenTheLaterLoad() {
    Dataset old = dataset("a/1/x", "2020-01");
    Dataset late = dataset("b/1/x", "2026-11");
    Dataset user = dataset("c/1/x", "2026-11");
    load(late, statement(late, 1, "late", Quality.REPORTED));
    load(old, statement(old, 1, "old", Quality.REPORTED));
    assertThat(preferred()).isEqualTo("late");
    load(user, statement(user, 1, "user", Quality.REPORTED));
    assertThat(preferred()).isEqualTo("user");
  }

  private String preferred() {
    return new StatementTables(base).rows("facilities").get(0).text("capacity_t_per_yr");
  }

  @Test
  void aNewVersionReplacesTheOldOneAndRemembersWhenAStatementWasFirstSeen() {
    Dataset v1 = dataset("a/1/x", "2025-01");
    Dataset v2 = dataset("a/2/x", "2026-11");
    load(
        v1, statement(v1, 1, "same", Quality.REPORTED), statement(v1, 2, "gone", Quality.REPORTED));
    load(v2, statement(v2, 1, "same", Quality.REPORTED), statement(v2, 2, "new", Quality.REPORTED));
    assertThat(base.datasets()).containsExactly(v2);
    assertThat(base.about("facilities", "F1").get(0).seen())
        .isEqualTo(new Statement.Seen(YearMonth.of(2025, 1), YearMonth.of(2026, 11)));
    assertThat(base.about("facilities", "F2"))
        .singleElement()
        .satisfies(s -> assertThat(s.value()).isEqualTo("new"))
        .satisfies(s -> assertThat(s.seen().first()).isEqualTo(YearMonth.of(2026, 11)));
  }

  @Test
  void aLoadThatFailsHalfwayLeavesTheStoreUntouched() {
    Dataset before = dataset("a/1/x", "2025-01");
    load(before, statement(before, 1, "kept", Quality.REPORTED));
    Dataset broken = dataset("a/2/x", "2026-11");
    Iterator<Statement> failing =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Statement next() {
            if (given++ > 2500) {
              throw new FailureException(FailureReason.MALFORMED, "file, line 2501", "is broken");
            }
            if (given < 0) {
              throw new NoSuchElementException();
            }
            return statement(broken, given, "v", Quality.REPORTED);
          }
        };
    assertThatThrownBy(() -> base.load(List.of(new KnowledgeBase.Batch(broken, () -> failing))))
        .isInstanceOf(FailureException.class);
    assertThat(base.datasets()).containsExactly(before);
    assertThat(base.about("facilities", "F1")).extracting(Statement::value).containsExactly("kept");
  }

  @Test
  void loadingTheSameDataSetAgainChangesNothing() {
    Dataset d = dataset("a/1/x", "2026-11");
    load(d, statement(d, 1, "1", Quality.REPORTED));
    load(d, statement(d, 1, "1", Quality.REPORTED));
    assertThat(base.about("facilities", "F1")).hasSize(1);
    assertThat(base.datasets()).hasSize(1);
  }

  @Test
  void thePictureOfAnyMonthIsTheSameFromStatementsAsFromTheFiles() {
    PackageTables tables = PackageTables.open(PackageFiles.bundled());
    var outcome = PackageLoading.load(PackageFiles.bundled(), tables, () -> base, step -> {});
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.statements()).isGreaterThan(100_000);
    ReferenceKnowledge files = ReferenceKnowledge.bundled();
    ReferenceKnowledge stored = ReferenceKnowledge.refreshedBy(base);
    for (YearMonth month : List.of(YearMonth.of(2026, 11), YearMonth.of(2012, 6))) {
      assertSame(stored.pictureAsOf(month), files.pictureAsOf(month));
    }
    assertThat(stored.lexicon()).isEqualTo(files.lexicon());
    assertThat(stored.failures()).hasSameSizeAs(files.failures());
  }

  private static void assertSame(SupplyPicture left, SupplyPicture right) {
    List<List<?>> a = lists(left);
    List<List<?>> b = lists(right);
    for (int i = 0; i < a.size(); i++) {
      assertThat(a.get(i).equals(b.get(i))).as("list " + i).isTrue();
    }
  }

  private static List<List<?>> lists(SupplyPicture p) {
    List<List<?>> lists = new ArrayList<>();
    lists.addAll(List.of(p.entities(), p.interests(), p.facilities(), p.places(), p.materials()));
    lists.addAll(List.of(p.baskets(), p.production(), p.mineralStatistics(), p.stageShares()));
    lists.addAll(List.of(p.trade(), p.prices(), p.concentratePrices(), p.quotas(), p.controls()));
    lists.addAll(List.of(p.governance(), p.endUses(), p.importReliance(), p.parameters()));
    lists.addAll(List.of(p.goods(), p.sectorUses()));
    return lists;
  }
}
