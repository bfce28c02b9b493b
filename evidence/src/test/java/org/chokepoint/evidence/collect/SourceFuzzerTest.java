package org.chokepoint.evidence.collect;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs from which the fuzzer starts, and those with which it has found a bug. */
class SourceFuzzerTest {

  static Stream<Path> inputs() throws IOException, URISyntaxException {
    return Files.list(Path.of(SourceFuzzerTest.class.getResource("/fuzz").toURI())).sorted();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void anInputIsReadOrRefusedWithAReason(Path input) throws IOException {
    byte[] bytes = Files.readAllBytes(input);
    assertThatNoException().isThrownBy(() -> SourceFuzzer.fuzzerTestOneInput(bytes));
  }
}
