package org.chokepoint.model.signal;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.EntityKind;

/**
 * The names by which a reader links words to the knowledge base. An immutable value built by the
 * knowledge base, so that reading needs no access to a store.
 *
 * @param entries every name with what it names; a name may occur more than once
 */
public record Lexicon(List<Entry> entries) {

  /** Copies the list. */
  public Lexicon {
    entries = List.copyOf(entries);
  }

  /** What a name stands for. */
  public enum Kind {
    /** An entity; the id is an entity id. */
    ENTITY,
    /** A person; the id is the person's English name. */
    PERSON,
    /** A facility; the id is a facility id. */
    FACILITY,
    /** A place; the id is a place code. */
    PLACE,
    /** A material; the id is a material id. */
    MATERIAL
  }

  /**
   * One name.
   *
   * @param kind what it stands for
   * @param id id of what it stands for, as text
   * @param canonical preferred English name
   * @param name the name in some language
   * @param chinese whether the name is written in Chinese characters
   * @param home where it belongs: the place code of an organisation's seat, the entity id of the
   *     organisation that a person speaks for, the code of the country that a place lies in; empty
   *     if it is not known or there is none
   * @param nature what kind of actor an entity is; empty if it is not known, or no entity
   * @param ofMinerals whether the data say that a company works in minerals; its names may say so,
   *     too
   */
  public record Entry(
      Kind kind,
      String id,
      String canonical,
      String name,
      boolean chinese,
      String home,
      Optional<EntityKind> nature,
      boolean ofMinerals) {

    /** A name of something whose nature is not known. */
    public Entry(
        Kind kind, String id, String canonical, String name, boolean chinese, String home) {
      this(kind, id, canonical, name, chinese, home, Optional.empty(), false);
    }

    /** A name of something whose seat and nature are not known. */
    public Entry(Kind kind, String id, String canonical, String name, boolean chinese) {
      this(kind, id, canonical, name, chinese, "");
    }
  }
}
