package org.chokepoint.response;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.chain.Basket;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.FacilityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Parameter;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Money;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Sourced;

/** A small chain written out by hand: real kinds of rows, few enough to follow on paper. */
public final class Chain {

  public static final Provenance ROW =
      new Provenance.Tabulated(
          new DatasetId("test/1/facilities"), "row 1", "written for this test", Quality.REPORTED);

  private final List<Facility> facilities = new ArrayList<>();
  private final List<Basket> baskets = new ArrayList<>();
  private final List<Parameter> parameters = new ArrayList<>();

  public Chain basket(String deposit, String place, Object... elementsAndPercent) {
    List<Basket.Component> components = new ArrayList<>();
    for (int i = 0; i < elementsAndPercent.length; i += 2) {
      components.add(
          new Basket.Component(
              new MaterialId((String) elementsAndPercent[i]),
              new Sourced<>(
                  Share.ofPercent(((Number) elementsAndPercent[i + 1]).doubleValue()), ROW)));
    }
    baskets.add(new Basket(deposit, new PlaceCode(place), "bastnaesite", components));
    return this;
  }

  public Chain parameter(String scope, String name, String note) {
    parameters.add(new Parameter(scope, name, "", "", note, ROW));
    return this;
  }

  public Row add(String id, Stage stage, String place) {
    return new Row(id, stage, place);
  }

  public SupplyPicture picture() {
    return SupplyPicture.asOf(YearMonth.of(2025, 6))
        .facilities(facilities)
        .baskets(baskets)
        .parameters(parameters)
        .build();
  }

  /** One facility being written. */
  public final class Row {
    private final String id;
    private final Stage stage;
    private final String place;
    private double tonnes;
    private String of = "";
    private FacilityStatus status = FacilityStatus.OPERATING;
    private OptionalInt start = OptionalInt.of(2000);
    private double capexMillion;
    private String note = "";
    private String deposit = "";
    private List<MaterialId> materials = List.of();

    private Row(String id, Stage stage, String place) {
      this.id = id;
      this.stage = stage;
      this.place = place;
    }

    public Row makes(double tonnesPerYear, String capacityOf, String... elements) {
      tonnes = tonnesPerYear;
      of = capacityOf;
      materials = Arrays.stream(elements).map(MaterialId::new).toList();
      return this;
    }

    public Row status(FacilityStatus value, int year) {
      status = value;
      start = OptionalInt.of(year);
      return this;
    }

    public Row capex(double millionUsd) {
      capexMillion = millionUsd;
      return this;
    }

    public Row on(String name) {
      deposit = name;
      return this;
    }

    public Row note(String words) {
      note = words;
      return this;
    }

    public Chain done() {
      EntityId owner = new EntityId("owner-" + id);
      facilities.add(
          new Facility(
              new FacilityId(id),
              new EntityId("site-" + id),
              "Site " + id,
              new PlaceCode(place),
              Optional.empty(),
              stage,
              owner,
              owner,
              tonnes > 0 ? Optional.of(new Sourced<>(rate(), ROW)) : Optional.empty(),
              of,
              status,
              start,
              capexMillion > 0
                  ? Optional.of(new Sourced<>(Money.usd(capexMillion * 1e6, 2025), ROW))
                  : Optional.empty(),
              materials,
              deposit.isEmpty() ? Optional.empty() : Optional.of(deposit),
              note,
              ROW));
      return Chain.this;
    }

    private AnnualRate rate() {
      return new AnnualRate(tonnes, Basis.GROSS);
    }
  }
}
