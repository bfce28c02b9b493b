package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chokepoint.evidence.taxonomy.CompiledCues;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * Finds all names of a lexicon and all cues of a taxonomy in one pass over a text. The cost depends
 * on the length of the text, not on the number of names.
 */
public final class MentionFinder {

  private final PhraseTable table;

  /**
   * For each phrase, from the place that the table has for it: how many meanings it has, then each,
   * a use of the cues or a name, which is the complement of its number.
   */
  private final int[] meanings;

  private final List<Tag.Name> names;
  private final CueChains chains;
  private final NameGuard guard = new NameGuard();

  private record NormalName(String phrase, Tag.Name name) {}

  /** A finder for these cues and names. */
  public MentionFinder(Taxonomy taxonomy, Lexicon lexicon) {
    CompiledCues cues = taxonomy.cues();
    List<NormalName> sorted = sorted(lexicon);
    int most = cues.phrases().size() + sorted.size();
    List<String> phrases = new ArrayList<>(most);
    int[] places = new int[most];
    int[] found = new int[cues.allUses() + sorted.size() + most];
    int cue = 0;
    int name = 0;
    int end = 0;
    while (cue < cues.phrases().size() || name < sorted.size()) {
      String phrase = earlier(cues.phrases(), cue, sorted, name);
      int place = end++;
      places[phrases.size()] = place;
      phrases.add(phrase);
      if (cue < cues.phrases().size() && cues.phrases().get(cue).equals(phrase)) {
        for (int use : cues.uses(cue++)) {
          found[end++] = use;
        }
      }
      while (name < sorted.size() && sorted.get(name).phrase().equals(phrase)) {
        found[end++] = ~name++;
      }
      found[place] = end - place - 1;
    }
    this.meanings = Arrays.copyOf(found, end);
    this.table = new PhraseTable(phrases, Arrays.copyOf(places, phrases.size()));
    this.names = sorted.stream().map(NormalName::name).toList();
    this.chains = new CueChains(cues);
  }

  /** The next phrase of two ascending lists. */
  private static String earlier(List<String> cues, int cue, List<NormalName> names, int name) {
    if (cue == cues.size() || name == names.size()) {
      return cue == cues.size() ? names.get(name).phrase() : cues.get(cue);
    }
    String a = cues.get(cue);
    String b = names.get(name).phrase();
    return a.compareTo(b) <= 0 ? a : b;
  }

  private List<NormalName> sorted(Lexicon lexicon) {
    List<NormalName> sorted = new ArrayList<>(lexicon.entries().size());
    for (Lexicon.Entry entry : lexicon.entries()) {
      if (guard.admits(entry)) {
        String phrase = NormalText.normalise(entry.name());
        if (!phrase.isEmpty()) {
          sorted.add(new NormalName(phrase, new Tag.Name(entry)));
        }
      }
    }
    sorted.sort(Comparator.comparing(NormalName::phrase));
    return sorted;
  }

  /** Every name and cue in a text. */
  public Mentions find(String text) {
    NormalText normal = NormalText.of(text);
    List<Mention> found = new Pass(text, normal).run();
    if (normal.joinsWords()) {
      // What cannot be seen may stand within a word or between two: both readings are looked for.
      Set<Mention> both = new LinkedHashSet<>(found);
      both.addAll(new Pass(text, NormalText.withWordsApart(text)).run());
      found = new ArrayList<>(both);
    }
    found.sort(MentionFinder::byPlace);
    return new Mentions(guard.withoutShadowed(found));
  }

  private static int byPlace(Mention a, Mention b) {
    int byStart = Integer.compare(a.start(), b.start());
    return byStart != 0 ? byStart : Integer.compare(b.end(), a.end());
  }

  /** One pass over a text. */
  private final class Pass implements PhraseTable.Found {

    private final String text;
    private final NormalText normal;
    private final List<Mention> found = new ArrayList<>();
    private final CueChains.Progress progress = chains.start();

    /** Where the word begins at which phrases are looked for. */
    private int start;

    Pass(String text, NormalText normal) {
      this.text = text;
      this.normal = normal;
    }

    List<Mention> run() {
      boolean within = false;
      for (int i = 0; i < normal.length(); i++) {
        char c = normal.charAt(i);
        boolean word = Characters.isWord(c);
        if (c != ' ' && !(word && within)) {
          start = i;
          table.find(normal, i, this);
        }
        within = word;
      }
      progress.finish(normal, found);
      return found;
    }

    @Override
    public void accept(int place, int end) {
      int wordEnd = wordEnd(normal, end);
      int whole = inflected(normal, end, wordEnd);
      boolean month = isMonth(normal, start, end, text);
      for (int m = place + 1; m <= place + meanings[place]; m++) {
        int meaning = meanings[m];
        if (meaning >= 0) {
          int stop = CompiledCues.isStem(meaning) ? wordEnd : whole;
          if (stop >= 0 && !month) {
            progress.hit(CompiledCues.set(meaning), start, stop);
          }
        } else {
          accept(names.get(~meaning), end, wordEnd);
        }
      }
    }

    private void accept(Tag.Name name, int end, int wordEnd) {
      boolean plural = guard.allowsPlural(name.entry());
      int stop = plural ? inflected(normal, end, wordEnd) : end == wordEnd ? end : -1;
      if (stop >= 0) {
        Span span = new Span(normal.origin(start), normal.origin(stop - 1) + 1);
        if (guard.written(name.entry(), text, span)) {
          found.add(new Mention(name, span));
        }
      }
    }
  }

  /** Whether "may" is the month: capitalised within a sentence. */
  private static boolean isMonth(NormalText normal, int start, int end, String text) {
    return end - start == 3
        && normal.charAt(start) == 'm'
        && normal.charAt(start + 1) == 'a'
        && normal.charAt(start + 2) == 'y'
        && start >= 2
        && text.charAt(normal.origin(start)) == 'M'
        && Characters.isWord(normal.charAt(start - 2));
  }

  /** The end of the phrase if it is a whole word, allowing for a plural; -1 if it is not. */
  private static int inflected(NormalText normal, int end, int wordEnd) {
    if (end == wordEnd) {
      return end;
    }
    boolean plural =
        wordEnd == end + 1 && normal.charAt(end) == 's'
            || wordEnd == end + 2 && normal.charAt(end) == 'e' && normal.charAt(end + 1) == 's';
    return plural ? wordEnd : -1;
  }

  private static int wordEnd(NormalText text, int end) {
    int at = end;
    if (at > 0 && Characters.isWord(text.charAt(at - 1))) {
      while (at < text.length() && Characters.isWord(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }
}
