package org.chokepoint.evidence.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The headline of a page. A page states it up to four times: for those who share it, as a heading,
 * in its data for search engines, and in the title of the window; the shared one and the last often
 * with the name of the site. The shared one is written to stand alone and goes first, in the extent
 * on which two others agree.
 */
final class Headline {

  private static final Evaluator SHARED = QueryParser.parse("meta[property=og:title]");
  private static final Evaluator SITE = QueryParser.parse("meta[property=og:site_name]");
  private static final Pattern IN_DATA =
      Pattern.compile("\"headline\"\\s*+:\\s*+(\"(?:[^\"\\\\]|\\\\.){1,400}+\")");
  private static final Pattern TAIL = Pattern.compile("\\s+[|｜–—-]\\s+([^|｜–—]{2,40})$");
  private static final String JOINTS = " \t|｜:：_ㅣ·–—-";
  private static final int SHORTEST = 8;
  private static final int MOST = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String shared;
  private final String site;
  private final String window;
  private final List<String> headings;

  private Headline(Document page) {
    this.shared = squeezed(page.select(SHARED).attr("content"));
    this.site = squeezed(page.select(SITE).attr("content"));
    this.window = squeezed(page.title());
    List<String> found = new ArrayList<>();
    for (Element heading : page.getElementsByTag("h1")) {
      String text = squeezed(heading.text());
      if (!text.isEmpty() && found.size() < MOST) {
        found.add(text);
      }
    }
    this.headings = found;
  }

  /**
   * The headline.
   *
   * @param data what the page says of itself as JSON-LD, one block after another
   */
  static Optional<String> of(Document page, String data) {
    return Optional.of(new Headline(page).chosen(data)).filter(h -> !h.isEmpty());
  }

  private String chosen(String data) {
    List<String> others = new ArrayList<>(inData(data));
    others.addAll(headings);
    String told = bare(shared);
    for (String other : others) {
      boolean same =
          told.isEmpty()
              || stands(told, other)
              || stands(other, told) && other.length() > told.length() / 2;
      if (same && other.length() >= SHORTEST && agreed(other, others)) {
        return other;
      }
    }
    return !told.isEmpty() ? told : headings.size() == 1 ? headings.get(0) : bare(window);
  }

  /** Whether the title of the window or two others say the same. */
  private boolean agreed(String headline, List<String> others) {
    return stands(headline, window) || others.stream().filter(o -> stands(headline, o)).count() > 1;
  }

  private static List<String> inData(String data) {
    List<String> found = new ArrayList<>();
    Matcher m = IN_DATA.matcher(data);
    while (found.size() < MOST && m.find()) {
      try {
        String text = JSON.readValue(m.group(1), String.class);
        found.add(squeezed(Parser.unescapeEntities(text, false)));
      } catch (JsonProcessingException e) {
        // Data that is broken here tells nothing; the page says its headline elsewhere.
        continue;
      }
    }
    return found;
  }

  /** The title without the name of the site behind it. */
  private String bare(String title) {
    String rest = title;
    if (!site.isEmpty() && lower(rest).endsWith(lower(site))) {
      rest = withoutJoints(rest.substring(0, rest.length() - site.length()));
    } else {
      Matcher m = TAIL.matcher(rest);
      if (m.find() && !inHeading(m.group(1))) {
        rest = rest.substring(0, m.start());
      }
    }
    return rest.length() >= SHORTEST ? rest : title;
  }

  private static String withoutJoints(String text) {
    int end = text.length();
    while (end > 0 && JOINTS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private boolean inHeading(String words) {
    return headings.stream().anyMatch(h -> stands(words, h));
  }

  /** Whether words stand in a text as whole words between blanks. */
  private static boolean stands(String words, String in) {
    String text = lower(in);
    String sought = lower(words);
    int at = text.indexOf(sought);
    int end = at + sought.length();
    return at >= 0
        && (at == 0 || text.charAt(at - 1) == ' ')
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
  }
}
