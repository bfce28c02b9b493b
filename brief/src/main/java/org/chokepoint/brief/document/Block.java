package org.chokepoint.brief.document;

import java.util.List;
import java.util.stream.Stream;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Quote;

/** A block of a section, in reading order. */
public sealed interface Block {

  /** Every line of the block in reading order. */
  List<Line> lines();

  /** In which voice a paragraph speaks. */
  enum Tone {
    /** What is known or computed. */
    PLAIN,
    /** What a commentator infers, which is nobody's statement but the commentator's. */
    INFERENCE,
    /** What limits the figures around it. */
    CAVEAT
  }

  /**
   * A sub-heading.
   *
   * @param line its words
   */
  record Heading(Line line) implements Block {
    @Override
    public List<Line> lines() {
      return List.of(line);
    }
  }

  /**
   * A paragraph.
   *
   * @param tone the voice
   * @param line its text
   */
  record Paragraph(Tone tone, Line line) implements Block {

    /** A paragraph in the plain voice. */
    public static Paragraph of(Line line) {
      return new Paragraph(Tone.PLAIN, line);
    }

    @Override
    public List<Line> lines() {
      return List.of(line);
    }
  }

  /**
   * A list of points.
   *
   * @param items the points
   */
  record Points(List<Line> items) implements Block {

    /** Copies the points. */
    public Points {
      items = List.copyOf(items);
    }

    @Override
    public List<Line> lines() {
      return items;
    }
  }

  /**
   * Original words, set apart.
   *
   * @param quote the words and where they stand
   * @param language their language
   * @param by who says them, and in what sense
   */
  record Quotation(Quote quote, Language language, Line by) implements Block {
    @Override
    public List<Line> lines() {
      return List.of(new Line(List.of(new Inline.Quoted(quote, language))), by);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows, with units
   * @param columns headings; the first column heads its row
   * @param rows cells, as many in each row as there are columns
   */
  record Table(Line caption, List<Column> columns, List<List<Line>> rows) implements Block {

    /** Copies the cells and rejects a row of another length. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Line> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells does not fit " + columns.size() + " columns");
        }
      }
    }

    @Override
    public List<Line> lines() {
      Stream<Line> headings = columns.stream().map(Column::heading);
      Stream<Line> cells = rows.stream().flatMap(List::stream);
      return Stream.of(Stream.of(caption), headings, cells).flatMap(s -> s).toList();
    }
  }

  /**
   * A column of a table.
   *
   * @param heading its words
   * @param numeric whether its cells are set to the right
   */
  record Column(Line heading, boolean numeric) {

    /** A column of words. */
    public static Column words(String heading) {
      return new Column(Line.words(heading), false);
    }

    /** A column of numbers. */
    public static Column numbers(String heading) {
      return new Column(Line.words(heading), true);
    }
  }

  /**
   * A chart with the table that says the same in numbers.
   *
   * @param caption what it shows
   * @param drawing the picture
   * @param table the figures it was drawn from
   */
  record ChartBlock(Line caption, Drawing drawing, Table table) implements Block {
    @Override
    public List<Line> lines() {
      return Stream.concat(Stream.of(caption), table.lines().stream()).toList();
    }
  }
}
