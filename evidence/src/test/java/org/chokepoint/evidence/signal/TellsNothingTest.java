package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts with the vocabulary of the trade that tell nothing of it. */
class TellsNothingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Novel of the week: a ministry, a crate and a ban on terbium

        The second thriller of the former customs clerk begins in an invented port in the fog.
        By nightfall the minister has banned all rare earth exports, and a young analyst runs for her life.
        The plot moves fast, the villain collects stamps, and nobody should look for facts about dysprosium.
        """,
        """
        Places at the magnet school will be drawn by lot again

        Parents who want their children to learn physics there have until Friday to apply.
        The district cut the quota for siblings last year, and half the board denied that this was a ban.
        The school takes its name from the rare earth quarry behind the old station.
        """
      })
  void aTextWhoseHeadTellsNoEventHasNoSignal(String text) {
    assertThat(Readings.of(text, ReaderDepth.MEANING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "包钢医院党委召开第8次党委会会议，传达学习习近平总书记关于卫生健康工作的重要论述。",
        "The Baogang hospital held its eighth Party Committee meeting of the year on nursing.",
        "Officials said the aid embargo would be lifted if the new cabinet recognised the accords."
      })
  void hospitalsOfWorksAndEmbargoesOfOthersAreNoActs(String text) {
    assertThat(Readings.of(text, ReaderDepth.MEANING)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Canberra should use contracts for difference, not grants, to carry Eneabba through the slump, writes a fellow of an institute in Sydney.",
        "Analysts at a bank see the 0.1 per cent content rule as Beijing's answer to the foreign direct product rule, a tool that might be switched on again overnight."
      })
  void whatIsBeyondDoubtOfTheTradeNeedsNoMineral(String text) {
    assertThat(Readings.of(text, ReaderDepth.MEANING))
        .first()
        .satisfies(s -> assertThat(s.kind().value().value()).isEqualTo("commentary"));
  }
}
