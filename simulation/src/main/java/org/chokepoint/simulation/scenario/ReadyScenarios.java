package org.chokepoint.simulation.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenarios shipped with the product. */
public final class ReadyScenarios {
  private static final List<String> NAMES =
      List.of(
          "quotas-2010",
          "controls-2025-04",
          "controls-2025-10",
          "embargo-japan",
          "magnet-ban",
          "myanmar-feed-stop",
          "plant-lost",
          "price-dumping",
          "transfer-price",
          "trade-war");

  private ReadyScenarios() {}

  /** Their names, in reading order. */
  public static List<String> names() {
    return NAMES;
  }

  /** The text of one, to read or to start from. */
  public static String text(String name) {
    try (InputStream in = ReadyScenarios.class.getResourceAsStream("ready/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "there is no ready scenario '" + name + "'. Known are " + NAMES);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One, read with the names of a picture. */
  public static Scenario read(String name, Names names) {
    return ScenarioFile.read(name + ".yaml", text(name), names);
  }
}
