package org.chokepoint.app.rest.respond;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.Secrets;
import org.chokepoint.app.rest.answer.Answers;
import org.chokepoint.app.rest.answer.Json;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.SafeName;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.describe.Operation;
import org.chokepoint.app.rest.describe.Operation.FormField;
import org.chokepoint.app.rest.guard.Access;
import org.chokepoint.app.rest.guard.Caller;
import org.chokepoint.app.rest.run.ResultShelf;
import org.chokepoint.app.rest.run.Run;
import org.chokepoint.app.rest.run.RunApi;
import org.chokepoint.app.rest.run.RunView;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.usecase.BillSource;
import org.chokepoint.app.usecase.ExposureQuestion;
import org.chokepoint.app.usecase.PlanQuestion;
import org.chokepoint.app.usecase.respond.ExposureView;
import org.chokepoint.app.usecase.respond.PlanView;
import org.chokepoint.app.usecase.respond.Responses;
import org.chokepoint.model.id.Digest;
import org.jspecify.annotations.Nullable;

/** Plans and exposures over HTTP. An exposure is seen by its sender alone. */
public final class RespondApi {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final double PLAN_STEPS = 11;

  private final Responses responses;
  private final Runs runs;
  private final ResultShelf shelf;
  private final Secrets secrets = new Secrets();

  /** Over the use cases; results go to a shelf. */
  public RespondApi(Responses responses, Runs runs, ResultShelf shelf) {
    this.responses = responses;
    this.runs = runs;
    this.shelf = shelf;
  }

  /** Registers the routes. */
  public void register(Api api) {
    api.add(
        Operation.post(
                "/api/v1/plans",
                Access.ANALYST,
                "planResponse",
                "Plan projects and programmes within a budget; answers a run")
            .asks(PlanRequest.class)
            .begins(RunView.class),
        this::plan);
    api.add(
        Operation.get(
                "/api/v1/plans/{id}",
                Access.READER,
                "showPlan",
                "A plan with its frontier, Gantt rows and the gap it closes")
            .answers(PlanView.class)
            .fails(404),
        this::showPlan);
    api.add(
        Operation.post(
                "/api/v1/exposures",
                Access.ANALYST,
                "measureExposure",
                "What a ready scenario does to a bill of materials; answers a "
                    + "run; only the sender sees the result")
            .form(
                new FormField(
                    "file", FormField.Kind.FILE, true, "the bill of materials, CSV or XLSX"),
                new FormField("scenario", FormField.Kind.TEXT, false, "name of a ready scenario"),
                new FormField(
                    "home", FormField.Kind.TEXT, false, "place where the products are made"),
                new FormField(
                    "keepGoodRows", FormField.Kind.BOOLEAN, false, "leave out rows with a fault"))
            .begins(RunView.class)
            .fails(413, 415),
        this::measure);
    api.add(
        Operation.get(
                "/api/v1/exposures/{id}",
                Access.ANALYST,
                "showExposure",
                "An exposure of the caller")
            .answers(ExposureView.class)
            .fails(404),
        this::showExposure);
    api.add(
        Operation.get(
                "/api/v1/bill-template",
                Access.READER,
                "showBillTemplate",
                "A bill of materials to fill in")
            .sends("*/*"),
        this::template);
  }

  record PlanRequest(
      @Nullable List<String> buyers,
      @Nullable Double millionUsd,
      @Nullable Integer until,
      @Nullable List<String> scenarios) {}

  private void plan(Context ctx) {
    PlanRequest asked = Json.read(ctx.bodyAsBytes(), PlanRequest.class);
    if (asked.buyers() == null || asked.buyers().isEmpty() || asked.buyers().size() > 40) {
      throw ProblemException.badValue("buyers", "names one to forty places or companies.");
    }
    if (asked.millionUsd() == null) {
      throw ProblemException.badValue("millionUsd", "is missing.");
    }
    PlanQuestion question =
        responses.question(
            asked.buyers(),
            asked.millionUsd(),
            asked.until() == null ? OptionalInt.empty() : OptionalInt.of(asked.until()),
            asked.scenarios() == null ? List.of() : asked.scenarios());
    String id = Digest.ofFields("plan", Json.text(asked)).substring(0, 24);
    Run run =
        runs.start(
            "plan",
            Caller.accountOf(ctx),
            r -> {
              if (shelf.find("plans", id).isEmpty()) {
                Counter counter = new Counter(r, PLAN_STEPS);
                shelf.put("plans", id, Json.bytes(responses.plan(id, question, counter::step)));
              }
              return "/api/v1/plans/" + id;
            });
    RunApi.begun(ctx, run);
  }

  /** Turns steps into a share that nears one. */
  private static final class Counter {
    private final Run run;
    private final double expected;
    private int steps;

    Counter(Run run, double expected) {
      this.run = run;
      this.expected = expected;
    }

    void step(String step) {
      run.step(step, Math.min(0.97, ++steps / expected));
    }
  }

  private void showPlan(Context ctx) {
    String id = ctx.pathParam("id");
    Answers.written(
        ctx, shelf.find("plans", id).orElseThrow(() -> ProblemException.notFound("plan", id)));
  }

  private void measure(Context ctx) {
    if (!ctx.isMultipartFormData()) {
      throw new ProblemException(
          415, "A form is asked for", "Send the bill of materials as file in a form.");
    }
    @Nullable UploadedFile file = ctx.uploadedFile("file");
    if (file == null) {
      throw ProblemException.badValue("file", "the form has no file of this name.");
    }
    byte[] bytes = bytes(file);
    String name = SafeName.of(file.filename());
    ExposureQuestion question =
        responses.question(
            Optional.ofNullable(ctx.formParam("scenario")).orElse("controls-2025-04"),
            Optional.ofNullable(ctx.formParam("home")).filter(h -> !h.isBlank()),
            "true".equals(ctx.formParam("keepGoodRows")));
    Account account = Caller.accountOf(ctx);
    String id = secrets.nextId();
    Run run =
        runs.start(
            "exposure",
            account,
            r -> {
              Counter counter = new Counter(r, 4);
              BillSource bill = BillSource.ofBytes(name, bytes);
              byte[] body = Json.bytes(responses.measure(id, bill, question, counter::step));
              shelf.put("exposures", own(account, id), body);
              return "/api/v1/exposures/" + id;
            });
    RunApi.begun(ctx, run);
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream in = file.content()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String own(Account account, String id) {
    return account.id() + "_" + id;
  }

  private void showExposure(Context ctx) {
    String id = ctx.pathParam("id");
    Answers.written(
        ctx,
        shelf
            .find("exposures", own(Caller.accountOf(ctx), id))
            .orElseThrow(() -> ProblemException.notFound("exposure", id)));
  }

  private void template(Context ctx) {
    Answers.attachment(ctx, "bill-of-materials.xlsx");
    Answers.bytes(ctx, responses.template(), XLSX);
  }
}
