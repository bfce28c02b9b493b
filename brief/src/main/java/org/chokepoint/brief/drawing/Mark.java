package org.chokepoint.brief.drawing;

import java.util.List;

/** A mark of a drawing. Coordinates are in units of the canvas, from the top left. */
public sealed interface Mark {

  /** On which side of its point a label stands. */
  enum Anchor {
    /** The point is the left end. */
    START,
    /** The point is the middle. */
    MIDDLE,
    /** The point is the right end. */
    END
  }

  /** A filled rectangle. */
  record Rect(double x, double y, double width, double height, Ink ink) implements Mark {}

  /** A straight line; a dash of 0 is a solid line. */
  record Stroke(double x1, double y1, double x2, double y2, Ink ink, double width, int dash)
      implements Mark {}

  /** A line through points. */
  record Path(List<Point> points, Ink ink, double width, int dash) implements Mark {

    /** Copies the points. */
    public Path {
      points = List.copyOf(points);
    }
  }

  /** A filled polygon. */
  record Area(List<Point> points, Ink ink) implements Mark {

    /** Copies the points. */
    public Area {
      points = List.copyOf(points);
    }
  }

  /** A line of text on a base line. */
  record Label(double x, double y, String text, Anchor anchor, int size, boolean bold, Ink ink)
      implements Mark {}

  /** A point. */
  record Point(double x, double y) {}
}
