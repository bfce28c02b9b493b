package org.chokepoint.brief.section;

import org.chokepoint.brief.document.Figure;
import org.chokepoint.model.signal.Signal;

/** Words the title of a brief from the leading event. */
public final class BriefTitle {

  private BriefTitle() {}

  /**
   * The title: the actor and the event, such as {@code Example Group: 10th Party committee meeting
   * of 2025}; for a document without a relevant statement, that it has none.
   */
  public static String of(BriefInput input) {
    Reading reading = new Reading(input);
    String document = input.document().title().orElse(input.document().origin());
    return reading
        .lead()
        .map(lead -> title(reading, lead))
        .orElse("Nothing relevant in: " + document);
  }

  private static String title(Reading reading, Signal lead) {
    String event = reading.eventName(lead);
    String named = reading.isNumberedMeeting(lead) ? numbered(lead, event) : event;
    String subject = reading.actor().map(a -> reading.name(a) + ": ").orElse("");
    String title = subject + named;
    return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
  }

  private static String numbered(Signal lead, String event) {
    String number =
        lead.event().ordinal().map(o -> Figure.ordinal(o.sourced()).text() + " ").orElse("");
    return number + event + lead.event().ordinalYear().map(y -> " of " + y.value()).orElse("");
  }
}
