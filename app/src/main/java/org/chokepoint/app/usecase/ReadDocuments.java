package org.chokepoint.app.usecase;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chokepoint.evidence.collect.Collector;
import org.chokepoint.evidence.collect.Hints;
import org.chokepoint.evidence.collect.Item;
import org.chokepoint.evidence.collect.ItemKey;
import org.chokepoint.evidence.collect.Visitor;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.source.Limits;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** Reads documents to signals; one that cannot be read is a failure and the rest goes on. */
public final class ReadDocuments {

  private final ItemReader reader;

  /** By what events are heard that no cue tells. */
  public enum Depth {
    /** By their words. */
    WORDS(ReaderDepth.WORDS),
    /** By their words and the meaning of their sentences. */
    MEANING(ReaderDepth.MEANING);

    private final ReaderDepth ofReader;

    Depth(ReaderDepth ofReader) {
      this.ofReader = ofReader;
    }

    ReaderDepth ofReader() {
      return ofReader;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A reader with the shipped taxonomy that hears by meaning.
   *
   * @param source opens the reference data whose names are known
   */
  public ReadDocuments(Supplier<ReferenceKnowledge> source) {
    this(source, Depth.MEANING);
  }

  /**
   * A reader with the shipped taxonomy.
   *
   * @param source opens the reference data whose names are known
   * @param depth by what it hears events that no cue tells
   */
  public ReadDocuments(Supplier<ReferenceKnowledge> source, Depth depth) {
    this.reader = new ItemReader(source.get(), depth.ofReader());
  }

  /**
   * What was read from one document.
   *
   * @param document the document
   * @param signals its signals in text order; none if it holds nothing relevant
   */
  public record Reading(Document document, List<Signal> signals) {

    /** Copies the list. */
    public Reading {
      signals = List.copyOf(signals);
    }
  }

  /**
   * Reads what a user names. A document that is named twice, or stands in two places, is read once.
   *
   * @param arguments files, folders, mailboxes, web archives, addresses of pages or feeds, or
   *     {@code -}
   * @param standardInput read for {@code -}
   * @param each given each reading as it is made
   * @return what could not be read
   */
  public List<Failure> read(
      List<String> arguments, InputStream standardInput, Consumer<Reading> each) {
    List<Failure> failures = new ArrayList<>();
    Set<DocumentId> done = new HashSet<>();
    Visitor visitor =
        new Visitor() {
          @Override
          public void item(Item item) {
            if (!done.add(item.raw().id())) {
              return;
            }
            try {
              each.accept(reader.read(item));
            } catch (FailureException e) {
              failures.add(e.failure());
            }
          }

          @Override
          public void failed(ItemKey key, Failure failure) {
            failures.add(failure);
          }

          @Override
          public void remark(Failure why) {
            failures.add(why);
          }
        };
    Collector collector = new Collector(Limits.standard());
    arguments.forEach(argument -> collector.visit(argument, standardInput, visitor));
    return failures;
  }

  /**
   * Reads one document that is loaded already.
   *
   * @throws FailureException if it cannot be read
   */
  public Reading read(LoadedDocument document) {
    return reader.read(new Item(new ItemKey(document.origin(), ""), document.raw(), Hints.NONE));
  }

  /**
   * Reads what a user names into a ledger, and goes on where a run before it was broken off.
   *
   * @param arguments as for {@link #read}
   * @param standardInput read for {@code -}
   * @param ledger file of JSON lines; made if missing
   * @param progress told how far it is
   * @throws FailureException if the file is there and is no ledger, or another run writes it
   */
  public ReadLedger.Summary readInto(
      Path ledger, List<String> arguments, InputStream standardInput, Progress progress) {
    Collector collector = new Collector(Limits.standard());
    try (ReadLedger open = ReadLedger.open(ledger, reader, progress)) {
      arguments.forEach(argument -> collector.visit(argument, standardInput, open));
      return open.summary();
    }
  }
}
