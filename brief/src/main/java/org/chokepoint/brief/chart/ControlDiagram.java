package org.chokepoint.brief.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.drawing.Drawing;
import org.chokepoint.brief.drawing.Ink;
import org.chokepoint.brief.drawing.Mark;
import org.chokepoint.brief.drawing.Mark.Anchor;
import org.chokepoint.brief.drawing.Mark.Point;
import org.chokepoint.brief.drawing.TextMeasure;

/**
 * Who owns and directs whom, from left to right. Equity is a solid arrow, direction without equity
 * a dashed one.
 */
public final class ControlDiagram {

  private static final int WIDTH = 720;
  private static final double GAP = 48;
  private static final double BOX_HEIGHT = 60;
  private static final double ROW = 72;
  private static final double TOP = 8;

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final Map<String, Integer> layer = new LinkedHashMap<>();
  private final Map<String, Point> corner = new LinkedHashMap<>();
  private final double boxWidth;
  private final double height;
  private final Drawing.Canvas canvas = new Drawing.Canvas();

  private ControlDiagram(List<Node> nodes, List<Edge> edges) {
    this.nodes = nodes;
    this.edges = edges;
    assignLayers();
    int layers = 1 + layer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    this.boxWidth = Math.min(170, (WIDTH - 2 - GAP * (layers - 1)) / layers);
    this.height = place(layers);
  }

  /**
   * An actor or facility.
   *
   * @param id unique in the diagram
   * @param name its name
   * @param kind what it is, in a few words; may be empty
   * @param subject whether it is the one the diagram is about
   */
  public record Node(String id, String name, String kind, boolean subject) {}

  /**
   * An arrow between two nodes.
   *
   * @param from id of the holder
   * @param to id of what is held
   * @param how {@code owns}, {@code controls}, {@code supervises} ... with its source
   * @param share equity share; empty if not known or none
   * @param directs whether it carries direction rather than equity
   */
  public record Edge(String from, String to, Line how, Line share, boolean directs) {}

  /**
   * The diagram and its table.
   *
   * @param nodes in the order of control, holders before what they hold
   * @param edges between the nodes; an unknown node is an error
   */
  public static ChartBlock of(Line caption, String title, List<Node> nodes, List<Edge> edges) {
    return new ControlDiagram(nodes, edges).chart(caption, title);
  }

  /**
   * A node's layer is the longest way to it. Nodes come in the order of control, so an edge against
   * that order belongs to a loop and does not move its end.
   */
  private void assignLayers() {
    List<String> order = nodes.stream().map(Node::id).toList();
    nodes.forEach(n -> layer.put(n.id(), 0));
    for (Node node : nodes) {
      for (Edge edge : edges) {
        level(edge.to());
        if (edge.to().equals(node.id()) && order.indexOf(edge.from()) < order.indexOf(node.id())) {
          layer.merge(node.id(), level(edge.from()) + 1, Math::max);
        }
      }
    }
  }

  private int level(String id) {
    Integer level = layer.get(id);
    if (level == null) {
      throw new IllegalArgumentException("no node '" + id + "' in the diagram");
    }
    return level;
  }

  private double place(int layers) {
    Map<Integer, List<Node>> columns = new TreeMap<>();
    nodes.forEach(n -> columns.computeIfAbsent(level(n.id()), l -> new ArrayList<>()).add(n));
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(1);
    double span = rows * ROW;
    double step = layers < 2 ? 0 : boxWidth + GAP;
    columns.forEach(
        (l, column) -> {
          double y = TOP + (span - column.size() * ROW) / 2;
          for (Node node : column) {
            corner.put(node.id(), new Point(1 + l * step, y));
            y += ROW;
          }
        });
    return TOP + span + 28;
  }

  private ChartBlock chart(Line caption, String title) {
    edges.forEach(this::arrow);
    nodes.forEach(this::box);
    edges.forEach(this::arrowLabel);
    key();
    Drawing drawing = canvas.end(title, description(), WIDTH, (int) height);
    return new ChartBlock(caption, drawing, table(caption));
  }

  private Point corner(String id) {
    return Objects.requireNonNull(corner.get(id));
  }

  /** Place of a node among those of its layer, so that neighbours' arrows bend apart. */
  private int rank(String id) {
    return nodes.stream()
        .filter(n -> level(n.id()) == level(id))
        .map(Node::id)
        .toList()
        .indexOf(id);
  }

