package org.chokepoint.evidence.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chokepoint.evidence.text.DateFinder;
import org.chokepoint.evidence.text.FoundDate;
import org.chokepoint.model.source.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What a page says about itself.
 *
 * @param title title without the name of the site
 * @param published date of publication
 * @param authors authors
 */
record HtmlMetadata(Optional<String> title, Optional<LocalDate> published, List<String> authors) {

  private static final List<Evaluator> DATES =
      queries(
          "meta[property=article:published_time]",
          "meta[name=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=pubdate]",
          "meta[name=PubDate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=date]",
          "meta[name=DC.date.issued]",
          "meta[name=dc.date]",
          "meta[property=og:published_time]",
          "meta[name=sailthru.date]",
          "meta[name=parsely-pub-date]",
          "time[datetime]",
          "time[itemprop=datePublished]");

  /** The elements among which those of the dates are. */
  private static final Evaluator MARKS = QueryParser.parse("meta,time");

  private static final Evaluator SCRIPTS = QueryParser.parse("script[type=application/ld+json]");
  private static final Evaluator TITLE = QueryParser.parse("meta[property=og:title]");
  private static final Evaluator AUTHORS =
      QueryParser.parse("meta[name=author],meta[property=article:author],[rel=author]");
  private static final Pattern SITE = Pattern.compile("\\s+[|｜–—-]\\s+[^|｜–—]{2,40}$");
  private static final Pattern JSON_DATE =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final Pattern JSON_AUTHOR =
      Pattern.compile(
          "\"author\"\\s*:\\s*\\[?\\s*\\{[^{}]{0,400}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");

  private static List<Evaluator> queries(String... queries) {
    return Stream.of(queries).map(QueryParser::parse).toList();
  }

  static HtmlMetadata of(Document page) {
    String scripts = jsonLd(page);
    return new HtmlMetadata(title(page), published(page, scripts), authors(page, scripts));
  }

  private static String jsonLd(Document page) {
    StringBuilder json = new StringBuilder();
    for (Element script : page.select(SCRIPTS)) {
      json.append(script.data()).append('\n');
    }
    return json.toString();
  }

  private static Optional<String> title(Document page) {
    String og = page.select(TITLE).attr("content").strip();
    List<Element> headings = page.getElementsByTag("h1");
    String h1 = headings.size() == 1 ? headings.get(0).text().strip() : "";
    String title = !og.isEmpty() ? og : !h1.isEmpty() ? h1 : page.title().strip();
    String bare = SITE.matcher(title).replaceFirst("").strip();
    return Optional.of(bare.length() >= 8 ? bare : title).filter(t -> !t.isEmpty());
  }

  private static Optional<LocalDate> published(Document page, String scripts) {
    List<Element> marks = page.select(MARKS);
    for (Evaluator query : DATES) {
      Element element = marks.stream().filter(m -> m.is(query)).findFirst().orElse(null);
      if (element != null) {
        String value =
            element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
        Optional<LocalDate> date = day(value);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    Matcher m = JSON_DATE.matcher(scripts);
    return m.find() ? day(m.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String value) {
    String stamp = value.length() >= 10 && value.charAt(4) == '-' ? value.substring(0, 10) : value;
    if (stamp.isBlank()) {
      return Optional.empty();
    }
    DateFinder finder = new DateFinder(Optional.empty(), OptionalInt.empty());
    for (FoundDate date : finder.find(stamp, new Span(0, stamp.length()))) {
      if (date.yearStated()) {
        return Optional.of(date.date().from());
      }
    }
    return Optional.empty();
  }

  private static List<String> authors(Document page, String scripts) {
    List<String> names = new ArrayList<>();
    for (Element meta : page.select(AUTHORS)) {
      add(names, meta.hasAttr("content") ? meta.attr("content") : meta.text());
    }
    Matcher m = JSON_AUTHOR.matcher(scripts);
    while (names.isEmpty() && m.find()) {
      add(names, m.group(1));
    }
    return names;
  }

  private static void add(List<String> names, String name) {
    String bare = name.strip();
    if (!bare.isEmpty()
        && bare.length() <= 80
        && !bare.startsWith("http")
        && !names.contains(bare)) {
      names.add(bare);
    }
  }
}
