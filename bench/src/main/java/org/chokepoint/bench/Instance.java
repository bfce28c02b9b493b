package org.chokepoint.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.RowSense;
import org.chokepoint.simulation.solver.SparseMatrix;

/**
 * A stored instance: free-form MPS, minimisation, rows E, L, G, bounds UP, LO, FR, FX, diagonal
 * QUADOBJ.
 */
final class Instance {
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<RowSense> senses = new ArrayList<>();
  private final List<int[]> places = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final List<String[]> later = new ArrayList<>();
  private final List<double[]> costs = new ArrayList<>();
  private String objective = "";
  final String name;
  final CompiledProgram program;
  final ProgramNumbers numbers;

  /** The instance of a name in a folder. */
  static Instance named(Path folder, String name) throws IOException {
    return new Instance(folder.resolve(name + ".mps.gz"));
  }

  Instance(Path file) throws IOException {
    name = file.getFileName().toString().replace(".mps.gz", "");
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String section = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.trim().split("\\s+", -1);
        if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
          section = words[0];
        } else if (!line.isBlank()) {
          read(section, words);
        }
      }
    }
    program = CompiledProgram.compile(matrix(), senses);
    numbers = program.newNumbers();
    for (double[] cost : costs) {
      numbers.linear()[(int) cost[0]] = cost[1];
    }
    for (String[] w : later) {
      apply(w);
    }
  }

  /** Whether the cost is linear. */
  boolean linear() {
    for (double q : numbers.quadratic()) {
      if (q != 0) {
        return false;
      }
    }
    return true;
  }

  private void read(String section, String[] w) {
    switch (section) {
      case "ROWS" -> {
        if (w[0].equals("N")) {
          objective = w[1];
        } else {
          rows.put(w[1], rows.size());
          senses.add(
              w[0].equals("E")
                  ? RowSense.EQUAL
                  : w[0].equals("L") ? RowSense.AT_MOST : RowSense.AT_LEAST);
        }
      }
      case "COLUMNS" -> column(w);
      default -> {
        String[] tagged = new String[w.length + 1];
        tagged[0] = section;
        System.arraycopy(w, 0, tagged, 1, w.length);
        later.add(tagged);
      }
    }
  }

  private void column(String[] w) {
    int j = columns.computeIfAbsent(w[0], k -> columns.size());
    for (int k = 1; k + 1 < w.length; k += 2) {
      double value = Double.parseDouble(w[k + 1]);
      if (w[k].equals(objective)) {
        costs.add(new double[] {j, value});
      } else {
        places.add(new int[] {j, index(rows, w[k])});
        values.add(value);
      }
    }
  }

  private static int index(Map<String, Integer> names, String name) {
    Integer i = names.get(name);
    if (i == null) {
      throw new IllegalArgumentException("unknown name " + name);
    }
    return i;
  }

  private SparseMatrix matrix() {
    SparseMatrix.Builder builder = SparseMatrix.withRows(rows.size());
    int open = -1;
    for (int k = 0; k < places.size(); k++) {
      while (open < places.get(k)[0]) {
        open = builder.column();
      }
      builder.entry(places.get(k)[1], values.get(k));
    }
    while (open < columns.size() - 1) {
      open = builder.column();
    }
    return builder.build();
  }

  private void apply(String[] w) {
    switch (w[0]) {
      case "RHS" -> {
        for (int k = 2; k + 1 < w.length; k += 2) {
          numbers.rhs()[index(rows, w[k])] = Double.parseDouble(w[k + 1]);
        }
      }
      case "BOUNDS" -> {
        int j = index(columns, w[3]);
        double value = w[1].equals("FR") ? Double.NEGATIVE_INFINITY : Double.parseDouble(w[4]);
        if (!w[1].equals("UP")) {
          numbers.lower()[j] = value;
        }
        if (w[1].equals("UP") || w[1].equals("FX")) {
          numbers.upper()[j] = value;
        }
      }
      case "QUADOBJ" -> numbers.quadratic()[index(columns, w[1])] = Double.parseDouble(w[3]);
      default -> throw new IllegalArgumentException("unknown section " + w[0]);
    }
  }
}
