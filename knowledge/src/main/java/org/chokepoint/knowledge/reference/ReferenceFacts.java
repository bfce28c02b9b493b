package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.knowledge.table.Tables;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Goods;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Dataset;

/** Every fact of the reference tables, whatever its date, and what could not be typed. */
public final class ReferenceFacts {
  private final List<Failure> failures = new ArrayList<>();
  private final PlaceRows places = new PlaceRows();
  private final MaterialRows materials = new MaterialRows();
  private final BasketRows baskets;
  private final EntityRows entities;
  private final FacilityRows facilities;
  private final InterestRows interests;
  final ProductionRows production;
  final MarketRows market;
  final PolicyRows policy;
  private final BigTables big;
  private final TradeRows trade;
  final DemandRows demand;
  private final List<Dataset> datasets;
  private final Once<Lexicon> lexicon;

  private ReferenceFacts(Tables tables) {
    var placeRows = tables.rows("places");
    var organisations = tables.rows("organisations");
    var people = tables.rows("people");
    var facilityRows = tables.rows("facilities");
    var facilityAliases = tables.rows("facility_aliases");
    failures.addAll(places.readAll(placeRows));
    failures.addAll(materials.readAll(tables.rows("materials")));
    Codes codes = new Codes(placeRows, materials.materials());
    NameIndex names = new NameIndex(organisations, people, facilityAliases);
    this.entities = new EntityRows(codes);
    failures.addAll(((RowMapping) entities::organisation).readAll(organisations));
    failures.addAll(((RowMapping) entities::person).readAll(people));
    this.facilities = new FacilityRows(codes, names, LinkTables.deposits());
    failures.addAll(facilities.readAll(facilityRows));
    failures.addAll(facilities.figures());
    this.interests = new InterestRows(names);
    this.baskets = new BasketRows(codes);
    this.production = new ProductionRows(codes);
    this.market = new MarketRows(codes, names);
    this.policy = new PolicyRows(codes);
    this.trade = new TradeRows(codes);
    this.big = new BigTables(tables, codes);
    this.demand = new DemandRows(codes);
    this.datasets = tables.datasets();
    readInterests(tables, names, facilityRows, organisations);
    readObservations(tables);
    this.lexicon =
        new Once<>(
            () ->
                WithFailures.complete(
                    new LexiconRows(entities, facilities.facilities(), materials.materials())
                        .lexicon(placeRows, facilityAliases)));
  }

  /** Reads every table. */
  public static ReferenceFacts read(Tables tables) {
    return new ReferenceFacts(tables);
  }

  private void readInterests(
      Tables tables, NameIndex names, List<Row> facilityRows, List<Row> organisations) {
    var ownership = tables.rows("ownership");
    failures.addAll(((RowMapping) interests::ownership).readAll(ownership));
    PartyRows parties = new PartyRows(names, interests, facilityRows, ownership);
    failures.addAll(parties.readAll(tables.rows("name_parties")));
    parties.finish();
    failures.addAll(((RowMapping) interests::superior).readAll(organisations));
  }

  private void readObservations(Tables tables) {
    read(tables, "ree_distribution", baskets);
    read(tables, "mine_production", production::mine);
    read(tables, "stage_shares", production::stageShare);
    read(tables, "prices", market::price);
    read(tables, "concentrate_price_baogang", market::concentrate);
    read(tables, "quotas", policy::quota);
    read(tables, "controls", policy::control);
    read(tables, "goods", trade::goods);
    read(tables, "end_use", demand::endUse);
    read(tables, "end_use_sectors", demand::sector);
    read(tables, "elasticities", demand::elasticity);
    read(tables, "leadtimes_capex", demand::leadTime);
    read(tables, "trade_elasticities", demand::tradeElasticity);
  }

  private void read(Tables tables, String table, RowMapping mapping) {
    failures.addAll(mapping.readAll(tables.rows(table)));
  }

  /** What could not be typed, table by table. Reads the big tables if that has not happened yet. */
  public List<Failure> failures() {
    List<Failure> all = new ArrayList<>(failures);
    all.addAll(big.failures());
    return List.copyOf(all);
  }

  /** The tables that are read when they are asked for. */
  BigTables big() {
    return big;
  }

  /** Customs codes and what the goods hold. */
  List<Goods> goods() {
    return trade.goods();
  }

  /** Actors, organisations first. */
  public List<Entity> entities() {
    return entities.entities();
  }

  /** Mines and plants. */
  public List<Facility> facilities() {
    return facilities.facilities();
  }

  /** Edges of every date. */
  public List<Interest> interests() {
    return interests.interests();
  }

  /** Countries and pseudo-places. */
  public List<Place> places() {
    return places.places();
  }

  /** Elements, groups and products. */
  public List<Material> materials() {
    return materials.materials();
  }

  /** Baskets of deposits. */
  public List<Basket> baskets() {
    return baskets.baskets();
  }

  /** The data sets that were read. */
  public List<Dataset> datasets() {
    return datasets;
  }

  /** Every name with what it names. */
  public Lexicon lexicon() {
    return lexicon.get().value();
  }
}
