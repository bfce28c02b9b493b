package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Commanded;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.Facility;
import org.chokepoint.model.control.ControlLink;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;

/** Who the actor is: who directs it, what it directs, which facilities and shares. */
final class ActorPart {

  private static final int MOST_FACILITIES = 15;

  private final BriefInput input;
  private final Reading reading;
  private final Names names;

  ActorPart(BriefInput input, Reading reading) {
    this.input = input;
    this.reading = reading;
    this.names = new Names(input.picture());
  }

  void write(List<Block> blocks) {
    Optional<ActorProfile> profile = input.profile();
    if (profile.isEmpty()) {
      blocks.add(
          Wording.caveat(
              "The knowledge base has no entry for an actor of this document, so ownership, "
                  + "facilities and shares are not shown."));
      return;
    }
    String name = names.of(profile.get().actor());
    blocks.add(new Block.Heading(Line.prose().words("Who ").name(name).words(" is").end()));
    ControlAround graph = new ControlAround(input.picture(), profile.get());
    blocks.add(Paragraph.of(answersTo(names, profile.get(), graph)));
    graph.chart().ifPresent(blocks::add);
    facilities(blocks, name, graph);
    new SharesPart(input, profile.get()).write(blocks);
  }

  /** To whom the actor answers, in one sentence. */
  static Line answersTo(Names names, ActorProfile profile, ControlAround graph) {
    String name = names.of(profile.actor());
    List<Line> holders = new ArrayList<>();
    for (ControlLink interest : graph.directHolders()) {
      Line.Prose prose = Line.prose();
      prose.fact(new Sourced<>(names.of(interest.holder()), interest.provenance()));
      prose.words(" (" + ControlAround.passive(interest.kind()));
      interest.equity().ifPresent(s -> prose.words(", ").figure(Figure.share(s)));
      holders.add(prose.words(")").end());
    }
    if (holders.isEmpty()) {
      return Line.prose()
          .words("The knowledge base names nobody who owns or directs ")
          .name(name)
          .words(".")
          .end();
    }
    return Line.prose().name(name).words(" answers to ").enumerate(holders).words(".").end();
  }

  private void facilities(List<Block> blocks, String name, ControlAround graph) {
    List<Commanded> commanded = input.profile().map(ActorPart::commanded).orElse(List.of());
    List<List<Line>> rows = new ArrayList<>();
    for (Commanded c : commanded) {
      input.picture().findFacility(c.facility()).ifPresent(f -> rows.add(row(f, graph.path(c))));
    }
    if (rows.isEmpty()) {
      blocks.add(
          Paragraph.of(
              Line.prose()
                  .words("No producing facility under the command of ")
                  .name(name)
                  .words(" is in the knowledge base.")
                  .end()));
      return;
    }
    blocks.add(
        new Table(
            Line.prose().words("Facilities that ").name(name).words(" can order").end(),
            List.of(
                Column.words("Facility"),
                Column.words("Stage"),
                Column.words("Makes"),
                Column.words("By way of"),
                Column.numbers("Capacity"),
                Column.words("Capacity of")),
            rows.subList(0, Math.min(MOST_FACILITIES, rows.size()))));
  }

  private static List<Commanded> commanded(ActorProfile profile) {
    Map<String, Commanded> distinct = new LinkedHashMap<>();
    for (Holding holding : profile.holdings()) {
      holding.facilities().forEach(c -> distinct.putIfAbsent(c.facility().value(), c));
    }
    return new ArrayList<>(distinct.values());
  }

  private List<Line> row(Facility facility, List<ControlLink> path) {
    return List.of(
        Line.fact(new Sourced<>(facility.name(), facility.provenance())),
        Line.words(facility.stage().label()),
        Line.name(makes(facility)),
        Line.name(way(path)),
        facility.capacity().map(c -> Line.figure(Figure.rate(c))).orElse(Line.words("not known")),
        Line.name(facility.capacityOf()));
  }

  private static String makes(Facility facility) {
    return String.join(", ", facility.materials().stream().map(MaterialId::value).toList());
  }

  private String way(List<ControlLink> path) {
    Set<String> steps = new LinkedHashSet<>();
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) {
        steps.add(names.byId(path.get(i).holder().value()));
      }
    }
    return steps.isEmpty() ? "directly" : String.join(" \u2192 ", steps);
  }
}
