package org.chokepoint.response.option;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.picture.SupplyPicture;

/**
 * Everything that can be done about a shortage as of a month.
 *
 * @param asOf month of the picture
 * @param options options in the order of the data
 * @param recipe what magnets hold
 * @param unusable facilities that could not be made an option, each with the reason
 */
public record Options(
    YearMonth asOf, List<Option> options, MagnetRecipe recipe, List<Failure> unusable) {

  /** Copies the lists. */
  public Options {
    options = List.copyOf(options);
    unusable = List.copyOf(unusable);
  }

  /** Every real project of a picture with an annual capacity, existing and in the pipeline. */
  public static Options from(SupplyPicture picture) {
    return new FacilityReading(picture).options();
  }

  /** The option with an id. */
  public Optional<Option> find(OptionId id) {
    return options.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** These options and more. */
  public Options with(List<Option> more) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(more);
    return new Options(asOf, all, recipe, unusable);
  }
}
