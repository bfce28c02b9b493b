package org.chokepoint.model.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/**
 * Effective equity shares through chains and loops.
 *
 * <p>With A the matrix of direct shares, the integrated shares are N = (I - A)^-1 (Brioschi,
 * Buzzacchi and Colombo, Journal of Banking and Finance 13, 1989, 747-766). N counts a holder's
 * paths through itself again and again; the effective share without that double counting is n_ij /
 * n_ii (Baldone, Brioschi and Paleari, Empirica 24, 1997; used by Vitali, Glattfelder and
 * Battiston, PLoS ONE 6, 2011, e25995). One row of N at a time is solved, component by component,
 * so that only loops need elimination.
 */
final class EquityShares {
  private static final double SINGULAR = 1e-12;

  private final LinkIndex links;

  EquityShares(LinkIndex links) {
    this.links = links;
  }

  /** Effective shares of one holder by node; its own entry is its share in itself. */
  Map<Integer, Double> of(int holder) {
    Map<Integer, Double> integrated = new LinkedHashMap<>();
    Map<Integer, Double> inflow = new HashMap<>();
    inflow.put(holder, 1.0);
    for (int[] component : Components.reachedFrom(holder, this::heirs)) {
      solve(component, inflow, integrated);
      for (int node : component) {
        passOn(node, component, integrated.getOrDefault(node, 0.0), inflow);
      }
    }
    double self = integrated.getOrDefault(holder, 1.0);
    integrated.replaceAll((node, share) -> node == holder ? 1 - 1 / self : share / self);
    return integrated;
  }

  private int[] heirs(int node) {
    return links.from(node).stream()
        .filter(link -> link.fraction() > 0)
        .mapToInt(links::held)
        .toArray();
  }

  private void passOn(int node, int[] component, double share, Map<Integer, Double> inflow) {
    for (ControlLink link : links.from(node)) {
      int held = links.held(link);
      if (link.fraction() > 0 && !contains(component, held)) {
        inflow.merge(held, share * link.fraction(), Double::sum);
      }
    }
  }

  private void solve(int[] component, Map<Integer, Double> inflow, Map<Integer, Double> into) {
    int n = component.length;
    double[][] system = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      system[j][j] += 1;
      system[j][n] = inflow.getOrDefault(component[j], 0.0);
      for (ControlLink link : links.to(component[j])) {
        int k = indexOf(component, links.holder(link));
        if (k >= 0) {
          system[j][k] -= link.fraction();
        }
      }
    }
    List<Integer> where = new ArrayList<>();
    Arrays.stream(component).forEach(where::add);
    double[] solution = eliminate(system, where);
    for (int j = 0; j < n; j++) {
      into.put(component[j], solution[j]);
    }
  }

  private double[] eliminate(double[][] m, List<Integer> where) {
    int n = m.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
      }
      if (Math.abs(m[pivot][column]) < SINGULAR) {
        throw closedLoop(where);
      }
      double[] swap = m[column];
      m[column] = m[pivot];
      m[pivot] = swap;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : m[row][column] / m[column][column];
        for (int k = column; factor != 0 && k <= n; k++) {
          m[row][k] -= factor * m[column][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int row = 0; row < n; row++) {
      solution[row] = m[row][n] / m[row][row];
    }
    return solution;
  }

  private FailureException closedLoop(List<Integer> nodes) {
    return new FailureException(
        FailureReason.INCONSISTENT,
        "holdings among " + nodes.stream().map(links::id).sorted().toList(),
        "own each other completely, so no outside owner is left. Correct a share");
  }

  private static boolean contains(int[] component, int node) {
    return indexOf(component, node) >= 0;
  }

  private static int indexOf(int[] component, int node) {
    for (int i = 0; i < component.length; i++) {
      if (component[i] == node) {
        return i;
      }
    }
    return -1;
  }
}
