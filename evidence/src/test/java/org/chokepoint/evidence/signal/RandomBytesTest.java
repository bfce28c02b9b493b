package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.chokepoint.evidence.ReferenceLexicon;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.Numerals;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody wrote end in a document or in a failure, and quotations stay in the text. */
class RandomBytesTest {

  private static final SignalReader READER =
      new SignalReader(Taxonomy.standard(), ReferenceLexicon.get());
  private static final String[] PIECES = {
    "MOFCOM ",
    "banned exports of ",
    "gallium",
    " on July 32, 2025",
    "第",
    "一百零",
    "次",
    "会议",
    "包钢集团党委",
    "<p>",
    "</",
    "<div style='display:none'>",
    "&#x1F4A3;",
    "&lt;",
    "\u200B",
    "\u202E",
    "(wù)",
    "稀土",
    "务(wù)",
    ".",
    "。",
    "\n\n",
    "\uD800",
    "0.1%",
    "No. 18 ",
    "二〇二五年",
    "十三月",
    "四十日",
    "\u0000",
    "* ",
    "Highlights\n",
    "if ",
    "not ",
    "公告2025年第61号",
    "%PDF-1.7\n",
    "PK\u0003\u0004",
    "10月9日",
    "“",
    "」"
  };

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/html",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      })
  void anyBytesAreReadOrRefusedWithAReason(String type) {
    Random random = new Random(7);
    int readable = 0;
    for (int run = 0; run < 400; run++) {
      byte[] bytes = soup(random).getBytes(StandardCharsets.UTF_8);
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        Document document =
            DocumentReader.standard().read(new RawDocument(bytes, "soup", Optional.of(type)));
        List<Signal> signals = READER.read(document).value();
        readable++;
        assertThat(signals)
            .allSatisfy(
                s ->
                    assertThat(s.quote().words())
                        .isEqualTo(
                            document
                                .text()
                                .substring(s.quote().span().start(), s.quote().span().end())));
      } catch (FailureException e) {
        assertThat(e.getMessage()).contains("soup");
      }
    }
    assertThat(readable).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void datesAndNumeralsOfAnySoupAreRealOnes(long seed) {
    Random random = new Random(seed);
    DateFinder finder =
        new DateFinder(Optional.of(LocalDate.of(2025, 10, 12)), OptionalInt.empty());
    for (int run = 0; run < 400; run++) {
      String text = soup(random);
      if (!text.isEmpty()) {
        assertThat(finder.find(text, new Span(0, text.length())))
            .allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(text.length()));
      }
      String numeral = numeral(random);
      Numerals.chinese(numeral).ifPresent(n -> assertThat(n).as(numeral).isNotNegative());
    }
  }

  private static String numeral(Random random) {
    String digits = "〇零○一二三四五六七八九十百千万亿两0123456789";
    StringBuilder numeral = new StringBuilder();
    for (int i = random.nextInt(9); i >= 0; i--) {
      numeral.append(digits.charAt(random.nextInt(digits.length())));
    }
    return numeral.toString();
  }
}
