package org.chokepoint.app.usecase.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.app.table.Table;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.Facility;

/** Looks at the supply picture: names, lists and dossiers of what is in it. */
public final class ExplorePicture {

  private final Supplier<PictureIndex> pictures;

  /** Over a picture, which is made when first asked for. */
  public ExplorePicture(Supplier<PictureIndex> pictures) {
    this.pictures = pictures;
  }

  /**
   * Which facilities are wanted; an empty value wants all.
   *
   * @param stage token of the stage
   * @param place place code
   * @param status word of the status
   * @param material material id
   */
  public record FacilityFilter(
      Optional<String> stage,
      Optional<String> place,
      Optional<String> status,
      Optional<String> material) {

    private boolean fits(Facility f) {
      return stage.map(f.stage().token()::equals).orElse(true)
          && place.map(f.place().value()::equals).orElse(true)
          && status.map(Names.word(f.status())::equals).orElse(true)
          && material
              .map(wanted -> f.materials().stream().anyMatch(m -> m.value().equals(wanted)))
              .orElse(true);
    }
  }

  private PictureIndex index() {
    return pictures.get();
  }

  /** What the picture was made of. */
  public PictureView picture() {
    return PictureView.of(index().picture());
  }

  /** What has a dossier and a name like this, best first. */
  public List<NameView> search(String query) {
    return new NameSearch(index().picture()).find(query);
  }

  /** Actors of a kind, or all if it is empty, with a name like the query, or any. */
  public List<NameView> entities(String kind, String query) {
    return index().picture().entities().stream()
        .filter(e -> kind.isEmpty() || e.kind().name().equals(kind.toUpperCase(Locale.ROOT)))
        .filter(e -> query.isEmpty() || NameSearch.fits(e, query))
        .map(Names::of)
        .toList();
  }

  /** The dossier of an actor; empty if there is none of the id. */
  public Optional<EntityDossier> entity(String id) {
    Optional<Entity> found =
        index().picture().entities().stream().filter(e -> e.id().value().equals(id)).findFirst();
    return found.map(e -> EntityDossier.of(e, index()));
  }

  /** Facilities that fit a filter. */
  public List<FacilityView> facilities(FacilityFilter filter) {
    return fitting(filter).stream().map(f -> FacilityView.of(f, index())).toList();
  }

  /** The same as a table. */
  public Table facilityTable(FacilityFilter filter) {
    return FacilityTable.of(fitting(filter), index());
  }

  private List<Facility> fitting(FacilityFilter filter) {
    return index().picture().facilities().stream().filter(filter::fits).toList();
  }

  /** The dossier of a facility; empty if there is none of the id. */
  public Optional<FacilityDossier> facility(String id) {
    return index().picture().facilities().stream()
        .filter(f -> f.id().value().equals(id))
        .findFirst()
        .map(f -> FacilityDossier.of(f, index()));
  }

  /** All places. */
  public List<NameView> places() {
    return index().picture().places().stream().map(Names::of).toList();
  }

  /** The dossier of a place; empty if there is none of the code. */
  public Optional<PlaceDossier> place(String code) {
    return index().picture().places().stream()
        .filter(p -> p.code().value().equals(code))
        .findFirst()
        .map(p -> PlaceDossier.of(p, index()));
  }

  /** All materials. */
  public List<NameView> materials() {
    return index().picture().materials().stream().map(Names::of).toList();
  }

  /** The dossier of a material; empty if there is none of the id. */
  public Optional<MaterialDossier> material(String id) {
    return index().picture().materials().stream()
        .filter(m -> m.id().value().equals(id))
        .findFirst()
        .map(m -> MaterialDossier.of(m, index()));
  }
}
