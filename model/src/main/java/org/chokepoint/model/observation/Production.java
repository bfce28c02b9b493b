package org.chokepoint.model.observation;

import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.source.Sourced;

/**
 * Production of a material in a place in a calendar year.
 *
 * @param place country or pseudo-place
 * @param material what is produced
 * @param stage stage of the chain
 * @param year calendar year
 * @param rate tonnes of that year
 * @param series name of the statistical series; several may speak of one year
 * @param preferred whether the data set picks this series for the year
 */
public record Production(
    PlaceCode place,
    MaterialId material,
    Stage stage,
    int year,
    Sourced<AnnualRate> rate,
    String series,
    boolean preferred) {}
