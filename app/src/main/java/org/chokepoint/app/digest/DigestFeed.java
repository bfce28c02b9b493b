package org.chokepoint.app.digest;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.chokepoint.app.table.Shown;

/** The digest as an Atom feed (RFC 4287): an entry for each alert and each story. */
public final class DigestFeed {

  private DigestFeed() {}

  /** The feed in UTF-8; equal digests give equal bytes. */
  public static byte[] write(DailyDigest digest) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setUri("urn:chokepoint:watch");
    feed.setTitle("Chokepoint watch");
    feed.setAuthors(List.of(author()));
    Instant end = digest.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    feed.setPublishedDate(Date.from(end));
    List<SyndEntry> entries = new ArrayList<>();
    for (DailyDigest.AlertLine alert : digest.alerts()) {
      entries.add(
          entry(
              "urn:chokepoint:alert:" + alert.id(),
              alert.rule() + ": " + alert.message(),
              text(alert.acts(), alert.signals().size()),
              alert.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    for (DailyDigest.Story story : digest.stories()) {
      SyndEntry entry =
          entry(
              "urn:chokepoint:story:" + story.document(),
              story.title(),
              text(story.signals(), story.signals().size()),
              story.firstSeen());
      if (story.origin().matches("https?://[^\\s]+")) {
        entry.setLink(Shown.plain(story.origin()));
      }
      entries.add(entry);
    }
    feed.setEntries(entries);
    try {
      return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("the digest is no feed. Maybe an entry has no date.", e);
    }
  }

  private static String text(List<DailyDigest.SignalLine> signals, int inAll) {
    StringBuilder text = new StringBuilder();
    for (DailyDigest.SignalLine s : signals) {
      text.append(s.gloss())
          .append(s.actor().isEmpty() ? "" : " – " + s.actor())
          .append(s.date().isEmpty() ? "" : ", " + s.date())
          .append(" (said by ")
          .append(s.saidBy())
          .append(", ")
          .append(s.certainty())
          .append("): “")
          .append(s.quote())
          .append("” ");
    }
    if (inAll > signals.size()) {
      text.append("And ").append(inAll - signals.size()).append(" more.");
    }
    return text.toString().strip();
  }

  private static SyndPerson author() {
    SyndPerson author = new SyndPersonImpl();
    author.setName("Chokepoint");
    return author;
  }

  private static SyndEntry entry(String id, String title, String text, Instant at) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri(id);
    entry.setTitle(Shown.plain(title));
    entry.setUpdatedDate(Date.from(at));
    entry.setPublishedDate(Date.from(at));
    SyndContentImpl content = new SyndContentImpl();
    content.setType("text");
    content.setValue(Shown.plain(text));
    entry.setDescription(content);
    entry.setAuthors(List.of(author()));
    return entry;
  }
}
