package org.chokepoint.model.signal;

import java.util.Optional;
import org.chokepoint.model.id.ThemeId;

/**
 * A policy instrument that a document names.
 *
 * @param kind taxonomy id, such as {@code export_licensing}
 * @param target whom it hits, as the document words it; empty if not stated
 * @param scope what it covers, as the document words it; empty if not stated
 * @param inForce from when to when it holds, if stated
 * @param legalReference notice or law, if stated
 */
public record InstrumentMention(
    ThemeId kind,
    String target,
    String scope,
    Optional<DateSpan> inForce,
    Optional<String> legalReference) {}
