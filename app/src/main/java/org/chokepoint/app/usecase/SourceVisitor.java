package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.app.watch.WatchStore;
import org.chokepoint.app.watch.WatchedSource;
import org.chokepoint.evidence.collect.Item;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.collect.Visitor;
import org.chokepoint.evidence.source.Validators;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;

/** Reads what is new at a source into the store. */
final class SourceVisitor implements Visitor {

  private final WatchStore store;
  private final WatchedSource source;
  private final ItemReader reader;
  private final Pace pace;
  private final List<Failure> failures = new ArrayList<>();
  private final List<Failure> remarks = new ArrayList<>();
  private int documents;
  private int known;
  private int signals;
  private boolean unfinished;

  SourceVisitor(WatchStore store, WatchedSource source, ItemReader reader, Pace pace) {
    this.store = store;
    this.source = source;
    this.reader = reader;
    this.pace = pace;
  }

  @Override
  public boolean wants(ItemKey key) {
    return store.journal().wants(source.id(), key);
  }

  @Override
  public void item(Item item) {
    try {
      ReadDocuments.Reading reading = reader.read(item);
      boolean fresh =
          store
              .journal()
              .read(
                  source.id(),
                  item.key(),
                  item.raw().bytes(),
                  reading.document(),
                  reading.signals());
      documents += fresh ? 1 : 0;
      known += fresh ? 0 : 1;
      signals += fresh ? reading.signals().size() : 0;
    } catch (FailureException e) {
      failed(item.key(), e.failure());
    }
    pace.tell(source.address(), documents + known, failures.size());
  }

  @Override
  public void failed(ItemKey key, Failure failure) {
    failures.add(failure);
    unfinished |= key.mayDoBetter(failure.reason());
    store.journal().failed(source.id(), key, failure);
  }

  @Override
  public void finished(ItemKey file) {
    store.journal().finished(source.id(), file);
  }

  @Override
  public void remark(Failure why) {
    remarks.add(why);
    unfinished = true;
  }

  @Override
  public Validators version(String address) {
    return store.sources().version(source.id());
  }

  /** What is left to do would be missed if the server were asked for changes only. */
  @Override
  public void visited(String address, Validators version) {
    store.sources().keepVersion(source.id(), unfinished ? Validators.NONE : version);
  }

  WatchSources.Visit visit() {
    return new WatchSources.Visit(
        store.sources().find(source.id()).orElse(source),
        documents,
        known,
        signals,
        failures,
        remarks);
  }
}
