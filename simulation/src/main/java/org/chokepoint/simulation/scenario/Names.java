package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.simulation.chain.Chains;

/** Names that a scenario file may use: those of a supply picture. */
public final class Names {
  /** The code that stands for all members of the European Union. */
  public static final String UNION = "EU27";

  private final Set<String> places = new TreeSet<>();
  private final List<PlaceCode> members = new ArrayList<>();
  private final Set<String> materials = new TreeSet<>();
  private final Set<String> entities = new TreeSet<>();
  private final Set<String> facilities = new TreeSet<>();
  private final SupplyPicture picture;

  private Names(SupplyPicture picture) {
    this.picture = picture;
    for (Place p : picture.places()) {
      places.add(p.code().value());
      if (p.euMember()) {
        members.add(p.code());
      }
    }
    picture.facilities().forEach(f -> places.add(f.place().value()));
    picture.production().forEach(p -> places.add(p.place().value()));
    picture.materials().forEach((Material m) -> materials.add(m.id().value()));
    picture
        .baskets()
        .forEach(b -> b.components().forEach(c -> materials.add(c.material().value())));
    picture.entities().forEach((Entity e) -> entities.add(e.id().value()));
    picture.facilities().forEach((Facility f) -> facilities.add(f.id().value()));
  }

  /** The names of a supply picture. */
  public static Names of(SupplyPicture picture) {
    return new Names(picture);
  }

  /** Place codes. */
  public Set<String> places() {
    return places;
  }

  /** Members of the EU27. */
  public List<PlaceCode> members() {
    return members;
  }

  /** Material symbols. */
  public Set<String> materials() {
    return materials;
  }

  /** Entity ids. */
  public Set<String> entities() {
    return entities;
  }

  /** Facility ids. */
  public Set<String> facilities() {
    return facilities;
  }

  /** The chains that can be simulated. */
  public Chains chains() {
    return Chains.of(picture);
  }

  /** The place code that a word may mean, by code or by name in any language. */
  public Optional<String> placeLike(String word) {
    Suggestions known = new Suggestions();
    places.forEach(p -> known.add(p, List.of()));
    for (Place p : picture.places()) {
      known.add(p.code().value(), named(p.name(), p.nameZh(), p.aliases()));
    }
    known.add(UNION, List.of("EU", "European Union", "欧盟"));
    return known.nearest(word);
  }

  Optional<String> materialLike(String word) {
    Suggestions known = new Suggestions();
    materials.forEach(m -> known.add(m, List.of()));
    for (Material m : picture.materials()) {
      known.add(m.id().value(), named(m.name(), m.nameZh(), m.aliases()));
    }
    return known.nearest(word);
  }

  Optional<String> entityLike(String word) {
    Suggestions known = new Suggestions();
    for (Entity e : picture.entities()) {
      known.add(e.id().value(), named(e.name(), e.nameZh(), e.aliases()));
    }
    return known.nearest(word);
  }

  Optional<String> facilityLike(String word) {
    Suggestions known = new Suggestions();
    picture.facilities().forEach(f -> known.add(f.id().value(), List.of(f.name())));
    return known.nearest(word);
  }

  private static List<String> named(String name, Optional<String> zh, List<String> aliases) {
    List<String> names = new ArrayList<>(List.of(name));
    zh.ifPresent(names::add);
    names.addAll(aliases);
    return names;
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

  static int distance(String a, String b) {
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
