package org.chokepoint.brief.section;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.supply.Good;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.picture.SupplyPicture;

/** Names of things as the supply picture spells them. */
final class Names {

  private static final Pattern SHORT_NAME = Pattern.compile("[A-Z][A-Za-z .&'-]{3,}");

  private final SupplyPicture picture;

  Names(SupplyPicture picture) {
    this.picture = picture;
  }

  /** A material's name without the remark in brackets that some names carry. */
  String of(MaterialId material) {
    String name = picture.findMaterial(material).map(m -> m.name()).orElse(material.value());
    int bracket = name.indexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  String of(PlaceCode place) {
    return picture.nameOf(place);
  }

  /** The name by which people call an entity: its first short name, or its registered name. */
  String of(EntityId entity) {
    return picture.findEntity(entity).map(Names::called).orElse(entity.value());
  }

  private static String called(Entity entity) {
    return entity.aliases().stream()
        .filter(alias -> SHORT_NAME.matcher(alias).matches())
        .filter(alias -> alias.length() < entity.name().length())
        .findFirst()
        .orElse(entity.name());
  }

  /** Name of a commodity: a material's if it is one, else as the statistic words it. */
  String commodity(String commodity) {
    return picture.materials().stream()
        .filter(m -> m.id().value().equals(commodity))
        .findFirst()
        .map(m -> of(m.id()))
        .orElse(commodity);
  }

  /** Whether a commodity is a single element rather than a group or product. */
  boolean element(String commodity) {
    return picture.materials().stream()
        .anyMatch(m -> m.id().value().equals(commodity) && m.oxide().isPresent());
  }

  /** An element or product at a stage, such as {@code separation, dysprosium}. */
  String good(Good good) {
    return good.stage().map(s -> s.label() + ", ").orElse("") + commodity(good.commodity());
  }

  /** Name of an entity or facility by the text of its id; the text itself if it is neither. */
  String byId(String id) {
    return facility(id).map(Facility::name).orElseGet(() -> entityOrText(id));
  }

  Optional<Facility> facility(String id) {
    return picture.facilities().stream()
        .filter(f -> f.entity().value().equals(id) || f.id().value().equals(id))
        .findFirst();
  }

  private String entityOrText(String id) {
    return picture.entities().stream()
        .filter(e -> e.id().value().equals(id))
        .findFirst()
        .map(Names::called)
        .orElse(id);
  }

  /** A line with a material's name. */
  Line line(MaterialId material) {
    return Line.name(of(material));
  }
}
