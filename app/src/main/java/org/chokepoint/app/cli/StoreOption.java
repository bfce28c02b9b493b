package org.chokepoint.app.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.chokepoint.app.store.StoreAddress;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that answers from the reference data. */
final class StoreOption {

  private static final int SHORT = 12;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description =
          "Use data loaded into a store: user (the one in your data folder), a file, or%n"
              + "jdbc:postgresql://HOST/DATABASE%nDefault: the packed data alone.")
  private @Nullable String store;

  Optional<StoreAddress> address() {
    return Optional.ofNullable(store).map(StoreAddress::new);
  }

  /**
   * The address, if it leads to a store that can be opened.
   *
   * @throws org.chokepoint.model.failure.FailureException if it does not
   */
  Optional<StoreAddress> reachable() {
    address().ifPresent(a -> a.open().close());
    return address();
  }

  /** Opens the reference data, and says on standard error what a store adds to it. */
  Supplier<ReferenceKnowledge> knowledge() {
    return () -> {
      ReferenceKnowledge knowledge = StoreAddress.knowledge(address());
      address()
          .ifPresent(
              from ->
                  spec.commandLine()
                      .getErr()
                      .println(
                          "With "
                              + knowledge.loaded().size()
                              + (knowledge.loaded().size() == 1
                                  ? " data set of "
                                  : " data sets of ")
                              + from.shown()
                              + knowledge
                                  .loadedSha256()
                                  .map(hash -> ", content " + hash.substring(0, SHORT))
                                  .orElse("")));
      return knowledge;
    };
  }
}
