package org.chokepoint.model.random;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Named random streams. A draw's seed is a pure function of root seed, stream name and draw index,
 * so threads, partitions and a new consumer change no existing draw, and scenarios that are
 * compared face the same random numbers.
 *
 * @param rootSeed the seed of the run
 */
public record RandomStreams(long rootSeed) {

  /** The generator algorithm, recorded in run manifests. */
  public static final String ALGORITHM = "L64X128MixRandom";

  /** The generator of one draw of one stream; owned by the calling thread. */
  public RandomGenerator draw(String stream, long index) {
    return RandomGeneratorFactory.of(ALGORITHM).create(seed(stream, index));
  }

  /** The seed of one draw of one stream. */
  public long seed(String stream, long index) {
    long h = mix(rootSeed ^ 0x9E3779B97F4A7C15L);
    for (byte b : stream.getBytes(StandardCharsets.UTF_8)) {
      h = mix(h ^ b);
    }
    return mix(h ^ mix(index));
  }

  // Finaliser of splitmix64 (Steele, Lea and Flood 2014).
  private static long mix(long x) {
    long z = x + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
