package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.knowledge.name.NameContext;
import org.chokepoint.knowledge.query.FacilityFilter;
import org.chokepoint.knowledge.query.FacilityLine;
import org.chokepoint.knowledge.query.KnowledgeQueries;
import org.chokepoint.knowledge.query.Owners;
import org.chokepoint.knowledge.query.Profile;
import org.chokepoint.knowledge.query.Proof;
import org.chokepoint.knowledge.query.ShareFilter;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.control.Command;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.observation.StageShare;
import org.chokepoint.model.source.Provenance;

/**
 * Questions about who is who, who owns and directs whom, what stands where and who makes how much.
 */
public final class AskKnowledge {

  private final KnowledgeQueries queries;

  /**
   * Questions about a month.
   *
   * @param asOf month; empty for the newest of the reference data
   * @param source opens the reference data
   */
  public AskKnowledge(Optional<YearMonth> asOf, Supplier<ReferenceKnowledge> source) {
    ReferenceKnowledge knowledge = source.get();
    YearMonth month = asOf.orElseGet(knowledge::dataMonth);
    this.queries = new KnowledgeQueries(knowledge.pictureAsOf(month), knowledge.lexicon());
  }

  /** Who or what a name stands for, best first. */
  public Table who(String name) {
    List<List<Object>> rows = new ArrayList<>();
    for (Profile p : queries.who(name, NameContext.NONE, 10)) {
      rows.add(
          List.of(
              p.resolution().score(),
              p.resolution().kind().name().toLowerCase(Locale.ROOT),
              p.resolution().id(),
              p.resolution().canonical(),
              p.entity().flatMap(e -> e.nameZh()).orElse(""),
              p.entity().map(e -> e.place().value()).orElse(""),
              p.entity().map(e -> String.join(" ", e.identifiers())).orElse(""),
              p.facilities().size(),
              p.resolution().reason()));
    }
    return new Table(
        "Who " + name + " may be",
        Column.texts(
            "score",
            "kind",
            "id",
            "name",
            "name_zh",
            "place",
            "identifiers",
            "facilities_directed",
            "why"),
        rows);
  }

  /** Who owns and who directs an actor or facility, each with the path that proves it. */
  public Table owners(String name) {
    Owners o = queries.owners(name);
    List<List<Object>> rows = new ArrayList<>();
    for (ControlLink link : o.direct()) {
      String equity =
          link.equity()
              .map(e -> String.format(Locale.ROOT, "%.1f%%", e.value().percent()))
              .orElse("");
      rows.add(
          List.of(
              "direct",
              queries.nameOf(link.holder()),
              link.kind().verb(),
              equity,
              source(link.provenance())));
    }
    for (Owners.EffectiveShare e : o.effective()) {
      String share = String.format(Locale.ROOT, "%.1f%%", 100 * e.fraction());
      rows.add(
          List.of(
              "effective share",
              e.name(),
              "owns in the end",
              share,
              "matrix solution over chains and loops"));
    }
    o.ultimate().forEach(c -> rows.add(command("ultimate controller", c)));
    o.directors().forEach(c -> rows.add(command("can direct", c)));
    return new Table(
        "Who owns and directs " + o.name(),
        Column.texts("relation", "who", "how", "equity", "proof"),
        rows);
  }

  private List<Object> command(String relation, Command c) {
    return List.of(
        relation, queries.nameOf(c.actor()), c.strength().verb(), "", queries.inWords(c.path()));
  }

  /**
   * Facilities.
   *
   * @param stage stage, or empty
   * @param place country, or empty
   * @param material material, or empty
   * @param directedBy name of an actor that can direct them, or empty
   */
  public Table facilities(
      Optional<Stage> stage,
      Optional<PlaceCode> place,
      Optional<MaterialId> material,
      Optional<String> directedBy) {
    Optional<EntityId> director = directedBy.map(queries::actor);
    FacilityFilter filter = new FacilityFilter(stage, place, material, Optional.empty(), director);
    List<List<Object>> rows = queries.facilities(filter).stream().map(this::facility).toList();
    return new Table(
        "Facilities",
        Column.texts(
            "id",
            "name",
            "place",
            "stage",
            "status",
            "start",
            "capacity",
            "capacity_of",
            "operator",
            "ultimate_controller",
            "quality"),
        rows);
  }

  private List<Object> facility(FacilityLine line) {
    Facility f = line.facility();
    return List.of(
        f.id().value(),
        f.name(),
        f.place().value(),
        f.stage().label(),
        f.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        f.startYear().isPresent() ? (Object) f.startYear().getAsInt() : "",
        f.capacity().map(c -> (Object) c.value().tonnesPerYear()).orElse(""),
        f.capacityOf(),
        line.operator(),
        line.ultimate().stream()
            .map(c -> queries.nameOf(c.actor()))
            .distinct()
            .collect(Collectors.joining(", ")),
        f.capacity().map(c -> c.quality().label()).orElse(f.provenance().quality().label()));
  }

  /** Shares of the world by stage. */
  public Table shares(
      Optional<Stage> stage, Optional<MaterialId> material, Optional<PlaceCode> place) {
    ShareFilter filter = new ShareFilter(stage, material, place, OptionalInt.empty());
    List<List<Object>> rows = queries.shares(filter).stream().map(AskKnowledge::share).toList();
    return new Table(
        "Shares of the world",
        List.of(
            Column.text("stage"),
            Column.text("group"),
            Column.text("place"),
            Column.text("year"),
            new Column("share", "%"),
            Column.text("quality"),
            Column.text("source")),
        rows);
  }

  private static List<Object> share(StageShare s) {
    return List.of(
        s.stage().label(),
        s.group(),
        s.place().value(),
        Integer.toString(s.year()),
        s.share().value().percent(),
        s.share().quality().label(),
        source(s.share().provenance()));
  }

  /**
   * The links from one actor to another.
   *
   * @throws FailureException if a name is unknown or nothing ties the two
   */
  public Table path(String from, String to) {
    Proof proof =
        queries
            .path(from, to)
            .orElseThrow(
                () ->
                    new FailureException(
                        FailureReason.MISSING,
                        from + " to " + to,
                        "nothing in the reference data ties the two in this direction. Try the other."));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < proof.path().size(); i++) {
      ControlLink link = proof.path().get(i);
      rows.add(
          List.of(
              i + 1,
              proof.names().get(i),
              link.kind().verb(),
              proof.names().get(i + 1),
              link.equity().map(e -> (Object) e.value().percent()).orElse(""),
              link.provenance().quality().label(),
              source(link.provenance())));
    }
    String can = proof.strength().map(s -> "can direct").orElse("cannot direct");
    return new Table(
        proof.names().get(0) + " " + can + " " + proof.names().get(proof.names().size() - 1),
        Column.texts("step", "from", "how", "to", "equity_percent", "quality", "source"),
        rows);
  }

  /** Everyone who can order a facility to cut, with the path that proves it. */
  public Table whoCanOrderCut(String facility) {
    List<List<Object>> rows =
        queries.whoCanOrderCut(facility).stream()
            .map(
                c ->
                    List.<Object>of(
                        queries.nameOf(c.actor()), c.strength().verb(), queries.inWords(c.path())))
            .toList();
    return new Table(
        "Who can order " + facility + " to cut", Column.texts("who", "how", "proof"), rows);
  }

  private static String source(Provenance p) {
    if (p instanceof Provenance.Tabulated t) {
      return t.citation();
    }
    return p instanceof Provenance.Computed c ? c.method() : p.quality().label();
  }
}
