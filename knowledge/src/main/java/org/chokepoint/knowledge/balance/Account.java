package org.chokepoint.knowledge.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;

/** Gathers the figures of one material and year from a picture. */
final class Account {
  private static final MaterialId TREO = new MaterialId("TREO");
  private static final List<MaterialId> GROUPS =
      List.of(new MaterialId("NdPr"), new MaterialId("DyTb"), new MaterialId("MagREE"));

  private final SupplyPicture picture;
  private final MaterialId material;
  private final int year;
  private final PlaceBaskets baskets;
  private final List<String> assumptions = new ArrayList<>();

  Account(SupplyPicture picture, MaterialId material, int year) {
    this.picture = picture;
    this.material = material;
    this.year = year;
    this.baskets = new PlaceBaskets(picture, year);
  }

  List<String> assumptions() {
    return assumptions;
  }

  /** Mined, by place, in tonnes REO of the material. */
  Map<PlaceCode, Sourced<Double>> mined() {
    Map<PlaceCode, Sourced<Double>> mined = new TreeMap<>();
    for (Production p : picture.production()) {
      boolean mine = p.stage() == Stage.MINING && p.year() == year && p.preferred();
      boolean reo = p.rate().value().basis() == Basis.REO;
      if (mine && reo && !p.place().equals(PlaceCode.WORLD)) {
        Sourced<Double> rate = p.rate().map(r -> r.tonnesPerYear());
        ofMaterial(p.place(), rate).ifPresent(value -> mined.putIfAbsent(p.place(), value));
      }
    }
    return mined;
  }

  private Optional<Sourced<Double>> ofMaterial(PlaceCode place, Sourced<Double> treo) {
    if (material.equals(TREO)) {
      return Optional.of(treo);
    }
    Optional<Sourced<Double>> own = baskets.share(place, material);
    if (own.isEmpty() && treo.value() > 0) {
      assumptions.add(place + ": no basket is known; the mean of all described deposits is used");
    }
    return own.or(() -> baskets.anywhere(material))
        .map(share -> treo.with(share, "REO mined times share of " + material, (t, s) -> t * s));
  }

  /** Stated shares of world separation, by place; what is left goes to the rest of the world. */
  Map<PlaceCode, Sourced<Double>> separationShares() {
    List<MaterialId> candidates = new ArrayList<>(List.of(material));
    GROUPS.stream().filter(this::holdsMaterial).forEach(candidates::add);
    for (MaterialId candidate : candidates) {
      Map<PlaceCode, Sourced<Double>> shares = shares(candidate);
      if (!shares.isEmpty()) {
        if (!candidate.equals(material)) {
          assumptions.add("separation shares of " + candidate + " are used for " + material);
        }
        return shares;
      }
    }
    return Map.of();
  }

  private boolean holdsMaterial(MaterialId group) {
    return material.equals(TREO)
        || switch (group.value()) {
          case "NdPr" -> List.of("Nd", "Pr").contains(material.value());
          case "DyTb" -> List.of("Dy", "Tb").contains(material.value());
          default -> List.of("Nd", "Pr", "Dy", "Tb").contains(material.value());
        };
  }

  private Map<PlaceCode, Sourced<Double>> shares(MaterialId of) {
    List<StageShare> stated =
        picture.stageShares().stream()
            .filter(s -> s.stage() == Stage.SEPARATION && s.material().equals(of))
            .filter(s -> s.year() <= year && !s.place().equals(PlaceCode.WORLD))
            .sorted(Comparator.comparingInt((StageShare s) -> -s.year()))
            .toList();
    Map<PlaceCode, Sourced<Double>> shares = new TreeMap<>();
    for (StageShare share : stated) {
      if (share.year() == stated.get(0).year()) {
        shares.putIfAbsent(share.place(), share.share().map(s -> s.fraction()));
      }
    }
    return shares;
  }

  /** Net imports of feed by place, from gross trade and cited or assumed factors. */
  Map<PlaceCode, Sourced<Double>> netFeedImports() {
    Map<PlaceCode, Double> net = new TreeMap<>();
    Map<PlaceCode, List<Provenance>> from = new LinkedHashMap<>();
    for (TradeFlow flow : picture.trade()) {
      if (flow.year() == year && flow.month().isEmpty() && feed(flow)) {
        Optional<Sourced<Double>> factor = factor(flow.goods());
        Optional<Sourced<Double>> share = content(flow.exporter());
        if (factor.isPresent() && share.isPresent() && flow.mass().isPresent()) {
          double reo =
              flow.mass().get().value().tonnes() * factor.get().value() * share.get().value();
          add(net, from, flow.importer(), reo, flow.mass().get().provenance());
          add(net, from, flow.exporter(), -reo, flow.mass().get().provenance());
        }
      }
    }
    Map<PlaceCode, Sourced<Double>> sourced = new TreeMap<>();
    net.forEach(
        (place, tonnes) ->
            sourced.put(
                place,
                new Sourced<>(
                    tonnes,
                    new Provenance.Computed(
                        "gross trade times REO factor and basket share",
                        "1",
                        from.getOrDefault(place, List.of())))));
    return sourced;
  }

  private static void add(
      Map<PlaceCode, Double> net,
      Map<PlaceCode, List<Provenance>> from,
      PlaceCode place,
      double tonnes,
      Provenance provenance) {
    net.merge(place, tonnes, Double::sum);
    from.computeIfAbsent(place, p -> new ArrayList<>()).add(provenance);
  }

  /** China's imports of compounds are feed; what others buy of it is product. */
  private static boolean feed(TradeFlow flow) {
    boolean named =
        !flow.exporter().equals(PlaceCode.WORLD) && !flow.importer().equals(PlaceCode.WORLD);
    boolean code = flow.goods().startsWith("2846") || flow.goods().startsWith("2530");
    boolean imports = flow.note().startsWith("import") && flow.note().endsWith("reported by CHN");
    return named && code && imports;
  }

  private Optional<Sourced<Double>> content(PlaceCode exporter) {
    return material.equals(TREO)
        ? Optional.of(Sourced.assumed(1.0, "all of REO is TREO", "Chokepoint", "2026-11-24"))
        : baskets.share(exporter, material).or(() -> baskets.anywhere(material));
  }

  private Optional<Sourced<Double>> factor(String code) {
    Optional<Sourced<Double>> own = factor(code, true);
    if (own.isPresent()) {
      return own;
    }
    Optional<Sourced<Double>> child = factor(code, false);
    String words = "the REO factor of a subheading is used for HS " + code;
    if (child.isPresent() && !assumptions.contains(words)) {
      assumptions.add(words);
    }
    return child;
  }

  private Optional<Sourced<Double>> factor(String code, boolean exact) {
    return picture.goods().stream()
        .filter(g -> exact ? g.code().equals(code) : g.code().startsWith(code))
        .sorted(Comparator.comparing(Goods::code).reversed())
        .flatMap(g -> g.reoPerTonne().stream())
        .findFirst();
  }
}
