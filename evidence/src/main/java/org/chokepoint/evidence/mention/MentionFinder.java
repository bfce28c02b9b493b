package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chokepoint.evidence.taxonomy.Cue;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry;
import org.chokepoint.evidence.taxonomy.WordClasses;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.NormalText;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds all names of a lexicon and all cues of a taxonomy in one pass over a text. The cost depends
 * on the length of the text, not on the number of names.
 */
public final class MentionFinder {

  private final PhraseTable table;
  private final List<List<Meaning>> meanings;
  private final CueChains chains = new CueChains();
  private final NameGuard guard = new NameGuard();

  /** What a phrase of the table means: a word of a set of the cues, or a name. */
  private record Meaning(Tag.@Nullable Name name, int set, boolean stem) {}

  /** A finder for these cues and names. */
  public MentionFinder(Taxonomy taxonomy, Lexicon lexicon) {
    TreeMap<String, List<Meaning>> phrases = new TreeMap<>();
    WordClasses words = new WordClasses(taxonomy);
    for (TaxonomyEntry entry : taxonomy.entries()) {
      if (entry.kind() != EntryKind.WORDS) {
        Tag tag = new Tag.Cued(entry.kind(), entry.id().value());
        entry.cues().en().forEach(cue -> chains.add(Cue.parse(cue, false, words), tag));
        entry.cues().zh().forEach(cue -> chains.add(Cue.parse(cue, true, words), tag));
      }
    }
    chains
        .sets()
        .forEach(
            (forms, set) ->
                forms.forEach(
                    form -> add(form.phrase(), new Meaning(null, set, form.stem()), phrases)));
    for (Lexicon.Entry entry : lexicon.entries()) {
      if (guard.admits(entry)) {
        add(
            NormalText.normalise(entry.name()),
            new Meaning(new Tag.Name(entry), -1, false),
            phrases);
      }
    }
    this.table = new PhraseTable(List.copyOf(phrases.keySet()));
    this.meanings = phrases.values().stream().map(List::copyOf).toList();
  }

  private static void add(String phrase, Meaning meaning, TreeMap<String, List<Meaning>> phrases) {
    if (!phrase.isEmpty()) {
      phrases.computeIfAbsent(phrase, p -> new ArrayList<>(1)).add(meaning);
    }
  }

  /** Every name and cue in a text. */
  public Mentions find(String text) {
    NormalText normal = NormalText.of(text);
    List<Mention> found = new ArrayList<>();
    CueChains.Progress progress = chains.start();
    for (int i = 0; i < normal.length(); i++) {
      if (startsWord(normal, i)) {
        int at = i;
        table.find(
            normal, at, (phrase, end) -> accept(normal, at, end, phrase, progress, found, text));
      }
    }
    progress.finish(normal, found);
    found.sort(
        Comparator.comparingInt(Mention::start)
            .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
    return new Mentions(guard.withoutShadowed(found));
  }

  private void accept(
      NormalText normal,
      int start,
      int end,
      int phrase,
      CueChains.Progress progress,
      List<Mention> found,
      String text) {
    int wordEnd = wordEnd(normal, end);
    for (Meaning meaning : meanings.get(phrase)) {
      Tag.Name name = meaning.name();
      if (name == null) {
        int stop = meaning.stem() ? wordEnd : inflected(normal, end, wordEnd);
        if (stop >= 0 && !isMonth(normal, start, end, text)) {
          progress.hit(meaning.set(), start, stop);
        }
      } else {
        int stop =
            guard.allowsPlural(name.entry())
                ? inflected(normal, end, wordEnd)
                : end == wordEnd ? end : -1;
        Span span = stop < 0 ? new Span(0, 1) : span(normal, start, stop);
        if (stop >= 0 && guard.written(name.entry(), text, span)) {
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

  private static Span span(NormalText normal, int start, int end) {
    return new Span(normal.origin(start), normal.origin(end - 1) + 1);
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

  private static boolean startsWord(NormalText text, int i) {
    char c = text.charAt(i);
    return c != ' ' && (!Characters.isWord(c) || i == 0 || !Characters.isWord(text.charAt(i - 1)));
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
