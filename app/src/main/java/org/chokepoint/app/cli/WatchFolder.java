package org.chokepoint.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.chokepoint.app.watch.WatchStore;
import picocli.CommandLine.Option;

/** The option of every command that uses what the watch has read. */
final class WatchFolder {

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = ".chokepoint/watch",
      description = "Where sources, documents and signals are kept; default:%n${DEFAULT-VALUE}")
  private Path folder = Path.of(".chokepoint", "watch");

  Path path() {
    return folder;
  }

  WatchStore open() {
    return WatchStore.in(folder, Clock.systemUTC());
  }
}
