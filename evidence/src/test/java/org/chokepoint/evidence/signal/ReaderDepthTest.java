package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class ReaderDepthTest {

  private static final String TELLING =
      "Whoever ships germanium out of China must from Monday show a paper from the ministry.";

  @Test
  void whatNoCueTellsIsHeardByItsMeaningAndCited() {
    List<Signal> signals = Readings.of(TELLING, ReaderDepth.MEANING);
    assertThat(signals).hasSize(1);
    assertThat(signals.get(0).kind().value().value()).isEqualTo("export_control_imposed");
    assertThat(TELLING).contains(signals.get(0).kind().quote().words());
  }

  @Test
  void byWordsAloneItIsNotHeard() {
    assertThat(Readings.of(TELLING, ReaderDepth.WORDS)).isEmpty();
  }

  @Test
  void anotherTradeInTheSameWordsIsNoSignal() {
    assertThat(
            Readings.of(
                "Beijing has relented and lets beef from Brazil in again.", ReaderDepth.MEANING))
        .isEmpty();
  }

  @Test
  void minesAndControlsAreHeardThoughNoCriticalMineralIsNamed() {
    assertKind(
        "All mines in areas held by the United Wa State Army fell silent on August 1 when the militia's ban on tin mining took effect.",
        "stoppage_or_closure");
    assertKind(
        "商务部网站11月7日连发两则公告，10月9日出台的六项管制措施即日起停止执行，期限到2026年11月10日。", "export_control_suspended");
  }

  @Test
  void minesOfGoldAreAnotherTrade() {
    assertThat(Readings.of("夹皮沟金矿矿史馆入选中央企业爱国主义教育基地。", ReaderDepth.MEANING)).isEmpty();
  }

  @Test
  void whatAnUnnamedSourceTellsIsAnEventThatIsReported() {
    Signal signal = assertKind("据业内人士透露，龙蟠时代因矿源断供已于25日停产，大部分员工放假。", "stoppage_or_closure");
    assertThat(signal.attribution()).isEqualTo(Attribution.REPORTED);
  }

  @Test
  void aLicenceGoesToTheCompanyThatGotItNotToWhereItShips() {
    Signal signal =
        assertKind(
            "JL MAG told investors that it has received export licences for part of its orders and that shipments to Europe and the US have resumed.",
            "licence_granted");
    assertThat(Readings.actor(signal)).isEqualTo("jl-mag");
  }

  @Test
  void chinasFiguresOfTradeAreThoseOfItsCustoms() {
    assertThat(Readings.actor(assertKind("10月中國對美稀土磁鐵出口656噸，月增56%，為今年1月以來最高。", "trade_statistics")))
        .isEqualTo("gacc");
  }

  private static Signal assertKind(String text, String kind) {
    List<Signal> signals = Readings.of(text, ReaderDepth.MEANING);
    assertThat(signals).isNotEmpty();
    assertThat(signals.get(0).kind().value().value()).isEqualTo(kind);
    return signals.get(0);
  }
}
