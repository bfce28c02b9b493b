package org.chokepoint.app.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** Reads documents to signals; one that cannot be read is a failure and the rest goes on. */
public final class ReadDocuments {

  private final SignalReader reader;

  /** A reader with the bundled taxonomy and names. */
  public ReadDocuments() {
    this.reader = new SignalReader(Taxonomy.standard(), ReferenceKnowledge.bundled().lexicon());
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
   * Reads what a user names, folders included.
   *
   * @param arguments files, folders, web addresses, or {@code -}
   * @param standardInput read for {@code -}
   * @param each given each reading as it is made
   * @return what could not be read
   */
  public List<Failure> read(
      List<String> arguments, InputStream standardInput, Consumer<Reading> each) {
    List<Failure> failures = new ArrayList<>();
    for (String argument : arguments) {
      for (String one : expand(argument, failures)) {
        try {
          Document document = DocumentReader.standard().read(one, standardInput);
          WithFailures<List<Signal>> signals = reader.read(document);
          failures.addAll(signals.failures());
          each.accept(new Reading(document, signals.value()));
        } catch (FailureException e) {
          failures.add(e.failure());
        }
      }
    }
    return failures;
  }

  private static List<String> expand(String argument, List<Failure> failures) {
    if (argument.equals("-") || argument.contains("://") || !Files.isDirectory(Path.of(argument))) {
      return List.of(argument);
    }
    try (Stream<Path> files = Files.walk(Path.of(argument))) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    } catch (IOException e) {
      failures.add(new Failure(FailureReason.UNREACHABLE, argument, "the folder cannot be listed"));
      return List.of();
    }
  }
}
