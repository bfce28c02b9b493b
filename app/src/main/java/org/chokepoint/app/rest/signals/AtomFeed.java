package org.chokepoint.app.rest.signals;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Writes an Atom feed (RFC 4287). */
final class AtomFeed {

  private final String title;
  private final String self;

  AtomFeed(String title, String self) {
    this.title = title;
    this.self = self;
  }

  /**
   * An entry.
   *
   * @param id the same for ever
   * @param title one line
   * @param updated when it came, ISO 8601
   * @param link where it is shown
   * @param text plain text
   */
  record Entry(String id, String title, String updated, String link, String text) {}

  byte[] write(List<Entry> entries) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(self);
    feed.setTitle(title);
    feed.setOtherLinks(List.of(link(self, "self")));
    Person author = new Person();
    author.setName("Chokepoint");
    feed.setAuthors(List.of(author));
    feed.setUpdated(
        Date.from(
            entries.stream()
                .map(e -> Instant.parse(e.updated()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
    feed.setEntries(entries.stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("no feed of " + entries.size() + " entries", e);
    }
  }

  private static com.rometools.rome.feed.atom.Entry entry(Entry e) {
    com.rometools.rome.feed.atom.Entry entry = new com.rometools.rome.feed.atom.Entry();
    entry.setId(e.id());
    entry.setTitle(clean(e.title()));
    entry.setUpdated(Date.from(Instant.parse(e.updated())));
    entry.setAlternateLinks(List.of(link(e.link(), "alternate")));
    Content content = new Content();
    content.setType("text");
    content.setValue(clean(e.text()));
    entry.setContents(List.of(content));
    return entry;
  }

  // XML 1.0 knows no control characters.
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ");
  }

  private static Link link(String address, String relation) {
    Link link = new Link();
    link.setHref(address);
    link.setRel(relation);
    return link;
  }
}
