package org.chokepoint.knowledge.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Interest;
import org.chokepoint.model.chain.InterestKind;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.quantity.Share;
import org.chokepoint.model.source.Sourced;

/**
 * Reads edges of ownership and direction. A row carries the year in which the holding was stated,
 * not when it began, so it does not limit the past; a share of zero means that the stake was sold
 * before that year.
 */
final class InterestRows {
  private final NameIndex names;
  private final List<Interest> interests = new ArrayList<>();
  private final Set<List<EntityId>> directed = new LinkedHashSet<>();
  private final Set<List<EntityId>> held = new LinkedHashSet<>();

  InterestRows(NameIndex names) {
    this.names = names;
  }

  void ownership(Row row) {
    Optional<Sourced<Share>> share = share(row);
    boolean sold = share.map(s -> s.value().fraction() == 0).orElse(false);
    Optional<YearMonth> end =
        sold ? Optional.of(YearMonth.of(row.requiredInteger("year") - 1, 12)) : Optional.empty();
    add(
        new Interest(
            names.get(row, "owner"),
            names.get(row, "owned"),
            kind(row),
            sold ? Optional.empty() : share,
            Optional.empty(),
            end,
            row.source()));
  }

  /** The line of command from a superior to an organisation, unless an edge already states it. */
  void superior(Row row) {
    if (row.text("parent").isEmpty()) {
      return;
    }
    EntityId holder = new EntityId(row.text("parent"));
    EntityId held = new EntityId(row.required("id"));
    boolean set = row.required("kind").equals("collective");
    if (!directed.contains(List.of(holder, held))) {
      InterestKind kind = set ? InterestKind.SUPERVISES : InterestKind.CONTROLS;
      add(edge(holder, held, kind, Optional.empty(), row));
    }
  }

  /**
   * The parties of a name that names several, as holders of what the name stands for. A holding
   * that is already stated is not stated again, or its equity would count twice.
   */
  void party(Row row, EntityId held) {
    EntityId holder = new EntityId(row.required("organisation"));
    if (!this.held.contains(List.of(holder, held))) {
      boolean controls = row.required("role").equals("controller");
      InterestKind kind = controls ? InterestKind.CONTROLS : InterestKind.OWNS;
      add(edge(holder, held, kind, share(row), row));
    }
  }

  private static Interest edge(
      EntityId holder, EntityId held, InterestKind kind, Optional<Sourced<Share>> share, Row row) {
    return new Interest(
        holder, held, kind, share, Optional.empty(), Optional.empty(), row.source());
  }

  private void add(Interest interest) {
    if (interest.holder().equals(interest.held())) {
      return;
    }
    interests.add(interest);
    held.add(List.of(interest.holder(), interest.held()));
    if (interest.kind().directs()) {
      directed.add(List.of(interest.holder(), interest.held()));
    }
  }

  private static Optional<Sourced<Share>> share(Row row) {
    return row.number("share_pct")
        .map(percent -> new Sourced<>(Share.ofPercent(percent), row.source("share_pct")));
  }

  private static InterestKind kind(Row row) {
    return switch (row.required("relation")) {
      case "owns" -> InterestKind.OWNS;
      case "controls" -> InterestKind.CONTROLS;
      case "supervises" -> InterestKind.SUPERVISES;
      case "appoints" -> InterestKind.APPOINTS;
      case "party_committee" -> InterestKind.PARTY_COMMITTEE;
      default ->
          throw row.fault(
              FailureReason.UNKNOWN_NAME,
              "relation",
              "'" + row.text("relation") + "' is no relation");
    };
  }

  List<Interest> interests() {
    return interests;
  }
}
