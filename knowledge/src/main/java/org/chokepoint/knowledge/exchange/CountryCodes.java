package org.chokepoint.knowledge.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166-1 alpha-2, which FollowTheMoney uses in lower case, and alpha-3. */
final class CountryCodes {
  private static final Map<String, String> TWO_TO_THREE = new HashMap<>();
  private static final Map<String, String> THREE_TO_TWO = new HashMap<>();

  static {
    for (String two : Locale.getISOCountries()) {
      String three = new Locale("", two).getISO3Country();
      TWO_TO_THREE.put(two.toLowerCase(Locale.ROOT), three);
      THREE_TO_TWO.put(three, two.toLowerCase(Locale.ROOT));
    }
    // Codes of FollowTheMoney beyond the standard.
    TWO_TO_THREE.put("eu", "EU27");
    THREE_TO_TWO.put("EU27", "eu");
    TWO_TO_THREE.put("xk", "XKX");
    THREE_TO_TWO.put("XKX", "xk");
  }

  private CountryCodes() {}

  static Optional<String> twoLetters(String place) {
    return Optional.ofNullable(THREE_TO_TWO.get(place));
  }

  static Optional<String> threeLetters(String country) {
    return Optional.ofNullable(TWO_TO_THREE.get(country.toLowerCase(Locale.ROOT)));
  }
}
