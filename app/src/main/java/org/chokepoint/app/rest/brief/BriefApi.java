package org.chokepoint.app.rest.brief;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.AuditLog.Act;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.Page;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.brief.BriefShelf.About;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.describe.Operation.FormField;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.rest.guard.SecurityHeaders;
import org.chokepoint.app.rest.run.Run;
import org.chokepoint.app.rest.run.RunApi;
import org.chokepoint.app.rest.run.RunView;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.usecase.BriefSettings;
import org.chokepoint.app.usecase.LoadedDocument;
import org.chokepoint.app.usecase.OfficeFormat;
import org.chokepoint.app.usecase.WriteBrief;
import org.chokepoint.app.usecase.WrittenBrief;
import org.chokepoint.app.usecase.signals.SignalDesk;

/** Making, keeping and reading briefs over HTTP. */
public final class BriefApi {

  private static final Map<String, String> FILES =
      Map.of(
          "brief.html", "text/html; charset=utf-8",
          "brief.pdf", "application/pdf",
          "brief.md", "text/markdown; charset=utf-8",
          "brief.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "brief.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "brief.json", "application/json",
          "run.json", "application/json");

  // A browser shows these; the rest it is told to save.
  private static final Set<String> SHOWN =
      Set.of("brief.html", "brief.pdf", "brief.json", "run.json");

  private static final BriefSettings SETTINGS =
      BriefSettings.STANDARD.with(OfficeFormat.DOCX, OfficeFormat.XLSX);

  private static final Map<String, Double> DONE =
      Map.of(
          "Reading", 0.1, "Measuring", 0.3, "Simulating", 0.5, "Planning", 0.75, "Writing", 0.85);

  private final BriefShelf briefs;
  private final SignalDesk signals;
  private final Runs runs;
  private final Supplier<WriteBrief> writer;
  private final AuditLog audit;
  private final Clock clock;

  BriefApi(
      BriefShelf briefs,
      SignalDesk signals,
      Runs runs,
      Supplier<WriteBrief> writer,
      Record record) {
    this.briefs = briefs;
    this.signals = signals;
    this.runs = runs;
    this.writer = writer;
    this.audit = record.audit();
    this.clock = record.clock();
  }

  /**
   * Where and when deeds are written down.
   *
   * @param audit the log
   * @param clock the clock
   */
  record Record(AuditLog audit, Clock clock) {}

  void register(Api api) {
    api.add(
        Operation.get("/api/v1/samples", Access.READER, "listSamples", "Bundled sample documents")
            .answers(List.class, Samples.Sample.class),
        ctx -> Answers.json(ctx, Samples.all()));
    api.add(
        Operation.post(
                "/api/v1/briefs",
                Access.ANALYST,
                "makeBrief",
                "Make a brief from text, url or sample (JSON), or from a file "
                    + "(form); answers a run")
            .asks(DocumentRequest.class)
            .form(new FormField("file", FormField.Kind.FILE, true, "the document"))
            .begins(RunView.class)
            .fails(404, 413, 415, 422),
        this::make);
    api.add(
        Operation.get("/api/v1/briefs", Access.READER, "listBriefs", "Briefs, newest first")
            .pages()
            .answers(Page.class, About.class),
        ctx -> Answers.json(ctx, Page.of(ctx, briefs.all(), b -> b)));
    api.add(
        Operation.get("/api/v1/briefs/{id}", Access.READER, "showBrief", "What a brief is about")
            .answers(About.class)
            .fails(404),
        ctx -> Answers.json(ctx, find(ctx)));
    api.add(
        Operation.get(
                "/api/v1/briefs/{id}/files/{name}",
                Access.READER,
                "showBriefFile",
                "brief.html, brief.pdf, brief.docx, brief.xlsx, brief.md, "
                    + "brief.json or run.json")
            .query("download")
            .sends("*/*")
            .fails(404),
        this::file);
  }

  private About find(Context ctx) {
    String id = ctx.pathParam("id");
    return briefs.find(id).orElseThrow(() -> ProblemException.notFound("brief", id));
  }

  private void make(Context ctx) {
    DocumentRequest.Loading loading = DocumentRequest.of(ctx);
    Account account = Caller.accountOf(ctx);
    String remote = ctx.ip();
    Run run =
        runs.start(
            "brief",
            account,
            r -> {
              About about = write(loading, account, r);
              audit.record(new Act(account.name(), "make-brief", about.id(), true), remote);
              return "/api/v1/briefs/" + about.id();
            });
    RunApi.begun(ctx, run);
  }

  private About write(DocumentRequest.Loading loading, Account account, Run run) {
    run.step("Reading the document", 0.05);
    LoadedDocument document = loading.load();
    WrittenBrief written =
        writer.get().write(document, SETTINGS, step -> run.step(step, done(step)));
    JsonNode manifest = tree(written, "run.json");
    JsonNode brief = tree(written, "brief.json");
    String id = manifest.path("runId").asText().substring(0, 16);
    About draft = about(id, brief, document, account);
    briefs.put(draft, written.files());
    int found = signals.addBrief(id, document);
    About about =
        new About(
            id,
            draft.title(),
            draft.origin(),
            draft.language(),
            draft.asOf(),
            found,
            draft.madeAt(),
            draft.madeBy());
    briefs.put(about, written.files());
    return about;
  }

  private About about(String id, JsonNode brief, LoadedDocument document, Account account) {
    return new About(
        id,
        brief.path("title").asText(),
        document.origin(),
        brief.path("document").path("language").asText(),
        brief.path("asOf").asText(),
        0,
        clock.instant(),
        account.displayName());
  }

  private static double done(String step) {
    return DONE.getOrDefault(step.split(" ")[0], 0.5);
  }

  private static JsonNode tree(WrittenBrief written, String name) {
    byte[] bytes = written.files().get(name);
    if (bytes == null) {
      throw new IllegalStateException("the brief was written without " + name);
    }
    return Json.read(bytes, JsonNode.class);
  }

  private void file(Context ctx) {
    About about = find(ctx);
    String name = ctx.pathParam("name");
    String type = FILES.get(name);
    byte[] content =
        (type == null ? java.util.Optional.<byte[]>empty() : briefs.file(about.id(), name))
            .orElseThrow(() -> ProblemException.notFound("file", name));
    if (ctx.queryParam("download") != null || !SHOWN.contains(name)) {
      Answers.attachment(ctx, about.id() + "-" + name);
    }
    ctx.header("Content-Security-Policy", SecurityHeaders.BRIEF);
    Answers.bytes(ctx, content, String.valueOf(type));
  }
}
