package org.chokepoint.brief.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.chokepoint.brief.chart.Bars;
import org.chokepoint.brief.chart.ControlDiagram;
import org.chokepoint.brief.chart.Gantt;
import org.chokepoint.brief.chart.MonthlyLines;
import org.chokepoint.brief.document.Block.ChartBlock;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.brief.drawing.Ink;
import org.chokepoint.brief.drawing.Mark;
import org.chokepoint.brief.drawing.Scale;
import org.chokepoint.brief.drawing.Svg;
import org.chokepoint.brief.drawing.TextMeasure;
import org.chokepoint.model.source.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartTest {

  static Stream<ChartBlock> charts() {
    return Stream.of(
        SampleBrief.shares(),
        SampleBrief.prices(),
        SampleBrief.control(),
        SampleBrief.gantt(),
        SampleBrief.bars());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void svgIsWellFormedDescribedAndOfWholeSize(ChartBlock chart) throws Exception {
    Document svg = Pages.parse(Svg.of(chart.drawing(), "c"));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("width")).matches("\\d+");
    assertThat(root.getAttribute("height")).matches("\\d+");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyMarkStaysOnTheCanvas(ChartBlock chart) throws Exception {
    Document svg = Pages.parse(Svg.of(chart.drawing(), "c"));
    for (String name : List.of("rect", "text")) {
      for (int i = 0; i < Pages.count(svg, name); i++) {
        Element mark = (Element) svg.getElementsByTagName(name).item(i);
        assertThat(Double.parseDouble(mark.getAttribute("x"))).isBetween(0.0, 720.0);
        assertThat(Double.parseDouble(mark.getAttribute("y")))
            .isBetween(0.0, (double) chart.drawing().height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void tableSaysTheSameInNumbers(ChartBlock chart) {
    assertThat(chart.table().rows()).isNotEmpty();
    assertThat(chart.table().lines().stream().flatMap(l -> l.parts().stream()))
        .anyMatch(part -> part.origin().isPresent());
  }

  @Test
  void hostileLabelsAreEscaped() throws Exception {
    String hostile = "</text><script>alert(1)</script>&\u0000\"";
    Figure value = Figure.percent(SampleBrief.cell(5.0, "row 1"));
    ChartBlock chart =
        Bars.of(Line.words("x"), hostile, "y", List.of(new Bars.Bar(hostile, value, false)));
    assertThat(Pages.count(Pages.parse(Svg.of(chart.drawing(), "c")), "script")).isZero();
  }

  @Test
  void loopOfControlIsDrawnAndEnds() {
    Line how = Line.fact(SampleBrief.cell("owns", "row 1"));
    ChartBlock chart =
        ControlDiagram.of(
            Line.words("loop"),
            "loop",
            List.of(
                new ControlDiagram.Node("a", "A", "", true),
                new ControlDiagram.Node("b", "B", "", false)),
            List.of(
                new ControlDiagram.Edge("a", "b", how, Line.EMPTY, true),
                new ControlDiagram.Edge("b", "a", how, Line.EMPTY, true)));
    assertThat(chart.drawing().description()).isEqualTo("A owns B; B owns A.");
  }

  @Test
  void projectThatProducesBeforeItStartsIsRefused() {
    assertThatThrownBy(
            () ->
                new Gantt.Task(
                    "P",
                    SampleBrief.assumed(YearMonth.of(2027, 1)),
                    SampleBrief.assumed(YearMonth.of(2026, 1)),
                    SampleBrief.assumed(YearMonth.of(2028, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.37, 1, 99.9, 100, 12_345, 4.4e9})
  void axisHoldsTheLargestValueWithFewTicks(double largest) {
    Scale scale = Scale.upTo(largest);
    assertThat(scale.top()).isGreaterThanOrEqualTo(largest);
    assertThat(scale.ticks()).hasSizeBetween(3, 9);
  }

  @Test
  void seriesColoursDifferInLightness() {
    List<Double> light =
        Stream.of(0, 1, 2, 3)
            .map(Ink::series)
            .map(
                i ->
                    0.299 * (i.rgb() >> 16)
                        + 0.587 * (i.rgb() >> 8 & 255)
                        + 0.114 * (i.rgb() & 255))
            .sorted()
            .toList();
    for (int i = 1; i < light.size(); i++) {
      assertThat(light.get(i) - light.get(i - 1)).isGreaterThan(8);
    }
  }

  @Test
  void cutTextFitsAndEndsInAnEllipsis() {
    String cut = TextMeasure.fit("Inner Mongolia 内蒙古自治区人民政府", 90, 12);
    assertThat(cut).endsWith("\u2026");
    assertThat(TextMeasure.width(cut, 12)).isLessThanOrEqualTo(92);
  }

  @Test
  void aBandFarAboveItsLineIsCutAndTheChartSaysHowFarItGoes() {
    assertThat(texts(400)).contains("band cut off; it reaches 400");
    assertThat(texts(15)).noneMatch(t -> t.startsWith("band cut off"));
  }

  private static List<String> texts(double high) {
    Figure month = Figure.month(SampleBrief.assumed(YearMonth.of(2025, 4)));
    Figure price = Figure.interval(SampleBrief.assumed(new Interval(5, 10, high)), "USD/kg");
    MonthlyLines.Series line = new MonthlyLines.Series("outside", List.of(price, price));
    ChartBlock chart =
        MonthlyLines.of(
            Line.words("Price"), "Price", List.of(month, month), List.of(line), "USD/kg");
    return chart.drawing().marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(m -> ((Mark.Label) m).text())
        .toList();
  }
}
