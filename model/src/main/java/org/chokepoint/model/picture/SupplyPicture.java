package org.chokepoint.model.picture;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.economy.SectorUse;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.ConcentratePrice;
import org.chokepoint.model.observation.Control;
import org.chokepoint.model.observation.CriticalityStatistic;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.observation.Governance;
import org.chokepoint.model.observation.ImportReliance;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.Parameter;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.observation.Quota;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.observation.TradeFlow;
import org.chokepoint.model.source.Dataset;

/**
 * What is known of the supply chain as of one month: the one argument of every metric, scenario and
 * plan. Immutable; lists keep the order in which the knowledge base gave them, which is
 * deterministic.
 *
 * <p>Verb contract: {@code find} answers an Optional, {@code get} throws, lists are complete.
 */
public final class SupplyPicture {

  private final YearMonth asOf;
  private final List<Entity> entities;
  private final List<Interest> interests;
  private final List<Facility> facilities;
  private final List<Place> places;
  private final List<Material> materials;
  private final List<Basket> baskets;
  private final List<Production> production;
  private final Deferred<MineralStatistic> mineralStatistics;
  private final List<StageShare> stageShares;
  private final Deferred<TradeFlow> trade;
  private final List<PriceObservation> prices;
  private final List<ConcentratePrice> concentratePrices;
  private final List<Quota> quotas;
  private final List<Control> controls;
  private final Deferred<Governance> governance;
  private final List<EndUse> endUses;
  private final Deferred<ImportReliance> importReliance;
  private final List<Parameter> parameters;
  private final List<Goods> goods;
  private final List<SectorUse> sectorUses;
  private final Deferred<CriticalityStatistic> criticality;
  private final Map<String, Deferred<InputOutputTable>> inputOutput;
  private final List<Dataset> datasets;
  private final Map<EntityId, Entity> entityById;
  private final Map<FacilityId, Facility> facilityById;
  private final Map<PlaceCode, Place> placeByCode;
  private final Map<MaterialId, Material> materialById;

  SupplyPicture(SupplyPictureBuilder from) {
    this.asOf = from.asOf;
    this.entities = List.copyOf(from.entities);
    this.interests = List.copyOf(from.interests);
    this.facilities = List.copyOf(from.facilities);
    this.places = List.copyOf(from.places);
    this.materials = List.copyOf(from.materials);
    this.baskets = List.copyOf(from.baskets);
    this.production = List.copyOf(from.production);
    this.mineralStatistics = from.mineralStatistics;
    this.stageShares = List.copyOf(from.stageShares);
    this.trade = from.trade;
    this.prices = List.copyOf(from.prices);
    this.concentratePrices = List.copyOf(from.concentratePrices);
    this.quotas = List.copyOf(from.quotas);
    this.controls = List.copyOf(from.controls);
    this.governance = from.governance;
    this.endUses = List.copyOf(from.endUses);
    this.importReliance = from.importReliance;
    this.parameters = List.copyOf(from.parameters);
    this.goods = List.copyOf(from.goods);
    this.sectorUses = List.copyOf(from.sectorUses);
    this.criticality = from.criticality;
    this.inputOutput = new LinkedHashMap<>(from.inputOutput);
    this.datasets = List.copyOf(from.datasets);
    this.entityById = index(entities, Entity::id, "entity");
    this.facilityById = index(facilities, Facility::id, "facility");
    this.placeByCode = index(places, Place::code, "place");
    this.materialById = index(materials, Material::id, "material");
  }

  /** A builder for a picture as of a month. */
  public static SupplyPictureBuilder asOf(YearMonth month) {
    return new SupplyPictureBuilder(month);
  }

