package org.chokepoint.knowledge.name;

import org.chokepoint.model.signal.Lexicon;

/**
 * What a string may name.
 *
 * @param kind kind of thing
 * @param id id of the thing, as text
 * @param canonical its preferred English name
 * @param matched the name of it that matched
 * @param score how likely, in [0, 1]; 1 for a name that belongs to this thing alone
 * @param reason why, for people
 */
public record Resolution(
    Lexicon.Kind kind, String id, String canonical, String matched, double score, String reason) {}
