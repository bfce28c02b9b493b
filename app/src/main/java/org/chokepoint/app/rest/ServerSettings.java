package org.chokepoint.app.rest;

import java.nio.file.Path;
import java.util.Optional;
import org.chokepoint.app.signon.OpenIdSettings;
import org.chokepoint.app.store.StoreAddress;

/**
 * How a server is set up.
 *
 * @param host address to listen on, such as {@code 127.0.0.1}
 * @param port port to listen on; 0 takes any free one
 * @param folder where accounts, briefs and replies are kept
 * @param team whether people sign in; without accounts everyone on this machine is the one user
 * @param limits what senders may ask for
 * @param options what is off unless it is asked for
 */
public record ServerSettings(
    String host, int port, Path folder, boolean team, Limits limits, Options options) {

  /** A server without options. */
  public ServerSettings(String host, int port, Path folder, boolean team, Limits limits) {
    this(host, port, folder, team, limits, Options.NONE);
  }

  /**
   * What is off unless it is asked for.
   *
   * @param database JDBC address of the PostgreSQL database of the accounts; empty for the embedded
   *     store
   * @param store store of data that people loaded; empty for the packed data alone
   * @param openId the provider people may sign on at
   * @param webhooksToPrivate whether webhooks may lead into private networks
   */
  public record Options(
      Optional<String> database,
      Optional<StoreAddress> store,
      Optional<OpenIdSettings> openId,
      boolean webhooksToPrivate) {

    /** None of them. */
    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

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
