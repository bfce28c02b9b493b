package org.chokepoint.model.chain;

/**
 * A point on the globe (WGS 84).
 *
 * @param latitude degrees north, in [-90, 90]
 * @param longitude degrees east, in [-180, 180]
 */
public record GeoPoint(double latitude, double longitude) {

  /** Rejects points off the globe. */
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("(" + latitude + ", " + longitude + ") is off the globe");
    }
  }
}
