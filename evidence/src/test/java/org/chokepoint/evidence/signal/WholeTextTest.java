package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Signal;
import org.junit.jupiter.api.Test;

/** What only a text of several sentences tells. */
class WholeTextTest {

  private static List<Signal> read(String text) {
    return Readings.of(text, ReaderDepth.MEANING);
  }

  @Test
  void rebelsAreNamedByTheNextSentenceAndAreNotTheGovernment() {
    List<Signal> signals =
        read(
            "An armed group in Myanmar told traders it would suspend exports of rare earths, a letter seen"
                + " by Reuters shows. The hills of Myanmar around Panwa are held by the Kachin"
                + " Independence Army. Rare earths of Myanmar feed plants in China.");
    assertThat(signals).isNotEmpty();
    assertThat(signals.get(0).event().actor().orElseThrow().value().entity().orElseThrow())
        .hasToString("kia");
  }

  @Test
  void theOccasionOfAnEventIsNoEventOfItsOwn() {
    List<Signal> signals = read("继商务部对稀土技术实施出口管制后。包钢股份与北方稀土10日发布公告，上调2025年第4季度稀土精矿关联交易价格。");
    assertThat(signals.stream().map(s -> s.kind().value().value()))
        .containsExactly("price_change_by_producer");
  }

  @Test
  void whatTakesEffectAtOnceIsDone() {
    List<Signal> signals =
        read(
            "China will ban exports of gallium and germanium to the United States with immediate"
                + " effect, its commerce ministry said.");
    assertThat(signals.get(0).certainty()).isEqualTo(Certainty.DONE);
  }

  @Test
  void aPriceRaisedByAnotherIsAnEventOfItsOwnAndNoLeverOfTheMeeting() {
    List<Signal> signals =
        read(
            "Baogang's Party Committee held its 12th meeting of 2025 on April 3. Northern Rare Earth,"
                + " the world's largest producer, raised its listing prices.");
    assertThat(signals.stream().map(s -> s.kind().value().value()))
        .containsExactly("party_committee_meeting", "price_change_by_producer");
    assertThat(signals.get(0).levers()).isEmpty();
    assertThat(signals.get(1).levers()).hasSize(1);
  }

  @Test
  void whatABoardResolvesOnIsTheEventNotItsMeeting() {
    List<Signal> signals =
        read("2021年12月14日，厦门钨业第九届董事会第八次会议审议通过了《关于收购博白县巨典矿业有限公司100%股权的议案》。会议以4票同意通过。");
    assertThat(signals.get(0).kind().value().value()).isEqualTo("merger_restructuring");
  }

  @Test
  void aClauseBehindACommaOnlyTellsWhatAnActLedTo() {
    List<Signal> signals =
        read(
            "The price of tungsten in Europe has risen to its highest in a decade this month, as traders"
                + " sought supplies after China reduced export quotas. Tungsten prices rose again on Friday.");
    assertThat(signals.get(0).kind().value().value()).isEqualTo("market_price_report");
  }
}
