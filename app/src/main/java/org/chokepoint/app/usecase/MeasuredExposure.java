package org.chokepoint.app.usecase;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.bill.BillOfMaterials;
import org.chokepoint.response.exposure.ExposureReport;

/**
 * The answer to an {@link ExposureQuestion}.
 *
 * @param picture supply picture of the scenario's first month
 * @param controller place that pulls the levers
 * @param home where the products are taken to be made
 * @param bill what was read of the bill, with its faults
 * @param report what the scenario does to it; empty if the bill has faults and its good rows were
 *     not asked for, or if no row is good
 * @param assumptions what the answer assumes beyond what the report lists
 */
public record MeasuredExposure(
    SupplyPicture picture,
    PlaceCode controller,
    PlaceCode home,
    BillOfMaterials bill,
    Optional<ExposureReport> report,
    List<Sourced<String>> assumptions) {

  /** Copies the list. */
  public MeasuredExposure {
    assumptions = List.copyOf(assumptions);
  }

  // What a user's bill holds must not reach a log by accident.
  @Override
  public String toString() {
    return "MeasuredExposure[" + bill + "]";
  }
}
