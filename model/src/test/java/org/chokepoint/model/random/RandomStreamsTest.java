package org.chokepoint.model.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  @Test
  void aDrawIsTheSameWhoeverAsksAndWhenever() {
    RandomStreams streams = new RandomStreams(42);
    double first = streams.draw("demand", 7).nextDouble();
    streams.draw("supply", 7).nextDouble();
    assertThat(streams.draw("demand", 7).nextDouble()).isEqualTo(first);
  }

  @Test
  void drawsStreamsAndRootsDoNotCollide() {
    Set<Long> seeds = new HashSet<>();
    int expected = 0;
    for (long root = 0; root < 4; root++) {
      for (String name : new String[] {"a", "b", "ab", "ba", ""}) {
        for (long draw = 0; draw < 500; draw++) {
          seeds.add(new RandomStreams(root).seed(name, draw));
          expected++;
        }
      }
    }
    assertThat(seeds).hasSize(expected);
  }
}
