package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.GeoPoint;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;

/**
 * Reads places. A place within a country lends its names to the country, because the chain is
 * modelled by country.
 */
final class PlaceRows implements RowMapping {
  private final Map<String, Place> top = new LinkedHashMap<>();
  private final Map<String, Set<String>> within = new LinkedHashMap<>();

  @Override
  public void read(Row row) {
    String country = country(row);
    if (!country.equals(row.text("id"))) {
      Aliases names = new Aliases().add(row, "name_en", "name_zh", "name_zh_hant", "aliases_en");
      names.add(row, "aliases_zh", "localities_en");
      within.computeIfAbsent(country, c -> new LinkedHashSet<>()).addAll(names.list());
      return;
    }
    Aliases names = new Aliases().add(row, "name_zh_hant", "aliases_en", "aliases_zh");
    names.add(row, "localities_en").without(row, "name_en", "name_zh");
    Optional<GeoPoint> centroid =
        row.number("lat").flatMap(lat -> row.number("lon").map(lon -> new GeoPoint(lat, lon)));
    top.put(
        country,
        new Place(
            new PlaceCode(country),
            row.required("name_en"),
            Aliases.optional(row.text("name_zh")),
            row.text("region"),
            row.text("eu27").equals("true"),
            names.list(),
            centroid));
  }

  /** The country or pseudo-place that stands for a place in the chain. */
  static String country(Row row) {
    String iso3 = row.text("iso3");
    String id = row.required("id");
    boolean own = iso3.isEmpty() || row.text("parent").isEmpty() || isActor(row);
    return own ? id : iso3;
  }

  private static boolean isActor(Row row) {
    return row.text("kind").equals("pseudo");
  }

  /** Countries and pseudo-places. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    top.forEach((code, place) -> places.add(withInner(place, within.get(code))));
    return places;
  }

  private static Place withInner(
      Place place, @org.jspecify.annotations.Nullable Set<String> inner) {
    if (inner == null) {
      return place;
    }
    Set<String> aliases = new LinkedHashSet<>(place.aliases());
    aliases.addAll(inner);
    return new Place(
        place.code(),
        place.name(),
        place.nameZh(),
        place.region(),
        place.euMember(),
        new ArrayList<>(aliases),
        place.centroid());
  }
}
