package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.evidence.taxonomy.Cue;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.source.Span;

/** The cues of a taxonomy as chains of steps, each step a phrase of the table. */
final class CueChains {

  private static final int MAX_HITS = 200_000;

  private final List<Step> steps = new ArrayList<>();

  private record Step(Tag tag, int gap, boolean first, boolean last) {}

  private record Hit(int step, int start, int end) {}

  /** Where chains of an entry end; of several that end together, the tightest counts. */
  private record Ending(Tag tag, boolean chain, int end) {}

  /** Adds a cue and returns the number of its first step; the others follow. */
  int add(Cue cue, Tag tag) {
    int first = steps.size();
    int count = cue.steps().size();
    for (int i = 0; i < count; i++) {
      steps.add(new Step(tag, cue.steps().get(i).gap(), i == 0, i == count - 1));
    }
    return first;
  }

  /** A pass over one text. */
  Progress start() {
    return new Progress();
  }

  /** What has been found of the chains in one text. */
  final class Progress {

    private final List<Hit> hits = new ArrayList<>();

    /** A step's phrase stands from {@code start} to before {@code end}. */
    void hit(int step, int start, int end) {
      if (hits.size() < MAX_HITS) {
        hits.add(new Hit(step, start, end));
      }
    }

    /** Adds the completed chains. */
    void finish(NormalText text, List<Mention> found) {
      hits.sort(Comparator.comparingInt(Hit::start));
      Map<Ending, Integer> tightest = new HashMap<>();
      for (int i = 0; i < hits.size(); i++) {
        Hit hit = hits.get(i);
        if (steps.get(hit.step()).first()) {
          int end = complete(text, i);
          if (end >= 0) {
            Step step = steps.get(hit.step());
            tightest.merge(new Ending(step.tag(), !step.last(), end), hit.start(), Math::max);
          }
        }
      }
      tightest.forEach(
          (ending, start) -> {
            Span span = new Span(text.origin(start), text.origin(ending.end() - 1) + 1);
            found.add(new Mention(ending.tag(), span));
          });
    }

    /** End of the chain that begins with a hit; -1 if it breaks off. */
    private int complete(NormalText text, int index) {
      Hit hit = hits.get(index);
      Step step = steps.get(hit.step());
      if (step.last()) {
        return hit.end();
      }
      int limit = hit.end() + 1 + steps.get(hit.step() + 1).gap();
      for (int j = index; j < hits.size() && hits.get(j).start() <= limit; j++) {
        Hit next = hits.get(j);
        if (next.step() == hit.step() + 1
            && next.start() >= hit.end()
            && !broken(text, hit.end(), next.start())) {
          int end = complete(text, j);
          if (end >= 0) {
            return end;
          }
        }
      }
      return -1;
    }

    private boolean broken(NormalText text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean stop = c == '.' && i + 1 < to && text.charAt(i + 1) == ' ';
        if (stop || c != '.' && Characters.isTerminal(c)) {
          return true;
        }
      }
      return false;
    }
  }
}
