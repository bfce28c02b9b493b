package org.chokepoint.app.usecase;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chokepoint.app.run.RunManifest;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** The settings of a brief as options of its manifest, and back. */
final class RunOptions {

  private static final String AS_OF = "as-of";
  private static final String MONTHS = "months";
  private static final String DRAWS = "draws";
  private static final String STORE = "store-sha256";
  private static final String PLAN_FOR = "plan-for";
  private static final String PLAN_BUDGET = "plan-million-usd";
  private static final String PLAN_UNTIL = "plan-until";
  private static final String BILL = "bom-sha256";
  private static final String BILL_SCENARIO = "bom-scenario";
  private static final String BILL_HOME = "bom-home";

  private RunOptions() {}

  static List<RunManifest.Option> of(
      YearMonth asOf, BriefSettings settings, Optional<String> loadedSha256) {
    List<RunManifest.Option> options = new ArrayList<>();
    options.add(new RunManifest.Option(AS_OF, asOf.toString()));
    options.add(new RunManifest.Option(MONTHS, Integer.toString(settings.months())));
    options.add(new RunManifest.Option(DRAWS, Integer.toString(settings.draws())));
    loadedSha256.ifPresent(hash -> options.add(new RunManifest.Option(STORE, hash)));
    settings
        .plan()
        .ifPresent(
            plan -> {
              options.add(new RunManifest.Option(PLAN_FOR, String.join(",", plan.buyers())));
              options.add(
                  new RunManifest.Option(
                      PLAN_BUDGET,
                      plan.millionUsd().stream()
                          .map(m -> Double.toString(m))
                          .collect(Collectors.joining(","))));
              options.add(new RunManifest.Option(PLAN_UNTIL, Integer.toString(plan.untilYear())));
            });
    settings
        .bill()
        .ifPresent(
            bill -> {
              options.add(new RunManifest.Option(BILL, bill.sha256()));
              options.add(new RunManifest.Option(BILL_SCENARIO, bill.scenario()));
              bill.home().ifPresent(h -> options.add(new RunManifest.Option(BILL_HOME, h)));
            });
    return options;
  }

  /**
   * The settings of a manifest.
   *
   * @param bill the bill of materials that the run was made with, if its file is named
   * @throws FailureException if the manifest was made with a bill and this is not it
   * @throws RuntimeException if an option is missing or not of its form
   */
  static BriefSettings settings(RunManifest manifest, Optional<Path> bill) {
    Optional<PlanQuestion> plan =
        find(manifest, PLAN_FOR)
            .map(
                buyers ->
                    new PlanQuestion(
                        List.of(buyers.split(",")),
                        Arrays.stream(need(manifest, PLAN_BUDGET).split(","))
                            .map(Double::parseDouble)
                            .toList(),
                        false,
                        Integer.parseInt(need(manifest, PLAN_UNTIL)),
                        List.of(),
                        Optional.empty(),
                        PlanQuestion.USUAL_DRAWS,
                        manifest.seed()));
    return new BriefSettings(
        Optional.of(YearMonth.parse(need(manifest, AS_OF))),
        manifest.seed(),
        Integer.parseInt(need(manifest, MONTHS)),
        Integer.parseInt(find(manifest, DRAWS).orElse("0")),
        plan,
        find(manifest, BILL).map(sha -> bill(manifest, sha, bill)));
  }

  private static OwnBill bill(RunManifest manifest, String sha256, Optional<Path> file) {
    Path named =
        file.orElseThrow(
            () ->
                new FailureException(
                    FailureReason.MISSING,
                    "bill of materials",
                    "this run was made with one, which it did not keep. Name it: --bom FILE"));
    OwnBill bill = OwnBill.of(named, need(manifest, BILL_SCENARIO), find(manifest, BILL_HOME));
    if (!bill.sha256().equals(sha256)) {
      throw new FailureException(
          FailureReason.INCONSISTENT,
          String.valueOf(named.getFileName()),
          "is not the bill of materials of this run: its hash differs from the manifest's.");
    }
    return bill;
  }

  private static Optional<String> find(RunManifest manifest, String name) {
    return manifest.configuration().stream()
        .filter(o -> o.name().equals(name))
        .map(RunManifest.Option::value)
        .findFirst();
  }

  private static String need(RunManifest manifest, String name) {
    return find(manifest, name)
        .orElseThrow(() -> new IllegalArgumentException("option '" + name + "' is missing"));
  }
}
