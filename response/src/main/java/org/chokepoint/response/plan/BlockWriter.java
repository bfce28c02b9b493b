package org.chokepoint.response.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.response.gap.ChainSupply;
import org.chokepoint.response.option.Bound;
import org.chokepoint.response.option.MagnetElements;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.OptionKind;
import org.chokepoint.response.option.Output;
import org.chokepoint.response.solver.Block;

/** Writes what options bring into the rows of a chain layout. */
final class BlockWriter {

  private final ChainLayout layout;
  private final boolean firstYear;

  /**
   * A writer.
   *
   * @param firstYear whether it is the disruption's first year, in which stocks are drawn
   */
  BlockWriter(ChainLayout layout, boolean firstYear) {
    this.layout = layout;
    this.firstYear = firstYear;
  }

  /** Lowers needs by what runs or will run whatever is planned. */
  void base(double[] need, List<Option> free, ToDoubleFunction<Option> fraction) {
    for (Option option : free) {
      double part = fraction.applyAsDouble(option);
      if (part > 0) {
        for (Entry entry : entries(option)) {
          need[entry.row()] -= part * entry.tonnes();
        }
      }
    }
  }

  /** Raises wants by what is delivered today: only supply beyond it closes the gap. */
  void today(double[] need, ChainSupply today) {
    for (MaterialId material : layout.wanted()) {
      need[layout.find(ChainLayout.Row.WANT, material)] += today.tonnes(material);
    }
  }

  /** What a choice brings at a fraction of its nameplate. */
  List<Block.Gain> gains(int choice, Option option, double fraction) {
    List<Block.Gain> gains = new ArrayList<>();
    if (fraction > 0) {
      for (Entry entry : entries(option)) {
        gains.add(new Block.Gain(choice, entry.row(), fraction * entry.tonnes()));
      }
    }
    return gains;
  }

  /** Whether an option touches the layout at all. */
  boolean touches(Option option) {
    return !entries(option).isEmpty();
  }

  private List<Entry> entries(Option option) {
    List<Entry> entries = new ArrayList<>();
    if (option.kind() == OptionKind.STOCKPILE && !firstYear) {
      return entries;
    }
    for (Output output : option.outputs()) {
      double tonnes = Bound.CENTRAL.of(output.tonnesPerYear().value());
      for (Stage stage : option.stages()) {
        add(entries, stage, output, tonnes);
      }
    }
    return entries;
  }

  private void add(List<Entry> entries, Stage stage, Output output, double tonnes) {
    MaterialId m = output.material();
    switch (stage) {
      case MINING, CONCENTRATION ->
          add(entries, ChainLayout.Row.FEED, m, tonnes * layout.separationYield());
      case SEPARATION -> add(entries, ChainLayout.Row.SEPARATION_CAPACITY, m, tonnes);
      case METAL_MAKING -> add(entries, ChainLayout.Row.METAL_CAPACITY, m, tonnes);
      case MAGNET_MAKING -> add(entries, ChainLayout.Row.MAGNET_CAPACITY, m, tonnes);
      case RECYCLING -> {
        boolean magnet = output.basis() == Basis.GROSS && MagnetElements.isMagnet(m);
        add(entries, magnet ? ChainLayout.Row.WANT : ChainLayout.Row.OXIDE, m, tonnes);
      }
      case USE -> add(entries, ChainLayout.Row.WANT, m, tonnes);
      case CRACKING_AND_LEACHING, ALLOYING -> {}
    }
  }

  private void add(List<Entry> entries, ChainLayout.Row kind, MaterialId material, double tonnes) {
    int row = layout.find(kind, material);
    if (row >= 0 && tonnes > 0) {
      entries.add(new Entry(row, tonnes));
    }
  }

  private record Entry(int row, double tonnes) {}
}
