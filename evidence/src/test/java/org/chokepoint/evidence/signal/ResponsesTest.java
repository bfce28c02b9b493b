package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

class ResponsesTest {

  @Test
  void aDepositFoundOutsideTheControllersCountryIsAResponseInMining() {
    assertThat(
            responses(
                "Rare Earths Norway raised the mineral resource of its Fen deposit to 16 million tonnes of rare earth oxides."))
        .containsExactly(ResponseKind.MINING);
    assertThat(
            responses("China Geological Survey discovered a large rare earth deposit in Yunnan."))
        .isEmpty();
  }

  @Test
  void aStakeAbroadIsAResponseByAllItsWords() {
    Signal signal =
        read(
            "Sojitz took a 15 percent stake in a venture that will separate dysprosium and terbium in France.");
    assertThat(signal.kind().value().value()).isEqualTo("joint_venture_investment");
    assertThat(signal.responses()).extracting(r -> r.value()).contains(ResponseKind.PROCESSING);
  }

  @Test
  void theEndUseThatAnApplicationMustTellIsNoConditionOfALicence() {
    Signal signal = read("商务部要求日本客户提供最终用途证明，迟迟未批准稀土磁体出口许可申请。");
    assertThat(signal.kind().value().value()).isEqualTo("licence_delayed_or_denied");
    assertThat(signal.instruments())
        .extracting(i -> i.value().kind().value())
        .containsExactly("export_licence");
  }

  private static List<ResponseKind> responses(String text) {
    return read(text).responses().stream().map(r -> r.value()).toList();
  }

  private static Signal read(String text) {
    return Readings.of(text, ReaderDepth.MEANING).get(0);
  }
}
