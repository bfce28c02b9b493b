package org.chokepoint.evidence.text;

import java.util.Arrays;
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
          "not", "or", "were", "their", "been", "his", "said", "held", "new", "after", "before",
          "than", "into", "while", "over", "up", "says", "but", "per");
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

  private LanguageDetector() {}

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
      if (c < 0x80) {
        count[1] += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
      } else if (Characters.isHan(c)) {
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
    int[] count = new int[OTHERS.size() + 1];
    int words = FunctionWords.count(text, count);
    int english = count[0];
    for (int language = 1; language < count.length; language++) {
      if (count[language] > english) {
        return false;
      }
    }
    return words <= FEW_WORDS
        ? english >= 1 || words <= 4 && words > 0 || hasOwnWordsOnly(count, text)
        : english >= MIN_ENGLISH_SHARE * words;
  }

  /** Whether a short text, as a headline or a line of a price report, shows no other language. */
  private static boolean hasOwnWordsOnly(int[] count, String text) {
    return Arrays.stream(count).allMatch(c -> c == 0)
        && text.chars().noneMatch(c -> c >= 0x80 && Character.isLetter(c));
  }

  /** The function words of all languages, each as a number made of its letters. */
  private static final class FunctionWords {

    /** Bits that a letter takes; no function word has a letter beyond them. */
    private static final int BITS = 9;

    /** No function word has more letters. */
    private static final int LONGEST = 6;

    private static final int SLOTS = 1 << 10;
    private static final char DOTTED_I = '\u0130';
    private static final long[] KEYS = new long[SLOTS];

    /** For every word, a bit for each language that has it: first English, then the others. */
    private static final int[] LANGUAGES = new int[SLOTS];

    static {
      ENGLISH.forEach(word -> add(word, 0));
      int language = 1;
      for (Set<String> words : OTHERS.values()) {
        int bit = language++;
        words.forEach(word -> add(word, bit));
      }
    }

    private static void add(String word, int language) {
      long key = 0;
      for (int i = 0; i < word.length(); i++) {
        key = key << BITS | word.charAt(i);
      }
      if (word.length() > LONGEST || word.chars().anyMatch(c -> c >= 1 << BITS)) {
        throw new IllegalStateException("function word '" + word + "' does not fit its number");
      }
      int slot = slot(key);
      KEYS[slot] = key;
      LANGUAGES[slot] |= 1 << language;
    }

    private static int slot(long key) {
      int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 54);
      while (KEYS[slot] != 0 && KEYS[slot] != key) {
        slot = slot + 1 & SLOTS - 1;
      }
      return slot;
    }

    /** Number of all words of a text, and for each language that of its function words. */
    static int count(String text, int[] count) {
      int words = 0;
      int length = 0;
      long key = 0;
      boolean fits = true;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? lower(text.charAt(i)) : ' ';
        boolean letter = c < 0x80 ? c >= 'a' && c <= 'z' || c == '\'' : Character.isLetter(c);
        if (letter) {
          length++;
          key = key << BITS | c;
          fits &= c < 1 << BITS;
        }
        // The dotted capital I has a mark in lower case that is no letter.
        if (length > 0 && (!letter || text.charAt(i) == DOTTED_I)) {
          words++;
          if (fits && length <= LONGEST) {
            tally(LANGUAGES[slot(key)], count);
          }
          length = 0;
          key = 0;
          fits = true;
        }
      }
      return words;
    }

    private static char lower(char c) {
      return c < 0x80 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
    }

    private static void tally(int languages, int[] count) {
      for (int left = languages; left != 0; left &= left - 1) {
        count[Integer.numberOfTrailingZeros(left)]++;
      }
    }
  }
}
