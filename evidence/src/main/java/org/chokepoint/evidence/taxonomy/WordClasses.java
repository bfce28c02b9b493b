package org.chokepoint.evidence.taxonomy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that can stand for one another in cues: the entries of kind {@code words}. */
public final class WordClasses {

  private final Map<String, List<Cue.Form>> english = new HashMap<>();
  private final Map<String, List<Cue.Form>> chinese = new HashMap<>();

  /** The classes of a taxonomy. */
  public WordClasses(Taxonomy taxonomy) {
    for (TaxonomyEntry entry : taxonomy.entries(EntryKind.WORDS)) {
      english.put(entry.id().value(), forms(entry, entry.cues().en()));
      chinese.put(entry.id().value(), forms(entry, entry.cues().zh()));
    }
  }

  private static List<Cue.Form> forms(TaxonomyEntry entry, List<String> words) {
    Set<Cue.Form> all = new LinkedHashSet<>();
    for (String word : words) {
      boolean stem = word.endsWith("*");
      String phrase = stem ? word.substring(0, word.length() - 1) : word;
      if (phrase.contains("..") || phrase.contains("{") || phrase.contains("*")) {
        throw new IllegalArgumentException(
            "'" + word + "' of '" + entry.id().value() + "' is not one phrase");
      }
      all.addAll(Cue.forms(phrase, stem));
    }
    return List.copyOf(all);
  }

  /** The English forms of a class. */
  List<Cue.Form> english(String id) {
    return find(english, id);
  }

  /** The Chinese forms of a class. */
  List<Cue.Form> chinese(String id) {
    return find(chinese, id);
  }

  private static List<Cue.Form> find(Map<String, List<Cue.Form>> forms, String id) {
    List<Cue.Form> found = forms.getOrDefault(id, List.of());
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no words '" + id + "' of this language in the taxonomy; maybe a misspelt reference");
    }
    return found;
  }
}
