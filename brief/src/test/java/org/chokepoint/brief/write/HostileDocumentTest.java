package org.chokepoint.brief.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.BriefSection;
import org.chokepoint.brief.document.Inline;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HostileDocumentTest {

  private static Brief brief(String hostile) {
    DocumentId id = DocumentId.of(hostile.getBytes(StandardCharsets.UTF_8));
    Quote quote = Quote.of(id, hostile, new Span(0, hostile.length()));
    BriefMeta meta =
        new BriefMeta(
            id,
            hostile,
            Optional.of(hostile),
            Language.EN,
            Optional.empty(),
            List.of(hostile),
            YearMonth.of(2025, 1),
            List.of(new BriefMeta.Parameter(hostile, hostile)),
            List.of());
    Line words = new Line(List.of(new Inline.Quoted(quote, Language.EN)));
    List<Block> blocks =
        List.of(
            new Block.Heading(Line.name(hostile)),
            Block.Paragraph.of(words),
            new Block.Quotation(quote, Language.EN, Line.name(hostile)),
            new Block.Table(
                Line.name(hostile),
                List.of(new Block.Column(Line.name(hostile), false)),
                List.of(List.of(words))));
    return Brief.of(hostile, meta, List.of(new BriefSection("s", "S", blocks)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "javascript:alert(1) https://example.org/\"><script>",
        "]]><!--<script>--><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
      })
  void markupInADocumentStaysText(String hostile) throws Exception {
    String html = new String(new HtmlWriter().write(brief(hostile)), StandardCharsets.UTF_8);
    Document page = Pages.parse(html);
    assertThat(Pages.count(page, "script")).isZero();
    assertThat(Pages.count(page, "img")).isZero();
    for (int i = 0; i < Pages.count(page, "*"); i++) {
      Element element = (Element) page.getElementsByTagName("*").item(i);
      for (int j = 0; j < element.getAttributes().getLength(); j++) {
        assertThat(element.getAttributes().item(j).getNodeName()).doesNotStartWith("on");
      }
    }
    for (int i = 0; i < Pages.count(page, "a"); i++) {
      assertThat(((Element) page.getElementsByTagName("a").item(i)).getAttribute("href"))
          .matches("(#|https?://).*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "[x](javascript:alert(1))", "a|b\n# c", "`x`"})
  void markdownActsOnNothingInADocument(String hostile) {
    String md = new String(new MarkdownWriter().write(brief(hostile)), StandardCharsets.UTF_8);
    assertThat(md).doesNotContain("<script>").doesNotContain("[x](").doesNotContain("\n# c");
    assertThat(md.lines().filter(l -> l.startsWith("| \u201c")))
        .allMatch(l -> l.replace("\\|", "").chars().filter(c -> c == '|').count() == 2);
  }

  @Test
  void hugeWordsAreCutForPeopleAndKeptForMachines() {
    Brief brief = brief("long ".repeat(200_000));
    assertThat(new HtmlWriter().write(brief).length).isLessThan(40_000);
    assertThat(new MarkdownWriter().write(brief).length).isLessThan(20_000);
    assertThat(new JsonWriter().write(brief).length).isGreaterThan(1_000_000);
  }

  @Test
  void charactersThatNoFontHasDoNotStopThePdf() {
    byte[] pdf = new PdfWriter().write(brief("\uD83D\uDE00 \u0E01\u0E02 \u05D0 \uFFFD \u0001 x"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }
}
