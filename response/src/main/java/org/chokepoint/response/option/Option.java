package org.chokepoint.response.option;

import java.util.List;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/**
 * Something that can be done about a gap.
 *
 * @param id id
 * @param name as printed
 * @param kind what kind of act it is
 * @param stages the stages at which it adds supply, in the order of the flow; several for an
 *     integrated site; use for programmes that save material; not empty
 * @param site where it stands and who directs it
 * @param outputs what it adds at full ramp
 * @param schedule when
 * @param capexMillionUsd millions of US dollars, mixed price years as the sources give them; zero
 *     for what exists
 * @param remarks what a reader must know about how the row was read
 * @param provenance where the row comes from
 */
public record Option(
    OptionId id,
    String name,
    OptionKind kind,
    List<Stage> stages,
    Site site,
    List<Output> outputs,
    Schedule schedule,
    Sourced<Interval> capexMillionUsd,
    List<String> remarks,
    Provenance provenance) {

  /** Copies the lists and rejects an option that acts at no stage. */
  public Option {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("option " + id + " acts at no stage");
    }
    outputs = List.copyOf(outputs);
    remarks = List.copyOf(remarks);
  }

  /** The first stage at which it adds supply. */
  public Stage stage() {
    return stages.get(0);
  }

  /** Tonnes of a material in a calendar year at one end of every range; 0 if it makes none. */
  public double deliveredTonnes(MaterialId material, int year, Bound bound) {
    return nameplateTonnes(material, bound) * schedule.fraction(year, bound);
  }

  /** Nameplate tonnes a year of a material; 0 if it makes none. */
  public double nameplateTonnes(MaterialId material, Bound bound) {
    double tonnes = 0;
    for (Output output : outputs) {
      if (output.material().equals(material)) {
        tonnes += bound.of(output.tonnesPerYear().value());
      }
    }
    return tonnes;
  }

  /** Whether it makes any of a material. */
  public boolean makes(MaterialId material) {
    return outputs.stream().anyMatch(o -> o.material().equals(material));
  }
}
