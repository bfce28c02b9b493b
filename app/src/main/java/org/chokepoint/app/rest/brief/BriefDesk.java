package org.chokepoint.app.rest.brief;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.ReplyStore;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.usecase.WriteBrief;

/** Briefs, their signals and their replies, wired together. */
public final class BriefDesk {

  private final BriefApi briefs;
  private final SignalApi signals;
  private final ReplyApi replies;

  /**
   * A desk.
   *
   * @param folder where briefs are kept
   * @param runs where they are made
   * @param writer what makes them
   * @param stores where replies and deeds are kept
   */
  public BriefDesk(Path folder, Runs runs, Supplier<WriteBrief> writer, Stores stores) {
    BriefShelf shelf = new BriefShelf(folder);
    SignalShelf read = new SignalShelf(shelf);
    BriefApi.Record record = new BriefApi.Record(stores.audit(), stores.clock());
    this.briefs = new BriefApi(shelf, read, runs, writer, record);
    this.signals = new SignalApi(read);
    this.replies = new ReplyApi(shelf, stores.replies(), stores.audit());
  }

  /**
   * Where replies and deeds are kept.
   *
   * @param replies replies
   * @param audit deeds
   * @param clock what time it is
   */
  public record Stores(ReplyStore replies, AuditLog audit, Clock clock) {}

  /** Registers the routes. */
  public void register(RoutesConfig routes) {
    briefs.register(routes);
    signals.register(routes);
    replies.register(routes);
  }
}
