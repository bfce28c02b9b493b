package org.chokepoint.app.rest;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chokepoint.app.accounts.Account;
import org.chokepoint.app.accounts.AccountDatabase;
import org.chokepoint.app.accounts.AccountStore;
import org.chokepoint.app.accounts.AuditLog;
import org.chokepoint.app.accounts.ReplyStore;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.accounts.SessionStore;
import org.chokepoint.app.accounts.TokenStore;
import org.chokepoint.app.accounts.WebhookStore;
import org.chokepoint.app.rest.account.AccountApi;
import org.chokepoint.app.rest.account.OpenIdApi;
import org.chokepoint.app.rest.account.SessionApi;
import org.chokepoint.app.rest.account.TokenApi;
import org.chokepoint.app.rest.answer.ProblemException;
import org.chokepoint.app.rest.answer.Problems;
import org.chokepoint.app.rest.brief.BriefDesk;
import org.chokepoint.app.rest.describe.Api;
import org.chokepoint.app.rest.explore.ExploreApi;
import org.chokepoint.app.rest.glossary.GlossaryApi;
import org.chokepoint.app.rest.guard.Gate;
import org.chokepoint.app.rest.guard.RateLimit;
import org.chokepoint.app.rest.lab.LabApi;
import org.chokepoint.app.rest.page.PageFiles;
import org.chokepoint.app.rest.respond.RespondApi;
import org.chokepoint.app.rest.run.ResultShelf;
import org.chokepoint.app.rest.run.RunApi;
import org.chokepoint.app.rest.run.Runs;
import org.chokepoint.app.rest.signals.SignalApi;
import org.chokepoint.app.rest.signals.WebhookApi;
import org.chokepoint.app.run.Product;
import org.chokepoint.app.signon.OpenIdProvider;
import org.chokepoint.app.usecase.all.UseCases;
import org.chokepoint.app.usecase.signals.SignalDesk;
import org.chokepoint.app.usecase.signals.WebhookSender;
import org.chokepoint.app.watch.WatchStore;

/** The running server. */
public final class Server implements AutoCloseable {

  private static final String LOCAL_USER = "local";

  private final AccountDatabase database;
  private final Runs runs;
  private final WatchStore watch;
  private final SignalDesk signals;
  private final SignalApi signalApi;
  private final WebhookApi webhooks;
  private final UseCases useCases;
  private final Javalin javalin;
  private final ServerSettings settings;
  private volatile boolean closing;

  private Server(ServerSettings settings, Clock clock) {
    this.settings = settings;
    this.useCases = new UseCases(settings.options().store());
    this.database =
        settings
            .options()
            .database()
            .map(AccountDatabase::at)
            .orElseGet(() -> AccountDatabase.in(settings.folder()));
    this.runs = new Runs(settings.limits().runsAtOnce());
    Path read = settings.folder().resolve("watch");
    this.watch =
        settings
            .options()
            .database()
            .map(address -> WatchStore.at(address, read, clock))
            .orElseGet(() -> WatchStore.in(read, clock));
    this.signals = useCases.signals(watch);
    this.signalApi = new SignalApi(signals, () -> BriefDesk.readSamples(signals));
    this.webhooks =
        new WebhookApi(
            new WebhookStore(database, clock),
            new WebhookSender(settings.options().webhooksToPrivate(), 5_000),
            new AuditLog(database, clock));
    signals.news().listen(webhooks::tell);
    this.javalin = Javalin.create(config -> configure(config, clock));
  }

