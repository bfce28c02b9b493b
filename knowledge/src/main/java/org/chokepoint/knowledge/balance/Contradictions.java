package org.chokepoint.knowledge.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chokepoint.knowledge.balance.Figure.Kind;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Production;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.quantity.Basis;

/** Lists what does not add up in a balanced account. */
final class Contradictions {
  private static final MaterialId TREO = new MaterialId("TREO");

  private final SupplyPicture picture;
  private final MaterialId material;
  private final int year;
  private final Tolerances tolerances;
  private final List<Disagreement> found = new ArrayList<>();

  Contradictions(SupplyPicture picture, MaterialId material, int year, Tolerances tolerances) {
    this.picture = picture;
    this.material = material;
    this.year = year;
    this.tolerances = tolerances;
  }

  List<Disagreement> of(List<BalancedFigure> figures) {
    figures.forEach(this::moved);
    if (material.equals(TREO)) {
      figures.forEach(this::capacity);
      worlds();
    }
    return found;
  }

  private void moved(BalancedFigure figure) {
    if (Math.abs(figure.movedBy()) > Reconciliation.LIMIT) {
      double stated = figure.figure().tonnesReo().value();
      add(
          stage(figure.figure().kind()),
          figure.figure().place(),
          stated,
          figure.tonnesReo(),
          "%s of %.0f t is balanced to %.0f t, %.1f tolerances away",
          figure.figure().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          stated,
          figure.tonnesReo(),
          Math.abs(figure.movedBy()));
    }
  }

  private static Stage stage(Kind kind) {
    return switch (kind) {
      case MINED -> Stage.MINING;
      case NET_FEED_IMPORT -> Stage.CRACKING_AND_LEACHING;
      case SEPARATED -> Stage.SEPARATION;
    };
  }

  private void capacity(BalancedFigure figure) {
    if (figure.figure().kind() == Kind.NET_FEED_IMPORT) {
      return;
    }
    Stage stage = stage(figure.figure().kind());
    PlaceCode place = figure.figure().place();
    double capacity = capacity(stage, place);
    boolean known = capacity > 0 && !place.equals(PlaceCode.OTHER);
    if (known && figure.tonnesReo() > capacity * (1 + tolerances.estimated())) {
      add(
          stage,
          place,
          capacity,
          figure.tonnesReo(),
          "output of %.0f t exceeds the %.0f t of named facilities; some are missing",
          figure.tonnesReo(),
          capacity);
    }
  }

  private double capacity(Stage stage, PlaceCode place) {
    return picture.facilities().stream()
        .filter(f -> f.stage() == stage && f.place().equals(place) && f.producesIn(year))
        .flatMap(f -> f.capacity().stream())
        .filter(c -> c.value().basis() == Basis.REO)
        .mapToDouble(c -> c.value().tonnesPerYear())
        .sum();
  }

  /** A place that states as much as the whole world of the same product and year. */
  private void worlds() {
    for (Production world : picture.production()) {
      if (world.place().equals(PlaceCode.WORLD) && world.year() == year) {
        for (Production part : picture.production()) {
          compare(part, world);
        }
      }
    }
  }

  private void compare(Production part, Production world) {
    boolean same =
        part.year() == world.year()
            && part.stage() == world.stage()
            && part.material().equals(world.material())
            && part.rate().value().basis() == world.rate().value().basis()
            && !part.place().equals(PlaceCode.WORLD)
            && part.stage() != Stage.MINING;
    double whole = world.rate().value().tonnesPerYear();
    double one = part.rate().value().tonnesPerYear();
    if (same && one >= whole) {
      add(
          part.stage(),
          part.place(),
          one,
          whole,
          "%s states %.0f t (%s) where the world states %.0f t (%s)",
          part.place(),
          one,
          part.series(),
          whole,
          world.series());
    }
  }

  private void add(
      Stage stage,
      PlaceCode place,
      double stated,
      double implied,
      String format,
      Object... values) {
    found.add(
        new Disagreement(
            stage, place, stated, implied, String.format(Locale.ROOT, format, values)));
  }
}
