package org.chokepoint.app.cli;

import org.chokepoint.app.usecase.ReadDocuments;
import picocli.CommandLine.Option;

/** By what events are heard that no known phrase tells. */
final class DepthOption {

  @Option(
      names = "--depth",
      paramLabel = "DEPTH",
      description =
          "How events are heard that no known phrase tells: ${COMPLETION-CANDIDATES}. meaning hears"
              + " more, words reads several times as many documents a second. Default:"
              + " ${DEFAULT-VALUE}.")
  private ReadDocuments.Depth depth = ReadDocuments.Depth.MEANING;

  ReadDocuments.Depth depth() {
    return depth;
  }
}
