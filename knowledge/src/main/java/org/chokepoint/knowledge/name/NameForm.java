package org.chokepoint.knowledge.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name ready to be compared.
 *
 * @param plain lower-case compatibility form in its own script
 * @param tokens words in Latin letters without titles and legal forms; the legal forms themselves
 *     if nothing else is left
 * @param forms legal forms as tokens of {@link LegalForms}
 */
record NameForm(String plain, List<String> tokens, List<String> forms) {
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "mr",
          "mrs",
          "ms",
          "prof",
          "professor",
          "shaikh",
          "sheikh",
          "president",
          "sir",
          "general",
          "gen",
          "col",
          "hon",
          "madam",
          "lord",
          "mullah",
          "haji",
          "hajji");

  /** The form of a name of a kind. */
  static NameForm of(String name, NameKind kind) {
    String plain = Spelling.plain(name);
    List<String> words = joinInitials(split(Spelling.latin(plain)), kind);
    List<String> forms = new ArrayList<>();
    List<String> tokens =
        kind == NameKind.PERSON
            ? withoutTitles(words)
            : Ordinals.asFigures(LegalForms.strip(words, forms));
    return new NameForm(plain, List.copyOf(tokens.isEmpty() ? words : tokens), List.copyOf(forms));
  }

  private static List<String> split(String latin) {
    return latin.isEmpty() ? List.of() : List.of(latin.split(" ", -1));
  }

  /** Initials of an organisation that were set apart by dots become one word: L.X.C to lxc. */
  private static List<String> joinInitials(List<String> words, NameKind kind) {
    if (kind == NameKind.PERSON) {
      return words;
    }
    List<String> joined = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
        initials.append(word);
      } else {
        flush(initials, joined);
        joined.add(word);
      }
    }
    flush(initials, joined);
    return joined;
  }

  private static void flush(StringBuilder initials, List<String> into) {
    if (initials.length() > 0) {
      into.add(initials.toString());
      initials.setLength(0);
    }
  }

  private static List<String> withoutTitles(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    kept.removeIf(TITLES::contains);
    return kept;
  }

  /** The tokens that are numbers, in alphabetical order. */
  List<String> numbers() {
    return tokens.stream().filter(t -> t.matches("[0-9]+")).sorted().toList();
  }

  /** The tokens without spaces. */
  String joined() {
    return String.join("", tokens);
  }
}
