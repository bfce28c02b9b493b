package org.chokepoint.app.rest.brief;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.accounts.Reply;
import org.chokepoint.app.accounts.ReplyStore;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.jspecify.annotations.Nullable;

/** Replies to briefs and their figures, with moderation. */
final class ReplyApi {

  private final BriefShelf briefs;
  private final ReplyStore replies;
  private final AuditLog audit;

  ReplyApi(BriefShelf briefs, ReplyStore replies, AuditLog audit) {
    this.briefs = briefs;
    this.replies = replies;
    this.audit = audit;
  }

  record ReplyView(
      String id,
      String briefId,
      Optional<String> figure,
      Optional<String> parentId,
      String author,
      String body,
      String state,
      int version,
      Instant createdAt,
      Optional<String> moderatedBy) {

    static ReplyView of(Reply r) {
      return new ReplyView(
          r.id(),
          r.briefId(),
          r.figure(),
          r.parentId(),
          r.author(),
          r.body(),
          r.state().label(),
          r.version(),
          r.createdAt(),
          r.moderatedBy());
    }
  }

  record NewReply(@Nullable String body, @Nullable String figure, @Nullable String parentId) {}

  record Decision(@Nullable String state) {}

  void register(Api api) {
    api.add(
        Operation.get(
                "/api/v1/briefs/{id}/replies",
                Access.READER,
                "listReplies",
                "Replies to a brief that the caller may see")
            .answers(List.class, ReplyView.class)
            .fails(404),
        this::list);
    api.add(
        Operation.post(
                "/api/v1/briefs/{id}/replies",
                Access.READER,
                "addReply",
                "Reply to a brief, to one of its figures or to a reply; a "
                    + "reader's waits for moderation")
            .asks(NewReply.class)
            .makes(ReplyView.class)
            .fails(400, 404),
        this::add);
    api.add(
        Operation.get(
                "/api/v1/replies",
                Access.ANALYST,
                "listWaitingReplies",
                "Replies that wait for a moderator")
            .answers(List.class, ReplyView.class),
        ctx -> Answers.json(ctx, replies.waiting().stream().map(ReplyView::of).toList()));
    api.add(
        Operation.patch(
                "/api/v1/replies/{id}",
                Access.ANALYST,
                "decideReply",
                "Show or hide a reply; needs If-Match with the version seen")
            .header("If-Match")
            .asks(Decision.class)
            .answers(ReplyView.class)
            .fails(400, 404, 412, 428),
        this::decide);
  }

  private String brief(Context ctx) {
    String id = ctx.pathParam("id");
    return briefs.find(id).orElseThrow(() -> ProblemException.notFound("brief", id)).id();
  }

  private void list(Context ctx) {
    Answers.json(
        ctx, replies.of(brief(ctx), Caller.accountOf(ctx)).stream().map(ReplyView::of).toList());
  }

  private void add(Context ctx) {
    String brief = brief(ctx);
    Account author = Caller.accountOf(ctx);
    NewReply sent = Json.read(ctx.bodyAsBytes(), NewReply.class);
    String body = sent.body() == null ? "" : sent.body().strip();
    if (body.isEmpty() || body.length() > Reply.MAX_LENGTH) {
      throw ProblemException.badValue("body", "needs 1 to " + Reply.MAX_LENGTH + " characters.");
    }
    Optional<String> figure = Optional.ofNullable(sent.figure()).filter(f -> !f.isEmpty());
    if (figure.filter(f -> !f.matches("[A-Za-z0-9-]{1,80}")).isPresent()) {
      throw ProblemException.badValue("figure", "is no figure of a brief.");
    }
    Optional<String> parent = Optional.ofNullable(sent.parentId());
    parent.ifPresent(
        p -> {
          if (replies.find(p).filter(r -> r.briefId().equals(brief)).isEmpty()) {
            throw ProblemException.notFound("reply", p);
          }
        });
    Reply reply = replies.add(author, new ReplyStore.Draft(brief, figure, parent, body));
    audit.record(new Act(author.name(), "reply", reply.id(), true), ctx.ip());
    Answers.created(ctx, "/api/v1/briefs/" + brief + "/replies", ReplyView.of(reply));
  }

  private void decide(Context ctx) {
    String id = ctx.pathParam("id");
    Reply reply = replies.find(id).orElseThrow(() -> ProblemException.notFound("reply", id));
    int version = version(ctx);
    String asked = String.valueOf(Json.read(ctx.bodyAsBytes(), Decision.class).state());
    if (!asked.equals("shown") && !asked.equals("hidden")) {
      throw ProblemException.badValue("state", "is shown or hidden.");
    }
    Reply.State state = Reply.State.valueOf(asked.toUpperCase(Locale.ROOT));
    Account moderator = Caller.accountOf(ctx);
    if (!replies.decide(id, version, state, moderator)) {
      throw new ProblemException(
          412, "It has changed since", "Version " + version + " is not the latest. Load it again.");
    }
    audit.record(new Act(moderator.name(), asked + "-reply", reply.id(), true), ctx.ip());
    Answers.json(ctx, ReplyView.of(replies.find(id).orElseThrow()));
  }

  private static int version(Context ctx) {
    @Nullable String match = ctx.header("If-Match");
    if (match == null) {
      throw new ProblemException(
          428, "A version is asked for", "Send the version you saw as If-Match: \"1\".");
    }
    try {
      return Integer.parseInt(match.replace("\"", "").strip());
    } catch (NumberFormatException e) {
      throw ProblemException.badValue("If-Match", "is no version.");
    }
  }
}
