package org.chokepoint.evidence.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chokepoint.model.signal.Language;

/**
 * Tells English, simplified and traditional Chinese from everything else by scripts and function
 * words.
 */
public final class LanguageDetector {

  private static final int SAMPLE = 4_000;
  private static final int FEW_WORDS = 25;
  private static final double MIN_ENGLISH_SHARE = 0.08;
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "for", "on", "with", "that", "by", "as", "at",
          "from", "its", "has", "was", "are", "be", "will", "this", "which", "it", "an", "have",
          "not", "or", "were", "their", "been", "his", "said", "held", "new");
  private static final Map<String, Set<String>> OTHERS =
      new TreeMap<>(
          Map.of(
              "de",
                  Set.of(
                      "der", "die", "das", "und", "ist", "von", "mit", "den", "nicht", "ein",
                      "eine", "zu", "für", "auf", "im", "sich", "des", "dem", "werden", "auch"),
              "fr",
                  Set.of(
                      "le", "la", "les", "des", "et", "est", "une", "dans", "pour", "que", "qui",
                      "sur", "du", "au", "par", "pas", "avec", "ce", "sont", "plus"),
              "es",
                  Set.of(
                      "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "por", "con",
                      "para", "del", "se", "es", "su", "al", "lo", "como"),
              "it",
                  Set.of(
                      "il", "la", "di", "che", "e", "un", "una", "per", "con", "del", "della",
                      "sono", "non", "si", "gli", "le", "dei", "nel", "alla", "più"),
              "pt",
                  Set.of(
                      "o", "os", "as", "de", "que", "e", "em", "um", "uma", "para", "com", "não",
                      "do", "da", "dos", "das", "por", "ao", "se", "mais"),
              "nl",
                  Set.of(
                      "de", "het", "een", "van", "en", "dat", "op", "te", "zijn", "voor", "met",
                      "niet", "aan", "er", "ook", "bij", "werd", "wordt", "naar", "uit"),
              "id",
                  Set.of(
                      "yang", "dan", "di", "dari", "untuk", "dengan", "pada", "ini", "itu", "tidak",
                      "akan", "ke", "dalam", "oleh", "adalah", "juga", "telah", "bagi")));

  private static final int[] NONE = {};

  /** No function word is longer. */
  private static final int LONGEST = 6;

  /** For every function word of another language, in which of them it is one. */
  private static final Map<String, int[]> ELSEWHERE = elsewhere();

  private LanguageDetector() {}

  private static Map<String, int[]> elsewhere() {
    Map<String, int[]> table = new HashMap<>();
    int language = 0;
    for (Set<String> words : OTHERS.values()) {
      for (String word : words) {
        int[] known = table.getOrDefault(word, NONE);
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = language;
        table.put(word, more);
      }
      language++;
    }
    return table;
  }

  /** The language of a text; empty if it is neither English nor Chinese. */
  public static Optional<Language> detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int[] count = scripts(sample);
    int han = count[0];
    int latin = count[1];
    int other = count[2];
    if (other > (han + latin) / 2 || count[3] * 10 > han + count[3] && count[3] > 3) {
      return Optional.empty();
    }
    if (han * 5 > latin) {
      return han == 0 ? Optional.empty() : Optional.of(script(sample));
    }
    return isEnglish(sample) ? Optional.of(Language.EN) : Optional.empty();
  }

  /** Counts of Han, Latin, other letters, and Japanese or Korean syllables. */
  private static int[] scripts(String text) {
    int[] count = new int[4];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isHan(c)) {
        count[0]++;
      } else if (c >= 0x3041 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3) {
        count[3]++;
      } else if (Character.isLetter(c)) {
        count[c < 0x250 ? 1 : 2]++;
      }
    }
    return count;
  }

  private static Language script(String text) {
    int traditional = 0;
    int simplified = 0;
    ScriptTable table = ScriptTable.standard();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      traditional += table.isTraditional(c) ? 1 : 0;
      simplified += table.isSimplified(c) && !table.isTraditional(c) ? 1 : 0;
    }
    return traditional > simplified ? Language.ZH_HANT : Language.ZH_HANS;
  }

  private static boolean isEnglish(String text) {
    int english = 0;
    int words = 0;
    int[] others = new int[OTHERS.size()];
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      boolean letter = c < 0x80 ? c >= 'a' && c <= 'z' || c == '\'' : Character.isLetter(c);
      if (!letter) {
        words += i > start ? 1 : 0;
        if (i > start && i - start <= LONGEST) {
          String word = lower.substring(start, i);
          english += ENGLISH.contains(word) ? 1 : 0;
          for (int language : ELSEWHERE.getOrDefault(word, NONE)) {
            others[language]++;
          }
        }
        start = i + 1;
      }
    }
    if (Arrays.stream(others).max().orElse(0) > english) {
      return false;
    }
    return words <= FEW_WORDS
        ? english >= 1 || words <= 4 && words > 0
        : english >= MIN_ENGLISH_SHARE * words;
  }
}
