package org.chokepoint.brief.section;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.chart.Bars;
import org.chokepoint.brief.chart.Gantt;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.gap.Contribution;
import org.chokepoint.response.gap.Gap;
import org.chokepoint.response.gap.GapClosing;
import org.chokepoint.response.gap.GapClosure;
import org.chokepoint.response.option.Option;
import org.chokepoint.response.option.OptionKind;

/** Which existing and planned projects close how much of each gap, when, and what binds next. */
final class GapPart {

  private static final int MOST_PROJECTS = 12;
  private static final double LITTLE = 0.5;

  private final BriefInput input;
  private final List<GapClosure> closures;
  private final Names names;

  GapPart(BriefInput input, GapClosing closing) {
    this.input = input;
    this.closures = closing.closures();
    this.names = new Names(input.picture());
  }

  void write(List<Block> blocks) {
    if (closures.isEmpty()) {
      blocks.add(Wording.plain("The scenarios leave no gap to close."));
      return;
    }
    blocks.add(Wording.heading("How much of the gap the pipeline closes"));
    blocks.add(summary());
    GapClosure main = closures.get(0);
    blocks.add(Paragraph.of(sentence(main)));
    contributions(main).ifPresent(blocks::add);
    gantt(main).ifPresent(blocks::add);
    added(main).ifPresent(blocks::add);
  }

  private Line sentence(GapClosure closure) {
    return Line.prose()
        .words("If every project outside the controller's command comes as scheduled, ")
        .figure(Figure.shares(closure.closedShare()))
        .words(" of the gap in ")
        .name(gapName(closure.gap()))
        .words(" is closed by ")
        .figure(Figure.year(year(closure)))
        .words(
            central(closure.closedShare()) > 0.995
                ? ". If the gap were larger, what would bind is "
                : ". What binds next is ")
        .words(closure.bindsNext().stage().label())
        .words(" of ")
        .name(names.of(closure.bindsNext().material()))
        .words(": more capacity anywhere else closes nothing until that grows.")
        .end();
  }

  private static Sourced<Integer> year(GapClosure closure) {
    return closure.gap().tonnesPerYear().map(t -> closure.gap().year());
  }

  private String gapName(Gap gap) {
    return names.of(gap.material()) + ", " + gap.stage().label();
  }

  private Block summary() {
    List<List<Line>> rows = new ArrayList<>();
    for (GapClosure closure : closures) {
      rows.add(
          List.of(
              Line.name(gapName(closure.gap())),
              Line.figure(Figure.year(year(closure))),
              Line.figure(Figure.interval(closure.gap().tonnesPerYear(), "t/y")),
              Line.figure(Figure.interval(closure.closedTonnes(), "t/y")),
              Line.figure(Figure.shares(closure.closedShare())),
              Line.prose()
                  .words(closure.bindsNext().stage().label())
                  .words(" of ")
                  .name(names.of(closure.bindsNext().material()))
                  .end()));
    }
    return new Table(
        Line.words("Gaps, and what projects outside the controller's command close"),
        List.of(
            Column.words("Gap"),
            Column.numbers("By\u00a0year"),
            Column.numbers("Missing"),
            Column.numbers("Closed"),
            Column.numbers("Share closed"),
            Column.words("Binds next")),
        rows);
  }

  private static double central(Sourced<Interval> tonnes) {
    return tonnes.value().central();
  }

  private static List<Contribution> closing(GapClosure closure) {
    return closure.contributions().stream()
        .filter(c -> Math.max(central(c.inCompanyTonnes()), central(c.aloneTonnes())) > LITTLE)
        .limit(MOST_PROJECTS)
        .toList();
  }

  private Optional<Block> contributions(GapClosure closure) {
    List<List<Line>> rows = new ArrayList<>();
    for (Contribution c : closing(closure)) {
      rows.add(row(c));
    }
    if (rows.isEmpty()) {
      return Optional.of(
          Wording.plain("No project outside the controller's command touches this gap by then."));
    }
    return Optional.of(
        new Table(
            Line.prose()
                .words("Projects that close the gap in ")
                .name(gapName(closure.gap()))
                .words(", alone and with all others")
                .end(),
            List.of(
                Column.words("Project"),
                Column.words("Place"),
                Column.words("Stage"),
                Column.words("Status"),
                Column.numbers("First year"),
                Column.numbers("Alone"),
                Column.numbers("With all others")),
            rows));
  }

  private List<Line> row(Contribution c) {
    Option option = c.option();
    return List.of(
        Line.fact(new Sourced<>(option.name(), option.provenance())),
        Line.name(names.of(option.site().place())),
        Line.words(String.join(", ", option.stages().stream().map(s -> s.label()).toList())),
        Line.words(option.kind().label()),
        Line.figure(Figure.year(firstYear(option))),
        Line.figure(Figure.interval(c.aloneTonnes(), "t/y")),
        Line.figure(Figure.interval(c.inCompanyTonnes(), "t/y")));
  }

  private static Sourced<Integer> firstYear(Option option) {
    return option.schedule().firstYear().map(i -> (int) Math.round(i.central()));
  }

  private Optional<Block> gantt(GapClosure closure) {
    List<Gantt.Task> tasks = new ArrayList<>();
    closing(closure).stream()
        .map(Contribution::option)
        .filter(o -> o.kind() != OptionKind.EXISTING)
        .sorted(Comparator.comparing((Option o) -> firstYear(o).value()).thenComparing(Option::id))
        .forEach(o -> tasks.add(task(o)));
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    Line caption = Line.words("When these projects are built and produce, central dates");
    return Optional.of(Gantt.of(caption, "Projects over time", tasks));
  }

  private Gantt.Task task(Option option) {
    Sourced<YearMonth> output = firstYear(option).map(y -> YearMonth.of(y, 1));
    Sourced<Interval> lead = option.schedule().leadYears();
    Sourced<YearMonth> start =
        Derived.from(
            earlier(output.value(), lead.value().central()),
            "first output less the lead time, not before the month of the picture",
            List.of(output, lead));
    Sourced<?> ramp = option.schedule().ramp().years();
    long rampYears = option.schedule().ramp().years().value().size() - 1L;
    Sourced<YearMonth> full =
        Derived.from(
            output.value().plusYears(rampYears),
            "first output plus the years of the ramp",
            List.of(output, ramp));
    return new Gantt.Task(option.name(), start, output, full);
  }

  private YearMonth earlier(YearMonth output, double leadYears) {
    YearMonth asOf = input.picture().asOf();
    YearMonth start = output.minusMonths(Math.round(leadYears * 12));
    YearMonth notBefore = start.isBefore(asOf) ? asOf : start;
    return notBefore.isAfter(output) ? output : notBefore;
  }

  private Optional<Block> added(GapClosure closure) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Contribution c : closing(closure)) {
      bars.add(new Bars.Bar(c.option().name(), Figure.interval(c.inCompanyTonnes(), "t/y"), false));
    }
    bars.removeIf(b -> b.value().number().orElse(0) <= 0);
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    bars.add(
        0,
        new Bars.Bar(
            "All projects together", Figure.interval(closure.closedTonnes(), "t/y"), true));
    Line caption =
        Line.prose()
            .words("What each project adds where the gap is, if all others come: ")
            .name(gapName(closure.gap()))
            .end();
    return Optional.of(Bars.of(caption, "Gap closed by project", "Tonnes a year", bars));
  }
}
