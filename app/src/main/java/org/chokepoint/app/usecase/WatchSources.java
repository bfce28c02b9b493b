package org.chokepoint.app.usecase;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.app.watch.JournalEntry;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;
import org.chokepoint.evidence.collect.Collector;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Keeps the list of watched sources and visits them for new documents. */
public final class WatchSources {

  private final WatchStore store;

  /** Sources of a store. */
  public WatchSources(WatchStore store) {
    this.store = store;
  }

  /**
   * What a run found at one source.
   *
   * @param source the source
   * @param documents new documents
   * @param known documents that had come before from elsewhere
   * @param signals signals of the new documents
   * @param failures what could not be read
   * @param remarks what a person should know
   */
  public record Visit(
      WatchedSource source,
      int documents,
      int known,
      int signals,
      List<Failure> failures,
      List<Failure> remarks) {

    /** Copies the lists. */
    public Visit {
      failures = List.copyOf(failures);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Adds a source; a file or folder is remembered by its whole path.
   *
   * @throws FailureException if it is neither a web address nor there
   */
  public WatchedSource add(String address) {
    if (Collector.isAddress(address)) {
      if (!address.matches("(?i)https?://[^/].*")) {
        throw new FailureException(
            FailureReason.FORBIDDEN, address, "is not an http or https address");
      }
      return store.sources().add(address);
    }
    try {
      Path path = Path.of(address).toAbsolutePath().normalize();
      if (!Files.exists(path)) {
        throw new FailureException(FailureReason.MISSING, address, "does not exist; check it");
      }
      return store.sources().add(path.toString());
    } catch (InvalidPathException e) {
      throw new FailureException(
          FailureReason.MALFORMED, address, "is neither a file name nor a web address");
    }
  }

  /** All sources. */
  public List<WatchedSource> list() {
    return store.sources().all();
  }

  /**
   * Stops watching a source; what was read from it stays.
   *
   * @throws FailureException if it is not watched
   */
  public void remove(String idOrAddress) {
    boolean removed = store.sources().remove(idOrAddress);
    if (!removed && !Collector.isAddress(idOrAddress)) {
      removed =
          store.sources().remove(Path.of(idOrAddress).toAbsolutePath().normalize().toString());
    }
    if (!removed) {
      throw new FailureException(
          FailureReason.MISSING, idOrAddress, "is not watched; see: chokepoint watch list");
    }
  }

  /** What could not be read at the last visits, newest first. */
  public List<JournalEntry> failures(int limit) {
    return store.journal().failures(limit);
  }

  /**
   * Visits sources and reads what is new. Whenever it is broken off, the next run goes on there.
   *
   * @param only id or address of the one source to visit; empty for all
   * @param privateAllowed whether addresses inside private networks are visited
   * @param names opens the reference data whose names are known
   * @param depth by what events are heard that no cue tells
   * @param progress told how far it is
   */
  public List<Visit> run(
      Optional<String> only,
      boolean privateAllowed,
      Supplier<ReferenceKnowledge> names,
      ReadDocuments.Depth depth,
      Progress progress) {
    List<WatchedSource> chosen =
        only.map(
                id ->
                    List.of(
                        store
                            .sources()
                            .find(id)
                            .orElseThrow(
                                () ->
                                    new FailureException(
                                        FailureReason.MISSING,
                                        id,
                                        "is not watched; see: chokepoint watch list"))))
            .orElseGet(this::list);
    ItemReader reader = new ItemReader(names.get(), depth.ofReader());
    Collector collector =
        privateAllowed
            ? Collector.reachingPrivateNetworks(Limits.standard())
            : new Collector(Limits.standard());
    List<Visit> visits = new ArrayList<>();
    for (WatchedSource source : chosen) {
      progress.step("visiting " + source.address());
      SourceVisitor visitor = new SourceVisitor(store, source, reader, new Pace(progress));
      collector.visit(source.address(), new ByteArrayInputStream(new byte[0]), visitor);
      store.sources().visited(source.id());
      visits.add(visitor.visit());
    }
    progress.step("telling stories apart");
    store.readings().tellStories();
    return visits;
  }
}
