package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block;

/** How exposed buyers are: who holds which stage, how concentrated it is, what levers would do. */
final class Exposure implements Section {

  @Override
  public String id() {
    return "exposure";
  }

  @Override
  public String title() {
    return "Exposure";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    Reading reading = new Reading(input);
    if (!reading.relevant()) {
      return List.of(Wording.plain("No exposure was computed, because nothing relevant was read."));
    }
    List<Block> blocks = new ArrayList<>();
    new StageSharesPart(input, reading).write(blocks);
    new ConcentrationPart(input, reading).write(blocks);
    new ScenarioPart(input).write(blocks);
    return blocks;
  }
}
