package org.chokepoint.brief.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Sourced;

/**
 * One line or sentence of text.
 *
 * @param parts the pieces in reading order
 */
public record Line(List<Inline> parts) {

  /** A line with nothing in it, such as an empty cell. */
  public static final Line EMPTY = new Line(List.of());

  /** Copies the pieces. */
  public Line {
    parts = List.copyOf(parts);
  }

  /** A line of the brief's own words, without digits. */
  public static Line words(String text) {
    return new Line(List.of(new Inline.Words(text)));
  }

  /** A line that is the name of a thing. */
  public static Line name(String text) {
    return new Line(List.of(new Inline.Name(text)));
  }

  /** A line that is one figure. */
  public static Line figure(Figure figure) {
    return new Line(List.of(figure));
  }

  /** A line that is one sourced statement. */
  public static Line fact(Sourced<String> statement) {
    return new Line(List.of(new Inline.Fact(statement)));
  }

  /** Starts a line of several pieces. */
  public static Prose prose() {
    return new Prose();
  }

  /** What a reader sees, without marks. */
  public String text() {
    return parts.stream().map(Inline::text).collect(Collectors.joining());
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Collects the pieces of a line in reading order. */
  public static final class Prose {

    private final List<Inline> parts = new ArrayList<>();

    private Prose() {}

    /** Appends the brief's own words, without digits. */
    public Prose words(String text) {
      parts.add(new Inline.Words(text));
      return this;
    }

    /** Appends the name of a thing. */
    public Prose name(String text) {
      parts.add(new Inline.Name(text));
      return this;
    }

    /** Appends a number. */
    public Prose figure(Figure figure) {
      parts.add(figure);
      return this;
    }

    /** Appends a sourced statement. */
    public Prose fact(Sourced<String> statement) {
      parts.add(new Inline.Fact(statement));
      return this;
    }

    /** Appends original words of a document. */
    public Prose quote(Quote quote, Language language) {
      parts.add(new Inline.Quoted(quote, language));
      return this;
    }

    /** Appends another line. */
    public Prose line(Line line) {
      parts.addAll(line.parts());
      return this;
    }

    /** Appends lines as an enumeration: {@code a, b and c}. */
    public Prose enumerate(List<Line> lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          words(i == lines.size() - 1 ? " and " : ", ");
        }
        line(lines.get(i));
      }
      return this;
    }

    /** The line. */
    public Line end() {
      return new Line(parts);
    }
  }
}
