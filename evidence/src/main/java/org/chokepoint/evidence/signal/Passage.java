package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.evidence.mention.Mentions;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.FoundQuantity;
import org.chokepoint.evidence.text.QuantityFinder;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its mentions and the voice in which it speaks. Several events ask the same of a
 * passage; what depends on nothing else is found once, when first asked for. For one thread.
 */
final class Passage {

  private static final int UNKNOWN = -2;

  /** More clues than there are. */
  private static final long UNSOUGHT = -1;

  private final String text;
  private final Sentence sentence;
  private final Mentions mentions;
  private final Voice voice;

  private @Nullable String words;
  private @Nullable List<FoundQuantity> quantities;
  private @Nullable List<PeopleFinder.Person> people;
  private @Nullable Map<Integer, Integer> years;
  private @Nullable Optional<String> reference;
  private @Nullable Boolean han;
  private long clues = UNSOUGHT;
  private int englishForm = UNKNOWN;
  private int chineseForm = UNKNOWN;

  /** The voice of a passage. */
  enum Voice {
    /** Tells what happened. */
    FACT,
    /** Tells what happened before the matter at hand. */
    BACKGROUND,
    /** The author's or an observer's inference. */
    COMMENT,
    /** Asks. */
    QUESTION,
    /** Belongs to the page, not to the text. */
    FURNITURE
  }

  /**
   * A passage.
   *
   * @param text text of the document
   * @param sentence the sentence
   * @param mentions names and cues in it
   * @param voice who speaks
   */
  Passage(String text, Sentence sentence, Mentions mentions, Voice voice) {
    this.text = text;
    this.sentence = sentence;
    this.mentions = mentions;
    this.voice = voice;
  }

  Sentence sentence() {
    return sentence;
  }

  Mentions mentions() {
    return mentions;
  }

  Voice voice() {
    return voice;
  }

  Span span() {
    return sentence.span();
  }

  int index() {
    return sentence.index();
  }

  boolean has(EntryKind kind, String id) {
    return mentions.has(kind, id);
  }

  /** Whether the passage states facts, recent or old. */
  boolean states() {
    return voice == Voice.FACT || voice == Voice.BACKGROUND;
  }

  /** The words of the passage. */
  String words() {
    String known = words;
    if (known == null) {
      known = sentence.in(text);
      words = known;
    }
    return known;
  }

  /** The quantities in it, by place. */
  List<FoundQuantity> quantities() {
    List<FoundQuantity> known = quantities;
    if (known == null) {
      known = QuantityFinder.find(text, span());
      quantities = known;
    }
    return known;
  }

  /** The people it names, by place. */
  List<PeopleFinder.Person> people() {
    List<PeopleFinder.Person> known = people;
    if (known == null) {
      known = PeopleFinder.inPassage(text, this);
      people = known;
    }
    return known;
  }

  /** The years it names as those of the matter at hand, with their weights. */
  Map<Integer, Integer> years() {
    Map<Integer, Integer> known = years;
    if (known == null) {
      known = EventDates.years(text, this);
      years = known;
    }
    return known;
  }

  /** The legal act that it names first. */
  Optional<String> reference() {
    Optional<String> known = reference;
    if (known == null) {
      known = InstrumentFinder.reference(text, this);
      reference = known;
    }
    return known;
  }

  /** Whether it has the strings of a clue. */
  boolean holds(Clue clue) {
    if (clues == UNSOUGHT) {
      clues = Clue.in(text, span().start(), span().end());
    }
    return clue.isAmong(clues);
  }

  /** Whether it has a Chinese character. */
  boolean holdsHan() {
    Boolean known = han;
    if (known == null) {
      known = Characters.holdHan(text, span());
      han = known;
    }
    return known;
  }

  /** Whether a word of English names of organisations stands in front of an offset. */
  boolean holdsEnglishForm(int offset) {
    if (englishForm == UNKNOWN) {
      englishForm = UnknownOrganisations.ENGLISH_FORMS.firstEnd(text, span().start(), span().end());
    }
    return englishForm >= 0 && englishForm <= offset;
  }

  /** Whether a word of Chinese names of organisations stands in front of an offset. */
  boolean holdsChineseForm(int offset) {
    if (chineseForm == UNKNOWN) {
      chineseForm = UnknownOrganisations.CHINESE_FORMS.firstEnd(text, span().start(), span().end());
    }
    return chineseForm >= 0 && chineseForm <= offset;
  }
}
