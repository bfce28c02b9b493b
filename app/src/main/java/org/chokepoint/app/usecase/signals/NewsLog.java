package org.chokepoint.app.usecase.signals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.chokepoint.app.usecase.signals.NewsLog.News.Kind;

/**
 * The latest news in the order in which they came, so that whoever was cut off can be told what was
 * missed. It lasts as long as the process: an id of an earlier one is not known.
 */
public final class NewsLog {

  private static final int KEPT = 1_000;
  private static final int EPOCH_LENGTH = 8;

  private final String epoch = UUID.randomUUID().toString().substring(0, EPOCH_LENGTH);
  private final Deque<News> kept = new ArrayDeque<>();
  private final List<Consumer<List<News>>> listeners = new CopyOnWriteArrayList<>();
  private long last;

  /**
   * One piece of news.
   *
   * @param number its place in the log, from 1
   * @param id the same for ever, never used twice
   * @param kind what it tells of
   * @param content the signal or alert as JSON
   */
  public record News(long number, String id, Kind kind, JsonNode content) {

    /** What news tell of. */
    public enum Kind {
      /** A signal was read. */
      SIGNAL,
      /** A rule found a change. */
      ALERT
    }
  }

  /** Appends news and tells the listeners, all at once. */
  void publish(Kind kind, List<? extends JsonNode> contents) {
    if (contents.isEmpty()) {
      return;
    }
    List<News> fresh = append(kind, contents);
    listeners.forEach(l -> l.accept(fresh));
  }

  private synchronized List<News> append(Kind kind, List<? extends JsonNode> contents) {
    List<News> fresh =
        contents.stream().map(c -> new News(++last, id(last), kind, (JsonNode) c)).toList();
    kept.addAll(fresh);
    while (kept.size() > KEPT) {
      kept.removeFirst();
    }
    return fresh;
  }

  /**
   * Calls a listener with all that is published together.
   *
   * @return what ends the calling
   */
  public Runnable listen(Consumer<List<News>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Id of the newest; also names a place in the log while it is empty. */
  public synchronized String latest() {
    return id(last);
  }

  /** What came after an id; empty if that is no longer, or not, known. */
  public synchronized Optional<List<News>> after(String id) {
    long number = number(id);
    if (number < last - kept.size() || number > last) {
      return Optional.empty();
    }
    return Optional.of(kept.stream().filter(n -> n.number() > number).toList());
  }

  private String id(long number) {
    return epoch + "." + number;
  }

  private long number(String id) {
    String[] parts = id.split("\\.", -1);
    return parts.length == 2 && parts[0].equals(epoch) && parts[1].matches("\\d{1,15}")
        ? Long.parseLong(parts[1])
        : Long.MIN_VALUE;
  }
}
