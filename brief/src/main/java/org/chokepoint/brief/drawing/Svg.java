package org.chokepoint.brief.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chokepoint.brief.markup.Markup;

/** Writes drawings as SVG that a style sheet can recolour through its classes. */
public final class Svg {

  private final Markup out;

  private Svg(Markup out) {
    this.out = out;
  }

  /**
   * A stand-alone SVG document.
   *
   * @param drawing the picture
   * @param id unique within the page, for the labels that describe the picture
   */
  public static String of(Drawing drawing, String id) {
    Markup out = new Markup();
    write(drawing, id, out);
    return out.end();
  }

  /** Writes a drawing into a page. */
  public static void write(Drawing drawing, String id, Markup out) {
    String width = Integer.toString(drawing.width());
    String height = Integer.toString(drawing.height());
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "aria-labelledby",
        id + "-title " + id + "-desc",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height,
        "font-family",
        "Helvetica, Arial, 'Liberation Sans', 'Droid Sans Fallback', sans-serif");
    out.element("title", drawing.title(), "id", id + "-title");
    out.element("desc", drawing.description(), "id", id + "-desc");
    Svg svg = new Svg(out);
    drawing.marks().forEach(svg::mark);
    out.close();
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Rect r) {
      rect(r);
    } else if (mark instanceof Mark.Stroke s) {
      List<Mark.Point> ends =
          List.of(new Mark.Point(s.x1(), s.y1()), new Mark.Point(s.x2(), s.y2()));
      path(new Mark.Path(ends, s.ink(), s.width(), s.dash()));
    } else if (mark instanceof Mark.Path p) {
      path(p);
    } else if (mark instanceof Mark.Area a) {
      String fill = hex(a.ink());
      out.empty(
          "polygon", "class", a.ink().styleClass(), "points", points(a.points()), "fill", fill);
    } else if (mark instanceof Mark.Label l) {
      label(l);
    }
  }

  private void rect(Mark.Rect r) {
    out.empty(
        "rect",
        "class",
        r.ink().styleClass(),
        "x",
        number(r.x()),
        "y",
        number(r.y()),
        "width",
        number(r.width()),
        "height",
        number(r.height()),
        "fill",
        hex(r.ink()));
  }

  private void path(Mark.Path p) {
    out.empty(
        "polyline",
        "class",
        p.ink().styleClass() + "-line",
        "points",
        points(p.points()),
        "fill",
        "none",
        "stroke",
        hex(p.ink()),
        "stroke-width",
        number(p.width()),
        "stroke-dasharray",
        p.dash() == 0 ? "none" : p.dash() + " " + p.dash());
  }

  private void label(Mark.Label l) {
    out.element(
        "text",
        l.text(),
        "class",
        l.ink().styleClass(),
        "x",
        number(l.x()),
        "y",
        number(l.y()),
        "text-anchor",
        l.anchor().name().toLowerCase(Locale.ROOT),
        "font-size",
        Integer.toString(l.size()),
        "font-weight",
        l.bold() ? "bold" : "normal",
        "fill",
        hex(l.ink()));
  }

  private static String points(List<Mark.Point> points) {
    return points.stream()
        .map(p -> number(p.x()) + "," + number(p.y()))
        .collect(Collectors.joining(" "));
  }

  private static String hex(Ink ink) {
    return String.format(Locale.ROOT, "#%06X", ink.rgb());
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
