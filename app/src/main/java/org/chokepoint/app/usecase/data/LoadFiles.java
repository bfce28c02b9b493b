package org.chokepoint.app.usecase.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.app.usecase.Progress;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.upstream.EntityLoading;
import org.chokepoint.knowledge.upstream.FileKind;
import org.chokepoint.knowledge.upstream.FileKind.Form;
import org.chokepoint.knowledge.upstream.LoadOutcome;
import org.chokepoint.knowledge.upstream.PackageLoading;
import org.chokepoint.knowledge.upstream.Release;
import org.chokepoint.knowledge.upstream.StatementLoading;
import org.chokepoint.knowledge.upstream.UpstreamFormat;
import org.chokepoint.knowledge.upstream.UpstreamLoading;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Loads files into a store, wholly or not at all. */
public final class LoadFiles {

  private final PackageTables reference = PackageTables.open(PackageFiles.bundled());
  private final StoreAddress store;
  private final Progress progress;

  /**
   * What came of a load.
   *
   * @param outcome what was stored or found to be wrong
   * @param unusable rows of the store that no picture can hold yet, such as a plant of an operator
   *     nobody knows
   */
  public record Loaded(LoadOutcome outcome, List<Failure> unusable) {
    /** Copies the list. */
    public Loaded {
      unusable = List.copyOf(unusable);
    }
  }

  /** Loading into a store, which is made if it does not exist. */
  public LoadFiles(StoreAddress store, Progress progress) {
    this.store = store;
    this.progress = progress;
  }

  /**
   * Loads files of one kind as one data set.
   *
   * @param files at least one
   * @param kind what they hold; empty to tell by the header of the first
   * @param publisher publisher of a table in our schema or of entities, as a slug
   * @throws FailureException if the kind cannot be told or the store cannot be opened
   */
  public Loaded load(List<Path> files, Optional<FileKind> kind, String publisher, Release release) {
    FileKind is = kind.orElseGet(() -> recognised(files.get(0)));
    boolean single = is.form() != Form.PUBLISHER && is.form() != Form.TABLE;
    if (single && files.size() > 1) {
      throw new FailureException(
          FailureReason.UNSUPPORTED_FORMAT,
          files.get(1).toString(),
          "load one package or file of statements or entities at a time");
    }
    try (Opening opening = new Opening(store)) {
      LoadOutcome outcome =
          switch (is.form()) {
            case PUBLISHER -> upstream(opening).load(files, format(is.name()), release);
            case TABLE -> upstream(opening).loadTable(files, is.name(), publisher, release);
            case STATEMENTS ->
                new StatementLoading(reference, opening, progress::step).load(files.get(0));
            case ENTITIES ->
                new EntityLoading(reference, opening, progress::step)
                    .load(files.get(0), publisher, release);
            case PACKAGE ->
                PackageLoading.load(
                    PackageFiles.directory(files.get(0)), reference, opening, progress::step);
          };
      if (outcome.refused()) {
        return new Loaded(outcome, List.of());
      }
      progress.step("Looking at what is now known");
      return new Loaded(outcome, unusable(opening.get()));
    }
  }

  /** What the store makes unusable that the packed data does not. */
  private static List<Failure> unusable(KnowledgeBase base) {
    Set<String> before = new HashSet<>();
    ReferenceKnowledge.bundled().failures().forEach(f -> before.add(f.message()));
    return ReferenceKnowledge.refreshedBy(base).failures().stream()
        .filter(f -> !before.contains(f.message()))
        .toList();
  }

  /** Opens the store when it is asked for, so that a refused file does not even make one. */
  private static final class Opening implements Supplier<KnowledgeBase>, AutoCloseable {
    private final StoreAddress store;
    private Optional<KnowledgeBase> opened = Optional.empty();

    Opening(StoreAddress store) {
      this.store = store;
    }

    @Override
    public KnowledgeBase get() {
      KnowledgeBase base = opened.orElseGet(store::openOrMake);
      opened = Optional.of(base);
      return base;
    }

    @Override
    public void close() {
      opened.ifPresent(KnowledgeBase::close);
    }
  }

  private UpstreamLoading upstream(Opening opening) {
    return new UpstreamLoading(reference, opening, progress::step);
  }

  private FileKind recognised(Path file) {
    if (!Files.exists(file)) {
      throw new FailureException(FailureReason.MISSING, file.toString(), "is not there.");
    }
    return FileKind.of(file, reference).orElseThrow(() -> unknown(file));
  }

  private FailureException unknown(Path file) {
    if (isEmpty(file)) {
      return new FailureException(FailureReason.EMPTY, file.toString(), "is empty.");
    }
    String advice =
        FileKind.nearestTable(file, reference)
            .map(t -> "The nearest is a table of ours; --as table:" + t + " lists what differs.")
            .orElse("Say what it is with --as; see chokepoint data load --help.");
    return new FailureException(
        FailureReason.UNSUPPORTED_FORMAT,
        file.toString(),
        "has the header of no known file. " + advice);
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static UpstreamFormat format(String token) {
    return UpstreamFormat.find(token)
        .orElseThrow(() -> new IllegalArgumentException("no format '" + token + "'"));
  }
}
