package org.chokepoint.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 12);

  @ParameterizedTest
  @CsvSource({
    "on June 9,2025-06-09",
    "'December 28, as usual',2024-12-28",
    "the 9th of June 2024,2024-06-09",
    "on 9 June 2023,2023-06-09",
    "on the 10th,2025-06-10",
    "on the 30th,2025-05-30",
    "2025-04-04,2025-04-04",
    "6月9日,2025-06-09",
    "二〇二五年四月四日,2025-04-04",
    "去年12月1日,2024-12-01",
    "本月3日,2025-06-03",
    "公司10日公告,2025-06-10"
  })
  void datesAreResolvedAgainstTheDayOfPublication(String text, LocalDate expected) {
    List<FoundDate> found =
        new DateFinder(Optional.of(PUBLISHED), OptionalInt.empty())
            .find(text, new Span(0, text.length()));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).date().from()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"31 February 2025", "2025-13-40", "99月99日", "第18次会议"})
  void impossibleDatesAreNone(String text) {
    assertThat(
            new DateFinder(Optional.of(PUBLISHED), OptionalInt.empty())
                .find(text, new Span(0, text.length())).stream()
                    .filter(d -> d.date().from().equals(d.date().to())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "270,000 tonnes of REO | 270000 | t | REO",
        "27万吨 | 270000 | t | ''",
        "每噸人民幣2萬6,205元 | 26205 | CNY/t | ''",
        "19,109 yuan per ton | 19109 | CNY/t | ''",
        "35,000 yuan (S$6,460) a ton | 35000 | CNY/t | ''",
        "$110 per kg for NdPr | 110 | USD/kg | ''",
        "A$1.25 billion | 1250000000 | AUD | ''",
        "16.7 per cent | 16.7 | % | ''",
        "1,500 tonnes per year | 1500 | t/yr | ''",
        "3.5亿元 | 350000000 | CNY | ''"
      })
  void quantitiesAreReadWithUnitAndBasis(String text, double value, String unit, String basis) {
    List<FoundQuantity> found = QuantityFinder.find(text, new Span(0, text.length()));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).quantity().value()).isEqualTo(value);
    assertThat(found.get(0).quantity().unit()).isEqualTo(unit);
    assertThat(found.get(0).quantity().basis()).isEqualTo(basis);
  }

  @Test
  void numbersOfNoticesAndCustomsCodesAreNoQuantities() {
    String text = "Announcement No. 18 of 2025 names 2805301910 and 1C902.";
    assertThat(QuantityFinder.find(text, new Span(0, text.length()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"十,10", "十八,18", "二十一,21", "一百零五,105", "二〇二五,2025", "18,18"})
  void chineseNumeralsAreRead(String numeral, int value) {
    assertThat(Numerals.chinese(numeral)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"10th,10", "tenth,10", "twenty-first,21", "1st,1", "thirtieth,30"})
  void englishOrdinalsAreRead(String word, int value) {
    assertThat(Numerals.ordinal(word)).hasValue(value);
  }

  @Test
  void sentencesEndAtFullStopsButNotAtAbbreviationsOrDecimals() {
    String text =
        "MOFCOM issued No. 18 of 2025. Prices rose 1.5 per cent in the U.S. market.\n会议强调。商务部表示！";
    assertThat(SentenceSplitter.split(text).stream().map(s -> s.in(text)))
        .containsExactly(
            "MOFCOM issued No. 18 of 2025.",
            "Prices rose 1.5 per cent in the U.S. market.",
            "会议强调。",
            "商务部表示！");
  }

  @Test
  void theNormalFormKeepsEveryOffset() {
    String text = "  Bao\u200Bgang—“Group”  商務(wù)部 ＡＢＣ";
    NormalText normal = NormalText.of(text);
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      seen.append(normal.charAt(i));
      assertThat(normal.origin(i)).isBetween(0, text.length() - 1);
    }
    assertThat(seen.toString().strip()).isEqualTo("baogang group 商务部 abc");
  }
}
