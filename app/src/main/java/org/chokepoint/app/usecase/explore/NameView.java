package org.chokepoint.app.usecase.explore;

import java.util.Optional;

/**
 * Something that has a dossier.
 *
 * @param type {@code entity}, {@code facility}, {@code place} or {@code material}
 * @param id its id
 * @param name English name
 * @param nameZh Chinese name, if known
 * @param note one or two words on what it is
 */
public record NameView(String type, String id, String name, Optional<String> nameZh, String note) {}
