package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Entity;
import org.chokepoint.model.chain.EntityKind;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.PlaceCode;

/** Reads organisations and people. */
final class EntityRows {
  private final Codes codes;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<String, PlaceCode> seats = new HashMap<>();
  private final Map<String, List<String>> weakNames = new HashMap<>();
  private final Map<String, String> offices = new HashMap<>();
  private final Set<String> ofMinerals = new HashSet<>();

  EntityRows(Codes codes) {
    this.codes = codes;
  }

  void organisation(Row row) {
    PlaceCode seat = row.text("iso3").isEmpty() ? PlaceCode.OTHER : codes.place(row, "iso3");
    Aliases names = new Aliases().add(row, "name_zh_hant", "pinyin", "short_names");
    names.add(row, "former_names", "aliases_en", "aliases_zh", "data_names");
    names.without(row, "name_en", "name_zh", "weak_names");
    seats.put(row.required("id"), seat);
    weakNames.put(row.required("id"), row.list("weak_names", '|'));
    if (isOfMinerals(row)) {
      ofMinerals.add(row.required("id"));
    }
    entities.add(
        new Entity(
            new EntityId(row.required("id")),
            kind(row),
            row.required("name_en"),
            Aliases.optional(row.text("name_zh")),
            seat,
            names.list(),
            row.list("tickers", '|'),
            row.source()));
  }

  void person(Row row) {
    Aliases names = new Aliases().add(row, "name_zh_hant", "name_family_first");
    names.add(row, "name_given_first", "pinyin_joined", "aliases_en", "aliases_zh", "data_names");
    offices.put(row.required("id"), row.text("organisation"));
    entities.add(
        new Entity(
            new EntityId(row.required("id")),
            EntityKind.PERSON,
            row.required("name_en"),
            Aliases.optional(row.text("name_zh")),
            seats.getOrDefault(row.text("organisation"), PlaceCode.OTHER),
            names.without(row, "name_en", "name_zh").list(),
            List.of(),
            row.source()));
  }

  private static boolean isOfMinerals(Row row) {
    return switch (row.text("trade")) {
      case "" -> false;
      case "minerals" -> true;
      default ->
          throw row.fault(
              FailureReason.UNKNOWN_NAME, "trade", "'" + row.text("trade") + "' is no trade");
    };
  }

  private static EntityKind kind(Row row) {
    return switch (row.required("kind")) {
      // A government with a superior is an organ of that superior's state.
      case "state" -> row.text("parent").isEmpty() ? EntityKind.STATE : EntityKind.STATE_ORGAN;
      case "ministry" -> EntityKind.STATE_ORGAN;
      case "party_organ" -> EntityKind.PARTY_ORGAN;
      case "company" -> EntityKind.COMPANY;
      case "fund" -> EntityKind.FUND;
      case "institute" -> EntityKind.INSTITUTE;
      case "alliance" -> EntityKind.ALLIANCE;
      case "armed_group" -> EntityKind.ARMED_GROUP;
      case "collective" -> EntityKind.COLLECTIVE;
      default ->
          throw row.fault(
              FailureReason.UNKNOWN_NAME, "kind", "'" + row.text("kind") + "' is no kind of actor");
    };
  }

  /** By entity, names that tell who is meant in a text on minerals only, not in a table. */
  Map<String, List<String>> weakNames() {
    return weakNames;
  }

  /** Companies that work in minerals though their names do not say so. */
  Set<String> ofMinerals() {
    return ofMinerals;
  }

  /** By person, the organisation that the person speaks for. */
  Map<String, String> offices() {
    return offices;
  }

  List<Entity> entities() {
    return entities;
  }
}
