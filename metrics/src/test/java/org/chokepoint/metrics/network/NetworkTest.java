package org.chokepoint.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.chokepoint.metrics.RealPicture;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.random.RandomStreams;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  /** Two mines, one separation plant, two magnet plants. */
  private static FlowNetwork hourglass() {
    FlowNetwork n = new FlowNetwork();
    int a = n.node("mine a", 6);
    int b = n.node("mine b", 4);
    int plant = n.node("separation", 8);
    int x = n.node("magnet x", 5);
    int y = n.node("magnet y", 5);
    n.arc(FlowNetwork.SOURCE, a, FREE);
    n.arc(FlowNetwork.SOURCE, b, FREE);
    n.arc(a, plant, FREE);
    n.arc(b, plant, FREE);
    n.arc(plant, x, FREE);
    n.arc(plant, y, 2);
    n.arc(x, FlowNetwork.SINK, FREE);
    n.arc(y, FlowNetwork.SINK, FREE);
    return n;
  }

  @Test
  void maximumFlowIsTheSmallestCut() {
    assertThat(MaximumFlow.of(hourglass())).isEqualTo(7);
    assertThat(MaximumFlow.without(hourglass(), Set.of(hourglass().find("magnet y")))).isEqualTo(5);
  }

  @Test
  void chokepointValueIsTheDropOfTheFlow() {
    FlowNetwork n = hourglass();
    assertThat(Chokepoint.value(n, Set.of(n.find("mine a")), "x").orThrow())
        .isCloseTo(3.0 / 7, within(1e-12));
    assertThat(Chokepoint.value(n, Set.of(n.find("separation")), "x").orThrow()).isEqualTo(1);
    assertThat(Chokepoint.value(n, Set.of(), "x").orThrow()).isZero();
    int plant = n.find("separation");
    int magnet = n.find("magnet y");
    assertThat(Chokepoint.ofLanes(n, (a, b) -> a == plant && b == magnet, "x").orThrow())
        .isCloseTo(2.0 / 7, within(1e-12));
  }

  @Test
  void theOnlyPlantOfAStageIsTheArticulation() {
    assertThat(Chokepoint.articulations(hourglass())).containsExactly("separation");
    assertThat(MaximumFlow.independentRoutes(hourglass())).isEqualTo(1);
  }

  @Test
  void nothingThatReachesTheBuyerIsAFailure() {
    assertThat(Chokepoint.value(new FlowNetwork(), Set.of(), "x").succeeded()).isFalse();
    FlowNetwork free = new FlowNetwork();
    free.arc(FlowNetwork.SOURCE, FlowNetwork.SINK, FREE);
    assertThat(Chokepoint.value(free, Set.of(), "x").succeeded()).isFalse();
  }

  @Test
  void removingMoreNeverLetsMoreThrough() {
    RandomStreams streams = new RandomStreams(7);
    for (int i = 0; i < 100; i++) {
      RandomGenerator random = streams.draw("networks", i);
      FlowNetwork n = new FlowNetwork();
      for (int node = 2; node < 12; node++) {
        n.node("n" + node, random.nextInt(1, 10));
      }
      for (int arc = 0; arc < 40; arc++) {
        n.arc(random.nextInt(12), random.nextInt(12), random.nextInt(1, 10));
      }
      double all = MaximumFlow.of(n);
      double one = MaximumFlow.without(n, Set.of(3));
      double two = MaximumFlow.without(n, Set.of(3, 7));
      assertThat(one).isBetween(0.0, all);
      assertThat(two).isBetween(0.0, one);
    }
  }

  @Test
  void chainOfNeodymiumCarriesTheWorldOnceAndLosesChinasLargestShareWithoutChina() {
    SupplyTables tables = SupplyTables.of(RealPicture.picture());
    ChainNetwork chain = ChainNetwork.of(tables, "Nd", 2025).orThrow();
    assertThat(chain.layers()).hasSize(4);
    assertThat(MaximumFlow.of(chain.network())).isCloseTo(1, within(1e-9));
    Set<Integer> china =
        chain.numbers(n -> n.place().map(p -> p.value().equals("CHN")).orElse(false));
    double largest = chain.layers().stream().mapToDouble(t -> t.shareOf("CHN")).max().orElseThrow();
    assertThat(Chokepoint.value(chain.network(), china, "x").orThrow())
        .isCloseTo(largest, within(1e-9));
    assertThat(ChainNetwork.of(tables, "Xx", 2025).succeeded()).isFalse();
  }
}
