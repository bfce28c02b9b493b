package org.chokepoint.response.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.response.bill.MaterialGrade;
import org.chokepoint.response.option.MagnetElements;

/** Likely origins from the world shares of a picture. */
final class Origins {

  private static final double NOTABLE = 0.05;
  private static final List<Stage> STAGES =
      List.of(Stage.MINING, Stage.SEPARATION, Stage.METAL_MAKING, Stage.MAGNET_MAKING);

  private final SupplyPicture picture;

  Origins(SupplyPicture picture) {
    this.picture = picture;
  }

  /** Places with a twentieth of the world or more at each stage, largest first, latest year. */
  List<LikelyOrigin> of(MaterialGrade grade) {
    List<LikelyOrigin> origins = new ArrayList<>();
    for (Stage stage : STAGES) {
      boolean reached = stage != Stage.MAGNET_MAKING || MagnetElements.isMagnet(grade.market());
      if (reached) {
        origins.addAll(at(stage, grade));
      }
    }
    return origins;
  }

  private List<LikelyOrigin> at(Stage stage, MaterialGrade grade) {
    List<StageShare> candidates =
        picture.stageShares().stream()
            .filter(s -> s.stage() == stage && speaksOf(s, grade))
            .filter(s -> s.year() <= picture.asOf().getYear() && isPlace(s.place()))
            .toList();
    int latest = candidates.stream().mapToInt(StageShare::year).max().orElse(0);
    Set<PlaceCode> seen = new TreeSet<>();
    return candidates.stream()
        .filter(s -> s.year() == latest && s.share().value().fraction() >= NOTABLE)
        .sorted(Comparator.comparingDouble((StageShare s) -> -s.share().value().fraction()))
        .filter(s -> seen.add(s.place()))
        .map(s -> new LikelyOrigin(grade.id(), stage, s.place(), s.share(), state(s.place())))
        .toList();
  }

  private static boolean speaksOf(StageShare share, MaterialGrade grade) {
    if (share.material().equals(grade.market()) || grade.content().containsKey(share.material())) {
      return true;
    }
    String group = share.group().toLowerCase(Locale.ROOT);
    return MagnetElements.isMagnet(grade.market()) && group.contains("magnet");
  }

  private static boolean isPlace(PlaceCode place) {
    return !place.equals(PlaceCode.WORLD) && !place.equals(PlaceCode.OTHER);
  }

  private String state(PlaceCode place) {
    return picture.entities().stream()
        .filter(e -> e.kind() == EntityKind.STATE && e.place().equals(place))
        .map(Entity::name)
        .findFirst()
        .orElse(picture.nameOf(place));
  }
}
