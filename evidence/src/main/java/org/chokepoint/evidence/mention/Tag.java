package org.chokepoint.evidence.mention;

import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.model.signal.Lexicon;

/** What a name or cue stands for. */
public sealed interface Tag {

  /** The id of what it stands for, as text. */
  String id();

  /**
   * A name of the knowledge base.
   *
   * @param entry the entry of the lexicon
   */
  record Name(Lexicon.Entry entry) implements Tag {
    @Override
    public String id() {
      return entry.id();
    }

    /** What the name stands for. */
    public Lexicon.Kind kind() {
      return entry.kind();
    }
  }

  /**
   * A cue of a taxonomy entry.
   *
   * @param kind kind of the entry
   * @param id id of the entry
   */
  record Cued(EntryKind kind, String id) implements Tag {}
}
