package org.chokepoint.brief.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture as a list of marks, from which SVG and PDF are made alike.
 *
 * @param title short name of the picture
 * @param description what a person who cannot see it should know
 * @param width whole units of width
 * @param height whole units of height
 * @param marks marks from back to front
 */
public record Drawing(String title, String description, int width, int height, List<Mark> marks) {

  /** Copies the marks. */
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** Collects the marks of a drawing from back to front. */
  public static final class Canvas {

    private final List<Mark> marks = new ArrayList<>();

    /** Adds a mark. */
    public Canvas add(Mark mark) {
      marks.add(mark);
      return this;
    }

    /** Adds a filled rectangle. */
    public Canvas rect(double x, double y, double width, double height, Ink ink) {
      return add(new Mark.Rect(x, y, width, height, ink));
    }

    /** Adds a thin solid line. */
    public Canvas stroke(double x1, double y1, double x2, double y2, Ink ink) {
      return add(new Mark.Stroke(x1, y1, x2, y2, ink, 1, 0));
    }

    /** Adds a label of the usual size. */
    public Canvas label(double x, double y, String text, Mark.Anchor anchor, Ink ink) {
      return add(new Mark.Label(x, y, text, anchor, TextMeasure.SIZE, false, ink));
    }

    /** Adds a bold label of the usual size. */
    public Canvas bold(double x, double y, String text, Mark.Anchor anchor, Ink ink) {
      return add(new Mark.Label(x, y, text, anchor, TextMeasure.SIZE, true, ink));
    }

    /** The drawing. */
    public Drawing end(String title, String description, int width, int height) {
      return new Drawing(title, description, width, height, marks);
    }
  }
}
