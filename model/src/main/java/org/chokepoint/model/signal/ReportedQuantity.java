package org.chokepoint.model.signal;

/**
 * A number in a document.
 *
 * @param value value in the unit
 * @param unit unit as normalised: {@code t}, {@code %}, {@code USD}, {@code CNY/t}, {@code USD/kg}
 *     ...
 * @param basis {@code REO}, {@code NdPr}, {@code gross} ...; empty if not stated
 * @param of what the number counts, in the words of the document
 */
public record ReportedQuantity(double value, String unit, String basis, String of) {}
