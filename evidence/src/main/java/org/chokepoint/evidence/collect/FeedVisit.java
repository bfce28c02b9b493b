package org.chokepoint.evidence.collect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chokepoint.evidence.source.RawDocument;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/**
 * Goes through a feed. An entry that holds its article is read from the feed; for the others the
 * page behind the link is loaded, and if that fails, the summary in the feed is read.
 */
final class FeedVisit {

  private static final int ARTICLE = 600;
  private static final int SUMMARY = 40;
  private static final int MOST = 2_000;
  private static final int MOST_MISSES = 5;

  private final Function<URI, RawDocument> web;

  FeedVisit(Function<URI, RawDocument> web) {
    this.web = web;
  }

  /** Goes through a feed, oldest entries last as in the feed. */
  void visit(RawDocument feed, Visitor visitor) {
    int misses = 0;
    List<Feed.Entry> entries = Feed.entries(feed);
    if (entries.size() > MOST) {
      visitor.remark(
          new Failure(
              FailureReason.TOO_LARGE,
              feed.origin(),
              "has " + entries.size() + " entries; only the first " + MOST + " are read"));
    }
    for (Feed.Entry entry : entries.subList(0, Math.min(MOST, entries.size()))) {
      if (!visitor.wants(entry.key())) {
        continue;
      }
      if (misses >= MOST_MISSES) {
        visitor.remark(
            new Failure(
                FailureReason.UNREACHABLE,
                feed.origin(),
                MOST_MISSES
                    + " pages in a row cannot be reached; the rest waits for the next run"));
        return;
      }
      misses = one(entry, visitor) ? 0 : misses + 1;
    }
  }

  /** Reads an entry; answers whether its page could be reached, if one was needed. */
  private boolean one(Feed.Entry entry, Visitor visitor) {
    String words = entry.words();
    if (words.length() >= ARTICLE || entry.link().isEmpty()) {
      own(entry, words, visitor);
      return true;
    }
    try {
      RawDocument page = web.apply(entry.link().get());
      visitor.item(new Item(entry.key(), page, entry.hints()));
      return true;
    } catch (FailureException e) {
      if (words.length() >= SUMMARY) {
        visitor.remark(
            new Failure(
                e.failure().reason(),
                e.failure().where(),
                e.failure().message() + "; its summary in the feed was read instead"));
        own(entry, words, visitor);
      } else {
        visitor.failed(entry.key(), e.failure());
      }
      return e.failure().reason() != FailureReason.TIMED_OUT
          && e.failure().reason() != FailureReason.UNREACHABLE;
    }
  }

  private static void own(Feed.Entry entry, String words, Visitor visitor) {
    Optional<String> title = entry.hints().title();
    if (words.isBlank() && title.isEmpty()) {
      visitor.failed(
          entry.key(),
          new Failure(FailureReason.EMPTY, entry.key().locator(), "the entry says nothing"));
      return;
    }
    Document page = Jsoup.parse(entry.content());
    page.title(title.orElse(""));
    page.outputSettings().escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false);
    page.body().prependElement("h1").text(title.orElse(""));
    RawDocument raw =
        new RawDocument(
            page.outerHtml().getBytes(StandardCharsets.UTF_8),
            entry.link().map(URI::toString).orElse(entry.key().locator()),
            Optional.of("text/html; charset=utf-8"));
    visitor.item(new Item(entry.key(), raw, entry.hints()));
  }
}
