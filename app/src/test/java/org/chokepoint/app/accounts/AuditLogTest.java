package org.chokepoint.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of who did what. */
class AuditLogTest {

  private static final int WRITERS = 4;
  private static final int EACH = 50;

  @TempDir private Path folder;

  @Test
  void writersAtOnceLoseNothingAndEveryEntryHasANumberOfItsOwn() throws Exception {
    try (AccountDatabase database = AccountDatabase.in(folder)) {
      ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
      List<Future<?>> done = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        AuditLog log = new AuditLog(database, Clock.systemUTC());
        String name = "writer-" + w;
        done.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < EACH; i++) {
                    log.record(new AuditLog.Act(name, "sign-in", name, true), "127.0.0.1");
                  }
                }));
      }
      for (Future<?> each : done) {
        each.get();
      }
      writers.shutdown();
      AuditLog log = new AuditLog(database, Clock.systemUTC());
      assertThat(log.before(Long.MAX_VALUE, 1000).stream().map(AuditLog.Entry::seq).sorted())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, WRITERS * EACH).boxed().toList());
    }
  }
}
