package org.chokepoint.simulation.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads MPS files (free form, minimisation, QUADOBJ with a diagonal) into a compiled programme. */
public final class MpsModel {
  private final Map<String, Integer> rows = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<RowSense> senses = new ArrayList<>();
  private final List<double[]> entries = new ArrayList<>();
  private final Map<Integer, Double> costs = new LinkedHashMap<>();
  private final Map<Integer, Double> squares = new LinkedHashMap<>();
  private final Map<Integer, double[]> bounds = new LinkedHashMap<>();
  private final Map<Integer, Double> rhs = new LinkedHashMap<>();
  private String objective = "";

  /** The structure. */
  public final CompiledProgram program;

  /** The numbers. */
  public final ProgramNumbers numbers;

  private MpsModel(BufferedReader in) throws IOException {
    String section = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isBlank() || line.startsWith("*")) {
        continue;
      }
      String[] words = line.trim().split("\\s+");
      if (!Character.isWhitespace(line.charAt(0))) {
        section = words[0];
      } else {
        read(section, words, line);
      }
    }
    program = CompiledProgram.compile(matrix(), senses);
    numbers = program.newNumbers();
    costs.forEach((j, c) -> numbers.linear()[j] = c);
    squares.forEach((j, q) -> numbers.quadratic()[j] = q);
    rhs.forEach((i, b) -> numbers.rhs()[i] = b);
    bounds.forEach(
        (j, b) -> {
          numbers.lower()[j] = b[0];
          numbers.upper()[j] = b[1];
        });
  }

  /** Reads a gzip file. */
  public static MpsModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Reads a gzip stream. */
  public static MpsModel read(InputStream gzip) throws IOException {
    return new MpsModel(
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(gzip), StandardCharsets.UTF_8)));
  }

  /** Reads a gzip resource of the test folder. */
  public static MpsModel resource(String name) throws IOException {
    try (InputStream in = MpsModel.class.getResourceAsStream("/solver/" + name + ".mps.gz")) {
      return read(in);
    }
  }

  private void read(String section, String[] w, String line) {
    switch (section) {
      case "ROWS" -> row(w);
      case "COLUMNS" -> column(w);
      case "RHS" -> {
        for (int k = 1; k + 1 < w.length; k += 2) {
          rhs.put(rows.get(w[k]), Double.valueOf(w[k + 1]));
        }
      }
      case "BOUNDS" -> bound(w);
      case "QUADOBJ" -> {
        if (!w[0].equals(w[1])) {
          throw new IllegalArgumentException("not diagonal: " + line);
        }
        squares.put(columns.get(w[0]), Double.valueOf(w[2]));
      }
      default -> throw new IllegalArgumentException(section + ": " + line);
    }
  }

  private void row(String[] w) {
    if (w[0].equals("N")) {
      objective = w[1];
      return;
    }
    rows.put(w[1], rows.size());
    senses.add(
        switch (w[0]) {
          case "E" -> RowSense.EQUAL;
          case "L" -> RowSense.AT_MOST;
          case "G" -> RowSense.AT_LEAST;
          default -> throw new IllegalArgumentException("row type " + w[0]);
        });
  }

  private void column(String[] w) {
    int j = columns.computeIfAbsent(w[0], k -> columns.size());
    for (int k = 1; k + 1 < w.length; k += 2) {
      double value = Double.parseDouble(w[k + 1]);
      if (w[k].equals(objective)) {
        costs.put(j, value);
      } else {
        entries.add(new double[] {j, rows.get(w[k]), value});
      }
    }
  }

  private void bound(String[] w) {
    double[] b =
        bounds.computeIfAbsent(columns.get(w[2]), j -> new double[] {0, Double.POSITIVE_INFINITY});
    switch (w[0]) {
      case "UP" -> b[1] = Double.parseDouble(w[3]);
      case "LO" -> b[0] = Double.parseDouble(w[3]);
      case "FR" -> b[0] = Double.NEGATIVE_INFINITY;
      case "FX" -> {
        b[0] = Double.parseDouble(w[3]);
        b[1] = b[0];
      }
      default -> throw new IllegalArgumentException("bound type " + w[0]);
    }
  }

  private SparseMatrix matrix() {
    SparseMatrix.Builder builder = SparseMatrix.withRows(rows.size());
    int open = -1;
    for (double[] e : entries) {
      while (open < (int) e[0]) {
        open = builder.column();
      }
      builder.entry((int) e[1], e[2]);
    }
    while (open < columns.size() - 1) {
      open = builder.column();
    }
    return builder.build();
  }
}
