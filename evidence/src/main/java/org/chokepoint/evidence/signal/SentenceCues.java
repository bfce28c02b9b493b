package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Mentions;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.model.signal.Lexicon;

/**
 * The cues of a sentence and what its names stand for, as the learned models call them: {@code
 * #theme:de_risking}, {@code #place:CHN}, {@code #company:AUS}.
 */
final class SentenceCues {

  /** What no word begins with. */
  private static final String MARK = "#";

  private SentenceCues() {}

  /** Each once, by place. */
  static List<SentenceWords.Word> of(Mentions mentions) {
    List<SentenceWords.Word> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mention mention : mentions.all()) {
      String key = key(mention.tag());
      if (seen.add(key)) {
        found.add(new SentenceWords.Word(key, mention.span()));
      }
    }
    return found;
  }

  private static String key(Tag tag) {
    if (tag instanceof Tag.Cued cue) {
      return MARK + cue.kind().token() + ":" + cue.id();
    }
    Lexicon.Entry entry = ((Tag.Name) tag).entry();
    return switch (entry.kind()) {
      case PLACE -> MARK + "place:" + entry.id();
      case ENTITY ->
          MARK
              + entry.nature().map(n -> n.name().toLowerCase(Locale.ROOT)).orElse("entity")
              + ":"
              + entry.home();
      case PERSON, FACILITY, MATERIAL -> MARK + entry.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
