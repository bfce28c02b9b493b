package org.chokepoint.knowledge.upstream;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms in which publishers ship their files. */
public enum UpstreamFormat {
  /** USGS Mineral Commodity Summaries data release, long form of 2026. */
  USGS_MCS(new UsgsWorld(), "U.S. Geological Survey", "US public domain"),
  /** UN Comtrade download. */
  COMTRADE(
      new Comtrade(), "United Nations, UN Comtrade", "UN Comtrade terms: free with attribution"),
  /** CEPII BACI, one year. */
  BACI(new Baci(), "CEPII", "Etalab 2.0"),
  /** World Bank Worldwide Governance Indicators, bulk CSV. */
  WGI(new GovernanceIndicators(), "World Bank", "CC BY 4.0");

  private final Conversion conversion;
  private final String publisher;
  private final String licence;

  UpstreamFormat(Conversion conversion, String publisher, String licence) {
    this.conversion = conversion;
    this.publisher = publisher;
    this.licence = licence;
  }

  /** The token of the command line, such as {@code usgs-mcs}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the publisher ships Windows-1252; all others ship UTF-8. */
  boolean windows() {
    return this == USGS_MCS;
  }

  /** The format with a token. */
  public static Optional<UpstreamFormat> find(String token) {
    for (UpstreamFormat format : values()) {
      if (format.token().equals(token.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The format of a file with a header. */
  public static Optional<UpstreamFormat> ofHeader(List<String> columns) {
    return Arrays.stream(values()).filter(format -> format.conversion.knows(columns)).findFirst();
  }

  /** The table of ours that it fills. */
  public String table() {
    return conversion.table();
  }

  /** Who publishes it. */
  public String publisher() {
    return publisher;
  }

  /** Licence under which it may be used. */
  public String licence() {
    return licence;
  }

  Conversion conversion() {
    return conversion;
  }
}
