package org.chokepoint.evidence.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.evidence.text.RelativeDays;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.model.signal.Certainty;
import org.chokepoint.model.signal.DateSpan;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.source.Span;

/** Finds the day of an event among the dates of the passages that speak of it. */
final class EventDates {

  private static final int DATELINES = 8;
  private static final int BEFORE = 30;
  private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(20[0-3]\\d)(?![\\d,])");

  /** Years in a row, as those of a plan. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?<!\\d)20[0-3]\\d年?(?:\\s?[-–—至到和与及、]\\s?|\\s(?:and|to)\\s)20[0-3]\\d(?!\\d)");

  private static final Pattern LATER =
      Pattern.compile(
          "(?i)(?:\\b(?:until|till|through|by|before|target\\w*|end of|beyond|after|from|since)|至|到|自)\\W*(?:\\w+\\W+){0,3}$");

  /** The number of a notice, behind which stands its year. */
  private static final Pattern OF_NOTICE =
      Pattern.compile("(?i)No\\.? ?\\d+\\W{1,2}(?:of )?$|[〔（(]$");

  /** An earlier act to which the matter at hand refers back. */
  private static final Pattern OF_EARLIER_ACT =
      Pattern.compile(
          "(?i)\\b(?:announced|introduced|imposed|unveiled|issued|adopted|signed|reached|placed|took effect|released)"
              + "(?: (?:on|in|last|as of|back on))?\\s$");

  private final Document document;
  private final EventCandidate event;
  private final DateFinder finder;

  EventDates(Document document, EventCandidate event, List<Passage> all) {
    this.document = document;
    this.event = event;
    this.finder =
        new DateFinder(
            document.published(),
            document.published().isPresent() ? OptionalInt.empty() : year(event, all));
  }

  /** The finder that resolves dates as those of the event. */
  DateFinder finder() {
    return finder;
  }

  /** The day of the event: from its own passage, from one that names it again, or from beside. */
  Optional<FoundDate> find(List<Passage> scope, List<Passage> all, boolean main) {
    Passage own = event.passage();
    List<Passage> order = new ArrayList<>(List.of(own));
    scope.stream().filter(p -> p.mentions().has(event.cue().tag())).forEach(order::add);
    scope.stream().filter(p -> p.index() <= own.index() + 1).forEach(order::add);
    Optional<FoundDate> stated = stated(order, own);
    return stated
        .or(() -> relative(own))
        .or(() -> beforeTerm(own))
        .or(() -> inFront(own, all))
        .or(() -> main ? dateline(all) : Optional.empty());
  }

