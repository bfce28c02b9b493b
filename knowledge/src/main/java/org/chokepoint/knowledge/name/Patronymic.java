package org.chokepoint.knowledge.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is whose child in an Arabic or Hebrew name. {@code A bin B} and {@code B bin A} hold the same
 * words and name two people.
 *
 * @param child word before the particle
 * @param father word after it, without the article
 */
record Patronymic(String child, String father) {
  private static final Set<String> PARTICLES = Set.of("bin", "ben", "ibn", "bint");
  private static final Set<String> ARTICLES = Set.of("al", "el");

  private static Set<Patronymic> in(List<String> words) {
    Set<Patronymic> found = new HashSet<>();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (PARTICLES.contains(words.get(i))) {
        int father = ARTICLES.contains(words.get(i + 1)) && i + 2 < words.size() ? i + 2 : i + 1;
        found.add(new Patronymic(words.get(i - 1), words.get(father)));
      }
    }
    return found;
  }

  /** Whether somebody's father in one name is that somebody's child in the other. */
  static boolean reversed(List<String> left, List<String> right) {
    Set<Patronymic> others = in(right);
    return in(left).stream()
        .anyMatch(
            p ->
                !p.child.equals(p.father)
                    && others.contains(new Patronymic(p.father, p.child))
                    && !others.contains(p));
  }
}
