package org.chokepoint.app.usecase;

import java.util.List;
import org.chokepoint.evidence.collect.Item;
import org.chokepoint.evidence.signal.ReaderDepth;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** Reads items of sources to documents and signals. */
final class ItemReader {

  private final SignalReader signals;
  private final DocumentReader documents = DocumentReader.standard();

  ItemReader(ReferenceKnowledge knowledge, ReaderDepth depth) {
    this.signals = new SignalReader(Taxonomy.standard(), knowledge.lexicon(), depth);
  }

  /**
   * Reads an item.
   *
   * @throws FailureException if it cannot be read; also where the reader itself fails on it, so
   *     that one document never ends a run over many
   */
  ReadDocuments.Reading read(Item item) {
    try {
      Document document = item.hints().fill(documents.read(item.raw()));
      List<Signal> found = signals.read(document).value();
      return new ReadDocuments.Reading(document, found);
    } catch (FailureException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw DocumentReader.tooLittleMemory(item.raw().origin(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new FailureException(
          new Failure(
              FailureReason.MALFORMED,
              item.raw().origin(),
              "cannot be read because of a bug in the reader ("
                  + e.getClass().getSimpleName()
                  + "); report it with the document"),
          e);
    }
  }
}
