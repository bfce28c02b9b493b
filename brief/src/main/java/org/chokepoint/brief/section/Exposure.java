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
    List<Block> blocks = new ArrayList<>();
    if (!reading.relevant()) {
      blocks.add(Wording.plain("No exposure was computed, because nothing relevant was read."));
      own(blocks, input);
      return blocks;
    }
    new StageSharesPart(input, reading).write(blocks);
    new ConcentrationPart(input, reading).write(blocks);
    new ScenarioPart(input).write(blocks);
    own(blocks, input);
    return blocks;
  }

  private static void own(List<Block> blocks, BriefInput input) {
    input
        .own()
        .ifPresent(
            report -> {
              blocks.add(Wording.heading("Your own parts"));
              new OwnExposurePart(report, input.picture()).write(blocks);
            });
  }
}
