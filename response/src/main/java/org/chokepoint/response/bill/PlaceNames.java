package org.chokepoint.response.bill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;

/** Places by code, name and alias. */
final class PlaceNames {

  private final Map<String, PlaceCode> byName = new LinkedHashMap<>();
  private final List<String> names;

  PlaceNames(SupplyPicture picture) {
    for (Place place : picture.places()) {
      byName.putIfAbsent(Words.plain(place.code().value()), place.code());
      byName.putIfAbsent(Words.plain(place.name()), place.code());
    }
    this.names = List.copyOf(byName.keySet());
    for (Place place : picture.places()) {
      place.nameZh().ifPresent(n -> byName.putIfAbsent(Words.plain(n), place.code()));
      place.aliases().forEach(a -> byName.putIfAbsent(Words.plain(a), place.code()));
    }
  }

  Optional<PlaceCode> find(String word) {
    return Optional.ofNullable(byName.get(Words.plain(word)));
  }

  List<String> near(String word) {
    return Words.near(word, names);
  }
}
