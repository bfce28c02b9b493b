package org.chokepoint.app.usecase.explore;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.id.PlaceCode;

/**
 * A mine, plant or recycling works.
 *
 * @param id facility id
 * @param name name of the site
 * @param place country
 * @param placeName name of the country
 * @param latitude degrees north, where known
 * @param longitude degrees east, where known
 * @param stage token of the stage
 * @param operator who runs it
 * @param parent who stands behind the operator
 * @param controller who can in the end order it, by ownership or direction
 * @param controllerPlace seat of the controller, or the facility's place if it has none
 * @param controllerPlaceName name of that seat
 * @param control how firmly it can order it
 * @param capacity nameplate capacity, t/y
 * @param capacityOf what it is a capacity of
 * @param status where it stands in its life
 * @param startYear first year of production, past or planned
 * @param materials what it makes
 * @param note remarks of the source
 * @param source where the row comes from
 */
public record FacilityView(
    String id,
    String name,
    String place,
    String placeName,
    Optional<Double> latitude,
    Optional<Double> longitude,
    String stage,
    NameView operator,
    NameView parent,
    Optional<NameView> controller,
    String controllerPlace,
    String controllerPlaceName,
    Optional<String> control,
    Optional<FigureView> capacity,
    String capacityOf,
    String status,
    Optional<Integer> startYear,
    List<String> materials,
    String note,
    SourceView source) {

  static FacilityView of(Facility f, PictureIndex index) {
    Optional<Command> top = index.controllerOf(f);
    PlaceCode seat =
        top.flatMap(c -> index.picture().findEntity(c.actor()))
            .map(e -> e.place())
            .orElse(f.place());
    return new FacilityView(
        f.id().value(),
        f.name(),
        f.place().value(),
        index.picture().nameOf(f.place()),
        f.location().map(p -> p.latitude()),
        f.location().map(p -> p.longitude()),
        f.stage().token(),
        index.nameOf(f.operator()),
        index.nameOf(f.parent()),
        top.map(c -> index.nameOf(c.actor())),
        seat.value(),
        index.picture().nameOf(seat),
        top.map(c -> c.strength().verb()),
        f.capacity().map(c -> FigureView.of(c.map(r -> r.tonnesPerYear()), "t/y")),
        f.capacityOf(),
        Names.word(f.status()),
        f.startYear().isPresent() ? Optional.of(f.startYear().getAsInt()) : Optional.empty(),
        f.materials().stream().map(m -> m.value()).toList(),
        f.note(),
        SourceView.of(f.provenance()));
  }
}
