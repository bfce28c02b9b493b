package org.chokepoint.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chokepoint.app.digest.DailyDigest;
import org.chokepoint.app.digest.Webhook;
import org.chokepoint.app.run.OutputFolder;
import org.chokepoint.app.usecase.WriteDigest;
import org.chokepoint.app.watch.WatchStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes and sends the digest. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    header = "Write what was first read in a period as a page, an Atom feed and JSON.",
    description = "With --webhook the JSON is also sent by POST.")
final class WatchDigestCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 366;

  @Spec private CommandSpec spec;
  @Mixin private WatchFolder folder = new WatchFolder();

  @Option(names = "--day", paramLabel = "DATE", description = "Last day, in UTC; default today.")
  private @Nullable LocalDate day;

  @Option(
      names = "--days",
      defaultValue = "1",
      description = "Number of days up to it (default ${DEFAULT-VALUE}).")
  private int days = 1;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder; default out/digest-DATE.")
  private @Nullable Path out;

  @Option(names = "--webhook", paramLabel = "URL", description = "Send the digest here as well.")
  private @Nullable String webhook;

  @Option(names = "--allow-private", description = "Let the webhook be inside a private network.")
  private boolean allowPrivate;

  @Mixin private StoreOption loaded = new StoreOption();

  @Override
  public Integer call() {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(
          spec.commandLine(), "--days must be from 1 to " + MOST_DAYS + ".");
    }
    LocalDate last = day == null ? LocalDate.now(ZoneOffset.UTC) : day;
    Map<String, byte[]> files;
    try (WatchStore store = folder.open()) {
      DailyDigest digest = new WriteDigest(store, loaded.knowledge()).of(last, days);
      files = WriteDigest.files(digest);
    }
    Path target = out == null ? Path.of("out", "digest-" + last) : out;
    PrintWriter results = spec.commandLine().getOut();
    OutputFolder.write(target, files).forEach(results::println);
    if (webhook != null) {
      byte[] json = files.getOrDefault("digest.json", new byte[0]);
      new Webhook(allowPrivate).send(webhook, json);
      results.println("sent to " + webhook);
    }
    return ExitCode.OK.code();
  }
}
