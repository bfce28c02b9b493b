package org.chokepoint.brief.write;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.chart.Bars;
import org.chokepoint.brief.chart.ControlDiagram;
import org.chokepoint.brief.chart.Gantt;
import org.chokepoint.brief.chart.MonthlyLines;
import org.chokepoint.brief.chart.StackedShares;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.quantity.AnnualRate;
import org.chokepoint.model.quantity.Basis;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Quality;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.model.source.Span;

/** A small brief with every kind of block, in English and Chinese. */
final class SampleBrief {

  static final String TEXT = "包钢集团召开2025年第10次党委常委会会议。The group “stands by” its plan & <b>more</b>.";
  static final DocumentId ID =
      DocumentId.of(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  static final DatasetId SHARES = new DatasetId("test/2026-11/shares");

  private SampleBrief() {}

  static <V> Sourced<V> cell(V value, String row) {
    return new Sourced<>(
        value,
        new Provenance.Tabulated(SHARES, row, "Sample Yearbook 2025, table 4", Quality.REPORTED));
  }

  static <V> Sourced<V> recalled(V value, String row) {
    return new Sourced<>(
        value, new Provenance.Tabulated(SHARES, row, "Annual report (recalled)", Quality.RECALLED));
  }

  static <V> Sourced<V> assumed(V value) {
    return Sourced.assumed(
        value, "Lead times as in the median project", "Chokepoint", "2026-11-24");
  }

  static Quote quote(String words) {
    int at = TEXT.indexOf(words);
    return Quote.of(ID, TEXT, new Span(at, at + words.length()));
  }

  static BriefMeta meta() {
    return new BriefMeta(
        ID,
        "sample.txt",
        Optional.of("包钢集团召开会议"),
        Language.ZH_HANS,
        Optional.of(LocalDate.of(2025, 4, 18)),
        List.of("Desk"),
        YearMonth.of(2025, 4),
        List.of(new BriefMeta.Parameter("seed", "42")),
        List.of());
  }

  static Brief brief() {
    return Brief.of(
        "Example Group (包钢集团): 10th standing meeting of 2025",
        meta(),
        List.of(
            new BriefSection("highlights", "Highlights", highlights()),
            new BriefSection("exposure", "Exposure", charts()),
            new BriefSection(
                "sources",
                "Sources and assumptions",
                List.of(Block.Paragraph.of(Line.words("Where the figures come from."))))));
  }

  private static List<Block> highlights() {
    Line first =
        Line.prose()
            .words("Example Group holds ")
            .figure(Figure.share(cell(Share.ofPercent(36.71), "row 3, share")))
            .words(" of the mine and runs ")
            .figure(Figure.rate(recalled(new AnnualRate(188_650, Basis.REO), "row 9, capacity")))
            .words(".")
            .end();
    Line second =
        Line.prose()
            .words("It says it ")
            .quote(quote("stands by"), Language.EN)
            .words(" its plan.")
            .end();
    return List.of(
        new Block.Points(List.of(first, second)),
        new Block.Quotation(
            quote("包钢集团召开2025年第10次党委常委会会议"),
            Language.ZH_HANS,
            Line.words("Example Group, its own words.")),
        new Block.Heading(Line.words("Reading it")),
        new Block.Paragraph(Block.Tone.INFERENCE, Line.words("The author infers tighter control.")),
        new Block.Paragraph(Block.Tone.CAVEAT, Line.words("Capacity is nameplate.")),
        new Block.Table(
            Line.words("Facilities"),
            List.of(Block.Column.words("Facility"), Block.Column.numbers("Capacity")),
            List.of(
                List.of(
                    Line.name("Pit 7"),
                    Line.figure(Figure.rate(cell(new AnnualRate(1234.5, Basis.REO), "row 4")))))));
  }

  private static List<Block> charts() {
    return List.of(shares(), prices(), control(), gantt(), bars());
  }

  static Block.ChartBlock shares() {
    List<StackedShares.Bar> bars = new ArrayList<>();
    int row = 0;
    for (String stage : List.of("mining", "separation", "metal-making", "magnet-making")) {
      row++;
      bars.add(
          new StackedShares.Bar(
              stage,
              List.of(
                  segment("Example Group", 20 + row, row, false),
                  segment("rest of China", 40 + 2 * row, row, false),
                  segment("rest of the world", 40 - 3 * row, row, true))));
    }
    return StackedShares.of(Line.words("Shares of the world by stage"), "Shares by stage", bars);
  }

  private static StackedShares.Segment segment(String name, double percent, int row, boolean rest) {
    return new StackedShares.Segment(name, Figure.percent(cell(percent, "row " + row)), rest);
  }

  static Block.ChartBlock prices() {
    List<Figure> months = new ArrayList<>();
    List<Figure> inside = new ArrayList<>();
    List<Figure> outside = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      months.add(Figure.month(assumed(YearMonth.of(2025, 4).plusMonths(i))));
      double price = 60 + 140 * StrictMath.exp(-(i - 7.0) * (i - 7.0) / 40);
      inside.add(Figure.interval(computed(new Interval(58, 60, 62)), "USD/kg"));
      outside.add(
          Figure.interval(computed(new Interval(price * 0.8, price, price * 1.3)), "USD/kg"));
    }
    return MonthlyLines.of(
        Line.words("Price of the oxide inside and outside"),
        "Price inside and outside",
        months,
        List.of(
            new MonthlyLines.Series("outside", outside), new MonthlyLines.Series("inside", inside)),
        "USD/kg");
  }

