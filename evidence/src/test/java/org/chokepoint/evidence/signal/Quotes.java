package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.signal.Cited;
import org.chokepoint.model.signal.Signal;
import org.chokepoint.model.source.Quote;

/** All quotations of a signal. */
final class Quotes {

  private Quotes() {}

  static List<Quote> of(Signal signal) {
    List<Quote> quotes = new ArrayList<>(List.of(signal.quote(), signal.kind().quote()));
    signal.event().actor().map(Cited::quote).ifPresent(quotes::add);
    signal.event().body().map(Cited::quote).ifPresent(quotes::add);
    signal.event().ordinal().map(Cited::quote).ifPresent(quotes::add);
    signal.event().ordinalYear().map(Cited::quote).ifPresent(quotes::add);
    signal.event().date().map(Cited::quote).ifPresent(quotes::add);
    for (List<? extends Cited<?>> fields :
        List.of(
            signal.people(),
            signal.places(),
            signal.organisations(),
            signal.materials(),
            signal.stages(),
            signal.quantities(),
            signal.themes(),
            signal.instruments(),
            signal.levers(),
            signal.responses())) {
      fields.forEach(f -> quotes.add(f.quote()));
    }
    return quotes;
  }
}
