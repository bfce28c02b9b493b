package org.chokepoint.brief.document;

import java.util.Optional;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Sourced;

/** A piece of a line of text. Numbers are {@link Figure}s; plain words may not hold a digit. */
public sealed interface Inline
    permits Inline.Words, Inline.Name, Inline.Fact, Inline.Quoted, Figure {

  /** What a reader sees, without marks. */
  String text();

  /** Where it comes from; empty for the brief's own words and for names. */
  default Optional<Provenance> origin() {
    return Optional.empty();
  }

  /**
   * Words of the brief's own.
   *
   * @param text any text without a digit, so that no number escapes its source
   */
  record Words(String text) implements Inline {

    /** Rejects words with a digit. */
    public Words {
      int digit = firstDigit(text);
      if (digit >= 0) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' holds a digit at "
                + digit
                + ". Maybe it should be a Figure or a Name.");
      }
    }

    private static int firstDigit(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return i;
        }
      }
      return -1;
    }
  }

  /**
   * The proper name of a thing, taken from the data or the document; it may hold digits.
   *
   * @param text the name
   */
  record Name(String text) implements Inline {}

  /**
   * A statement in words that has a source, such as who an actor is or what an act is called.
   *
   * @param statement the words and where they come from
   */
  record Fact(Sourced<String> statement) implements Inline {

    @Override
    public Optional<Provenance> origin() {
      return Optional.of(statement.provenance());
    }

    @Override
    public String text() {
      return statement.value();
    }
  }

  /**
   * The original words of a document.
   *
   * @param quote the words and where they stand
   * @param language their language
   */
  record Quoted(Quote quote, Language language) implements Inline {

    @Override
    public Optional<Provenance> origin() {
      return Optional.of(new Provenance.Quoted(quote));
    }

    @Override
    public String text() {
      return quote.words();
    }
  }
}
