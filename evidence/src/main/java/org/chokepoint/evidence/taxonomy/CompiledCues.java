package org.chokepoint.evidence.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cues of a taxonomy in the form in which texts are searched for them. Every part of a cue is a
 * numbered word set; parts that allow the same forms are one set, so that a word found counts once
 * for all cues. Immutable, though its arrays are not copied: callers only read them.
 */
public final class CompiledCues {

  private static final int STEM = 1;

  private final List<String> phrases;
  private final List<int[]> uses;
  private final List<Chain> chains;
  private final int sets;

  /**
   * A cue: word sets in order, each with the largest gap to the one before.
   *
   * @param kind kind of its entry
   * @param id id of its entry
   * @param sets numbers of the sets
   * @param gaps how far behind the previous part each may begin
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Chain(EntryKind kind, String id, int[] sets, int[] gaps) {}

  private CompiledCues(List<String> phrases, List<int[]> uses, List<Chain> chains, int sets) {
    this.phrases = phrases;
    this.uses = uses;
    this.chains = chains;
    this.sets = sets;
  }

  /**
   * Compiles the cues of entries.
   *
   * @throws IllegalArgumentException if one of them is no cue or refers to unknown words
   */
  static CompiledCues of(Taxonomy taxonomy) {
    WordClasses words = new WordClasses(taxonomy);
    Map<List<Cue.Form>, Integer> numbers = new HashMap<>();
    List<List<Cue.Form>> sets = new ArrayList<>();
    List<Chain> chains = new ArrayList<>();
    for (TaxonomyEntry entry : taxonomy.entries()) {
      if (entry.kind() != EntryKind.WORDS) {
        List<Cue> cues = new ArrayList<>();
        entry.cues().en().forEach(cue -> cues.add(Cue.parse(cue, false, words)));
        entry.cues().zh().forEach(cue -> cues.add(Cue.parse(cue, true, words)));
        for (Cue cue : cues) {
          chains.add(chain(entry, cue, numbers, sets));
        }
      }
    }
    TreeMap<String, List<Integer>> phrases = new TreeMap<>();
    for (int set = 0; set < sets.size(); set++) {
      for (Cue.Form form : sets.get(set)) {
        int use = set << 1 | (form.stem() ? STEM : 0);
        phrases.computeIfAbsent(form.phrase(), p -> new ArrayList<>(1)).add(use);
      }
    }
    List<int[]> uses =
        phrases.values().stream().map(u -> u.stream().mapToInt(i -> i).toArray()).toList();
    return new CompiledCues(List.copyOf(phrases.keySet()), uses, chains, sets.size());
  }

  private static Chain chain(
      TaxonomyEntry entry,
      Cue cue,
      Map<List<Cue.Form>, Integer> numbers,
      List<List<Cue.Form>> sets) {
    int[] parts = new int[cue.steps().size()];
    int[] gaps = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      List<Cue.Form> forms = cue.steps().get(i).forms();
      Integer known = numbers.putIfAbsent(forms, sets.size());
      if (known == null) {
        sets.add(forms);
      }
      parts[i] = known == null ? sets.size() - 1 : known;
      gaps[i] = cue.steps().get(i).gap();
    }
    return new Chain(entry.kind(), entry.id().value(), parts, gaps);
  }

  /** Every phrase of a set in normal form, ascending. */
  public List<String> phrases() {
    return phrases;
  }

  /** What a phrase is used for: see {@link #set} and {@link #isStem}. */
  public int[] uses(int phrase) {
    return uses.get(phrase);
  }

  /** Number of uses of all phrases. */
  public int allUses() {
    return uses.stream().mapToInt(u -> u.length).sum();
  }

  /** The set that a use belongs to. */
  public static int set(int use) {
    return use >> 1;
  }

  /** Whether the last word of the phrase may go on. */
  public static boolean isStem(int use) {
    return (use & STEM) != 0;
  }

  /** The cues, in the order of their entries. */
  public List<Chain> chains() {
    return chains;
  }

  /** Number of word sets. */
  public int sets() {
    return sets;
  }

  /** Writes them so that {@link #read} gives them back. */
  void write(BundleWriter out) {
    out.number(sets);
    out.strings(phrases);
    uses.forEach(out::numbers);
    out.number(chains.size());
    for (Chain chain : chains) {
      out.number(chain.kind().ordinal());
      out.string(chain.id());
      out.numbers(chain.sets());
      out.numbers(chain.gaps());
    }
  }

  /** The cues that {@link #write} wrote. */
  static CompiledCues read(BundleReader in) {
    int sets = in.number();
    List<String> phrases = in.strings();
    List<int[]> uses = new ArrayList<>(phrases.size());
    for (int i = 0; i < phrases.size(); i++) {
      uses.add(in.numbers());
    }
    EntryKind[] kinds = EntryKind.values();
    int count = in.number();
    List<Chain> chains = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      chains.add(new Chain(kinds[in.number()], in.string(), in.numbers(), in.numbers()));
    }
    return new CompiledCues(phrases, uses, chains, sets);
  }
}
