package org.chokepoint.app.usecase.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chokepoint.app.usecase.explore.SourceView;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.simulation.market.MarketModel;
import org.chokepoint.simulation.outcome.Track;

/**
 * The chain of one element, tonnes of contained oxide a year.
 *
 * @param material the element
 * @param name its name
 * @param unit unit of all flows
 * @param nodes a stage in a place
 * @param links flows between nodes
 * @param source how the flows were found
 */
public record ChainView(
    String material,
    String name,
    String unit,
    List<Node> nodes,
    List<Link> links,
    SourceView source) {

  private static final double SMALL = 0.004;

  /**
   * A stage in a place.
   *
   * @param id stage token and place code
   * @param stage token of the stage
   * @param place place code
   * @param name name of the place
   * @param tonnes what passes through
   * @param share share of the stage
   */
  public record Node(
      String id, String stage, String place, String name, double tonnes, double share) {}

  /** A flow between two nodes. */
  public record Link(String source, String target, double tonnes) {}

  static ChainView of(MarketModel model, Track calm, MaterialId material, SupplyPicture picture) {
    List<Link> links = small(new ChainFlows(model.base(), calm, material).links());
    List<Sourced<?>> inputs = model.base().inputs();
    Provenance how =
        Sourced.computed(
                0.0,
                "Calm month of the spatial price equilibrium, times twelve; ore is allotted to the"
                    + " plants of its place first",
                "1",
                inputs)
            .provenance();
    return new ChainView(
        material.value(),
        picture.findMaterial(material).map(m -> m.name()).orElse(material.value()),
        "t/y contained oxide",
        nodes(links, picture),
        links,
        SourceView.of(how));
  }

  // Flows too small to be seen are told together as those of other places.
  private static List<Link> small(List<Link> links) {
    Map<String, Double> stageTotals = new TreeMap<>();
    links.forEach(l -> stageTotals.merge(stage(l.source()), l.tonnes(), Double::sum));
    Map<String, Double> through = through(links);
    Map<String, Link> merged = new TreeMap<>();
    for (Link link : links) {
      double limit = SMALL * stageTotals.getOrDefault(stage(link.source()), 0.0);
      String from =
          through.getOrDefault(link.source(), 0.0) < 4 * limit
              ? other(link.source())
              : link.source();
      String to =
          through.getOrDefault(link.target(), 0.0) < 4 * limit
              ? other(link.target())
              : link.target();
      merged.merge(
          from + ">" + to,
          new Link(from, to, link.tonnes()),
          (a, b) -> new Link(a.source(), a.target(), a.tonnes() + b.tonnes()));
    }
    return List.copyOf(merged.values());
  }

  private static String other(String node) {
    return stage(node) + ":" + PlaceCode.OTHER;
  }

  private static String stage(String node) {
    return node.substring(0, node.indexOf(':'));
  }

  private static Map<String, Double> through(List<Link> links) {
    Map<String, Double> in = new TreeMap<>();
    Map<String, Double> out = new TreeMap<>();
    for (Link link : links) {
      out.merge(link.source(), link.tonnes(), Double::sum);
      in.merge(link.target(), link.tonnes(), Double::sum);
    }
    Map<String, Double> through = new TreeMap<>(out);
    in.forEach((node, tonnes) -> through.merge(node, tonnes, Math::max));
    return through;
  }

  private static List<Node> nodes(List<Link> links, SupplyPicture picture) {
    Map<String, Double> through = through(links);
    Map<String, Double> totals = new TreeMap<>();
    through.forEach((node, tonnes) -> totals.merge(stage(node), tonnes, Double::sum));
    List<Node> nodes = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      through.forEach(
          (node, tonnes) -> {
            if (stage(node).equals(stage.token())) {
              String place = node.substring(node.indexOf(':') + 1);
              nodes.add(
                  new Node(
                      node,
                      stage.token(),
                      place,
                      picture.nameOf(new PlaceCode(place)),
                      tonnes,
                      tonnes / totals.getOrDefault(stage.token(), tonnes)));
            }
          });
    }
    return nodes;
  }
}
