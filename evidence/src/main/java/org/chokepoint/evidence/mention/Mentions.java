package org.chokepoint.evidence.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/** The mentions of a text in order of their place. Immutable. */
public final class Mentions {

  private static final int CUES = EntryKind.values().length;
  private static final int KINDS = CUES + Lexicon.Kind.values().length;
  private static final @Nullable List<Mention>[] NOTHING = lists(KINDS);

  private final List<Mention> all;

  /** Those of each kind of cue, then of each kind of name; most passages have few kinds. */
  private final @Nullable List<Mention>[] byKind;

  /** Mentions ordered by start, longer first. */
  public Mentions(List<Mention> all) {
    this.all = List.copyOf(all);
    this.byKind = this.all.isEmpty() ? NOTHING : lists(KINDS);
    for (int i = 0; i < this.all.size(); i++) {
      Mention mention = this.all.get(i);
      int kind = kind(mention.tag());
      List<Mention> known = byKind[kind];
      if (known == null) {
        known = new ArrayList<>(4);
        byKind[kind] = known;
      }
      known.add(mention);
    }
    for (int kind = 0; kind < KINDS; kind++) {
      List<Mention> found = byKind[kind];
      if (found != null) {
        byKind[kind] = Collections.unmodifiableList(found);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static @Nullable List<Mention>[] lists(int count) {
    return new List[count];
  }

  private static int kind(Tag tag) {
    return tag instanceof Tag.Cued cued
        ? cued.kind().ordinal()
        : CUES + ((Tag.Name) tag).kind().ordinal();
  }

  private List<Mention> ofKind(int kind) {
    List<Mention> found = byKind[kind];
    return found == null ? List.of() : found;
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
    return ofKind(CUES + kind.ordinal());
  }

  /** Cues of a kind of entry. */
  public List<Mention> cues(EntryKind kind) {
    return ofKind(kind.ordinal());
  }

  /** Cues of a kind of entry without those that stand within a longer cue of another entry. */
  public List<Mention> outermost(EntryKind kind) {
    List<Mention> cues = cues(kind);
    if (cues.size() < 2) {
      return cues;
    }
    List<Mention> outermost = new ArrayList<>(cues.size());
    for (Mention cue : cues) {
      if (!isSwallowed(cues, cue)) {
        outermost.add(cue);
      }
    }
    return outermost;
  }

  private static boolean isSwallowed(List<Mention> cues, Mention inner) {
    for (Mention outer : cues) {
      if (swallows(outer, inner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean swallows(Mention outer, Mention inner) {
    return outer.span().contains(inner.span())
        && outer.span().length() > inner.span().length()
        && !outer.tag().id().equals(inner.tag().id());
  }

  /** Cues of one entry. */
  public List<Mention> cues(EntryKind kind, String id) {
    List<Mention> ofKind = cues(kind);
    List<Mention> found = List.of();
    for (int i = 0; i < ofKind.size(); i++) {
      if (ofKind.get(i).tag().id().equals(id)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(ofKind.get(i));
      }
    }
    return found;
  }

  /** Whether there is a cue of one entry. */
  public boolean has(EntryKind kind, String id) {
    List<Mention> ofKind = cues(kind);
    for (int i = 0; i < ofKind.size(); i++) {
      if (ofKind.get(i).tag().id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is mentioned that has this tag. */
  public boolean has(Tag tag) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).tag().equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
