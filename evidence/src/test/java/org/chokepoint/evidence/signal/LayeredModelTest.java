package org.chokepoint.evidence.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chokepoint.model.source.Span;
import org.junit.jupiter.api.Test;

class LayeredModelTest {

  private static final List<String> NAMES = List.of("none", "either", "ban");
  private static final int COPIES = 24;
  private static final int ROUNDS = 30;

  /** Either word alone has the outcome "either", both or neither "none": no sum of weights can. */
  private static String learnt() {
    List<SentenceFeatures> examples = new ArrayList<>();
    List<LayeredTrainer.Truth[]> truths = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      add(examples, truths, "either", "left");
      add(examples, truths, "either", "right");
      add(examples, truths, "none", "left", "right");
      add(examples, truths, "none", "else");
      add(examples, truths, "ban", "else", "#event:export_ban");
    }
    return LayeredTrainer.model(
        examples, NAMES, truths.toArray(LayeredTrainer.Truth[][]::new), true, ROUNDS, "test");
  }

  private static void add(
      List<SentenceFeatures> examples,
      List<LayeredTrainer.Truth[]> truths,
      String outcome,
      String... inputs) {
    examples.add(sentence(inputs));
    truths.add(
        NAMES.stream()
            .map(n -> n.equals(outcome) ? LayeredTrainer.Truth.HAS : LayeredTrainer.Truth.HAS_NOT)
            .toArray(LayeredTrainer.Truth[]::new));
  }

  /** A sentence of inputs, each a place further. */
  private static SentenceFeatures sentence(String... inputs) {
    List<SentenceWords.Word> words = new ArrayList<>();
    List<SentenceWords.Word> cues = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      (inputs[i].startsWith("#") ? cues : words)
          .add(new SentenceWords.Word(inputs[i], new Span(i, i + 1)));
    }
    return new SentenceFeatures(words, cues, new float[] {1, 0});
  }

  private static LayeredModel read(String text) throws IOException {
    return LayeredModel.read(new BufferedReader(new StringReader(text)));
  }

  private static String likeliest(LayeredModel model, String... inputs) {
    double[] shares = model.of(sentence(inputs)).shares();
    int best = 0;
    for (int k = 1; k < shares.length; k++) {
      best = shares[k] > shares[best] ? k : best;
    }
    return model.outcomes().get(best);
  }

  @Test
  void aHiddenLayerTellsWhatNoSumOfWeightsCan() throws IOException {
    LayeredModel model = read(learnt());
    assertThat(likeliest(model, "left")).isEqualTo("either");
    assertThat(likeliest(model, "right")).isEqualTo("either");
    assertThat(likeliest(model, "left", "right")).isEqualTo("none");
  }

  @Test
  void aCueSpeaksForItsOutcomeAndIsCited() throws IOException {
    LayeredModel model = read(learnt());
    SentenceModel.Verdict verdict = model.of(sentence("else", "#event:export_ban"));
    assertThat(likeliest(model, "else", "#event:export_ban")).isEqualTo("ban");
    assertThat(verdict.strongest(NAMES.indexOf("ban"))).contains(new Span(1, 2));
    assertThat(Arrays.stream(verdict.shares()).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(Arrays.stream(verdict.probabilities()).boxed())
        .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
  }

  @Test
  void theSameExamplesGiveTheSameBytes() {
    assertThat(learnt()).isEqualTo(learnt());
  }

  @Test
  void aModelThatEndsTooEarlyIsRefused() {
    String text = learnt();
    assertThatThrownBy(() -> read(text.substring(0, text.indexOf('\n', 20))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(text.substring(0, text.lastIndexOf('\n', text.indexOf("@0")))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("lacks a row");
  }
}