  private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key, String kind) {
    Map<K, V> byKey = new LinkedHashMap<>();
    for (V value : values) {
      if (byKey.put(key.apply(value), value) != null) {
        throw new IllegalArgumentException(
            kind + " " + key.apply(value) + " stands twice. Maybe two data sets were not merged.");
      }
    }
    return byKey;
  }

  /** The month of the picture. */
  public YearMonth asOf() {
    return asOf;
  }

  /** The entity with an id. */
  public Optional<Entity> findEntity(EntityId id) {
    return Optional.ofNullable(entityById.get(id));
  }

  /** The facility with an id. */
  public Optional<Facility> findFacility(FacilityId id) {
    return Optional.ofNullable(facilityById.get(id));
  }

  /** The place with a code. */
  public Optional<Place> findPlace(PlaceCode code) {
    return Optional.ofNullable(placeByCode.get(code));
  }

  /** The material with an id. */
  public Optional<Material> findMaterial(MaterialId id) {
    return Optional.ofNullable(materialById.get(id));
  }

  /** The entity's English name, or its id if the picture does not hold it. */
  public String nameOf(EntityId id) {
    return findEntity(id).map(Entity::name).orElse(id.value());
  }

  /** The place's English name, or its code if the picture does not hold it. */
  public String nameOf(PlaceCode code) {
    return findPlace(code).map(Place::name).orElse(code.value());
  }

  /** Actors. */
  public List<Entity> entities() {
    return entities;
  }

  /** Edges of ownership and direction that hold in the month. */
  public List<Interest> interests() {
    return interests;
  }

  /** Mines, plants and works, existing and in the pipeline. */
  public List<Facility> facilities() {
    return facilities;
  }

  /** Countries and pseudo-places. */
  public List<Place> places() {
    return places;
  }

  /** Elements, groups and products. */
  public List<Material> materials() {
    return materials;
  }

  /** What each deposit's rare-earth oxide consists of. */
  public List<Basket> baskets() {
    return baskets;
  }

  /** Production by place and year, several series side by side. */
  public List<Production> production() {
    return production;
  }

  /** The world table of all mineral commodities. */
  public List<MineralStatistic> mineralStatistics() {
    return mineralStatistics.get();
  }

  /** Country shares by stage. */
  public List<StageShare> stageShares() {
    return stageShares;
  }

  /** Trade flows. */
  public List<TradeFlow> trade() {
    return trade.get();
  }

  /** Price observations. */
  public List<PriceObservation> prices() {
    return prices;
  }

  /** Transfer prices within state-directed chains. */
  public List<ConcentratePrice> concentratePrices() {
    return concentratePrices;
  }

  /** Quotas. */
  public List<Quota> quotas() {
    return quotas;
  }

  /** Dated acts of trade policy up to the month. */
  public List<Control> controls() {
    return controls;
  }

  /** Governance scores. */
  public List<Governance> governance() {
    return governance.get();
  }

  /** End-use facts. */
  public List<EndUse> endUses() {
    return endUses;
  }

  /** Published net import reliance. */
  public List<ImportReliance> importReliance() {
    return importReliance.get();
  }

  /** Published model parameters. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Customs codes and what the goods hold. */
  public List<Goods> goods() {
    return goods;
  }

  /** Industries in which end uses take place. */
  public List<SectorUse> sectorUses() {
    return sectorUses;
  }

  /** Inputs and results of published criticality assessments. */
  public List<CriticalityStatistic> criticality() {
    return criticality.get();
  }

  /**
   * The input-output table of a name of the data package, such as {@code
   * io/bea_summary_use_2023_producer_musd}.
   */
  public Optional<InputOutputTable> findInputOutput(String name) {
    return Optional.ofNullable(inputOutput.get(name)).map(table -> table.get().get(0));
  }

  /** The data sets the picture was built from. */
  public List<Dataset> datasets() {
    return datasets;
  }

  /** A builder that starts from all of this picture. */
  public SupplyPictureBuilder toBuilder() {
    return new SupplyPictureBuilder(asOf)
        .entities(entities)
        .interests(interests)
        .facilities(facilities)
        .places(places)
        .materials(materials)
        .baskets(baskets)
        .production(production)
        .mineralStatistics(mineralStatistics::get)
        .stageShares(stageShares)
        .trade(trade::get)
        .prices(prices)
        .concentratePrices(concentratePrices)
        .quotas(quotas)
        .controls(controls)
        .governance(governance::get)
        .endUses(endUses)
        .importReliance(importReliance::get)
        .parameters(parameters)
        .goods(goods)
        .sectorUses(sectorUses)
        .criticality(criticality::get)
        .sameInputOutput(inputOutput)
        .datasets(datasets);
  }
}
