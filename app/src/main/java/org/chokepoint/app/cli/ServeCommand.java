package org.chokepoint.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.Passwords;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.Server;
import org.chokepoint.app.rest.ServerSettings;
import org.chokepoint.app.rest.ServerSettings.Limits;
import org.chokepoint.app.rest.guard.LoopbackHost;
import org.chokepoint.app.signon.OpenIdSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server and its pages. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Starts the pages and the REST interface, and prints the address to open.",
    description = {
      "Without --team there are no accounts: the server listens on this machine's loopback address"
          + " only, and everyone who uses this machine is its one user. With --team people sign in."
    })
final class ServeCommand implements Callable<Integer> {

  private static final String PASSWORD_VARIABLE = "CHOKEPOINT_ADMIN_PASSWORD";

  private static final String DATABASE_VARIABLE = "CHOKEPOINT_DATABASE";
  private static final String SECRET_VARIABLE = "CHOKEPOINT_OPENID_SECRET";

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "7373",
      description = "Port to listen on, 0 for any free one (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default ${DEFAULT-VALUE}); another one needs --team.")
  private String host = "127.0.0.1";

  @Option(
      names = "--folder",
      defaultValue = ".chokepoint/server",
      description = "Where accounts, briefs and replies are kept (default ${DEFAULT-VALUE}).")
  private Path folder = Path.of(".chokepoint", "server");

  @Option(names = "--team", description = "People sign in with accounts.")
  private boolean team;

  @Option(
      names = "--first-admin",
      paramLabel = "NAME",
      description =
          "Makes the first admin; asks for the password or takes $" + PASSWORD_VARIABLE + ".")
  private @Nullable String firstAdmin;

  @Option(
      names = "--database",
      paramLabel = "JDBC",
      description =
          "Keeps accounts in PostgreSQL, as jdbc:postgresql://HOST/NAME?user=…&password=…; better"
              + " given as $"
              + DATABASE_VARIABLE
              + " so that no list of processes shows it.")
  private @Nullable String database;

  @Option(
      names = "--openid-issuer",
      paramLabel = "URL",
      description =
          "With --team: people may also sign on at this provider of OpenID Connect; its secret is"
              + " taken from $"
              + SECRET_VARIABLE
              + ".")
  private @Nullable URI issuer;

  @Option(
      names = "--openid-client",
      paramLabel = "ID",
      defaultValue = "chokepoint",
      description = "Id under which the provider knows this server (default ${DEFAULT-VALUE}).")
  private String client = "chokepoint";

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description = "Address of this server as browsers see it, if a proxy stands in front.")
  private @Nullable URI publicAddress;

  @Option(
      names = "--webhooks-to-private",
      description = "Webhooks may lead into private networks; otherwise they may not.")
  private boolean webhooksToPrivate;

  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() throws InterruptedException {
    if (!team && !LoopbackHost.isLoopback(host)) {
      throw new ParameterException(
          spec.commandLine(), "--host " + host + " can be reached by others: add --team.");
    }
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535.");
    }
    Clock clock = Clock.systemUTC();
    ServerSettings settings =
        new ServerSettings(host, port, folder, team, Limits.STANDARD, options());
    try (Server server = Server.start(settings, clock)) {
      if (team) {
        ensureAdmin(server.accounts(clock));
      }
      announce(server);
      CountDownLatch ended = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      ended.await();
    }
    return ExitCode.OK.code();
  }

  private ServerSettings.Options options() {
    Optional<String> jdbc =
        Optional.ofNullable(database)
            .or(() -> Optional.ofNullable(System.getenv(DATABASE_VARIABLE)))
            .filter(d -> !d.isBlank());
    if (jdbc.filter(d -> !d.startsWith("jdbc:postgresql:")).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--database must start with jdbc:postgresql: .");
    }
    return new ServerSettings.Options(jdbc, store.reachable(), openId(), webhooksToPrivate);
  }

  private Optional<OpenIdSettings> openId() {
    if (issuer == null) {
      return Optional.empty();
    }
    if (!team) {
      throw new ParameterException(spec.commandLine(), "--openid-issuer needs --team.");
    }
    @Nullable String secret = System.getenv(SECRET_VARIABLE);
    try {
      return Optional.of(
          new OpenIdSettings(
              issuer, client, secret == null ? "" : secret, Optional.ofNullable(publicAddress)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--openid-issuer: "
              + e.getMessage()
              + "; the secret comes from $"
              + SECRET_VARIABLE
              + ".");
    }
  }

  private void announce(Server server) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Chokepoint is at " + server.address());
    out.println(
        team
            ? "People sign in with accounts. Put TLS in front of it before others reach it."
            : "Only this machine can reach it. There are no accounts. Stop it with Ctrl+C.");
    out.flush();
  }

  private void ensureAdmin(AccountStore accounts) {
    boolean there =
        accounts.all().stream().anyMatch(a -> a.role() == Role.ADMIN && !a.name().equals("local"));
    if (there) {
      return;
    }
    String name = firstAdmin;
    if (name == null || !name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no admin yet: add --first-admin NAME (lower-case letters).");
    }
    String password = password();
    Passwords.objection(password, name)
        .ifPresent(
            why -> {
              throw new ParameterException(spec.commandLine(), why);
            });
    accounts.create(name, name, Role.ADMIN, password);
  }

  private String password() {
    @Nullable String given = System.getenv(PASSWORD_VARIABLE);
    if (given != null) {
      return given;
    }
    @Nullable Console console = System.console();
    char @Nullable [] typed =
        console == null ? null : console.readPassword("Password of the first admin: ");
    if (typed == null) {
      throw new ParameterException(
          spec.commandLine(),
          "No terminal to ask for the password: set $" + PASSWORD_VARIABLE + ".");
    }
    String password = new String(typed);
    Arrays.fill(typed, ' ');
    return password;
  }
}