  private Optional<FoundDate> stated(List<Passage> order, Passage own) {
    for (Passage passage : order) {
      for (FoundDate date : finder.find(document.text(), passage.span())) {
        boolean sure = passage.equals(own) || date.yearStated() || document.published().isPresent();
        if (sure && fits(passage, date) && !isDateline(passage, date)) {
          return Optional.of(date);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a date is only that of the page, beside its headline. */
  private boolean isDateline(Passage passage, FoundDate date) {
    return passage.sentence().form() != Sentence.Form.BODY
        && document.published().filter(date.date().from()::equals).isPresent();
  }

  /** A day without a year in front of a term with one: the last such day before the term. */
  private Optional<FoundDate> beforeTerm(Passage own) {
    if (document.published().isPresent()) {
      return Optional.empty();
    }
    Optional<LocalDate> term =
        finder.find(document.text(), own.span()).stream()
            .filter(d -> d.yearStated() && InForce.isTerm(document.text(), own, d))
            .map(d -> d.date().from())
            .findFirst();
    return term.flatMap(
        day ->
            new DateFinder(Optional.empty(), OptionalInt.of(day.getYear()))
                .find(document.text(), own.span()).stream()
                    .filter(d -> !d.yearStated() && fits(own, d))
                    .map(d -> d.date().from().isAfter(day) ? yearBefore(d) : d)
                    .findFirst());
  }

  private static FoundDate yearBefore(FoundDate date) {
    return new FoundDate(
        date.span(), DateSpan.day(date.date().from().minusYears(1)), date.yearStated());
  }

  /** A day that the sentence in front of the event's own tells, as one that begins a report. */
  private Optional<FoundDate> inFront(Passage own, List<Passage> all) {
    return all.stream()
        .filter(p -> p.index() == own.index() - 1 && p.voice() == Passage.Voice.FACT)
        .flatMap(
            p ->
                finder.find(document.text(), p.span()).stream()
                    .filter(d -> fits(p, d) && !isDateline(p, d)))
        .findFirst();
  }

  private boolean fits(Passage passage, FoundDate date) {
    return date.date().from().equals(date.date().to())
        && !isAhead(date)
        && !InForce.isTerm(document.text(), passage, date)
        && !isOfEarlierAct(passage, date);
  }

  private boolean isAhead(FoundDate date) {
    return event.certainty() == Certainty.DONE
        && document.published().map(p -> date.date().from().isAfter(p.plusDays(2))).orElse(false);
  }

  private boolean isOfEarlierAct(Passage passage, FoundDate date) {
    if (date.span().start() < event.cue().end() || event.entry().effect().polarity() >= 0) {
      return false;
    }
    int from = Math.max(passage.span().start(), date.span().start() - BEFORE);
    return OF_EARLIER_ACT.matcher(document.text().substring(from, date.span().start())).find();
  }

  private Optional<FoundDate> relative(Passage own) {
    Optional<LocalDate> published = document.published();
    if (published.isEmpty()) {
      return Optional.empty();
    }
    return RelativeDays.find(document.text(), own.span(), published.get()).stream()
        .filter(d -> !InForce.isTerm(document.text(), own, d))
        .findFirst();
  }

  /** The day of publication, where the text itself gives it, for news that names no other day. */
  private Optional<FoundDate> dateline(List<Passage> all) {
    boolean news =
        event.certainty() == Certainty.DONE
            || event.certainty() == Certainty.ANNOUNCED
            || event.certainty() == Certainty.DENIED;
    if (document.published().isEmpty() || !news) {
      return Optional.empty();
    }
    LocalDate day = document.published().get();
    return all.stream()
        .limit(DATELINES)
        .flatMap(p -> finder.find(document.text(), p.span()).stream())
        .filter(d -> d.yearStated() && d.date().from().equals(day) && d.date().to().equals(day))
        .findFirst();
  }

  /** The year of the event: of its series, of its passage, or the one the text is about. */
  private static OptionalInt year(EventCandidate event, List<Passage> all) {
    Optional<Ordinal.Year> series = event.ordinal().flatMap(Ordinal::year);
    if (series.isPresent()) {
      return OptionalInt.of(series.get().value());
    }
    Map<Integer, Integer> own = event.passage().years();
    OptionalInt stated = own.keySet().stream().mapToInt(y -> y).max();
    return stated.isPresent() ? stated : ofText(all);
  }

  /** The year that a text names at least twice, or in its first line; empty if there is none. */
  private static OptionalInt ofText(List<Passage> all) {
    Map<Integer, Integer> count = new LinkedHashMap<>();
    for (Passage passage : all) {
      if (passage.voice() == Passage.Voice.FACT) {
        int weight = passage.index() == 0 ? 2 : 1;
        passage.years().forEach((y, n) -> count.merge(y, n * weight, Integer::sum));
      }
    }
    return count.entrySet().stream()
        .filter(e -> e.getValue() >= 2)
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> OptionalInt.of(e.getKey()))
        .orElse(OptionalInt.empty());
  }

  /** The years that a passage names as those of the matter at hand, with their weights. */
  static Map<Integer, Integer> years(String text, Passage passage) {
    Span span = passage.span();
    if (!passage.holds(Clue.CENTURY)) {
      return Map.of();
    }
    Map<Integer, Integer> found = new LinkedHashMap<>();
    List<Span> rows = rows(text, span);
    Matcher m = YEAR.matcher(text).region(span.start(), span.end());
    while (m.find()) {
      String before = text.substring(Math.max(span.start(), m.start() - BEFORE), m.start());
      Span year = new Span(m.start(), m.end());
      if (!LATER.matcher(before).find() && rows.stream().noneMatch(r -> r.contains(year))) {
        int weight = OF_NOTICE.matcher(before).find() ? 2 : 1;
        found.merge(Integer.parseInt(m.group(1)), weight, Integer::sum);
      }
    }
    return found;
  }

  private static List<Span> rows(String text, Span span) {
    List<Span> rows = new ArrayList<>(2);
    Matcher m = ROW.matcher(text).region(span.start(), span.end());
    while (m.find()) {
      rows.add(new Span(m.start(), m.end()));
    }
    return rows;
  }
}