  /** Starts a server; it listens when this returns. */
  public static Server start(ServerSettings settings, Clock clock) {
    Server server = new Server(settings, clock);
    try {
      server.javalin.start(settings.host(), settings.port());
      server.warmUp();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  // The first visitor need not wait for the picture and the market.
  private void warmUp() {
    Thread thread =
        new Thread(
            () -> {
              try {
                signalApi.warmUp();
                useCases.lab().warmUp();
              } catch (RuntimeException e) {
                // A server that was stopped meanwhile has closed its stores: nothing is lost.
                if (!closing) {
                  throw e;
                }
              }
            },
            "chokepoint-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Address to open in a browser. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + javalin.port() + "/";
  }

  /** The accounts, for making the first admin. */
  public AccountStore accounts(Clock clock) {
    return new AccountStore(database, clock);
  }

  /**
   * Method, path and least role of every route under {@code /api}, for checking the description.
   */
  List<String> apiRoutes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(e -> e.path.startsWith("/api"))
        .map(e -> e.method + " " + e.path)
        .distinct()
        .sorted()
        .toList();
  }

  private void configure(JavalinConfig config, Clock clock) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = settings.limits().requestBytes();
    config.jetty.multipartConfig.maxTotalRequestSize(
        settings.limits().requestBytes(), SizeUnit.BYTES);
    config.http.prefer405over404 = true;
    config.router.treatMultipleSlashesAsSingleSlash = false;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(16_384);
        });
    register(config.routes, clock);
  }

  /** A client that is still sending would see the line cut instead of the answer. */
  private static void drain(InputStream body, long most) throws IOException {
    byte[] part = new byte[8_192];
    long left = most;
    for (int n = body.read(part); n >= 0 && left > 0; n = body.read(part)) {
      left -= n;
    }
  }

  private void register(RoutesConfig routes, Clock clock) {
    AccountStore accounts = new AccountStore(database, clock);
    SessionStore sessions = new SessionStore(database, clock);
    TokenStore tokens = new TokenStore(database, clock);
    AuditLog audit = new AuditLog(database, clock);
    ServerSettings.Limits limits = settings.limits();
    Optional<Account> local = settings.team() ? Optional.empty() : Optional.of(localUser(accounts));
    Problems.register(routes);
    // A form is not counted while it is read: this refuses it before, the setting for forms while.
    routes.before(
        ctx -> {
          if (ctx.req().getContentLengthLong() > limits.requestBytes()) {
            drain(ctx.req().getInputStream(), 2 * limits.requestBytes());
            throw new ProblemException(
                413,
                "The request is too large",
                "Send at most " + limits.requestBytes() + " bytes.");
          }
        });
    new Gate(sessions, tokens, new RateLimit(limits.requestsPerMinute(), clock), local)
        .register(routes);
    new PageFiles().register(routes);
    RateLimit signIns = new RateLimit(limits.signInsPerMinute(), clock);
    Optional<OpenIdProvider> provider =
        settings.options().openId().filter(o -> settings.team()).map(OpenIdProvider::new);
    Api api = new Api(routes);
    new SessionApi(
            accounts,
            sessions,
            audit,
            signIns,
            new SessionApi.Ways(settings.team(), provider.isPresent()))
        .register(api);
    new OpenIdApi(provider, accounts, sessions, audit, clock).register(api);
    new AccountApi(accounts, audit).register(api);
    new TokenApi(tokens, audit).register(api);
    new RunApi(runs).register(api);
    new GlossaryApi().register(api);
    new ExploreApi(useCases.explore()).register(api);
    new BriefDesk(
            settings.folder().resolve("briefs"),
            runs,
            useCases::writer,
            new BriefDesk.Stores(new ReplyStore(database, clock), audit, clock, signals))
        .register(api);
    signalApi.register(api);
    webhooks.register(api);
    ResultShelf shelf = new ResultShelf(settings.folder().resolve("results"));
    new LabApi(useCases.lab(), runs, shelf, limits.threadsPerRun()).register(api);
    new RespondApi(useCases.responses(), runs, shelf).register(api);
    api.describe("/api/v1/openapi.json", Product.VERSION);
  }

  private static Account localUser(AccountStore accounts) {
    return accounts
        .findByName(LOCAL_USER)
        .orElseGet(() -> accounts.create(LOCAL_USER, "Local user", Role.ADMIN, null));
  }

  @Override
  public void close() {
    closing = true;
    javalin.stop();
    signalApi.close();
    webhooks.close();
    runs.close();
    watch.close();
    database.close();
  }
}
