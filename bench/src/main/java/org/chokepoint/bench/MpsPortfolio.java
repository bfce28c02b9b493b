package org.chokepoint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.response.solver.Block;
import org.chokepoint.response.solver.Choice;
import org.chokepoint.response.solver.PortfolioProblem;
import org.chokepoint.response.solver.Recourse;
import org.chokepoint.response.solver.RiskMeasure;

/** Reads a published capacity-planning instance in free MPS as a portfolio problem. */
final class MpsPortfolio {

  private final Map<String, Character> senses = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
  private final Map<String, Double> rhs = new HashMap<>();
  private final Map<String, Double> costs = new LinkedHashMap<>();
  private final Map<String, Double> upper = new HashMap<>();
  private final List<String> binaries = new ArrayList<>();
  private final List<String> continuous = new ArrayList<>();

  private MpsPortfolio() {}

  static PortfolioProblem read(BufferedReader reader) throws IOException {
    MpsPortfolio mps = new MpsPortfolio();
    mps.parse(reader);
    return mps.problem();
  }

  private void parse(BufferedReader reader) throws IOException {
    String section = "";
    boolean integer = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith(" ")) {
        section = line.split("\\s+")[0];
        continue;
      }
      String[] t = line.trim().split("\\s+");
      switch (section) {
        case "ROWS" -> {
          senses.put(t[1], t[0].charAt(0));
          rows.put(t[1], new LinkedHashMap<>());
        }
        case "COLUMNS" -> {
          if (line.contains("MARKER")) {
            integer = line.contains("INTORG");
          } else {
            column(t, integer);
          }
        }
        case "RHS" -> pairs(t, rhs::put);
        case "BOUNDS" -> {
          if (t[0].equals("UP") && t.length > 3) {
            upper.put(t[2], Double.parseDouble(t[3]));
          }
        }
        default -> {}
      }
    }
  }

  private void column(String[] t, boolean integer) {
    if (costs.putIfAbsent(t[0], 0.0) == null) {
      (integer ? binaries : continuous).add(t[0]);
    }
    pairs(
        t,
        (row, v) -> {
          if (senses.get(row) == 'N') {
            costs.put(t[0], v);
          } else {
            rows.get(row).put(t[0], v);
          }
        });
  }

  private static void pairs(String[] t, java.util.function.BiConsumer<String, Double> sink) {
    for (int i = 1; i + 1 < t.length; i += 2) {
      sink.accept(t[i], Double.parseDouble(t[i + 1]));
    }
  }

  private PortfolioProblem problem() {
    Map<String, Integer> index = new HashMap<>();
    binaries.forEach(x -> index.put(x, index.size()));
    int[] group = new int[binaries.size()];
    int[] budgetRow = new int[binaries.size()];
    double[] draw = new double[binaries.size()];
    java.util.Arrays.fill(budgetRow, -1);
    List<Double> budgets = new ArrayList<>();
    int groups = 0;
    Map<String, List<String>> rowsOf = new HashMap<>();
    for (Map.Entry<String, Map<String, Double>> row : rows.entrySet()) {
      if (senses.get(row.getKey()) == 'N') {
        continue;
      }
      boolean pure = index.keySet().containsAll(row.getValue().keySet());
      boolean unit = row.getValue().values().stream().allMatch(v -> v == 1.0);
      if (!pure) {
        row.getValue().keySet().stream()
            .filter(x -> !index.containsKey(x))
            .forEach(x -> rowsOf.computeIfAbsent(x, k -> new ArrayList<>()).add(row.getKey()));
      } else if (unit && rhs.getOrDefault(row.getKey(), 0.0) == 1.0) {
        for (String x : row.getValue().keySet()) {
          group[index.get(x)] = groups;
        }
        groups++;
      } else {
        for (Map.Entry<String, Double> e : row.getValue().entrySet()) {
          budgetRow[index.get(e.getKey())] = budgets.size();
          draw[index.get(e.getKey())] = e.getValue();
        }
        budgets.add(rhs.get(row.getKey()));
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (int j = 0; j < binaries.size(); j++) {
      choices.add(
          new Choice(binaries.get(j), group[j], budgetRow[j], draw[j], costs.get(binaries.get(j))));
    }
    return new PortfolioProblem(
        choices, groups, budgets, false, List.of(1.0), blocks(index, rowsOf), RiskMeasure.NEUTRAL);
  }

  private List<Block> blocks(Map<String, Integer> index, Map<String, List<String>> rowsOf) {
    List<Block> blocks = new ArrayList<>();
    Map<String, Recourse> shapes = new HashMap<>();
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (String start : continuous) {
      if (seen.add(start)) {
        java.util.TreeSet<Integer> columnIds = new java.util.TreeSet<>();
        java.util.LinkedHashSet<String> rowIds = new java.util.LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
          String x = open.remove(open.size() - 1);
          columnIds.add(continuous.indexOf(x));
          for (String row : rowsOf.get(x)) {
            if (rowIds.add(row)) {
              rows.get(row).keySet().stream()
                  .filter(y -> !index.containsKey(y) && seen.add(y))
                  .forEach(open::add);
            }
          }
        }
        blocks.add(
            block(
                columnIds.stream().map(continuous::get).toList(),
                List.copyOf(new java.util.TreeSet<>(rowIds)),
                index,
                shapes));
      }
    }
    return blocks;
  }

  private Block block(
      List<String> columns,
      List<String> ids,
      Map<String, Integer> index,
      Map<String, Recourse> shapes) {
    List<String> ordered =
        ids.stream()
            .sorted(java.util.Comparator.comparingInt(r -> Integer.parseInt(r.substring(1))))
            .toList();
    List<double[]> matrix = new ArrayList<>();
    List<Double> need = new ArrayList<>();
    List<Block.Gain> gains = new ArrayList<>();
    for (String id : ordered) {
      double sign = senses.get(id) == 'L' ? -1 : 1;
      double[] a = new double[columns.size()];
      for (Map.Entry<String, Double> e : rows.get(id).entrySet()) {
        if (index.containsKey(e.getKey())) {
          gains.add(new Block.Gain(index.get(e.getKey()), matrix.size(), sign * e.getValue()));
        } else {
          a[columns.indexOf(e.getKey())] = sign * e.getValue();
        }
      }
      matrix.add(a);
      need.add(sign * rhs.getOrDefault(id, 0.0));
    }
    for (int k = 0; k < columns.size(); k++) {
      if (upper.containsKey(columns.get(k))) {
        double[] a = new double[columns.size()];
        a[k] = -1;
        matrix.add(a);
        need.add(-upper.get(columns.get(k)));
      }
    }
    double scale = costs.get(columns.get(0));
    double[] q =
        columns.stream().mapToDouble(x -> Math.rint(costs.get(x) / scale * 1e9) / 1e9).toArray();
    StringBuilder key = new StringBuilder(java.util.Arrays.toString(q));
    matrix.forEach(a -> key.append(java.util.Arrays.toString(a)));
    Recourse shape =
        shapes.computeIfAbsent(
            key.toString(), k -> new Recourse(matrix.toArray(double[][]::new), q));
    return new Block(
        0, shape, scale, need.stream().mapToDouble(Double::doubleValue).toArray(), gains);
  }
}
