package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.response.gap.GapClosing;
import org.chokepoint.response.gap.GapClosure;

/** The brief in a few sentences. */
final class Highlights implements Section {

  private static final int MOST_THEMES = 6;
  private static final int MOST_STAGES = 4;

  @Override
  public String id() {
    return "highlights";
  }

  @Override
  public String title() {
    return "Highlights";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    Reading reading = new Reading(input);
    if (!reading.relevant()) {
      return List.of(
          new Block.Points(
              List.of(
                  Line.words(
                      "This document says nothing relevant to the supply of the materials that "
                          + "the knowledge base covers."),
                  Line.words("No measure, scenario or plan was made from it."))));
    }
    List<Line> points = new ArrayList<>();
    reading.lead().ifPresent(l -> points.add(WhatIsGoingOn.sentence(input, reading, l)));
    themes(input).ifPresent(points::add);
    holders(input).ifPresent(points::add);
    command(input).ifPresent(points::add);
    scenario(input).ifPresent(points::add);
    gap(input).ifPresent(points::add);
    return List.of(new Block.Points(points));
  }

  private static Optional<Line> themes(BriefInput input) {
    List<Line> themes = new ArrayList<>();
    for (Cited<ThemeId> theme : Reading.distinct(input.signals(), Signal::themes)) {
      themes.add(Wording.term(input.labels().of(theme.value()), theme));
    }
    if (themes.isEmpty()) {
      return Optional.empty();
    }
    List<Line> shown = themes.subList(0, Math.min(MOST_THEMES, themes.size()));
    return Optional.of(
        Line.prose()
            .words(themes.size() > MOST_THEMES ? "Themes include " : "Policy themes: ")
            .enumerate(shown)
            .words(".")
            .end());
  }

  private static Optional<Line> holders(BriefInput input) {
    return input
        .profile()
        .filter(p -> !new ControlAround(input.picture(), p).directHolders().isEmpty())
        .map(
            p ->
                ActorPart.answersTo(
                    new Names(input.picture()), p, new ControlAround(input.picture(), p)));
  }

  /** The largest share the actor commands at each stage. */
  private static Optional<Line> command(BriefInput input) {
    if (input.profile().isEmpty() || input.profile().get().holdings().isEmpty()) {
      return Optional.empty();
    }
    Names names = new Names(input.picture());
    Map<Stage, Holding> largest = new LinkedHashMap<>();
    for (Holding h : input.profile().get().holdings()) {
      h.good()
          .stage()
          .ifPresent(
              s -> largest.merge(s, h, (a, b) -> a.share().value() >= b.share().value() ? a : b));
    }
    List<Line> parts = new ArrayList<>();
    largest.values().stream()
        .sorted(Comparator.comparing((Holding h) -> -h.share().value()))
        .limit(MOST_STAGES)
        .forEach(
            h ->
                parts.add(
                    Line.prose()
                        .figure(Figure.share(h.share().map(Share::new)))
                        .words(" of ")
                        .name(names.commodity(h.good().commodity()))
                        .words(" at ")
                        .words(h.good().stage().get().label())
                        .end()));
    return Optional.of(
        Line.prose()
            .name(names.of(input.profile().get().actor()))
            .words(" can command up to ")
            .enumerate(parts)
            .words(", as shares of the world.")
            .end());
  }

  private static Optional<Line> scenario(BriefInput input) {
    return input.scenarios().stream()
        .filter(r -> !r.prices().isEmpty())
        .max(Comparator.comparing(r -> new ScenarioNumbers(r).centralTargetLoss()))
        .map(r -> scenario(input, r));
  }

  private static Line scenario(BriefInput input, ScenarioReport report) {
    ScenarioNumbers numbers = new ScenarioNumbers(report);
    ScenarioReport.PricePath path = report.prices().get(0);
    Line.Prose prose =
        Line.prose()
            .words("The costliest lever simulated is ")
            .name(report.scenario().title())
            .words(": ")
            .name(new Names(input.picture()).of(path.material()))
            .words(" outside reaches ")
            .figure(Figure.multiples(ScenarioNumbers.multiple(path)))
            .words(" its calm price");
    numbers
        .targetLoss()
        .ifPresent(
            loss ->
                prose
                    .words(" and the places aimed at lose ")
                    .figure(Figure.moneyRange(loss, "USD")));
    boolean gains = report.controllerCost().value().central() < 0;
    if (!gains) {
      prose.words(", against ").figure(Figure.moneyRange(report.controllerCost(), "USD"));
      prose.words(" for the controller itself");
    }
    return prose.words(".").end();
  }

  private static Optional<Line> gap(BriefInput input) {
    List<GapClosure> closures = input.response().map(GapClosing::closures).orElse(List.of());
    if (closures.isEmpty()) {
      return Optional.empty();
    }
    GapClosure closure = closures.get(0);
    Names names = new Names(input.picture());
    return Optional.of(
        Line.prose()
            .words("Projects outside its command would close ")
            .figure(Figure.shares(closure.closedShare()))
            .words(" of the gap in ")
            .name(names.of(closure.gap().material()))
            .words(" by ")
            .figure(Figure.year(closure.gap().tonnesPerYear().map(t -> closure.gap().year())))
            .words("; then ")
            .words(closure.bindsNext().stage().label())
            .words(" of ")
            .name(names.of(closure.bindsNext().material()))
            .words(" binds.")
            .end());
  }
}
