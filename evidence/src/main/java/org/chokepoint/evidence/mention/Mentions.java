package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/**
 * The mentions of a text in order of their place.
 *
 * @param all ordered by start, longer first
 */
public record Mentions(List<Mention> all) {

  /** Copies the list. */
  public Mentions {
    all = List.copyOf(all);
  }

  /** Those that lie within a span. */
  public Mentions within(Span span) {
    List<Mention> inside = new ArrayList<>();
    for (int i = firstAtOrBehind(span.start()); i < all.size(); i++) {
      Mention mention = all.get(i);
      if (mention.start() >= span.end()) {
        break;
      }
      if (mention.end() <= span.end()) {
        inside.add(mention);
      }
    }
    return new Mentions(inside);
  }

  private int firstAtOrBehind(int start) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Names of a kind. */
  public List<Mention> names(Lexicon.Kind kind) {
    return select(m -> m.tag() instanceof Tag.Name name && name.kind() == kind);
  }

  /** Cues of a kind of entry. */
  public List<Mention> cues(EntryKind kind) {
    return select(m -> m.tag() instanceof Tag.Cued cued && cued.kind() == kind);
  }

  /** Cues of a kind of entry without those that stand within a longer cue of another entry. */
  public List<Mention> outermost(EntryKind kind) {
    List<Mention> cues = cues(kind);
    return cues.stream().filter(c -> cues.stream().noneMatch(o -> swallows(o, c))).toList();
  }

  private static boolean swallows(Mention outer, Mention inner) {
    return outer.span().contains(inner.span())
        && !outer.span().equals(inner.span())
        && !outer.tag().id().equals(inner.tag().id());
  }

  /** Cues of one entry. */
  public List<Mention> cues(EntryKind kind, String id) {
    return select(
        m -> m.tag() instanceof Tag.Cued cued && cued.kind() == kind && cued.id().equals(id));
  }

  /** Whether there is a cue of one entry. */
  public boolean has(EntryKind kind, String id) {
    for (Mention mention : all) {
      if (mention.tag() instanceof Tag.Cued cued && cued.kind() == kind && cued.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is mentioned that has this tag. */
  public boolean has(Tag tag) {
    return all.stream().anyMatch(m -> m.tag().equals(tag));
  }

  private List<Mention> select(Predicate<Mention> wanted) {
    List<Mention> found = new ArrayList<>(4);
    for (Mention mention : all) {
      if (wanted.test(mention)) {
        found.add(mention);
      }
    }
    return found;
  }
}
