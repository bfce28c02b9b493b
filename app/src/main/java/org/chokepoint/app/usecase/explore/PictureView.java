package org.chokepoint.app.usecase.explore;

import java.time.YearMonth;
import java.util.List;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Dataset;

/**
 * What the picture was made of.
 *
 * @param asOf its month
 * @param entities number of actors
 * @param interests number of edges of ownership and direction
 * @param facilities number of facilities
 * @param places number of places
 * @param materials number of materials
 * @param trade number of trade flows
 * @param acts number of acts of trade policy
 * @param datasets the data sets
 */
public record PictureView(
    YearMonth asOf,
    int entities,
    int interests,
    int facilities,
    int places,
    int materials,
    int trade,
    int acts,
    List<DatasetView> datasets) {

  /**
   * A data set.
   *
   * @param id publisher/version/name
   * @param title what it is
   * @param publisher primary source
   * @param licence licence under which it may be used
   * @param accessed month in which it was collected
   * @param rows number of rows
   */
  public record DatasetView(
      String id, String title, String publisher, String licence, String accessed, int rows) {

    static DatasetView of(Dataset d) {
      return new DatasetView(
          d.id().value(), d.title(), d.publisher(), d.licence(), d.accessed(), d.rows());
    }
  }

  static PictureView of(SupplyPicture p) {
    return new PictureView(
        p.asOf(),
        p.entities().size(),
        p.interests().size(),
        p.facilities().size(),
        p.places().size(),
        p.materials().size(),
        p.trade().size(),
        p.controls().size(),
        p.datasets().stream().map(DatasetView::of).toList());
  }
}
