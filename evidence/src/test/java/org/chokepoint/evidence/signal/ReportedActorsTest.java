package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

/** Who acts where the subject of a sentence does not tell, by cues alone. */
class ReportedActorsTest {

  @Test
  void whoeverAReporterHeardItFromActsIfTheTextTakesItUpAgain() {
    assertThat(actor("记者从中国地质调查局获悉，该局在云南探获一处大型离子吸附型稀土矿。", "resource_discovery"))
        .isEqualTo("cgs-chn");
    assertThat(actor("记者从某某理工大学了解到，该校团队研制出从废旧磁钢中回收镝的新工艺。", "research_result")).isEqualTo("某某理工大学");
  }

  @Test
  void aCompanyIsTakenOverByTheOneItIsHandedTo() {
    assertThat(actor("广东省稀土产业集团股权无偿划转至中国稀土集团，稀土资产重组完成。", "merger_restructuring"))
        .isEqualTo("china-rare-earth-group");
  }

  @Test
  void whoDeclaresForceMajeureStopsNotTheStateThatCausedIt() {
    assertThat(actor("因刚果（金）延长钴出口禁令，洛阳钼业宣布不可抗力，暂停交付氢氧化钴。", "stoppage_or_closure"))
        .isEqualTo("cmoc");
  }

  @Test
  void commerceAtTheHeadOfASentenceIsTheDepartmentOfTheUnitedStates() {
    assertThat(
            actor(
                "WASHINGTON - Commerce has set antidumping duties of 93.5 percent on graphite anode material from China.",
                "tariff_action"))
        .isEqualTo("us-department-of-commerce");
  }

  @Test
  void aLawOfTheUnitedStatesMakesTheMinistryTheirs() {
    assertThat(actor("商务部已就进口稀土磁体启动232条款调查，或对其加征关税。", "tariff_action")).isEqualTo("government-usa");
    assertThat(actor("商务部决定对原产于美国的石墨加征关税。", "tariff_action")).isEqualTo("mofcom");
  }

  @Test
  void figuresOfCustomsAreThoseOfChinasCustomsIfItsTradeIsTold() {
    assertThat(actor("据海关统计，11月我国出口稀土5493.9吨，环比增长26.5%。", "trade_statistics")).isEqualTo("gacc");
    assertThat(actor("商务部数据显示，11月中国稀土出口环比增长26.5%。", "trade_statistics")).isEqualTo("mofcom");
    assertThat(actor("日本海关数据显示，11月日本自中国进口稀土磁体同比减少两成。", "trade_statistics")).isNotEqualTo("gacc");
  }

  @Test
  void aDeputyActsForItsTownAsTheHeadDoes() {
    assertThat(
            actor(
                "Baotou deputy mayor Wang Xiulian visited the rare earth high-tech zone to ask about progress.",
                "official_visit"))
        .isEqualTo("Baotou");
  }

  @Test
  void aNameInLatinLettersIsBetterThanItsDescription() {
    assertThat(actor("荷兰电池回收公司Nordvolta Circular的新工厂正式投产，从黑粉中提取锂和钴。", "plant_commissioning"))
        .isEqualTo("Nordvolta Circular");
  }

  @Test
  void whatHappenedCenturiesAgoIsNoSignal() {
    assertThat(read("1794年，化学家加多林从一块黑色矿石里发现了稀土元素钇。")).isEmpty();
    assertThat(read("2026年，地质队从一块黑色矿石里发现了稀土元素钇的新矿物。")).isNotEmpty();
  }

  @Test
  void aFigureIsNoYear() {
    assertThat(kind("Lynas opened a plant with a capacity of 1800 tonnes of dysprosium oxide."))
        .isEqualTo("plant_commissioning");
  }

  @Test
  void aPrizeForAStandardIsACeremony() {
    assertThat(kind("北方稀土牵头制定的稀土国际标准荣获有色金属工业科学技术奖一等奖。")).isEqualTo("ceremony");
  }

  private static String actor(String text, String kind) {
    List<Signal> signals = read(text);
    assertThat(signals).as(text).isNotEmpty();
    assertThat(signals.get(0).kind().value().value()).as(text).isEqualTo(kind);
    return Readings.actor(signals.get(0));
  }

  private static String kind(String text) {
    return read(text).get(0).kind().value().value();
  }

  private static List<Signal> read(String text) {
    return Readings.of(text, ReaderDepth.WORDS);
  }
}
