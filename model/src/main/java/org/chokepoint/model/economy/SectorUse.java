package org.chokepoint.model.economy;

import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/**
 * The industry in which an end use takes place.
 *
 * @param use end use, as in {@code EndUse.use}
 * @param beaSummary code of the BEA summary tables (USA)
 * @param wiod code of the WIOD 2013 tables (world); empty if none
 * @param oecd code of the OECD 2021 tables; empty if none
 * @param weight part of the use that goes to this industry; the weights of a use add to one
 */
public record SectorUse(
    String use, String beaSummary, String wiod, String oecd, Sourced<Share> weight) {}
