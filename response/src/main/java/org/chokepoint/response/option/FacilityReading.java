package org.chokepoint.response.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.FacilityStatus;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.source.Sourced;

/** Reads the facilities of a picture as options. */
final class FacilityReading {

  private final SupplyPicture picture;
  private final MagnetRecipe recipe;
  private final OutputReading outputs;
  private final ScheduleReading schedules;
  private final CostReading costs;
  private final List<Option> options = new ArrayList<>();
  private final List<Failure> unusable = new ArrayList<>();

  FacilityReading(SupplyPicture picture) {
    this.picture = picture;
    this.recipe = MagnetRecipe.from(picture);
    this.outputs = new OutputReading(picture, recipe);
    this.schedules = new ScheduleReading(picture);
    this.costs = new CostReading(picture);
  }

  Options options() {
    for (Facility facility : picture.facilities()) {
      read(facility);
    }
    return new Options(picture.asOf(), options, recipe, unusable);
  }

  private void read(Facility facility) {
    if (facility.status() == FacilityStatus.CLOSED) {
      refuse(facility, FailureReason.INCONSISTENT, "is closed for good");
      return;
    }
    Optional<Sourced<AnnualRate>> capacity =
        facility.capacity().filter(c -> c.value().tonnesPerYear() > 0);
    if (capacity.isEmpty()) {
      refuse(facility, FailureReason.MISSING, "has no capacity in the data; add one to count it");
      return;
    }
    OutputReading.Read read = outputs.of(facility, capacity.get());
    if (read.outputs().isEmpty()) {
      refuse(
          facility,
          FailureReason.UNSUPPORTED_FORMAT,
          "has a capacity of '" + facility.capacityOf() + "', which gives no tonnes of a material");
      return;
    }
    options.add(option(facility, read));
  }

  private Option option(Facility facility, OutputReading.Read read) {
    List<String> remarks = new ArrayList<>(read.remarks());
    if (!facility.note().isBlank()) {
      remarks.add("source: " + facility.note());
    }
    return new Option(
        new OptionId(facility.id().value()),
        facility.name(),
        kind(facility),
        stages(facility),
        new Site(
            facility.place(),
            Optional.of(facility.id()),
            Optional.of(facility.operator()),
            Optional.of(facility.parent())),
        read.outputs(),
        schedules.of(facility),
        costs.of(facility),
        remarks,
        facility.provenance());
  }

  private static OptionKind kind(Facility facility) {
    boolean expands = facility.name().contains("expansion");
    return switch (facility.status()) {
      case OPERATING -> OptionKind.EXISTING;
      case CONSTRUCTION -> OptionKind.UNDER_CONSTRUCTION;
      case CARE_AND_MAINTENANCE -> OptionKind.RESTART;
      default -> expands ? OptionKind.EXPANSION : OptionKind.NEW;
    };
  }

  private List<Stage> stages(Facility facility) {
    if (facility.stage() == Stage.CONCENTRATION && servesMineOfItsParent(facility)) {
      return List.of(Stage.CRACKING_AND_LEACHING);
    }
    return facility.note().contains("mine plus separation")
        ? List.of(Stage.MINING, Stage.SEPARATION)
        : List.of(facility.stage());
  }

  // Its feed is counted at the mine already.
  private boolean servesMineOfItsParent(Facility facility) {
    return picture.facilities().stream()
        .anyMatch(f -> f.stage() == Stage.MINING && f.parent().equals(facility.parent()));
  }

  private void refuse(Facility facility, FailureReason reason, String why) {
    unusable.add(new Failure(reason, "facility " + facility.id(), facility.name() + " " + why));
  }
}
