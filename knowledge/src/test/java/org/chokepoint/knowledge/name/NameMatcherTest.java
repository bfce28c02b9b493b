package org.chokepoint.knowledge.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chokepoint.knowledge.name.NameKind.ORGANISATION;
import static org.chokepoint.knowledge.name.NameKind.PERSON;

import java.util.List;
import java.util.SplittableRandom;
import org.chokepoint.knowledge.table.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
  private final NameMatcher matcher = new NameMatcher();

  /** F1 of verdicts against labels. */
  private record Score(int truePositive, int falsePositive, int falseNegative) {
    double f1() {
      return 2.0 * truePositive / (2 * truePositive + falsePositive + falseNegative);
    }

    Score with(boolean label, boolean verdict) {
      return new Score(
          truePositive + (label && verdict ? 1 : 0),
          falsePositive + (!label && verdict ? 1 : 0),
          falseNegative + (label && !verdict ? 1 : 0));
    }
  }

  private static List<List<String>> pairs() {
    var in = NameMatcherTest.class.getResourceAsStream("nomenklatura_pairs_dev.csv");
    return CsvTable.read(in, "pairs").records();
  }

  private static NameKind kind(List<String> pair) {
    return pair.get(1).equals("Person") ? NameKind.PERSON : NameKind.ORGANISATION;
  }

  @Test
  void theScoreOnThePublicPairsIsAboveLogicV2AndDoesNotFall() {
    Score ours = new Score(0, 0, 0);
    Score theirs = new Score(0, 0, 0);
    Score all = new Score(0, 0, 0);
    for (List<String> pair : pairs()) {
      boolean label = pair.get(4).equals("true");
      boolean verdict = matcher.matches(pair.get(2), pair.get(3), kind(pair));
      all = all.with(label, verdict);
      if (!pair.get(9).isEmpty()) {
        ours = ours.with(label, verdict);
        theirs = theirs.with(label, pair.get(9).equals("true"));
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "F1 on pairs with a verdict of logic-v2: ours %.3f, logic-v2 %.3f; ours on all %.3f%n",
        ours.f1(),
        theirs.f1(),
        all.f1());
    assertThat(theirs.f1()).isCloseTo(0.783, within(0.001));
    assertThat(ours.f1()).isGreaterThan(0.85);
    assertThat(all.f1()).isGreaterThan(0.865);
  }

  @Test
  void theScoreIsSymmetricAndBounded() {
    for (List<String> pair : pairs()) {
      double forth = matcher.score(pair.get(2), pair.get(3), kind(pair));
      double back = matcher.score(pair.get(3), pair.get(2), kind(pair));
      assertThat(forth).as(pair.toString()).isCloseTo(back, within(1e-9)).isBetween(0.0, 1.0);
      assertThat(matcher.score(pair.get(2), pair.get(2), kind(pair))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "包钢集团,包頭鋼鐵集團,false",
    "包钢股份,宝钢股份,false",
    "中国北方稀土（集团）高科技股份有限公司,中国北方稀土高科技股份有限公司,true",
    "中国稀土集团有限公司,中国稀土集团,true",
    "中國稀土集團有限公司,中国稀土集团有限公司,true",
    "ＭＰ　Ｍａｔｅｒｉａｌｓ,MP Materials Corp.,true",
    "Lynas Rare Earths Ltd,Lynas Rare Earths Limited,true",
    "Zhong guo xi tu ji tuan,中国稀土集团,true",
    "Baogang Group,Baosteel Group,false"
  })
  void chineseNamesAreComparedSignBySignAndAcrossScriptsByReading(
      String left, String right, boolean same) {
    assertThat(matcher.matches(left, right, NameKind.ORGANISATION)).isEqualTo(same);
  }

  @Test
  void aFatherIsNotHisSonAndAnOrdinalIsTheSameInWordsAndFigures() {
    assertThat(matcher.matches("Ahmad bin Hasan al-Ubaidi", "Hasan bin Ahmad al-Ubaidi", PERSON))
        .isFalse();
    assertThat(matcher.matches("Ahmad bin Hasan al-Ubaidi", "Ahmed ibn Hasan al Ubaidi", PERSON))
        .isTrue();
    assertThat(matcher.matches("1st Magnet Works", "First Magnet Works", ORGANISATION)).isTrue();
    assertThat(matcher.matches("1st Magnet Works", "Second Magnet Works", ORGANISATION)).isFalse();
  }

  @Test
  void invisibleCharactersAndWidthDoNotCount() {
    assertThat(matcher.score("Ly\u200bnas\u00a0Corp", "LYNAS CORP", NameKind.ORGANISATION))
        .isEqualTo(1);
  }

  @Test
  void noInputMakesItThrow() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 3000; i++) {
      String a = noise(random);
      String b = noise(random);
      assertThat(matcher.score(a, b, NameKind.values()[i % 2])).isBetween(0.0, 1.0);
    }
  }

  private static String noise(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      int c = random.nextInt(4) == 0 ? random.nextInt(0x30000) : 32 + random.nextInt(96);
      text.appendCodePoint(c);
    }
    return text.toString();
  }
}
