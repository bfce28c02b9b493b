package org.chokepoint.evidence.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chokepoint.evidence.text.NormalText;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

  @Test
  void everyPhraseThatBeginsAtAPlaceIsFoundAndNoOther() {
    Random random = new Random(42);
    for (int run = 0; run < 300; run++) {
      TreeSet<String> phrases = new TreeSet<>();
      for (int i = 0; i < 60 + run; i++) {
        phrases.add(word(random, 1 + random.nextInt(12)));
      }
      List<String> sorted = List.copyOf(phrases);
      PhraseTable table = new PhraseTable(sorted, IntStream.range(0, sorted.size()).toArray());
      NormalText text = NormalText.of(word(random, 80));
      for (int at = 0; at < text.length(); at++) {
        TreeSet<String> found = new TreeSet<>();
        int position = at;
        table.find(
            text,
            at,
            (phrase, end) -> {
              assertThat(end - position).isEqualTo(sorted.get(phrase).length());
              found.add(sorted.get(phrase));
            });
        assertThat(found).isEqualTo(naive(sorted, text, at));
      }
    }
  }

  private static TreeSet<String> naive(List<String> phrases, NormalText text, int at) {
    StringBuilder rest = new StringBuilder();
    for (int i = at; i < text.length(); i++) {
      rest.append(text.charAt(i));
    }
    TreeSet<String> found = new TreeSet<>();
    for (String phrase : phrases) {
      if (rest.toString().startsWith(phrase)) {
        found.add(phrase);
      }
    }
    return found;
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    List<Character> letters = new ArrayList<>(List.of('a', 'b', '稀', '土'));
    for (int i = 0; i < length; i++) {
      word.append(letters.get(random.nextInt(letters.size())));
    }
    return word.toString();
  }
}
