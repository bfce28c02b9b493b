package org.chokepoint.app.cli;

import java.util.Optional;
import org.chokepoint.app.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command that can use loaded data. */
final class StoreOption {

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "Use data loaded into a store: user (the one in your data folder), a file, or"
              + " jdbc:postgresql://HOST/DATABASE; default the packed data alone.")
  private @Nullable String store;

  Optional<StoreAddress> address() {
    return Optional.ofNullable(store).map(StoreAddress::new);
  }
}
