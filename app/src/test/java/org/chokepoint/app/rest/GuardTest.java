package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chokepoint.app.rest.guard.LoopbackHost;
import org.chokepoint.app.rest.guard.RateLimit;
import org.junit.jupiter.api.Test;

class GuardTest {

  /** A clock that is set by hand. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void aSenderMaySpendAMinutesWorthAtOnceAndThenWaits() {
    HandClock clock = new HandClock();
    RateLimit limit = new RateLimit(3, clock);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isEqualTo(20);
    assertThat(limit.take("b")).isZero();
    clock.now = clock.now.plus(Duration.ofSeconds(20));
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isPositive();
  }

  @Test
  void onlyNamesOfThisMachineAreLoopback() {
    for (String name :
        new String[] {"localhost", "localhost:7373", "127.0.0.1:80", "[::1]:7373", "::1"}) {
      assertThat(LoopbackHost.isLoopback(name)).as(name).isTrue();
    }
    for (String name :
        new String[] {"localhost.evil.example", "127.0.0.1.nip.io:80", "evil", "0.0.0.0", ""}) {
      assertThat(LoopbackHost.isLoopback(name)).as(name).isFalse();
    }
    assertThat(LoopbackHost.isLoopback(null)).isFalse();
  }
}
