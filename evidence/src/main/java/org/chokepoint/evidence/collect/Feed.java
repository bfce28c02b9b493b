package org.chokepoint.evidence.collect;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;
import org.jsoup.Jsoup;

/** The entries of an RSS, RDF or Atom feed. Document types and entities are refused. */
final class Feed {

  /** No feed nests elements deeper; the tree builder's time grows with the square of the depth. */
  private static final String DEEPEST = "256";

  private Feed() {}

  /**
   * An entry.
   *
   * @param key address or id of the entry, and a hash of what it says
   * @param link address of the article, resolved against the feed's
   * @param hints title, date and authors
   * @param content what the feed itself holds of the article, as HTML
   */
  record Entry(ItemKey key, Optional<URI> link, Hints hints, String content) {

    /** The words of the article that the feed holds. */
    String words() {
      return Jsoup.parse(content).text();
    }
  }

  /**
   * The entries of a feed; an entry that stands in it twice is taken once.
   *
   * @throws FailureException if it is broken
   */
  static List<Entry> entries(RawDocument raw) {
    SyndFeed feed = parse(raw);
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (SyndEntry e : feed.getEntries()) {
      Entry entry = entry(raw, e);
      entries.putIfAbsent(entry.key().locator(), entry);
    }
    return List.copyOf(entries.values());
  }

  private static SyndFeed parse(RawDocument raw) {
    ShallowFeedInput input = new ShallowFeedInput();
    input.setAllowDoctypes(false);
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(raw.bytes()),
            raw.declaredType().orElse("application/xml"),
            true)) {
      return new SyndFeedImpl(input.build(reader));
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new FailureException(
          new Failure(
              FailureReason.MALFORMED,
              raw.origin(),
              "is not a feed that can be read (" + firstLine(e.getMessage()) + ")"),
          e);
    }
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }

  private static Entry entry(RawDocument raw, SyndEntry e) {
    Optional<URI> link = text(e.getLink()).flatMap(l -> resolve(raw.origin(), l));
    String title = text(e.getTitle()).map(t -> Jsoup.parse(t).text()).orElse("");
    String content = content(e);
    String locator =
        link.map(URI::toString)
            .or(() -> text(e.getUri()))
            .orElseGet(() -> raw.origin() + "#" + Digest.ofFields(title, content));
    Date date = e.getPublishedDate() == null ? e.getUpdatedDate() : e.getPublishedDate();
    Optional<LocalDate> day =
        Optional.ofNullable(date).map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC));
    List<String> authors = new ArrayList<>();
    e.getAuthors().stream()
        .map(SyndPerson::getName)
        .flatMap(n -> text(n).stream())
        .forEach(authors::add);
    if (authors.isEmpty()) {
      text(e.getAuthor()).ifPresent(authors::add);
    }
    Hints hints = new Hints(Optional.of(title).filter(t -> !t.isBlank()), day, authors);
    return new Entry(new ItemKey(locator, Digest.ofFields(title, content)), link, hints, content);
  }

  private static String content(SyndEntry e) {
    String longest = "";
    List<SyndContent> contents = new ArrayList<>(e.getContents());
    if (e.getDescription() != null) {
      contents.add(e.getDescription());
    }
    for (SyndContent content : contents) {
      String value = content.getValue();
      if (value != null && value.length() > longest.length()) {
        longest = value;
      }
    }
    return longest;
  }

  private static Optional<String> text(@org.jspecify.annotations.Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<URI> resolve(String base, String link) {
    try {
      URI uri = new URI(link.replace(" ", "%20"));
      URI whole =
          uri.isAbsolute() || !base.startsWith("http") ? uri : URI.create(base).resolve(uri);
      return Optional.of(whole).filter(URI::isAbsolute);
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Refuses what is nested deeper than any feed. */
  private static final class ShallowFeedInput extends WireFeedInput {

    ShallowFeedInput() {
      super(false, Locale.ROOT);
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
      SAXBuilder builder = super.createSAXBuilder();
      builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
      return builder;
    }
  }
}
