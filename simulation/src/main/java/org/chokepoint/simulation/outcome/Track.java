package org.chokepoint.simulation.outcome;

import java.util.Arrays;
import org.chokepoint.model.id.PlaceCode;

/**
 * The numbers of one run, month by month. Tonnes a month, US dollars a kilogram, thousand US
 * dollars of surplus. Written once by the simulation, then only read.
 */
public final class Track {
  private final Grid grid;
  private final int months;
  private final double[][] price;
  private final double[][] made;
  private final double[][] taken;
  private final double[][] stock;
  private final double[][] mined;
  private final double[][] used;
  private final double[][] lane;
  private final double[][] surplus;

  /** Whose surplus. */
  enum Account {
    CONSUMER,
    PRODUCER,
    TREASURY
  }

  /** An empty track. */
  public Track(Grid grid, int months) {
    this.grid = grid;
    this.months = months;
    int cells = grid.goods().size() * grid.places().size();
    price = new double[months][cells];
    made = new double[months][cells];
    taken = new double[months][cells];
    stock = new double[months][cells];
    for (double[] row : price) {
      Arrays.fill(row, Double.NaN);
    }
    mined = new double[months][grid.mines().size()];
    used = new double[months][grid.uses().size()];
    lane = new double[months][grid.lanes().size()];
    surplus = new double[months][3 * grid.places().size()];
  }

  /** What the numbers are about. */
  public Grid grid() {
    return grid;
  }

  /** Number of months. */
  public int months() {
    return months;
  }

  /** Price of a good delivered in a place; NaN where it is not used. */
  public double price(int month, int good, int place) {
    return price[month][grid.cell(good, place)];
  }

  /** Output of a good in a place. */
  public double made(int month, int good, int place) {
    return made[month][grid.cell(good, place)];
  }

  /** Use of a good in a place, by end users and by the next stage. */
  public double taken(int month, int good, int place) {
    return taken[month][grid.cell(good, place)];
  }

  /** Stock of a good in a place at the end of the month. */
  public double stock(int month, int good, int place) {
    return stock[month][grid.cell(good, place)];
  }

  /** Output of a mine. */
  public double mined(int month, int mine) {
    return mined[month][mine];
  }

  /** Quantity of an end use. */
  public double used(int month, int use) {
    return used[month][use];
  }

  /** Flow on a lane. */
  public double lane(int month, int index) {
    return lane[month][index];
  }

  /** Surplus of an account of a place, thousand US dollars. */
  double surplus(int month, Account account, int place) {
    return surplus[month][3 * place + account.ordinal()];
  }

  /** Flow of a good from a place to all others. */
  public double exports(int month, int good, PlaceCode from) {
    double sum = 0;
    for (int k = 0; k < grid.lanes().size(); k++) {
      Grid.Lane l = grid.lanes().get(k);
      if (l.good() == good && l.from().equals(from) && !l.to().equals(from)) {
        sum += lane[month][k];
      }
    }
    return sum;
  }

  /** Writes the price of a good in a place. */
  public void price(int month, int good, int place, double value) {
    price[month][grid.cell(good, place)] = value;
  }

  /** Adds to the output of a good in a place. */
  public void addMade(int month, int good, int place, double tonnes) {
    made[month][grid.cell(good, place)] += tonnes;
  }

  /** Adds to the use of a good in a place. */
  public void addTaken(int month, int good, int place, double tonnes) {
    taken[month][grid.cell(good, place)] += tonnes;
  }

  /** Writes the stock of a good in a place. */
  public void stock(int month, int good, int place, double tonnes) {
    stock[month][grid.cell(good, place)] = tonnes;
  }

  /** Writes the output of a mine. */
  public void mined(int month, int mine, double tonnes) {
    mined[month][mine] = tonnes;
  }

  /** Adds to an end use. */
  public void addUsed(int month, int use, double tonnes) {
    used[month][use] += tonnes;
  }

  /** Writes the flow on a lane. */
  public void lane(int month, int index, double tonnes) {
    lane[month][index] = tonnes;
  }

  /** Adds to the consumer surplus of a place, thousand US dollars. */
  public void addConsumer(int month, int place, double value) {
    surplus[month][3 * place] += value;
  }

  /** Adds to the producer surplus of a place, thousand US dollars. */
  public void addProducer(int month, int place, double value) {
    surplus[month][3 * place + 1] += value;
  }

  /** Adds to the treasury of a place, thousand US dollars. */
  public void addTreasury(int month, int place, double value) {
    surplus[month][3 * place + 2] += value;
  }
}
