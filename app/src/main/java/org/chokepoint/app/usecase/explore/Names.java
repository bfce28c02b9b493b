package org.chokepoint.app.usecase.explore;

import java.util.Locale;
import java.util.Optional;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;

/** Names of what has a dossier. */
final class Names {

  private Names() {}

  static NameView of(Entity e) {
    return new NameView("entity", e.id().value(), e.name(), e.nameZh(), word(e.kind()));
  }

  static NameView of(Facility f) {
    return new NameView("facility", f.id().value(), f.name(), Optional.empty(), f.stage().label());
  }

  static NameView of(Place p) {
    return new NameView("place", p.code().value(), p.name(), p.nameZh(), p.region());
  }

  static NameView of(Material m) {
    return new NameView("material", m.id().value(), m.name(), m.nameZh(), m.group());
  }

  /** Name of a place code, an entity id or a facility id; the id itself if none of them. */
  static String of(String id, PictureIndex index) {
    return index.picture().places().stream()
        .filter(p -> p.code().value().equals(id))
        .map(Place::name)
        .findFirst()
        .or(
            () ->
                index.picture().facilities().stream()
                    .filter(f -> f.id().value().equals(id))
                    .map(Facility::name)
                    .findFirst())
        .or(
            () ->
                index.picture().entities().stream()
                    .filter(e -> e.id().value().equals(id))
                    .map(Entity::name)
                    .findFirst())
        .orElse(id);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
