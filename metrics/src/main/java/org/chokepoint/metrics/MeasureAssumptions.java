package org.chokepoint.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.chokepoint.metrics.uncertainty.Spread;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;

/** What the measures assume beyond their published formulas, for the annex of a brief. */
public final class MeasureAssumptions {
  private static final String AUTHOR = "Chokepoint";
  private static final String DATE = "2026-11-24";

  private MeasureAssumptions() {}

  /** All assumptions, in the order in which they act. */
  public static List<Provenance.Assumed> all() {
    return Stream.of(
            "Supply that a source allocates to nobody is spread over suppliers too small to matter;"
                + " the upper bound gives it to the largest.",
            "A table of which less than half is allocated to named suppliers has no concentration.",
            "A country's amount comes down to its facilities in proportion to nameplate capacity, at"
                + " the mining stage times the element's share in the deposit's basket.",
            "An element's mine production is the country's oxide times the capacity-weighted basket"
                + " of its operating mines.",
            "Countries that the USGS prints under words of their own count in with the table that"
                + " lacks them; a table of amounts of one country alone has no concentration.",
            "The trade factor t of the EU method is 1 for every country on the picture's own world"
                + " shares; on the EU study's shares it is the printed one.",
            "The EU study's inputs are those of its printed annexes as transcribed; where the shares"
                + " of a material are not transcribed, the concentration computed from them stands"
                + " for them.",
            "In the tests of strategic dependency imports exceed exports where the printed import"
                + " reliance is above zero.",
            "In the chain from mine to buyer each stage is just enough for the next, and every"
                + " facility can ship to every facility of the next stage.",
            "GeoPolRisk leaves domestic production out, since imports are gross weight and"
                + " production is oxide; the value is an upper bound.",
            "Disruption potential is bounded from above: the indices of ability and willingness to"
                + " supply are not in the data.",
            "Imported rare-earth compounds are spread over United States industries by the published"
                + " end uses; the elasticity of substitution between origins is one more than the"
                + " trade elasticity of chemicals.",
            "Trade elasticities of sectors that the source divides are plain means of its sectors.",
            spread())
        .map(reason -> new Provenance.Assumed(reason, AUTHOR, DATE))
        .toList();
  }

  private static String spread() {
    StringBuilder words =
        new StringBuilder("Standard deviation of the logarithm of a figure by its quality:");
    for (Quality quality : Quality.values()) {
      words.append(' ').append(quality.label()).append(' ').append(Spread.of(quality)).append(';');
    }
    return words.substring(0, words.length() - 1) + ".";
  }
}
