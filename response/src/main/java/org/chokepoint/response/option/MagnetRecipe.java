package org.chokepoint.response.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/**
 * Metal in one tonne of each kind of magnet, as the mean of what is bought: traction motors and
 * generators with heavy rare earths, loudspeakers and drives without.
 *
 * @param byMagnet tonnes of each element in one tonne of finished magnet
 */
public record MagnetRecipe(Map<MaterialId, Map<MaterialId, Sourced<Double>>> byMagnet) {

  private static final double RARE_EARTH = 0.30;
  private static final double ND_IN_NDPR = 0.78;
  private static final double HEAVY = 0.02;
  private static final double DY_IN_HEAVY = 0.8;
  private static final double SM_IN_SMCO = 0.30;

  /** Copies the maps, keeping their order. */
  public MagnetRecipe {
    Map<MaterialId, Map<MaterialId, Sourced<Double>>> copy = new LinkedHashMap<>();
    byMagnet.forEach(
        (m, parts) -> copy.put(m, Collections.unmodifiableMap(new LinkedHashMap<>(parts))));
    byMagnet = Collections.unmodifiableMap(copy);
  }

  /** The elements of a magnet in the order of the recipe; empty for what is no magnet. */
  public Map<MaterialId, Sourced<Double>> of(MaterialId magnet) {
    return byMagnet.getOrDefault(magnet, Map.of());
  }

  /** The recipe from the composition facts of a picture, with assumptions where it has none. */
  public static MagnetRecipe from(SupplyPicture picture) {
    Sourced<Double> rareEarth = fact(picture, "rare earth content", RARE_EARTH);
    Sourced<Double> ndInNdPr = fact(picture, "Nd in NdPr", ND_IN_NDPR);
    Sourced<Double> heavy = fact(picture, "after grain boundary diffusion", HEAVY);
    Sourced<Double> dyInHeavy =
        Assumption.of(
            DY_IN_HEAVY, "four parts dysprosium to one terbium in diffused magnets; no source");
    Sourced<Double> light = rareEarth.with(heavy, "rare earths less heavy", (a, b) -> a - b);
    Map<MaterialId, Sourced<Double>> sintered = new LinkedHashMap<>();
    sintered.put(MagnetElements.ND, light.with(ndInNdPr, "product", (a, b) -> a * b));
    sintered.put(MagnetElements.PR, light.with(ndInNdPr, "rest", (a, b) -> a * (1 - b)));
    sintered.put(MagnetElements.DY, heavy.with(dyInHeavy, "product", (a, b) -> a * b));
    sintered.put(MagnetElements.TB, heavy.with(dyInHeavy, "rest", (a, b) -> a * (1 - b)));
    Map<MaterialId, Sourced<Double>> bonded = new LinkedHashMap<>();
    bonded.put(MagnetElements.ND, rareEarth.with(ndInNdPr, "product", (a, b) -> a * b));
    bonded.put(MagnetElements.PR, rareEarth.with(ndInNdPr, "rest", (a, b) -> a * (1 - b)));
    Map<MaterialId, Map<MaterialId, Sourced<Double>>> all = new LinkedHashMap<>();
    all.put(MagnetElements.NDFEB, sintered);
    all.put(MagnetElements.BONDED, bonded);
    all.put(MagnetElements.SMCO, Map.of(MagnetElements.SM, samarium()));
    return new MagnetRecipe(all);
  }

  private static Sourced<Double> samarium() {
    return Assumption.of(
        SM_IN_SMCO, "between Sm2Co17 (26 % samarium by stoichiometry) and SmCo5 (36 %)");
  }

  private static Sourced<Double> fact(SupplyPicture picture, String words, double otherwise) {
    Optional<EndUse> found =
        picture.endUses().stream()
            .filter(u -> u.kind().equals("composition") && u.use().contains(words))
            .findFirst();
    return found
        .map(u -> u.value().map(percent -> percent / 100))
        .orElseGet(() -> Assumption.of(otherwise, words + ": no fact in the picture"));
  }

  /** The share of one element in the sintered recipe's rare earths. */
  Sourced<Interval> shareInSintered(MaterialId element) {
    Map<MaterialId, Sourced<Double>> parts = of(MagnetElements.NDFEB);
    Sourced<Double> part = parts.get(element);
    if (part == null) {
      throw new IllegalArgumentException(element + " is not in the sintered recipe");
    }
    double total = parts.values().stream().mapToDouble(Sourced::value).sum();
    return Sourced.computed(
        Interval.exactly(part.value() / total),
        "share in the sintered magnet recipe",
        "1",
        List.copyOf(parts.values()));
  }
}
