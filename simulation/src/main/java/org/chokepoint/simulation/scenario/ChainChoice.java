package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.lever.Lever;

/**
 * Which chain's market a scenario file is played on: the one it names, else the one that trades the
 * materials of its levers, else rare earths. All materials of all levers must be of it.
 */
final class ChainChoice {
  private static final String KEY = "chain";
  private static final String MATERIALS = "materials";

  private final Fields fields;
  private final Names names;

  ChainChoice(Fields fields, Names names) {
    this.fields = fields;
    this.names = names;
  }

  String of(List<Lever> levers, List<Fields> origin) {
    List<String> wanted = materials(levers);
    Chains chains = names.chains();
    if (!fields.has(KEY) && chains.materials(Chains.RARE_EARTHS).containsAll(wanted)) {
      return Chains.RARE_EARTHS;
    }
    Map<String, Set<String>> all = chains.all();
    String chain = fields.has(KEY) ? named(all.keySet()) : holding(wanted.get(0), all);
    for (int i = 0; i < levers.size(); i++) {
      for (String material : materials(levers.subList(i, i + 1))) {
        if (!all.getOrDefault(chain, Set.of()).contains(material)) {
          throw elsewhere(origin.get(i), material, chain, holding(material, all));
        }
      }
    }
    return chain;
  }

  private static List<String> materials(List<Lever> levers) {
    List<String> found = new ArrayList<>();
    for (Lever lever : levers) {
      lever.terms().scope().materials().stream().map(MaterialId::value).forEach(found::add);
    }
    return found;
  }

  private String named(Set<String> known) {
    String chain = fields.text(KEY);
    if (!known.contains(chain)) {
      throw fields.fail(
          KEY,
          FailureReason.UNKNOWN_NAME,
          "there is no chain '"
              + chain
              + "' in the data. Maybe '"
              + Names.nearest(chain, known)
              + "'; simulate --chains lists all.");
    }
    return chain;
  }

  private static String holding(String material, Map<String, Set<String>> all) {
    return Chains.holding(material, all).orElse("");
  }

  private static RuntimeException elsewhere(
      Fields lever, String material, String chain, String where) {
    if (where.isEmpty()) {
      return lever.fail(
          MATERIALS,
          FailureReason.MISSING,
          "no market can be built for '"
              + material
              + "': the data hold no output of it. Load some"
              + " into table 'minerals_world', or see simulate --chains.");
    }
    return lever.fail(
        MATERIALS,
        FailureReason.INCONSISTENT,
        "'"
            + material
            + "' is traded in the chain '"
            + where
            + "', and this scenario is played on '"
            + chain
            + "'. Write 'chain: "
            + where
            + "', or a scenario of its own for each chain.");
  }
}
