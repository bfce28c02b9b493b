package org.chokepoint.model.observation;

import java.time.LocalDate;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.source.Provenance;

/**
 * A dated act of trade policy.
 *
 * @param date when it was announced
 * @param actor state that acts
 * @param target place against which it is directed; {@code ALL} for every destination
 * @param commodity what it covers, as the source words it
 * @param instrument kind of act
 * @param detail what it says, in short
 * @param legalReference notice or law
 * @param status what became of it
 * @param provenance where the row comes from
 */
public record Control(
    LocalDate date,
    PlaceCode actor,
    PlaceCode target,
    String commodity,
    String instrument,
    String detail,
    String legalReference,
    String status,
    Provenance provenance) {}
