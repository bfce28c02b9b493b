package org.chokepoint.knowledge.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Words of two names paired with each other, the most alike first. */
final class Alignment {
  private static final Set<String> FILLERS =
      Set.of("the", "of", "and", "for", "de", "la", "le", "du", "der", "die", "von", "y", "in");
  private static final Set<String> PATRONYMIC =
      Set.of("bin", "ben", "ibn", "al", "el", "abu", "abd", "van", "bint");

  private final MatchWeights weights;
  private double matched;
  private double unlike;
  private double left;
  private double right;

  private record Pair(int a, int b, double similarity) {}

  Alignment(List<String> a, List<String> b, NameKind kind, MatchWeights weights) {
    this.weights = weights;
    boolean[] usedA = new boolean[a.size()];
    boolean[] usedB = new boolean[b.size()];
    for (Pair pair : pairs(a, b)) {
      if (!usedA[pair.a] && !usedB[pair.b]) {
        usedA[pair.a] = true;
        usedB[pair.b] = true;
        double weight = (weight(a.get(pair.a), kind) + weight(b.get(pair.b), kind)) / 2;
        matched += weight * pair.similarity;
        unlike += weight * (1 - pair.similarity);
      }
    }
    left = rest(a, usedA, kind);
    right = rest(b, usedB, kind);
  }

  private List<Pair> pairs(List<String> a, List<String> b) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        double similarity = similarity(a.get(i), b.get(j));
        if (similarity > 0) {
          pairs.add(new Pair(i, j, similarity));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.similarity)
            .thenComparingInt(p -> Math.abs(p.a - p.b))
            .thenComparingInt(p -> p.a)
            .thenComparingInt(p -> p.b));
    return pairs;
  }

  private double similarity(String a, String b) {
    boolean initial = a.length() == 1 ^ b.length() == 1;
    if (initial && a.charAt(0) == b.charAt(0)) {
      return weights.initial();
    }
    if (Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
      return a.equals(b) ? 1 : 0;
    }
    return EditDistance.similarity(a, b, weights.stride());
  }

  private double rest(List<String> words, boolean[] used, NameKind kind) {
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      sum += used[i] ? 0 : weight(words.get(i), kind);
    }
    return sum;
  }

  private double weight(String word, NameKind kind) {
    if (FILLERS.contains(word)) {
      return weights.filler();
    }
    boolean particle = kind == NameKind.PERSON && PATRONYMIC.contains(word);
    return particle ? weights.filler() : 1;
  }

  /** How far the names are the same, in [0, 1]: what matches against what contradicts. */
  double score(NameKind kind) {
    double conflict = Math.min(left, right) * weights.conflict();
    double extraCost = kind == NameKind.PERSON ? weights.extraPerson() : weights.extraBody();
    double extra = Math.abs(left - right) * extraCost;
    double all = matched + unlike * weights.unlike() + conflict + extra;
    return all == 0 ? 0 : matched / all;
  }
}
