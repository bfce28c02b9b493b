package org.chokepoint.model.signal;

import java.util.List;
import java.util.Optional;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.id.DocumentId;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.PlaceCode;
import org.chokepoint.model.id.SignalId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.source.Quote;

/**
 * Who did or said what, where, when and how firmly, each field with the words it was read from.
 *
 * @param id hash of document, kind, attribution and span
 * @param document the document
 * @param language language of the quotations
 * @param kind event kind, a taxonomy id
 * @param attribution who says or does it
 * @param certainty how firmly
 * @param polarity direction and strength of the act, from -2 (loosening) to +2 (tightening)
 * @param quote the sentence or item that carries the event
 * @param event who, which body, which number of which year, when
 * @param people persons with their part in it
 * @param places places named
 * @param organisations other organisations named
 * @param materials materials named
 * @param stages stages named
 * @param quantities numbers with unit and basis
 * @param themes policy themes, taxonomy ids
 * @param instruments policy instruments
 * @param levers kinds of lever it touches
 * @param responses responses it calls for
 * @param gloss English gloss of the kind, from the taxonomy
 */
public record Signal(
    SignalId id,
    DocumentId document,
    Language language,
    Cited<ThemeId> kind,
    Attribution attribution,
    Certainty certainty,
    int polarity,
    Quote quote,
    Event event,
    List<Cited<PersonRole>> people,
    List<Cited<PlaceCode>> places,
    List<Cited<ActorRef>> organisations,
    List<Cited<MaterialId>> materials,
    List<Cited<Stage>> stages,
    List<Cited<ReportedQuantity>> quantities,
    List<Cited<ThemeId>> themes,
    List<Cited<InstrumentMention>> instruments,
    List<Cited<LeverKind>> levers,
    List<Cited<ResponseKind>> responses,
    String gloss) {

  /** Copies the lists and rejects a polarity outside -2..2. */
  public Signal {
    if (polarity < -2 || polarity > 2) {
      throw new IllegalArgumentException("polarity " + polarity + " is outside -2..2");
    }
    people = List.copyOf(people);
    places = List.copyOf(places);
    organisations = List.copyOf(organisations);
    materials = List.copyOf(materials);
    stages = List.copyOf(stages);
    quantities = List.copyOf(quantities);
    themes = List.copyOf(themes);
    instruments = List.copyOf(instruments);
    levers = List.copyOf(levers);
    responses = List.copyOf(responses);
  }

  /**
   * The core of the event; what the document does not say is empty.
   *
   * @param actor who acts
   * @param body organ of the actor that meets or decides, a taxonomy id
   * @param ordinal number within the series of that body
   * @param ordinalYear year the series counts in
   * @param date when
   */
  public record Event(
      Optional<Cited<ActorRef>> actor,
      Optional<Cited<ThemeId>> body,
      Optional<Cited<Integer>> ordinal,
      Optional<Cited<Integer>> ordinalYear,
      Optional<Cited<DateSpan>> date) {}
}
