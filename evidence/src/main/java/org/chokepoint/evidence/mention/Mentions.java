package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;

/** The mentions of a text in order of their place. */
public final class Mentions {

  private final List<Mention> all;
  private final Map<Lexicon.Kind, List<Mention>> names = new EnumMap<>(Lexicon.Kind.class);
  private final Map<EntryKind, List<Mention>> cues = new EnumMap<>(EntryKind.class);

  /** Mentions ordered by start, longer first. */
  public Mentions(List<Mention> all) {
    this.all = List.copyOf(all);
    for (Mention mention : this.all) {
      if (mention.tag() instanceof Tag.Cued cued) {
        cues.computeIfAbsent(cued.kind(), k -> new ArrayList<>(4)).add(mention);
      } else if (mention.tag() instanceof Tag.Name name) {
        names.computeIfAbsent(name.kind(), k -> new ArrayList<>(2)).add(mention);
      }
    }
    names.replaceAll((kind, found) -> Collections.unmodifiableList(found));
    cues.replaceAll((kind, found) -> Collections.unmodifiableList(found));
  }

  /** Every mention. */
  public List<Mention> all() {
    return all;
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
    return names.getOrDefault(kind, List.of());
  }

  /** Cues of a kind of entry. */
  public List<Mention> cues(EntryKind kind) {
    return cues.getOrDefault(kind, List.of());
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
    List<Mention> found = new ArrayList<>(2);
    for (Mention mention : cues.getOrDefault(kind, List.of())) {
      if (mention.tag().id().equals(id)) {
        found.add(mention);
      }
    }
    return found;
  }

  /** Whether there is a cue of one entry. */
  public boolean has(EntryKind kind, String id) {
    for (Mention mention : cues.getOrDefault(kind, List.of())) {
      if (mention.tag().id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is mentioned that has this tag. */
  public boolean has(Tag tag) {
    return all.stream().anyMatch(m -> m.tag().equals(tag));
  }
}
