package org.chokepoint.app.rest;

import java.nio.file.Path;

/**
 * How a server is set up.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 takes any free one
 * @param folder where accounts, briefs and replies are kept
 * @param team whether people sign in; without accounts everyone on this machine is the one user
 * @param limits what senders may ask for
 */
public record ServerSettings(String host, int port, Path folder, boolean team, Limits limits) {

  /**
   * Limits on senders.
   *
   * @param requestBytes largest request body, in bytes
   * @param requestsPerMinute most requests of one address in a minute
   * @param signInsPerMinute most tries to sign in from one address in a minute
   * @param runsAtOnce most runs worked on at once
   * @param threadsPerRun threads that one run may use
   */
  public record Limits(
      long requestBytes,
      int requestsPerMinute,
      int signInsPerMinute,
      int runsAtOnce,
      int threadsPerRun) {

    /** 20 MB, 1200 requests and 10 tries to sign in a minute, two runs of two threads at once. */
    public static final Limits STANDARD = new Limits(20_000_000, 1200, 10, 2, 2);
  }

  /** A server for the user of this machine alone. */
  public static ServerSettings embedded(int port, Path folder) {
    return new ServerSettings("127.0.0.1", port, folder, false, Limits.STANDARD);
  }
}
