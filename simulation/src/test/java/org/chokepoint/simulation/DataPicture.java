package org.chokepoint.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.EndUse;
import org.chokepoint.model.observation.MineralStatistic;
import org.chokepoint.model.observation.PriceObservation;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.quantity.UnitPrice;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/**
 * A supply picture read straight from the repository's data tables: only the columns the market
 * needs, so that the engine's tests do not wait for the knowledge base.
 */
public final class DataPicture {
  private static final Path DATA = Path.of("..", "data");

  private DataPicture() {}

  public static SupplyPicture asOf(String month) {
    YearMonth at = YearMonth.parse(month);
    return SupplyPicture.asOf(at)
        .baskets(baskets())
        .production(rows("mine_production.csv", DataPicture::production))
        .mineralStatistics(rows("minerals_world.csv", DataPicture::statistic))
        .facilities(rows("facilities.csv", DataPicture::facility))
        .prices(rows("prices.csv", DataPicture::price))
        .stageShares(rows("stage_shares.csv", DataPicture::share))
        .endUses(rows("end_use.csv", DataPicture::endUse))
        .build();
  }

  private static <T> List<T> rows(String file, Function<NamedCsvRecord, Optional<T>> read) {
    List<T> list = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
      csv.forEach(r -> read.apply(r).ifPresent(list::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private static <V> Sourced<V> cell(V value, NamedCsvRecord r) {
    return new Sourced<>(
        value,
        new Provenance.Tabulated(
            new DatasetId("chokepoint/2026-11/tables"),
            "line " + r.getStartingLineNumber(),
            r.getField("source"),
            Quality.ESTIMATED));
  }

  private static double number(NamedCsvRecord r, String column) {
    try {
      return Double.parseDouble(r.getField(column));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static double component(NamedCsvRecord r) {
    double share = number(r, "share");
    return Double.isNaN(share) ? 0 : share;
  }

  private static Optional<PlaceCode> place(String code) {
    return code.matches("[A-Z][A-Z0-9]{2,3}") ? Optional.of(new PlaceCode(code)) : Optional.empty();
  }

  private static Optional<Production> production(NamedCsvRecord r) {
    double v = number(r, "value");
    if (Double.isNaN(v) || !r.getField("statistic").equals("mine_production")) {
      return Optional.empty();
    }
    return place(r.getField("iso3"))
        .map(
            p ->
                new Production(
                    p,
                    new MaterialId("TREO"),
                    Stage.MINING,
                    Integer.parseInt(r.getField("year")),
                    cell(new AnnualRate(v, Basis.REO), r),
                    r.getField("series"),
                    r.getField("preferred").equals("1")));
  }

  private static Optional<MineralStatistic> statistic(NamedCsvRecord r) {
    double v = number(r, "value");
    if (Double.isNaN(v)) {
      return Optional.empty();
    }
    return place(r.getField("iso3"))
        .map(
            p ->
                new MineralStatistic(
                    r.getField("commodity"),
                    r.getField("statistic"),
                    r.getField("statistic_detail"),
                    r.getField("unit"),
                    p,
                    Integer.parseInt(r.getField("year")),
                    cell(v, r),
                    ""));
  }

  private static Optional<Facility> facility(NamedCsvRecord r) {
    Optional<Stage> stage = Stage.find(r.getField("stage"));
    if (stage.isEmpty()) {
      return Optional.empty();
    }
    double capacity = number(r, "capacity_t_per_yr");
    String start = r.getField("start_year");
    EntityId id = new EntityId(r.getField("id").toLowerCase(Locale.ROOT));
    return Optional.of(
        new Facility(
            new FacilityId(id.value()),
            id,
            r.getField("name"),
            new PlaceCode(r.getField("iso3")),
            Optional.empty(),
            stage.get(),
            slug(r.getField("operator")),
            slug(r.getField("parent")),
            Double.isNaN(capacity)
                ? Optional.empty()
                : Optional.of(cell(new AnnualRate(capacity, Basis.GROSS), r)),
            r.getField("capacity_of"),
            status(r.getField("status")),
            start.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(start)),
            Optional.empty(),
            List.of(r.getField("elements").split(";")).stream()
                .filter(s -> !s.isEmpty())
                .map(MaterialId::new)
                .toList(),
            deposit(r.getField("name"), r.getField("iso3")),
            r.getField("note"),
            cell(1, r).provenance()));
  }

  private static EntityId slug(String name) {
    String s = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return new EntityId(s.isEmpty() ? "unknown" : s);
  }

  private static Optional<String> deposit(String name, String place) {
    for (String deposit : List.of("Bayan Obo", "Mountain Pass", "Mount Weld (CLD)", "Weishan")) {
      if (name.startsWith(deposit.substring(0, 5))) {
        return Optional.of(deposit);
      }
    }
    if (name.startsWith("Mt Weld")) {
      return Optional.of("Mount Weld (CLD)");
    }
    return name.startsWith("Serra Verde")
        ? Optional.of("Serra Verde (Pela Ema)")
        : place.equals("MMR")
            ? Optional.of("Myanmar clays (Kachin, basket estimate)")
            : Optional.empty();
  }

  private static FacilityStatus status(String word) {
    return switch (word) {
      case "operating" -> FacilityStatus.OPERATING;
      case "construction" -> FacilityStatus.CONSTRUCTION;
      case "care" -> FacilityStatus.CARE_AND_MAINTENANCE;
      case "closed" -> FacilityStatus.CLOSED;
      default -> FacilityStatus.PLANNED;
    };
  }

  private static Optional<PriceObservation> price(NamedCsvRecord r) {
    double v = number(r, "price");
    if (Double.isNaN(v) || !r.getField("unit").equals("USD/kg")) {
      return Optional.empty();
    }
    return Optional.of(
        new PriceObservation(
            new MaterialId(r.getField("element")),
            r.getField("product"),
            Integer.parseInt(r.getField("year")),
            r.getField("period"),
            r.getField("market"),
            cell(new UnitPrice(v, Basis.REO), r)));
  }

  private static Optional<StageShare> share(NamedCsvRecord r) {
    Optional<Stage> stage = Stage.find(r.getField("stage"));
    double v = number(r, "value");
    boolean percent = r.getField("unit").startsWith("%");
    String group = r.getField("element_group");
    if (stage.isEmpty() || Double.isNaN(v) || !percent || place(r.getField("iso3")).isEmpty()) {
      return Optional.empty();
    }
    String symbol = group.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    return Optional.of(
        new StageShare(
            stage.get(),
            new MaterialId(symbol),
            group,
            new PlaceCode(r.getField("iso3")),
            Integer.parseInt(r.getField("year")),
            cell(Share.ofPercent(v), r),
            r.getField("note")));
  }

  private static Optional<EndUse> endUse(NamedCsvRecord r) {
    double v = number(r, "value");
    String material = r.getField("element").replaceAll("[^A-Za-z0-9]+", "-");
    if (Double.isNaN(v)) {
      return Optional.empty();
    }
    return Optional.of(
        new EndUse(
            r.getField("kind"),
            new MaterialId(material),
            r.getField("region"),
            r.getField("use"),
            Integer.parseInt(r.getField("year")),
            cell(v, r),
            r.getField("unit"),
            r.getField("note")));
  }

  private static List<Basket> baskets() {
    Map<String, List<NamedCsvRecord>> byDeposit = new LinkedHashMap<>();
    rows(
        "ree_distribution.csv",
        r -> {
          byDeposit.computeIfAbsent(r.getField("deposit"), d -> new ArrayList<>()).add(r);
          return Optional.<Basket>empty();
        });
    List<Basket> baskets = new ArrayList<>();
    byDeposit.forEach(
        (deposit, of) -> {
          double sum = of.stream().mapToDouble(DataPicture::component).sum();
          NamedCsvRecord first = of.get(0);
          baskets.add(
              new Basket(
                  deposit,
                  new PlaceCode(first.getField("iso3")),
                  first.getField("mineral_type"),
                  of.stream()
                      .map(
                          r ->
                              new Basket.Component(
                                  new MaterialId(r.getField("element")),
                                  cell(new Share(component(r) / sum), r)))
                      .toList()));
        });
    return baskets;
  }
}
