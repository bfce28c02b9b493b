package org.chokepoint.model.picture;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.economy.InputOutputTable;
import org.chokepoint.model.economy.SectorUse;
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

/** Collects the parts of a {@link SupplyPicture}. Not thread-safe; each list defaults to empty. */
public final class SupplyPictureBuilder {

  final YearMonth asOf;
  List<Entity> entities = List.of();
  List<Interest> interests = List.of();
  List<Facility> facilities = List.of();
  List<Place> places = List.of();
  List<Material> materials = List.of();
  List<Basket> baskets = List.of();
  List<Production> production = List.of();
  Deferred<MineralStatistic> mineralStatistics = Deferred.of(List.of());
  List<StageShare> stageShares = List.of();
  Deferred<TradeFlow> trade = Deferred.of(List.of());
  List<PriceObservation> prices = List.of();
  List<ConcentratePrice> concentratePrices = List.of();
  List<Quota> quotas = List.of();
  List<Control> controls = List.of();
  Deferred<Governance> governance = Deferred.of(List.of());
  List<EndUse> endUses = List.of();
  Deferred<ImportReliance> importReliance = Deferred.of(List.of());
  List<Parameter> parameters = List.of();
  List<Goods> goods = List.of();
  List<SectorUse> sectorUses = List.of();
  Deferred<CriticalityStatistic> criticality = Deferred.of(List.of());
  Map<String, Deferred<InputOutputTable>> inputOutput = Map.of();
  List<Dataset> datasets = List.of();

  SupplyPictureBuilder(YearMonth asOf) {
    this.asOf = asOf;
  }

  /** Sets the actors. */
  public SupplyPictureBuilder entities(List<Entity> value) {
    this.entities = List.copyOf(value);
    return this;
  }

  /** Sets the edges of ownership and direction that hold in the month. */
  public SupplyPictureBuilder interests(List<Interest> value) {
    this.interests = List.copyOf(value);
    return this;
  }

  /** Sets the mines, plants and works, existing and in the pipeline. */
  public SupplyPictureBuilder facilities(List<Facility> value) {
    this.facilities = List.copyOf(value);
    return this;
  }

  /** Sets the countries and pseudo-places. */
  public SupplyPictureBuilder places(List<Place> value) {
    this.places = List.copyOf(value);
    return this;
  }

  /** Sets the elements, groups and products. */
  public SupplyPictureBuilder materials(List<Material> value) {
    this.materials = List.copyOf(value);
    return this;
  }

  /** Sets what each deposit's rare-earth oxide consists of. */
  public SupplyPictureBuilder baskets(List<Basket> value) {
    this.baskets = List.copyOf(value);
    return this;
  }

  /** Sets the production by place and year, several series side by side. */
  public SupplyPictureBuilder production(List<Production> value) {
    this.production = List.copyOf(value);
    return this;
  }

  /** Sets the world table of all mineral commodities. */
  public SupplyPictureBuilder mineralStatistics(List<MineralStatistic> value) {
    this.mineralStatistics = Deferred.of(value);
    return this;
  }

  /**
   * Sets the world table of all mineral commodities, made when first asked for; the supplier must
   * be pure.
   */
  public SupplyPictureBuilder mineralStatistics(Supplier<List<MineralStatistic>> value) {
    this.mineralStatistics = Deferred.of(value);
    return this;
  }

  /** Sets the country shares by stage. */
  public SupplyPictureBuilder stageShares(List<StageShare> value) {
    this.stageShares = List.copyOf(value);
    return this;
  }

  /** Sets the trade flows. */
  public SupplyPictureBuilder trade(List<TradeFlow> value) {
    this.trade = Deferred.of(value);
    return this;
  }

  /** Sets the trade flows, made when first asked for; the supplier must be pure. */
  public SupplyPictureBuilder trade(Supplier<List<TradeFlow>> value) {
    this.trade = Deferred.of(value);
    return this;
  }

  /** Sets the price observations. */
  public SupplyPictureBuilder prices(List<PriceObservation> value) {
    this.prices = List.copyOf(value);
    return this;
  }

  /** Sets the transfer prices within state-directed chains. */
  public SupplyPictureBuilder concentratePrices(List<ConcentratePrice> value) {
    this.concentratePrices = List.copyOf(value);
    return this;
  }

  /** Sets the quotas. */
  public SupplyPictureBuilder quotas(List<Quota> value) {
    this.quotas = List.copyOf(value);
    return this;
  }

  /** Sets the dated acts of trade policy up to the month. */
  public SupplyPictureBuilder controls(List<Control> value) {
    this.controls = List.copyOf(value);
    return this;
  }

  /** Sets the governance scores. */
  public SupplyPictureBuilder governance(List<Governance> value) {
    this.governance = Deferred.of(value);
    return this;
  }

  /** Sets the governance scores, made when first asked for; the supplier must be pure. */
  public SupplyPictureBuilder governance(Supplier<List<Governance>> value) {
    this.governance = Deferred.of(value);
    return this;
  }

  /** Sets the end-use facts. */
  public SupplyPictureBuilder endUses(List<EndUse> value) {
    this.endUses = List.copyOf(value);
    return this;
  }

  /** Sets the published net import reliance. */
  public SupplyPictureBuilder importReliance(List<ImportReliance> value) {
    this.importReliance = Deferred.of(value);
    return this;
  }

  /**
   * Sets the published net import reliance, made when first asked for; the supplier must be pure.
   */
  public SupplyPictureBuilder importReliance(Supplier<List<ImportReliance>> value) {
    this.importReliance = Deferred.of(value);
    return this;
  }

  /** Sets the published model parameters. */
  public SupplyPictureBuilder parameters(List<Parameter> value) {
    this.parameters = List.copyOf(value);
    return this;
  }

  /** Sets the customs codes and what the goods hold. */
  public SupplyPictureBuilder goods(List<Goods> value) {
    this.goods = List.copyOf(value);
    return this;
  }

  /** Sets the industries in which end uses take place. */
  public SupplyPictureBuilder sectorUses(List<SectorUse> value) {
    this.sectorUses = List.copyOf(value);
    return this;
  }

  /** Sets the inputs and results of published criticality assessments. */
  public SupplyPictureBuilder criticality(List<CriticalityStatistic> value) {
    this.criticality = Deferred.of(value);
    return this;
  }

  /**
   * Sets the inputs and results of published criticality assessments, made when first asked for;
   * the supplier must be pure.
   */
  public SupplyPictureBuilder criticality(Supplier<List<CriticalityStatistic>> value) {
    this.criticality = Deferred.of(value);
    return this;
  }

  /** Sets the input-output tables by name, each read when first asked for. */
  public SupplyPictureBuilder inputOutput(Map<String, Supplier<InputOutputTable>> value) {
    Map<String, Deferred<InputOutputTable>> tables = new LinkedHashMap<>();
    value.forEach((name, table) -> tables.put(name, Deferred.of(() -> List.of(table.get()))));
    this.inputOutput = tables;
    return this;
  }

  SupplyPictureBuilder sameInputOutput(Map<String, Deferred<InputOutputTable>> value) {
    this.inputOutput = value;
    return this;
  }

  /** Sets the data sets the picture was built from. */
  public SupplyPictureBuilder datasets(List<Dataset> value) {
    this.datasets = List.copyOf(value);
    return this;
  }

  /**
   * The picture.
   *
   * @throws IllegalArgumentException if an entity, facility, place or material stands twice
   */
  public SupplyPicture build() {
    return new SupplyPicture(this);
  }
}
