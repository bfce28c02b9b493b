package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.InstrumentMention;

/**
 * From when a notice holds, where it says so in a sentence of its own, as notices do at their end:
 * "this announcement takes effect on", 本公告自…起正式实施.
 *
 * @param inForce the day, until further notice
 */
record Commencement(Optional<DateSpan> inForce) {

  private static final Pattern STATED =
      Pattern.compile(
          "(?i)\\b(?:this|the|these|said) (?:announcement|notice|order|decree|regulation|measure|rule|control|restriction|decision|licensing requirement|quota|ban|tariff|dut)(?:s|y|ies)?"
              + "[^.;]{0,30}\\b(?:takes?|took|taking|comes?|came|enters?|entered|is|are|be|becomes?) (?:into |in )?(?:effect|force|effective|implemented|operative)\\b"
              + "|(?:公告|通知|办法|规定|条例|决定|措施|细则|令|清单|目录|管制|禁令|税率|配额)[^，。；]{0,6}自[^。；]{4,24}[起后][^。；]{0,6}(?:实施|施行|执行|生效|实行)");

  /** Words one of which every such sentence holds. */
  static final Literals HINTS =
      Literals.within(Pattern.compile("(?i)effect|force|implemented|operative|实施|施行|执行|生效|实行"));

  /** Gives the day to instruments of which nothing nearer says when they hold. */
  static List<InstrumentFinder.Instrument> complete(
      List<InstrumentFinder.Instrument> instruments,
      String text,
      EventCandidate event,
      List<Passage> all,
      DateFinder dates) {
    if (instruments.stream().allMatch(i -> i.mention().inForce().isPresent())) {
      return instruments;
    }
    Commencement commencement = of(text, event, all, dates);
    return commencement.inForce.isEmpty()
        ? instruments
        : instruments.stream().map(commencement::complete).toList();
  }

  /** When the act of an event takes effect by the first such sentence behind it. */
  private static Commencement of(
      String text, EventCandidate event, List<Passage> all, DateFinder dates) {
    for (Passage passage : all) {
      if (passage.index() >= event.passage().index()
          && passage.states()
          && passage.holds(Clue.TAKES_EFFECT)
          && STATED.matcher(text).region(passage.span().start(), passage.span().end()).find()) {
        Optional<DateSpan> day =
            dates.find(text, passage.span()).stream()
                .filter(d -> InForce.isBeginning(text, passage, d))
                .map(FoundDate::date)
                .map(d -> new DateSpan(d.from(), d.from()))
                .findFirst();
        if (day.isPresent()) {
          return new Commencement(day);
        }
      }
    }
    return new Commencement(Optional.empty());
  }

  private InstrumentFinder.Instrument complete(InstrumentFinder.Instrument instrument) {
    InstrumentMention mention = instrument.mention();
    return mention.inForce().isPresent()
        ? instrument
        : new InstrumentFinder.Instrument(
            new InstrumentMention(
                mention.kind(),
                mention.target(),
                mention.scope(),
                inForce,
                mention.legalReference()),
            instrument.span());
  }
}
