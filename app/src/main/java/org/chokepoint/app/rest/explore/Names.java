package org.chokepoint.app.rest.explore;

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

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
