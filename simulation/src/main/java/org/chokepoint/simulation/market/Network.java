package org.chokepoint.simulation.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.RowSense;
import org.chokepoint.simulation.solver.SparseMatrix;

/**
 * The fixed structure of a month's programme: what each row and column stands for, compiled once.
 * Rows balance tonnes a month; columns are in units of their scale. Immutable after building.
 */
final class Network {

  /** One column; indices that do not apply are -1. */
  record Column(ColumnKind kind, int good, int from, int to, int index, double scale) {}

  /** Coefficients of a column before scaling: rows and tonnes per tonne. */
  record Entries(int[] rows, double[] values) {}

  final BaseMarket market;
  final Goods goods;
  final int places;
  final int[][] feed;
  final int[][] origin;
  final int[][] delivered;
  final int[] pool;
  final int[] mine;
  final int[][] anchor;
  private Column[] columns = new Column[256];
  private int count;
  private final List<Entries> entries = new ArrayList<>();
  private final List<RowSense> senses = new ArrayList<>();

  Network(BaseMarket market, Goods goods) {
    this.market = market;
    this.goods = goods;
    this.places = market.places().size();
    int products = market.products().size();
    feed = empty(goods.elements());
    origin = empty(goods.size());
    delivered = empty(goods.size());
    pool = new int[goods.size()];
    Arrays.fill(pool, -1);
    mine = new int[market.mines().size()];
    anchor = empty(products);
  }

  private int[][] empty(int n) {
    int[][] rows = new int[n][places];
    for (int[] r : rows) {
      Arrays.fill(r, -1);
    }
    return rows;
  }

  int addRow(RowSense sense) {
    senses.add(sense);
    return senses.size() - 1;
  }

  int balance() {
    return addRow(RowSense.EQUAL);
  }

  int addColumn(Column column, Entries e) {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count);
    }
    columns[count++] = column;
    entries.add(e);
    return count - 1;
  }

  int columns() {
    return count;
  }

  int rows() {
    return senses.size();
  }

  Column column(int j) {
    return columns[j];
  }

  Entries entries(int j) {
    return entries.get(j);
  }

  /**
   * Compiles the structure with one more limit for each list of columns.
   *
   * @param limits columns whose tonnes together are limited; the rows follow the network's own
   */
  CompiledProgram compile(List<int[]> limits) {
    SparseMatrix.Builder builder = SparseMatrix.withRows(senses.size() + limits.size());
    boolean[][] limited = new boolean[limits.size()][count];
    for (int q = 0; q < limits.size(); q++) {
      for (int j : limits.get(q)) {
        limited[q][j] = true;
      }
    }
    for (int j = 0; j < count; j++) {
      builder.column();
      double scale = columns[j].scale();
      Entries e = entries.get(j);
      for (int k = 0; k < e.rows().length; k++) {
        builder.entry(e.rows()[k], e.values()[k] * scale);
      }
      for (int q = 0; q < limited.length; q++) {
        if (limited[q][j]) {
          builder.entry(senses.size() + q, scale);
        }
      }
    }
    List<RowSense> all = new ArrayList<>(senses);
    limits.forEach(q -> all.add(RowSense.AT_MOST));
    return CompiledProgram.compile(builder.build(), all);
  }
}