  private static <V> Sourced<V> computed(V value) {
    return Sourced.computed(
        value, "sample equilibrium", "1", List.of(cell(1, "row 1"), recalled(2, "row 2")));
  }

  static Block.ChartBlock control() {
    List<ControlDiagram.Node> nodes =
        List.of(
            new ControlDiagram.Node("state", "State Council", "state", false),
            new ControlDiagram.Node("party", "Party Committee 党委", "party organ", false),
            new ControlDiagram.Node(
                "province", "Regional government asset commission", "state organ", false),
            new ControlDiagram.Node("group", "Example Group", "company", true),
            new ControlDiagram.Node("listed", "Listed Company (600000)", "company", false),
            new ControlDiagram.Node("pit", "Main pit", "mining", false));
    List<ControlDiagram.Edge> edges =
        List.of(
            edge("state", "province", "supervises", Line.EMPTY, true),
            edge("party", "group", "decides beforehand in", Line.EMPTY, true),
            edge("province", "group", "owns", percent(77), false),
            edge("group", "listed", "owns", percent(36.71), false),
            edge("listed", "pit", "runs", Line.EMPTY, true));
    return ControlDiagram.of(Line.words("Who owns and directs"), "Control", nodes, edges);
  }

  private static Line percent(double percent) {
    return Line.figure(Figure.percent(cell(percent, "row 5")));
  }

  private static ControlDiagram.Edge edge(
      String from, String to, String how, Line share, boolean directs) {
    return new ControlDiagram.Edge(from, to, Line.fact(cell(how, "row 6")), share, directs);
  }

  static Block.ChartBlock gantt() {
    return Gantt.of(
        Line.words("When projects produce"),
        "Projects",
        List.of(task("Separation plant A, Estonia", 2024, 2026), task("Mine B", 2025, 2029)));
  }

  private static Gantt.Task task(String label, int start, int output) {
    return new Gantt.Task(
        label,
        assumed(YearMonth.of(start, 6)),
        assumed(YearMonth.of(output, 3)),
        assumed(YearMonth.of(output + 2, 3)));
  }

  static Block.ChartBlock bars() {
    return Bars.of(
        Line.words("Gap closed"),
        "Gap closed",
        "Share of the gap",
        List.of(
            new Bars.Bar("All projects", Figure.percent(assumed(61.0)), true),
            new Bars.Bar("Mine B", Figure.percent(assumed(22.0)), false)));
  }
}
