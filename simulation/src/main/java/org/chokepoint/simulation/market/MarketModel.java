package org.chokepoint.simulation.market;

import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.solver.CompiledProgram;
import org.chokepoint.simulation.solver.ProgramNumbers;
import org.chokepoint.simulation.solver.Solution;
import org.chokepoint.simulation.solver.SolveFailure;
import org.chokepoint.simulation.solver.Start;
import org.chokepoint.simulation.solver.Workspace;

/**
 * A base market with its parameters, compiled: the equilibrium of a calm month is solved once and
 * is the reference for shares of trade, shortages and losses. Immutable and safe to share between
 * threads.
 */
public final class MarketModel {
  // Rounds in which users' reference prices are moved until calm prices are the observed ones.
  private static final int ROUNDS = 3;

  private final BaseMarket base;
  private final MarketParameters parameters;
  final Network network;
  final NumbersWriter writer;

  /** The month's structure where no lever adds a limit. */
  final CompiledProgram program;

  final double[][] reference;
  final double[] calm;

  /** The solver's values of the calm month, before scaling. */
  final double[] calmPoint;

  final double[] calmDual;
  final double[] calmSurplus;

  private MarketModel(BaseMarket base, MarketParameters parameters) {
    this.base = base;
    this.parameters = parameters;
    this.network = NetworkBuilder.build(base, parameters);
    this.writer = new NumbersWriter(network, parameters);
    this.reference = new double[network.goods.size()][network.places];
    for (int g = 0; g < reference.length; g++) {
      java.util.Arrays.fill(reference[g], network.goods.get(g).price());
    }
    this.calm = new double[network.columns()];
    this.calmDual = new double[network.rows()];
    this.program = network.compile(List.of());
    Workspace workspace = program.newWorkspace();
    ProgramNumbers numbers = program.newNumbers();
    Solution solution = steady(workspace, numbers, Start.COLD);
    for (int i = 0; i < ROUNDS; i++) {
      refer(solution, i == 0);
      solution = steady(workspace, numbers, Start.WARM);
    }
    solution.copyPrimal(calm);
    this.calmPoint = calm.clone();
    solution.copyDual(calmDual);
    this.calmSurplus = new double[network.columns()];
    Surplus surplus = new Surplus(network);
    for (int j = 0; j < calm.length; j++) {
      Network.Column c = network.column(j);
      calmSurplus[j] = surplus.earned(j, solution, numbers);
      calm[j] *= c.scale();
      if (c.kind() == ColumnKind.STOCK) {
        calm[j] = cover(c.good()) * c.scale();
      }
    }
  }

  /** The rare-earth market of a picture. */
  public static MarketModel of(SupplyPicture picture, MarketParameters parameters) {
    return of(picture, Chains.RARE_EARTHS, parameters);
  }

  /**
   * The market of a chain of a picture; see {@link Chains}.
   *
   * @throws NoEquilibriumException if it does not balance
   */
  public static MarketModel of(SupplyPicture picture, String chain, MarketParameters parameters) {
    return of(BaseMarkets.of(picture, chain, parameters), parameters);
  }

  /**
   * The market of a base.
   *
   * @throws NoEquilibriumException if it does not balance
   */
  public static MarketModel of(BaseMarket base, MarketParameters parameters) {
    return new MarketModel(base, parameters);
  }

  /**
   * The month that repeats itself: no stock is built or drawn, so that users who hold the cover
   * they aim at and expect its prices have no reason to change anything.
   */
  private Solution steady(Workspace workspace, ProgramNumbers numbers, Start start) {
    MonthInput in = calmInput(0);
    for (int j = 0; j < network.columns(); j++) {
      ColumnKind kind = network.column(j).kind();
      if (kind == ColumnKind.STOCK || kind == ColumnKind.HOARD) {
        in.bound[j] = 0;
        in.stock[j] = 0;
      }
    }
    writer.write(numbers, in, reference);
    try {
      return workspace.solve(numbers, start);
    } catch (SolveFailure e) {
      // A month with stocks is near, and easier from nothing.
      try {
        writer.write(numbers, calmInput(0), reference);
        workspace.solve(numbers, Start.COLD);
        writer.write(numbers, in, reference);
        return workspace.solve(numbers, Start.WARM);
      } catch (SolveFailure again) {
        throw new NodeNames(network).explain(again, "a calm month");
      }
    }
  }

  /**
   * Moves what users are willing to pay until the leader's prices are the observed ones, of
   * products those that follow from their inputs; the first time, freight between places enters
   * too.
   */
  private void refer(Solution solution, boolean first) {
    int leader = base.placeIndex(base.leader());
    for (int g = 0; g < reference.length; g++) {
      int row = leader < 0 ? -1 : network.delivered[g][leader];
      boolean observed = row >= 0 && solution.dual(row) > 0;
      double step = observed ? network.goods.get(g).price() / solution.dual(row) : 1;
      for (int p = 0; p < network.places; p++) {
        if (network.delivered[g][p] >= 0) {
          double price = solution.dual(network.delivered[g][p]);
          double at = first || !observed ? price : reference[g][p];
          reference[g][p] = Math.max(1e-3, at * Math.min(2, Math.max(0.5, step)));
        }
      }
    }
  }

  /** The input of a calm month: stocks at their aim, prices as expected, no policy. */
  MonthInput calmInput(int limits) {
    MonthInput in = new MonthInput(network.columns(), limits);
    for (int j = 0; j < network.columns(); j++) {
      Network.Column c = network.column(j);
      if (c.kind() == ColumnKind.STOCK) {
        in.cover[j] = cover(c.good());
        in.stock[j] = in.cover[j] * c.scale();
        double calmPrice = calmDual[network.delivered[c.good()][c.from()]];
        in.expected[j] = calmPrice > 0 ? calmPrice : reference[c.good()][c.from()];
      } else if (c.kind() == ColumnKind.MINING) {
        BaseMarket.Mine mine = base.mines().get(c.index());
        in.capacity[j] = mine.tonnes() / mine.design();
      }
    }
    return in;
  }

  /** Months of use that are held of a good in calm times. */
  double cover(int good) {
    return parameters.value(network.goods.isProduct(good) ? "stock-cover-product" : "stock-cover");
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
