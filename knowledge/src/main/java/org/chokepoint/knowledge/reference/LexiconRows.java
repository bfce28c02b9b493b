package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.signal.Lexicon;

/** Gathers every name in English and Chinese. */
final class LexiconRows {
  private final EntityRows entities;
  private final Map<String, Facility> facilities = new LinkedHashMap<>();
  private final List<Material> materials;
  private final Set<Lexicon.Entry> entries = new LinkedHashSet<>();

  LexiconRows(EntityRows entities, List<Facility> facilities, List<Material> materials) {
    this.entities = entities;
    this.materials = materials;
    facilities.forEach(f -> this.facilities.put(f.id().value(), f));
  }

  Lexicon lexicon(List<Row> places, List<Row> facilityAliases) {
    // A collective such as "all quota holders" is a line of a table, never a party in a text.
    entities.entities().stream()
        .filter(e -> e.kind() != EntityKind.COLLECTIVE)
        .forEach(this::entity);
    for (Facility facility : facilities.values()) {
      name(Lexicon.Kind.FACILITY, facility.id().value(), facility.name(), facility.name());
    }
    facilityAliases.forEach(this::facilityAlias);
    places.forEach(this::place);
    materials.forEach(this::material);
    return new Lexicon(new ArrayList<>(entries));
  }

  private void entity(Entity entity) {
    boolean person = entity.kind() == EntityKind.PERSON;
    Lexicon.Kind kind = person ? Lexicon.Kind.PERSON : Lexicon.Kind.ENTITY;
    String id = person ? entity.name() : entity.id().value();
    String seat = entity.place().value();
    String home = person ? entities.offices().getOrDefault(entity.id().value(), "") : seat;
    List<String> names = new ArrayList<>(List.of(entity.name()));
    entity.nameZh().ifPresent(names::add);
    names.addAll(entity.aliases());
    entities.weakNames().getOrDefault(entity.id().value(), List.of()).stream()
        .filter(LexiconRows::isTelling)
        .forEach(names::add);
    names.addAll(entity.identifiers());
    Optional<EntityKind> nature = Optional.of(entity.kind());
    boolean ofMinerals = entities.ofMinerals().contains(entity.id().value());
    for (String name : names) {
      entries.add(
          new Lexicon.Entry(
              kind, id, entity.name(), name, chinese(name), home, nature, ofMinerals));
    }
  }

  /** Whether a weak name is no mere acronym, which other organisations may bear too. */
  private static boolean isTelling(String name) {
    return chinese(name) || name.indexOf(' ') > 0;
  }

  private void facilityAlias(Row row) {
    String id = NameIndex.facility(row.text("facility")).value();
    Facility facility = facilities.get(id);
    if (facility != null) {
      name(Lexicon.Kind.FACILITY, id, facility.name(), row.text("alias"));
    }
  }

  private void place(Row row) {
    String country = PlaceRows.country(row);
    Aliases names = new Aliases().add(row, "name_zh_hant", "aliases_en", "aliases_zh");
    names.add(row, "localities_en");
    String canonical = row.text("name_en");
    Optional<String> zh = Aliases.optional(row.text("name_zh"));
    String home = country.equals(row.text("id")) ? "" : country;
    entry(Lexicon.Kind.PLACE, country, canonical, home, canonical);
    zh.ifPresent(name -> entry(Lexicon.Kind.PLACE, country, canonical, home, name));
    names.list().forEach(name -> entry(Lexicon.Kind.PLACE, country, canonical, home, name));
  }

  private void material(Material material) {
    names(
        Lexicon.Kind.MATERIAL,
        material.id().value(),
        material.name(),
        material.nameZh(),
        material.aliases());
  }

  private void names(
      Lexicon.Kind kind, String id, String canonical, Optional<String> zh, List<String> aliases) {
    name(kind, id, canonical, canonical);
    zh.ifPresent(name -> name(kind, id, canonical, name));
    aliases.forEach(alias -> name(kind, id, canonical, alias));
  }

  private void name(Lexicon.Kind kind, String id, String canonical, String name) {
    entry(kind, id, canonical, "", name);
  }

  private void entry(Lexicon.Kind kind, String id, String canonical, String home, String name) {
    entries.add(new Lexicon.Entry(kind, id, canonical, name, chinese(name), home));
  }

  private static boolean chinese(String name) {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
