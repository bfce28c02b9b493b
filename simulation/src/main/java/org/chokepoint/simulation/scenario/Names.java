package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Names that a scenario file may use.
 *
 * @param places place codes
 * @param members members of the EU27
 * @param materials material symbols
 * @param entities entity ids
 * @param facilities facility ids
 */
public record Names(
    Set<String> places,
    List<PlaceCode> members,
    Set<String> materials,
    Set<String> entities,
    Set<String> facilities) {

  /** The code that stands for all members of the European Union. */
  public static final String UNION = "EU27";

  /** Copies the collections. */
  public Names {
    places = new TreeSet<>(places);
    members = List.copyOf(members);
    materials = new TreeSet<>(materials);
    entities = new TreeSet<>(entities);
    facilities = new TreeSet<>(facilities);
  }

  /** The names of a supply picture. */
  public static Names of(SupplyPicture picture) {
    Set<String> places = new TreeSet<>();
    List<PlaceCode> members = new ArrayList<>();
    for (Place p : picture.places()) {
      places.add(p.code().value());
      if (p.euMember()) {
        members.add(p.code());
      }
    }
    picture.facilities().forEach(f -> places.add(f.place().value()));
    picture.production().forEach(p -> places.add(p.place().value()));
    Set<String> materials = new TreeSet<>();
    picture.materials().forEach((Material m) -> materials.add(m.id().value()));
    picture
        .baskets()
        .forEach(b -> b.components().forEach(c -> materials.add(c.material().value())));
    Set<String> entities = new TreeSet<>();
    picture.entities().forEach((Entity e) -> entities.add(e.id().value()));
    Set<String> facilities = new TreeSet<>();
    picture.facilities().forEach((Facility f) -> facilities.add(f.id().value()));
    return new Names(places, members, materials, entities, facilities);
  }

  /** The known name nearest to a word, for a suggestion; the word itself if none is near. */
  public static String nearest(String word, Iterable<String> known) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String k : known) {
      int d = distance(word.toLowerCase(Locale.ROOT), k.toLowerCase(Locale.ROOT));
      if (d < least) {
        least = d;
        best = k;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
