package org.chokepoint.app.usecase.explore;

import org.chokepoint.model.source.Sourced;

/**
 * A figure with its unit and source.
 *
 * @param value the number
 * @param unit its unit; {@code 1} for a share
 * @param source where it comes from
 */
public record FigureView(double value, String unit, SourceView source) {

  /** The view of a sourced number. */
  public static FigureView of(Sourced<Double> figure, String unit) {
    return new FigureView(figure.value(), unit, SourceView.of(figure.provenance()));
  }

  /** The view for lists of many figures: the source's inputs are named, theirs are not. */
  public static FigureView brief(Sourced<Double> figure, String unit) {
    return new FigureView(figure.value(), unit, SourceView.brief(figure.provenance()));
  }
}
