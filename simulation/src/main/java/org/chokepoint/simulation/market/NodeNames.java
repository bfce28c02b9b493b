package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.simulation.solver.SolveFailure;

/** Says in words which nodes of the network a failed month stands on. */
final class NodeNames {
  private static final int SHOWN = 5;

  private final Network net;

  NodeNames(Network net) {
    this.net = net;
  }

  /**
   * The failure in words.
   *
   * @param when which month, for people
   */
  NoEquilibriumException explain(SolveFailure failure, String when) {
    List<String> nodes = new ArrayList<>();
    for (int row : failure.rows()) {
      nodes.add(row(row));
    }
    for (int column : failure.columns()) {
      nodes.add(column(column));
    }
    String why =
        switch (failure.kind()) {
          case INFEASIBLE -> "what must be delivered or taken there cannot be";
          case UNBOUNDED -> "something there can be gained without end";
          case BAD_NUMBERS -> "a number there is missing or not finite";
          case NOT_CERTIFIED -> "the solution there is not exact enough";
        };
    int shown = Math.min(SHOWN, nodes.size());
    String more = nodes.size() > shown ? " and " + (nodes.size() - shown) + " more" : "";
    return new NoEquilibriumException(
        "the market has no certified equilibrium in "
            + when
            + " at "
            + String.join("; ", nodes.subList(0, shown))
            + more
            + ": "
            + why,
        nodes,
        failure);
  }

  private String place(int p) {
    return p < 0 ? "outside" : net.market.places().get(p).value();
  }

  private String good(int g) {
    Goods.Good good = net.goods.get(g);
    return good.material() + (net.goods.isRefined(g) ? "" : " (" + good.stage().label() + ")");
  }

  /** The balance that a row stands for. */
  String row(int row) {
    for (int m = 0; m < net.mine.length; m++) {
      if (net.mine[m] == row) {
        return "concentrate of " + net.market.mines().get(m).name();
      }
    }
    for (int g = 0; g < net.goods.size(); g++) {
      if (net.pool[g] == row) {
        return good(g) + " leaked";
      }
      for (int p = 0; p < net.places; p++) {
        if (net.origin[g][p] == row) {
          return good(g) + " made in " + place(p);
        }
        if (net.delivered[g][p] == row) {
          return good(g) + " delivered in " + place(p);
        }
        if (net.goods.isRefined(g) && net.feed[g][p] == row) {
          return good(g) + " to be refined in " + place(p);
        }
      }
    }
    for (int k = 0; k < net.anchor.length; k++) {
      for (int p = 0; p < net.places; p++) {
        if (net.anchor[k][p] == row) {
          return "alloy for " + net.market.products().get(k).id() + " in " + place(p);
        }
      }
    }
    return "limit " + (row - net.rows() + 1) + " on trade";
  }

  /** The flow that a column stands for. */
  String column(int j) {
    if (j >= net.columns()) {
      return "flow " + j;
    }
    Network.Column c = net.column(j);
    String what =
        c.good() >= 0
            ? good(c.good())
            : "concentrate of " + net.market.mines().get(c.index()).name();
    String kind = c.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return kind + " of " + what + " " + place(c.from()) + " to " + place(c.to());
  }
}