  private void arrow(Edge edge) {
    Point from = corner(edge.from());
    Point to = corner(edge.to());
    double startX = from.x() + boxWidth;
    double startY = from.y() + BOX_HEIGHT / 2;
    double endX = to.x();
    double endY = to.y() + BOX_HEIGHT / 2;
    double bend = endX - GAP + 6 + 5 * (rank(edge.from()) % 3);
    List<Point> way =
        List.of(
            new Point(startX, startY),
            new Point(bend, startY),
            new Point(bend, endY),
            new Point(endX - 6, endY));
    canvas.add(new Mark.Path(way, Ink.AXIS, 1.5, edge.directs() ? 4 : 0));
    canvas.add(
        new Mark.Area(
            List.of(
                new Point(endX, endY),
                new Point(endX - 8, endY - 4),
                new Point(endX - 8, endY + 4)),
            Ink.AXIS));
  }

  private void arrowLabel(Edge edge) {
    if (edge.share().isEmpty()) {
      return;
    }
    Point to = corner(edge.to());
    double y = to.y() + BOX_HEIGHT / 2 - 5;
    canvas.add(new Mark.Label(to.x() - 4, y, edge.share().text(), Anchor.END, 10, true, Ink.TEXT));
  }

  private void box(Node node) {
    Point p = corner(node.id());
    canvas.rect(p.x(), p.y(), boxWidth, BOX_HEIGHT, node.subject() ? Ink.BLUE : Ink.BOX);
    if (!node.subject()) {
      frame(p);
    }
    Ink ink = node.subject() ? Ink.PAPER : Ink.TEXT;
    List<String> lines =
        TextMeasure.wrap(node.name(), boxWidth - 8, 11, node.kind().isEmpty() ? 4 : 3);
    int all = lines.size() + (node.kind().isEmpty() ? 0 : 1);
    double y = p.y() + (BOX_HEIGHT - all * 13) / 2 + 10;
    for (String line : lines) {
      canvas.add(new Mark.Label(p.x() + boxWidth / 2, y, line, Anchor.MIDDLE, 11, true, ink));
      y += 13;
    }
    if (!node.kind().isEmpty()) {
      String kind = TextMeasure.fit(node.kind(), boxWidth - 8, 10);
      Ink muted = node.subject() ? Ink.PAPER : Ink.MUTED;
      canvas.add(new Mark.Label(p.x() + boxWidth / 2, y, kind, Anchor.MIDDLE, 10, false, muted));
    }
  }

  private void frame(Point p) {
    double right = p.x() + boxWidth;
    double bottom = p.y() + BOX_HEIGHT;
    List<Point> frame =
        List.of(p, new Point(right, p.y()), new Point(right, bottom), new Point(p.x(), bottom), p);
    canvas.add(new Mark.Path(frame, Ink.AXIS, 1, 0));
  }

  private void key() {
    double y = height - 8;
    canvas.stroke(1, y - 4, 31, y - 4, Ink.AXIS);
    canvas.label(38, y, "holds equity", Anchor.START, Ink.MUTED);
    canvas.add(new Mark.Stroke(141, y - 4, 171, y - 4, Ink.AXIS, 1.5, 4));
    canvas.label(178, y, "directs without equity, or equity not known", Anchor.START, Ink.MUTED);
  }

  private String name(String id) {
    return nodes.stream().filter(n -> n.id().equals(id)).findFirst().map(Node::name).orElse(id);
  }

  private String description() {
    return edges.stream()
        .map(
            e ->
                name(e.from())
                    + " "
                    + e.how().text()
                    + " "
                    + name(e.to())
                    + (e.share().isEmpty() ? "" : " (" + e.share().text() + ")"))
        .collect(Collectors.joining("; ", "", "."));
  }

  private Table table(Line caption) {
    List<Column> columns =
        List.of(
            Column.words("Holder"),
            Column.words("How"),
            Column.words("Held"),
            Column.numbers("Equity share"));
    List<List<Line>> rows = new ArrayList<>();
    for (Edge e : edges) {
      Line share = e.share().isEmpty() ? Line.words("not known") : e.share();
      rows.add(List.of(Line.name(name(e.from())), e.how(), Line.name(name(e.to())), share));
    }
    return new Table(caption, columns, rows);
  }
}
