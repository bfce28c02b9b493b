package org.chokepoint.evidence.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.MentionFinder;
import org.chokepoint.evidence.mention.Mentions;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.evidence.text.PageFurniture;
import org.chokepoint.evidence.text.Sentence;
import org.chokepoint.evidence.text.SentenceSplitter;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.source.Span;

/** Splits a document into passages and hears in which voice each speaks. */
final class PassageReader {

  private static final int HEADING_LENGTH = 60;

  /** How many sentences tell the news, whatever words of time they hold. */
  private static final int LEAD = 1;

  private static final int SHORTEST_FACT = 25;

  /** What parts the mark of an opinion from the title behind it. */
  private static final String COLON = ":：|｜丨》】";

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:said|says|stated|announced|told|according to the (?:ministry|company|announcement|notice))\\b"
              + "|表示|指出|强调|公告称|称，|宣布");
  private static final Literals CENTURIES = Literals.of("19|20");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])((?:19[5-9]|20\\d)\\d)(?![\\d,]| (?:t|tonnes|tons)\\b)");

  private final MentionFinder finder;

  PassageReader(MentionFinder finder) {
    this.finder = finder;
  }

  /** The passages of a document, in order. */
  List<Passage> read(Document document) {
    String text = document.text();
    Mentions mentions = finder.find(text);
    List<Span> furniture = PageFurniture.find(text);
    List<Passage> passages = new ArrayList<>();
    boolean commentary = false;
    boolean column = false;
    int bodies = 0;
    for (Sentence sentence : SentenceSplitter.split(text)) {
      Mentions inside = mentions.within(sentence.span());
      if ((isHeading(sentence) || isQuestion(text, sentence))
          && (bodies > 0 || isLabel(sentence, inside))) {
        commentary = section(sentence, inside, commentary);
      }
      column |= bodies == 0 && isColumn(text, sentence, inside);
      commentary |= column;
      bodies += sentence.form() == Sentence.Form.BODY ? 1 : 0;
      Passage.Voice voice = voice(document, sentence, inside, commentary, furniture);
      if (voice == Passage.Voice.BACKGROUND
          && bodies <= LEAD
          && !inside.has(EntryKind.VOICE, "history")) {
        voice = Passage.Voice.FACT;
      }
      if (voice == Passage.Voice.COMMENT && !commentary) {
        fact(document, sentence, inside).ifPresent(passages::add);
      }
      passages.add(new Passage(text, sentence, inside, voice));
    }
    return passages;
  }

  /** The part of a comment that tells a fact, before the author begins to infer from it. */
  private static Optional<Passage> fact(Document document, Sentence sentence, Mentions inside) {
    int start = sentence.span().start();
    int turn =
        inside.all().stream()
            .filter(PassageReader::infers)
            .mapToInt(Mention::start)
            .min()
            .orElse(start);
    if (turn - start < SHORTEST_FACT) {
      return Optional.empty();
    }
    Sentence before = new Sentence(sentence.index(), new Span(start, turn), sentence.form());
    Mentions told = inside.within(before.span());
    if (told.cues(EntryKind.EVENT).isEmpty()) {
      return Optional.empty();
    }
    boolean old = isBackground(document, before.span(), told);
    return Optional.of(
        new Passage(
            document.text(), before, told, old ? Passage.Voice.BACKGROUND : Passage.Voice.FACT));
  }

  private static boolean infers(Mention mention) {
    return mention.tag() instanceof Tag.Cued cued
        && cued.kind() == EntryKind.VOICE
        && (cued.id().equals("inference") || cued.id().equals("inference_sign"));
  }

  private static boolean isHeading(Sentence sentence) {
    return sentence.form() == Sentence.Form.HEADING && sentence.span().length() <= HEADING_LENGTH;
  }

  /** Whether a question stands on a line of its own, as a heading does. */
  private static boolean isQuestion(String text, Sentence sentence) {
    int start = sentence.span().start();
    int end = sentence.span().end();
    return sentence.span().length() <= HEADING_LENGTH
        && "?？".indexOf(text.charAt(end - 1)) >= 0
        && (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n');
  }

  /** Whether a heading is nothing but a mark of commentary, not a title that holds such a word. */
  private static boolean isLabel(Sentence heading, Mentions inside) {
    return covers(heading, inside, "commentary_heading");
  }

  /** Whether a heading has no more words than those of a cue. */
  private static boolean covers(Sentence heading, Mentions inside, String voice) {
    return inside.cues(EntryKind.VOICE, voice).stream()
        .anyMatch(c -> c.span().length() >= heading.span().length() - 1);
  }

  /** Whether a title says at its beginning that all below it is an opinion. */
  private static boolean isColumn(String text, Sentence title, Mentions inside) {
    for (Mention mark : inside.cues(EntryKind.VOICE, "opinion")) {
      boolean first = mark.start() - title.span().start() <= 1;
      boolean endsInColon =
          mark.end() < title.span().end() && COLON.indexOf(text.charAt(mark.end() - 1)) >= 0;
      boolean spaced = text.startsWith(" ", mark.end());
      boolean beforeColon = isColon(text, mark.end() + (spaced ? 1 : 0));
      if (first && (endsInColon || beforeColon)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isColon(String text, int at) {
    return at < text.length() && COLON.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a commentary begins, goes on or ends at a heading. */
  private static boolean section(Sentence heading, Mentions inside, boolean commentary) {
    if (inside.has(EntryKind.VOICE, "commentary_heading")
        || covers(heading, inside, "commentary_label")) {
      return true;
    }
    return commentary && !inside.has(EntryKind.VOICE, "factual_heading");
  }

  private static Passage.Voice voice(
      Document document,
      Sentence sentence,
      Mentions inside,
      boolean commentary,
      List<Span> furniture) {
    Span span = sentence.span();
    if (isWithin(furniture, span)) {
      return Passage.Voice.FURNITURE;
    }
    char last = document.text().charAt(span.end() - 1);
    if (last == '?' || last == '？') {
      return Passage.Voice.QUESTION;
    }
    if (commentary || comments(document.text(), sentence, inside)) {
      return Passage.Voice.COMMENT;
    }
    return isBackground(document, span, inside) ? Passage.Voice.BACKGROUND : Passage.Voice.FACT;
  }

  private static boolean isWithin(List<Span> furniture, Span span) {
    for (int i = 0; i < furniture.size(); i++) {
      if (furniture.get(i).contains(span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean comments(String text, Sentence sentence, Mentions inside) {
    if (inside.has(EntryKind.VOICE, "inference")) {
      return true;
    }
    int signs = inside.cues(EntryKind.VOICE, "inference_sign").size();
    boolean guess = inside.has(EntryKind.CERTAINTY, "speculated");
    boolean remarks = signs >= 2 || signs == 1 && guess;
    return remarks && !SAID.matcher(sentence.in(text)).find();
  }

  private static boolean isBackground(Document document, Span span, Mentions inside) {
    if (inside.has(EntryKind.VOICE, "background")) {
      return true;
    }
    Optional<LocalDate> published = document.published();
    if (published.isEmpty() || !CENTURIES.anyIn(document.text(), span)) {
      return false;
    }
    Matcher m = YEAR.matcher(document.text()).region(span.start(), span.end());
    int latest = 0;
    while (m.find()) {
      latest = Math.max(latest, Integer.parseInt(m.group(1)));
    }
    return latest > 0 && latest < published.get().getYear() - 1;
  }
}
