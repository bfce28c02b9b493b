package org.chokepoint.response.option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.observation.Parameter;
import org.chokepoint.model.picture.SupplyPicture;

/** Finds published parameters by the words of their scope and name. */
final class Published {

  private static final Pattern FOUR_PER_CENT =
      Pattern.compile("(\\d+)/(\\d+)/(\\d+)/(\\d+)% of design");

  private final SupplyPicture picture;

  Published(SupplyPicture picture) {
    this.picture = picture;
  }

  Optional<Parameter> find(String scope, String name) {
    return picture.parameters().stream()
        .filter(p -> p.scope().contains(scope) && p.name().contains(name))
        .findFirst();
  }

  /** Output in the first four years as fractions of design, where a note gives them. */
  Optional<double[]> firstFourYears(Parameter parameter) {
    Matcher m = FOUR_PER_CENT.matcher(parameter.note());
    if (!m.find()) {
      return Optional.empty();
    }
    double[] fractions = new double[4];
    for (int i = 0; i < 4; i++) {
      fractions[i] = Double.parseDouble(m.group(i + 1)) / 100;
    }
    return Optional.of(fractions);
  }
}
