package org.chokepoint.simulation.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stored instances against the optimum that HiGHS 1.12 found for them. */
class PublishedInstancesTest {
  @ParameterizedTest
  @CsvSource({"chain10, 990166249.007333"})
  void reachesTheOptimumOfTheReferee(String name, double expected) throws IOException {
    MpsModel model = MpsModel.resource(name);
    Solution solution = model.program.newWorkspace().solve(model.numbers, Start.COLD);
    assertThat(solution.certificate().holds()).isTrue();
    assertThat(solution.objective()).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
