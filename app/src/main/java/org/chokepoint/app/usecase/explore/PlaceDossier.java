package org.chokepoint.app.usecase.explore;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Place;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.Control;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * All that is known of a place.
 *
 * @param name its names and region
 * @param latitude degrees north of its centre, where known
 * @param longitude degrees east of its centre, where known
 * @param facilities mines, plants and works in it
 * @param entities actors with their seat in it
 * @param shares its shares of the world by stage, latest year first
 * @param acts trade policy by it or against it, newest first
 */
public record PlaceDossier(
    NameView name,
    Optional<Double> latitude,
    Optional<Double> longitude,
    List<FacilityView> facilities,
    List<NameView> entities,
    List<ShareView> shares,
    List<ActView> acts) {

  /**
   * A share of the world.
   *
   * @param stage token of the stage
   * @param material material
   * @param group group as the source words it
   * @param year year
   * @param share the share
   * @param note remarks of the source
   */
  public record ShareView(
      String stage, String material, String group, int year, FigureView share, String note) {

    static ShareView of(StageShare s) {
      return new ShareView(
          s.stage().token(),
          s.material().value(),
          s.group(),
          s.year(),
          FigureView.of(s.share().map(x -> x.fraction()), "1"),
          s.note());
    }
  }

  /**
   * An act of trade policy.
   *
   * @param date when it was announced
   * @param actor who acts
   * @param actorName name of who acts
   * @param target against whom; {@code ALL} for every destination
   * @param commodity what it covers
   * @param instrument kind of act
   * @param detail what it says
   * @param reference notice or law
   * @param status what became of it
   * @param source where the row comes from
   */
  public record ActView(
      LocalDate date,
      String actor,
      String actorName,
      String target,
      String commodity,
      String instrument,
      String detail,
      String reference,
      String status,
      SourceView source) {

    static ActView of(Control c, SupplyPicture picture) {
      return new ActView(
          c.date(),
          c.actor().value(),
          picture.nameOf(c.actor()),
          c.target().value(),
          c.commodity(),
          c.instrument(),
          c.detail(),
          c.legalReference(),
          c.status(),
          SourceView.of(c.provenance()));
    }
  }

  static PlaceDossier of(Place place, PictureIndex index) {
    SupplyPicture picture = index.picture();
    PlaceCode code = place.code();
    return new PlaceDossier(
        Names.of(place),
        place.centroid().map(p -> p.latitude()),
        place.centroid().map(p -> p.longitude()),
        picture.facilities().stream()
            .filter(f -> f.place().equals(code))
            .map(f -> FacilityView.of(f, index))
            .toList(),
        picture.entities().stream().filter(e -> e.place().equals(code)).map(Names::of).toList(),
        picture.stageShares().stream()
            .filter(s -> s.place().equals(code))
            .sorted(
                Comparator.comparingInt((StageShare s) -> -s.year())
                    .thenComparing(StageShare::stage))
            .map(ShareView::of)
            .toList(),
        acts(picture, code));
  }

  private static List<ActView> acts(SupplyPicture picture, PlaceCode code) {
    return picture.controls().stream()
        .filter(c -> c.actor().equals(code) || c.target().equals(code))
        .sorted(Comparator.comparing(Control::date).reversed())
        .map(c -> ActView.of(c, picture))
        .toList();
  }
}
