package org.chokepoint.brief.section;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.EntityId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Attribution;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.InstrumentMention;
import org.chokepoint.model.signal.Language;
import org.chokepoint.model.signal.LeverKind;
import org.chokepoint.model.signal.PersonRole;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.signal.ResponseKind;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Quote;
import org.chokepoint.model.source.Span;

/** Writes signals of a text by naming the words each field was read from. */
final class SignalScript {

  private final String text;
  private final Language language;
  private final DocumentId id;
  private Attribution attribution = Attribution.ACTOR;
  private Certainty certainty = Certainty.DONE;
  private Signal.Event event =
      new Signal.Event(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private final List<Cited<PersonRole>> people = new ArrayList<>();
  private final List<Cited<MaterialId>> materials = new ArrayList<>();
  private final List<Cited<Stage>> stages = new ArrayList<>();
  private final List<Cited<ReportedQuantity>> quantities = new ArrayList<>();
  private final List<Cited<ThemeId>> themes = new ArrayList<>();
  private final List<Cited<InstrumentMention>> instruments = new ArrayList<>();
  private final List<Cited<LeverKind>> levers = new ArrayList<>();
  private final List<Cited<ResponseKind>> responses = new ArrayList<>();
  private final List<Cited<PlaceCode>> places = new ArrayList<>();

  SignalScript(String text, Language language) {
    this.text = text;
    this.language = language;
    this.id = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
  }

  Document document(String origin, String title, LocalDate published) {
    return new Document(
        id,
        origin,
        "text/plain",
        language,
        Optional.ofNullable(title),
        Optional.ofNullable(published),
        List.of("Trade desk"),
        text);
  }

  private <V> Cited<V> cited(V value, String words) {
    return new Cited<>(value, quote(words));
  }

  Quote quote(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in the text");
    }
    return Quote.of(id, text, new Span(at, at + words.length()));
  }

  SignalScript by(Attribution value, Certainty how) {
    attribution = value;
    certainty = how;
    return this;
  }

  SignalScript actor(String entity, String name, String words) {
    ActorRef ref = new ActorRef(Optional.ofNullable(entity).map(EntityId::new), name);
    event =
        new Signal.Event(
            Optional.of(cited(ref, words)),
            event.body(),
            event.ordinal(),
            event.ordinalYear(),
            event.date());
    return this;
  }

  SignalScript meeting(int ordinal, String ordinalWords, int year, String yearWords) {
    event =
        new Signal.Event(
            event.actor(),
            Optional.of(cited(new ThemeId("party_committee"), ordinalWords)),
            Optional.of(cited(ordinal, ordinalWords)),
            Optional.of(cited(year, yearWords)),
            event.date());
    return this;
  }

  SignalScript on(LocalDate day, String words) {
    event =
        new Signal.Event(
            event.actor(),
            event.body(),
            event.ordinal(),
            event.ordinalYear(),
            Optional.of(cited(DateSpan.day(day), words)));
    return this;
  }

  SignalScript person(String name, String role, String part, String words) {
    people.add(cited(new PersonRole(name, role, part), words));
    return this;
  }

  SignalScript theme(String theme, String words) {
    themes.add(cited(new ThemeId(theme), words));
    return this;
  }

  SignalScript material(String symbol, String words) {
    materials.add(cited(new MaterialId(symbol), words));
    return this;
  }

  SignalScript quantity(double value, String unit, String of, String words) {
    quantities.add(cited(new ReportedQuantity(value, unit, "", of), words));
    return this;
  }

  SignalScript instrument(String kind, String target, String scope, String words) {
    instruments.add(
        cited(
            new InstrumentMention(
                new ThemeId(kind), target, scope, Optional.empty(), Optional.of("Notice No. 46")),
            words));
    return this;
  }

  SignalScript lever(LeverKind kind, String words) {
    levers.add(cited(kind, words));
    return this;
  }

  SignalScript response(ResponseKind kind, String words) {
    responses.add(cited(kind, words));
    return this;
  }

  Signal signal(String kind, String kindWords, String sentence, String gloss) {
    Quote quote = quote(sentence);
    return new Signal(
        SignalId.of(
            id, new ThemeId(kind), attribution.name(), quote.span().start(), quote.span().end()),
        id,
        language,
        cited(new ThemeId(kind), kindWords),
        attribution,
        certainty,
        attribution == Attribution.COMMENTATOR ? 1 : 2,
        quote,
        event,
        people,
        places,
        List.of(),
        materials,
        stages,
        quantities,
        themes,
        instruments,
        levers,
        responses,
        gloss);
  }
}
