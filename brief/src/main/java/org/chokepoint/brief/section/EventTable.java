package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.PersonRole;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Sourced;

/** The fields of an event, each with the words it was read from and where they stand. */
final class EventTable {

  private final BriefInput input;
  private final Reading reading;
  private final Signal signal;
  private final Names names;
  private final List<List<Line>> rows = new ArrayList<>();

  EventTable(BriefInput input, Reading reading, Signal signal) {
    this.reading = reading;
    this.input = input;
    this.signal = signal;
    this.names = new Names(input.picture());
  }

  Table table() {
    Signal.Event event = signal.event();
    event.actor().ifPresent(a -> row("Actor", Line.name(reading.name(a)), a));
    event.body().ifPresent(b -> row("Body", Line.name(input.labels().of(b.value())), b));
    row("Kind", Line.name(input.labels().of(signal.kind().value())), signal.kind());
    event.ordinal().ifPresent(o -> row("Number", figure(Figure.ordinal(o.sourced())), o));
    event.ordinalYear().ifPresent(y -> row("Year", figure(Figure.year(y.sourced())), y));
    event.date().ifPresent(d -> row("Date", date(d), d));
    signal.people().forEach(p -> row("Person, " + p.value().part(), person(p.value()), p));
    signal.instruments().forEach(i -> row("Instrument", instrument(i.value()), i));
    signal.quantities().forEach(q -> row("Quantity", figure(quantity(q)), q));
    signal.places().forEach(p -> row("Place", Line.name(names.of(p.value())), p));
    signal.materials().forEach(m -> row("Material", Line.name(names.of(m.value())), m));
    signal.stages().forEach(s -> row("Stage", Line.words(s.value().label()), s));
    signal.organisations().forEach(o -> row("Organisation named", Line.name(reading.name(o)), o));
    return new Table(
        Line.words("The event, field by field, with the words each was read from"),
        List.of(
            Column.words("Field"),
            Column.words("Reading"),
            Column.words("Words of the document"),
            Column.numbers("Characters")),
        rows);
  }

  private void row(String field, Line reading, Cited<?> cited) {
    rows.add(
        List.of(
            Line.words(field),
            reading,
            Wording.words(cited.quote(), signal.language()),
            Wording.characters(cited.quote())));
  }

  private static Line figure(Figure figure) {
    return Line.figure(figure);
  }

  private static Line date(Cited<DateSpan> date) {
    Figure from = Figure.date(date.sourced().map(DateSpan::from));
    if (date.value().from().equals(date.value().to())) {
      return Line.figure(from);
    }
    Figure to = Figure.date(date.sourced().map(DateSpan::to));
    return Line.prose().figure(from).words(" to ").figure(to).end();
  }

  private static Line person(PersonRole person) {
    String role = person.role().isEmpty() ? "" : ", " + person.role();
    return Line.name(person.name() + role);
  }

  private Line instrument(InstrumentMention mention) {
    List<String> parts = new ArrayList<>();
    parts.add(input.labels().of(mention.kind()));
    if (!mention.target().isEmpty()) {
      parts.add("against " + mention.target());
    }
    if (!mention.scope().isEmpty()) {
      parts.add("on " + mention.scope());
    }
    mention.legalReference().ifPresent(parts::add);
    return Line.name(String.join(", ", parts));
  }

  private static Figure quantity(Cited<ReportedQuantity> cited) {
    ReportedQuantity q = cited.value();
    String basis = q.basis().isEmpty() ? "" : " " + q.basis();
    return q.unit().equals("%")
        ? Figure.percent(cited.sourced().map(ReportedQuantity::value))
        : Figure.number(asSourced(cited), q.unit() + basis);
  }

  private static Sourced<Double> asSourced(Cited<ReportedQuantity> cited) {
    return cited.sourced().map(ReportedQuantity::value);
  }
}
