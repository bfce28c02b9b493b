package org.chokepoint.simulation.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.chain.ChainStructure.DemandShares;

/**
 * The chains that a supply picture can be simulated for: those whose structure is shipped, and one
 * for each other material whose output the world table of minerals holds, whoever loaded it. The
 * latter are named by the material.
 */
public final class Chains {
  /** The chain that is meant where none is named. */
  public static final String RARE_EARTHS = "rare-earths";

  /** The statistic of the world table that is output. */
  public static final String OUTPUT = "Production";

  /** How the name of an end use begins that is known by its industry alone, with a NACE code. */
  public static final String INDUSTRY = "industry ";

  private static final List<String> SHIPPED =
      List.of(
          RARE_EARTHS,
          "gallium",
          "germanium",
          "antimony",
          "tungsten",
          "cobalt",
          "nickel",
          "graphite");

  /** The shipped structures as they are read: a market is built anew for every draw. */
  private static final Map<String, ChainStructure> READ = new ConcurrentHashMap<>();

  private final SupplyPicture picture;

  private Chains(SupplyPicture picture) {
    this.picture = picture;
  }

  /** The chains of a picture. Cheap: they are looked up when asked for. */
  public static Chains of(SupplyPicture picture) {
    return new Chains(picture);
  }

  /** Where the users of a chain are whose structure names none. */
  private record Users(List<DemandShares> demand) {}

  /** Every chain with the materials it trades, shipped ones first. */
  public Map<String, Set<String>> all() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : SHIPPED) {
      Set<String> materials = materials(shipped(id));
      taken.addAll(materials);
      all.put(id, materials);
    }
    Map<String, String> commodities = commodities();
    for (Material m : picture.materials()) {
      String id = m.id().value();
      boolean group = MaterialGroups.isEverything(id) || MaterialGroups.elements(id).isPresent();
      if (!taken.contains(id) && !group && commodity(m, commodities).isPresent()) {
        all.put(id, Set.of(id));
      }
    }
    return all;
  }

  /** The materials that a chain trades: refined ones, then products. */
  public Set<String> materials(String id) {
    return materials(structure(id));
  }

  /** Whether a base price is known for a material of a chain. */
  public boolean isPriced(String id) {
    ChainStructure chain = structure(id);
    return !chain.fallbackPrices().isEmpty()
        || elements(chain).stream()
            .anyMatch(e -> picture.prices().stream().anyMatch(p -> p.material().equals(e)));
  }

  /** The chain that trades a material, the shipped one first. */
  public Optional<String> holding(String material) {
    return holding(material, all());
  }

  /** The first of some chains, given as {@link #all} gives them, that trades a material. */
  public static Optional<String> holding(String material, Map<String, Set<String>> chains) {
    return chains.entrySet().stream()
        .filter(c -> c.getValue().contains(material))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The end uses that chains name beside those of the picture. */
  public Set<String> endUses() {
    Set<String> uses = new LinkedHashSet<>();
    picture.endUses().forEach(u -> uses.add(u.use()));
    for (String id : SHIPPED) {
      ChainStructure chain = shipped(id);
      uses.add(chain.defaultUse());
      chain.products().forEach(p -> uses.addAll(p.uses().keySet()));
      chain.useShares().values().forEach(u -> uses.addAll(u.keySet()));
    }
    return uses;
  }

  /**
   * The structure of a chain.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public ChainStructure structure(String id) {
    if (SHIPPED.contains(id)) {
      return shipped(id);
    }
    Map<String, String> commodities = commodities();
    return picture.materials().stream()
        .filter(m -> m.id().value().equals(id))
        .findFirst()
        .flatMap(m -> commodity(m, commodities).map(c -> fromData(m, c)))
        .orElseThrow(
            () -> new IllegalArgumentException("there is no chain '" + id + "' in the data"));
  }

  private static ChainStructure shipped(String id) {
    return READ.computeIfAbsent(id, Chains::read);
  }

  private static ChainStructure read(String id) {
    ChainStructure chain = ShippedFiles.yaml(Chains.class, id + ".yaml", ChainStructure.class);
    return chain.demand().isEmpty() ? chain.usedBy(users()) : chain;
  }

  private static List<DemandShares> users() {
    return ShippedFiles.yaml(Chains.class, "users.yaml", Users.class).demand();
  }

  private static ChainStructure fromData(Material material, String commodity) {
    String id = material.id().value();
    return new ChainStructure(
        id,
        material.name(),
        List.of(commodity),
        null,
        id,
        false,
        null,
        List.of(),
        Map.of(),
        List.of(),
        ChainStructure.ANY_USE,
        Map.of(),
        users(),
        List.of(),
        List.of());
  }

  private Set<String> materials(ChainStructure chain) {
    Set<String> ids = new LinkedHashSet<>();
    for (MaterialId id : elements(chain)) {
      ids.add(id.value());
    }
    chain.products().forEach(p -> ids.add(p.id()));
    return ids;
  }

  /** The refined materials of a chain: the components of all baskets in order, or the one named. */
  public List<MaterialId> elements(ChainStructure chain) {
    if (chain.element() != null) {
      return List.of(new MaterialId(chain.element()));
    }
    Set<MaterialId> ids = new LinkedHashSet<>();
    picture.baskets().forEach(b -> b.components().forEach(c -> ids.add(c.material())));
    return new ArrayList<>(ids);
  }

  /** Commodities with output, by their name in lower case without what stands in brackets. */
  private Map<String, String> commodities() {
    Map<String, String> found = new HashMap<>();
    for (MineralStatistic s : picture.mineralStatistics()) {
      boolean somewhere =
          tonnesPer(s.unit()).isPresent()
              && !s.place().equals(PlaceCode.WORLD)
              && s.value().value() > 0;
      if (s.statistic().equals(OUTPUT) && somewhere) {
        found.putIfAbsent(plain(s.commodity()), s.commodity());
      }
    }
    return found;
  }

  /** Tonnes in a unit of the world table; empty if it is no unit of mass. */
  public static Optional<Double> tonnesPer(String unit) {
    return switch (unit) {
      case "metric tons" -> Optional.of(1.0);
      case "kilograms" -> Optional.of(0.001);
      case "thousand metric tons", "thousand metric dry tons" -> Optional.of(1000.0);
      case "million metric tons" -> Optional.of(1e6);
      default -> Optional.empty();
    };
  }

  private static Optional<String> commodity(Material m, Map<String, String> commodities) {
    List<String> names = new ArrayList<>(List.of(m.id().value(), m.name()));
    names.addAll(m.aliases());
    return names.stream()
        .map(Chains::plain)
        .filter(commodities::containsKey)
        .map(commodities::get)
        .findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("\\(.*\\)", "").strip().toLowerCase(Locale.ROOT);
  }
}
