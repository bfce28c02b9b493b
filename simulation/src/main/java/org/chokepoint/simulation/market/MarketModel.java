package org.chokepoint.simulation.market;

import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Solution;
import org.chokepoint.simulation.solver.Start;
import org.chokepoint.simulation.solver.Workspace;

/**
 * A base market with its parameters, compiled: the equilibrium of a calm month is solved once and
 * is the reference for shares of trade, shortages and losses. Immutable and safe to share between
 * threads.
 */
public final class MarketModel {
  // Rounds in which users' reference prices are moved to the prices of the calm month.
  private static final int SETTLING = 6;

  private final BaseMarket base;
  private final MarketParameters parameters;
  final Network network;
  final NumbersWriter writer;
  final double[][] reference;
  final double[] calm;
  final double[] calmDual;

  private MarketModel(BaseMarket base, MarketParameters parameters) {
    this.base = base;
    this.parameters = parameters;
    this.network = NetworkBuilder.build(base, parameters);
    this.writer = new NumbersWriter(network, parameters);
    this.reference = new double[network.goods.size()][network.places];
    for (int g = 0; g < reference.length; g++) {
      java.util.Arrays.fill(reference[g], network.goods.get(g).price());
    }
    CompiledProgram program = network.compile(List.of());
    Workspace workspace = program.newWorkspace();
    ProgramNumbers numbers = program.newNumbers();
    Solution solution = settle(workspace, numbers, Start.COLD);
    for (int i = 1; i < SETTLING; i++) {
      solution = settle(workspace, numbers, Start.WARM);
    }
    this.calm = new double[network.columns()];
    this.calmDual = new double[network.rows()];
    solution.copyPrimal(calm);
    solution.copyDual(calmDual);
    for (int j = 0; j < calm.length; j++) {
      calm[j] *= network.column(j).scale();
    }
  }

  /** The rare-earth market of a picture. */
  public static MarketModel of(SupplyPicture picture, MarketParameters parameters) {
    return of(BaseMarkets.ofRareEarths(picture, parameters), parameters);
  }

  /** The market of a base. */
  public static MarketModel of(BaseMarket base, MarketParameters parameters) {
    return new MarketModel(base, parameters);
  }

  /** Solves a calm month and moves the reference prices of users to its prices. */
  private Solution settle(Workspace workspace, ProgramNumbers numbers, Start start) {
    MonthInput in = calmInput(0);
    writer.write(numbers, in, reference);
    Solution solution = workspace.solve(numbers, start);
    for (int g = 0; g < reference.length; g++) {
      for (int p = 0; p < network.places; p++) {
        if (network.delivered[g][p] >= 0) {
          reference[g][p] = Math.max(1e-3, solution.dual(network.delivered[g][p]));
        }
      }
    }
    return solution;
  }

  /** The input of a calm month: stocks at their aim, prices as expected, no policy. */
  MonthInput calmInput(int limits) {
    MonthInput in = new MonthInput(network.columns(), limits);
    double cover = parameters.value("stock-cover");
    for (int j = 0; j < network.columns(); j++) {
      Network.Column c = network.column(j);
      if (c.kind() == ColumnKind.STOCK) {
        in.cover[j] = cover;
        in.stock[j] = cover * c.scale();
        in.expected[j] = reference[c.good()][c.from()];
      } else if (c.kind() == ColumnKind.MINING) {
        BaseMarket.Mine mine = base.mines().get(c.index());
        in.capacity[j] = mine.tonnes() / mine.design();
      }
    }
    return in;
  }

  /** The base market. */
  public BaseMarket base() {
    return base;
  }

  /** The parameters. */
  public MarketParameters parameters() {
    return parameters;
  }

  /** The places of the market, sorted by code. */
  public List<PlaceCode> places() {
    return base.places();
  }

  /** Refined elements, then products. */
  public List<MaterialId> materials() {
    List<MaterialId> ids = new java.util.ArrayList<>();
    base.elements().forEach(e -> ids.add(e.id()));
    base.products().forEach(p -> ids.add(p.id()));
    return List.copyOf(ids);
  }

  /**
   * The price of a material in a place in a calm month, US dollars a kilogram.
   *
   * @return NaN if the place does not use it
   */
  public double calmPrice(MaterialId material, PlaceCode place) {
    int g = network.goods.used(material);
    int p = base.placeIndex(place);
    int row = g < 0 || p < 0 ? -1 : network.delivered[g][p];
    return row < 0 ? Double.NaN : calmDual[row];
  }

  /** Rows and columns of the monthly programme. */
  public String size() {
    return network.rows() + " rows, " + network.columns() + " columns";
  }
}
