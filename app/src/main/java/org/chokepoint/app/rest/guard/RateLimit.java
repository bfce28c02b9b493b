package org.chokepoint.app.rest.guard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket per sender: a minute's worth of requests at once, refilled evenly. Remembers the
 * senders seen last, so that a flood of addresses cannot fill the memory.
 */
public final class RateLimit {

  private static final int SENDERS = 10_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > SENDERS;
        }
      };

  /** A limit of requests a minute. */
  public RateLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  private record Bucket(double tokens, long atMillis) {}

  /** Takes one request of a sender; answers the seconds to wait, 0 if it may go on. */
  public synchronized int take(String sender) {
    long now = clock.millis();
    Bucket bucket = buckets.getOrDefault(sender, new Bucket(perMinute, now));
    double refill = (now - bucket.atMillis()) / 60_000.0 * perMinute;
    double tokens = Math.min(perMinute, bucket.tokens() + Math.max(0, refill));
    if (tokens < 1) {
      buckets.put(sender, new Bucket(tokens, now));
      return (int) Math.ceil((1 - tokens) * 60.0 / perMinute);
    }
    buckets.put(sender, new Bucket(tokens - 1, now));
    return 0;
  }
}
