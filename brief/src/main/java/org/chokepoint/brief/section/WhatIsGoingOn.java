package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.PersonRole;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Sourced;

/** What the document reports: the event, who takes part, the themes, each with its words. */
final class WhatIsGoingOn implements Section {

  private static final int MOST_ROWS = 20;

  @Override
  public String id() {
    return "what-is-going-on";
  }

  @Override
  public String title() {
    return "What is going on";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    Reading reading = new Reading(input);
    if (!reading.relevant()) {
      return List.of(
          Wording.plain(
              "Nothing relevant was found. The document names no act, policy or plan that touches "
                  + "the supply of the materials in the knowledge base."));
    }
    List<Block> blocks = new ArrayList<>();
    reading.lead().ifPresent(lead -> lead(blocks, input, reading, lead));
    themes(blocks, input, reading);
    others(blocks, input, reading);
    return blocks;
  }

  private static void lead(List<Block> blocks, BriefInput input, Reading reading, Signal lead) {
    if (reading.statements().isEmpty()) {
      blocks.add(
          Wording.caveat(
              "The document reports no act of its own. What follows is its author's inference."));
    }
    blocks.add(Paragraph.of(sentence(input, reading, lead)));
    blocks.add(
        new Block.Quotation(
            lead.quote(), lead.language(), Line.words(Wording.attribution(lead.attribution()))));
    blocks.add(new EventTable(input, reading, lead).table());
  }

  /** What happened in a sentence or two. */
  static Line sentence(BriefInput input, Reading reading, Signal lead) {
    Line.Prose prose = event(input, reading, lead);
    lead.event()
        .date()
        .ifPresent(
            d -> prose.words(", ").figure(Figure.date(d.sourced().map(span -> span.from()))));
    if (lead.certainty() != Certainty.DONE) {
      prose.words(" (").words(Wording.certainty(lead.certainty())).words(")");
    }
    prose.words(".");
    lead.people().stream()
        .filter(p -> p.value().part().equals("studied"))
        .forEach(p -> person(prose, p));
    return prose.end();
  }

  private static Line.Prose event(BriefInput input, Reading reading, Signal lead) {
    String kind = reading.eventName(lead);
    Sourced<String> label = Sourced.quoted(kind, lead.kind().quote());
    Line.Prose prose = Line.prose().name(capital(reading.actorName()));
    if (reading.isNumberedMeeting(lead)) {
      prose.words(" held its ").figure(Figure.ordinal(lead.event().ordinal().get().sourced()));
      prose.words(" ").fact(label);
      lead.event()
          .ordinalYear()
          .ifPresent(y -> prose.words(" of ").figure(Figure.year(y.sourced())));
      return prose;
    }
    String gloss = lead.gloss().isBlank() ? kind : lead.gloss();
    return prose.words(": ").fact(Sourced.quoted(gloss, lead.kind().quote()));
  }

  private static void person(Line.Prose prose, Cited<PersonRole> person) {
    prose.words(" It studied the speeches of ");
    prose.fact(Sourced.quoted(person.value().name(), person.quote())).words(".");
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private static void themes(List<Block> blocks, BriefInput input, Reading reading) {
    List<List<Line>> rows = new ArrayList<>();
    for (Signal signal : input.signals()) {
      for (Cited<ThemeId> theme : signal.themes()) {
        if (rows.stream()
            .noneMatch(r -> r.get(0).text().equals(input.labels().of(theme.value())))) {
          rows.add(
              List.of(
                  Line.name(input.labels().of(theme.value())),
                  Line.words(Wording.voice(signal.attribution())),
                  Wording.words(theme.quote(), signal.language()),
                  Wording.characters(theme.quote())));
        }
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(Wording.heading("Policy themes"));
      blocks.add(
          new Table(
              Line.words("Themes the document names, and in whose voice"),
              List.of(
                  Column.words("Theme"),
                  Column.words("Voice"),
                  Column.words("Words of the document"),
                  Column.numbers("Characters")),
              rows));
    }
  }

  private static void others(List<Block> blocks, BriefInput input, Reading reading) {
    List<List<Line>> rows = new ArrayList<>();
    for (Signal signal : reading.statements()) {
      if (!reading.lead().filter(signal::equals).isPresent()) {
        rows.add(other(input, reading, signal));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    blocks.add(Wording.heading("What else it reports"));
    blocks.add(
        new Table(
            Line.words("Further statements and acts"),
            List.of(
                Column.words("What"),
                Column.words("Who"),
                Column.words("How firmly"),
                Column.words("Words of the document"),
                Column.numbers("Characters")),
            rows.subList(0, Math.min(MOST_ROWS, rows.size()))));
    if (rows.size() > MOST_ROWS) {
      blocks.add(Wording.caveat("Later statements of the document are left out of this table."));
    }
  }

  private static List<Line> other(BriefInput input, Reading reading, Signal signal) {
    String who = signal.event().actor().map(reading::name).orElse("");
    return List.of(
        Line.name(input.labels().of(signal.kind().value())),
        who.isEmpty() ? Line.words(Wording.voice(signal.attribution())) : Line.name(who),
        Line.words(Wording.certainty(signal.certainty())),
        Wording.words(signal.quote(), signal.language()),
        Wording.characters(signal.quote()));
  }
}
