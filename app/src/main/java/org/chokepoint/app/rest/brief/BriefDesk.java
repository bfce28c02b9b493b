package org.chokepoint.app.rest.brief;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.ReplyStore;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.app.usecase.signals.SignalDesk;

/** Briefs and their replies, wired together. */
public final class BriefDesk {

  private final BriefApi briefs;
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
    BriefApi.Record record = new BriefApi.Record(stores.audit(), stores.clock());
    this.briefs = new BriefApi(shelf, stores.signals(), runs, writer, record);
    this.replies = new ReplyApi(shelf, stores.replies(), stores.audit());
  }

  /**
   * Where replies and deeds are kept.
   *
   * @param replies replies
   * @param audit deeds
   * @param clock what time it is
   * @param signals signals read from the documents
   */
  public record Stores(ReplyStore replies, AuditLog audit, Clock clock, SignalDesk signals) {}

  /** Reads the samples to signals, so that the first visitor finds some. */
  public static void readSamples(SignalDesk signals) {
    Samples.all()
        .forEach(
            s ->
                signals.addSample(
                    s.id(), Samples.find(s.id()).orElseThrow(), "text/plain; charset=utf-8"));
  }

  /** Registers the routes. */
  public void register(Api api) {
    briefs.register(api);
    replies.register(api);
  }
}
