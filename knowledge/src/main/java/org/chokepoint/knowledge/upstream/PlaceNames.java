package org.chokepoint.knowledge.upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.knowledge.table.Row;

/** Countries by the names and numbers that publishers use. */
final class PlaceNames {
  /**
   * Reporter numbers of UN Comtrade that are not M49 numbers: they include territories or stand for
   * a place that M49 does not list. Source: UN Comtrade, list of country codes; CEPII BACI uses
   * them too.
   */
  private static final Map<String, String> COMTRADE =
      Map.of(
          "251", "FRA",
          "842", "USA",
          "699", "IND",
          "757", "CHE",
          "579", "NOR",
          "490", "TWN",
          "381", "ITA",
          "58", "BEL",
          "0", "WLD");

  private static final Map<String, String> USGS =
      Map.of(
          "world total (rounded)", "WLD",
          "world total", "WLD",
          "other countries", "OTH",
          "other", "OTH",
          "burma", "MMR",
          "congo (kinshasa)", "COD",
          "congo (brazzaville)", "COG",
          "korea, republic of", "KOR",
          "korea, north", "PRK");

  private final Map<String, String> byName = new HashMap<>(USGS);
  private final Map<String, String> byNumber = new HashMap<>(COMTRADE);
  private final Map<String, String> byIso = new HashMap<>();

  PlaceNames(List<Row> places) {
    for (Row row : places) {
      String id = row.required("id");
      if (row.text("iso3").equals(id) || row.text("iso3").isEmpty()) {
        name(row.text("name_en"), id);
        row.list("aliases_en", '|').forEach(alias -> name(alias, id));
        String m49 = row.text("un_m49");
        if (!m49.isEmpty()) {
          byNumber.putIfAbsent(m49.replaceFirst("^0+(?=.)", ""), id);
        }
        byIso.put(id, id);
      }
    }
  }

  private void name(String name, String id) {
    byName.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
  }

  Optional<String> named(String name) {
    return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  Optional<String> numbered(String number) {
    return Optional.ofNullable(byNumber.get(number.strip().replaceFirst("^0+(?=.)", "")));
  }

  /** The place with an ISO code, or with Comtrade's code for the world. */
  Optional<String> iso(String code) {
    return Optional.ofNullable(code.equals("W00") ? "WLD" : byIso.get(code));
  }
}
