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
    boolean numberedMeeting = reading.isNumberedMeeting(lead);
    String numbered =
        lead.event()
                .ordinal()
                .filter(o -> numberedMeeting)
                .map(o -> Figure.ordinal(o.sourced()).text() + " ")
                .orElse("")
            + event;
    String dated =
        lead.event()
            .ordinalYear()
            .filter(y -> numberedMeeting)
            .map(y -> " of " + y.value())
            .orElse("");
    String subject = reading.actor().map(a -> reading.name(a) + ": ").orElse("");
    String title = subject + numbered + dated;
    return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
  }
}
