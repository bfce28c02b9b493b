package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEncoderTest {

  private static final String CONTROL =
      "China has put gallium, germanium and antimony under \"export control\".";

  /** Vectors of the same encoders behind the Hugging Face tokenizer. */
  @Test
  void vectorsAreThoseOfTheReferenceTokenizer() {
    assertBegins(
        LanguageModels.english().encoder().encode(CONTROL), -0.0682f, 0.0249f, 0.0274f, 0.0542f);
    assertBegins(
        LanguageModels.chinese().encoder().encode("商务部对镓、锗相关物项实施出口管制。"),
        0.0022f,
        -0.0090f,
        0.0388f,
        0.0126f);
  }

  private static void assertBegins(float[] vector, float... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(vector[i]).isCloseTo(expected[i], within(0.002f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "，。", "\u200b\u202e", "a\u0000b", "𠮷😀"})
  void anyTextHasAVectorOfLengthOne(String text) {
    for (SentenceEncoder encoder :
        List.of(LanguageModels.english().encoder(), LanguageModels.chinese().encoder())) {
      float[] vector = encoder.encode(text);
      assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void whatIsBeyondTheLongestSentenceDoesNotCount() {
    String longest = "tungsten ".repeat(200);
    assertThat(LanguageModels.english().encoder().encode(longest + "quota"))
        .isEqualTo(LanguageModels.english().encoder().encode(longest + "tariff"));
  }

  @Test
  void manyThreadsGetTheSameVectors() {
    float[] alone = LanguageModels.english().encoder().encode(CONTROL);
    assertThat(
            Collections.nCopies(32, CONTROL).parallelStream()
                .map(LanguageModels.english().encoder()::encode))
        .allSatisfy(v -> assertThat(v).isEqualTo(alone));
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
