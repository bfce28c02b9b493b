package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.chokepoint.app.rest.ServerSettings.Options;
import org.chokepoint.app.signon.OpenIdSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing on at a real provider of OpenID Connect that listens on this machine. */
class OpenIdServerTest {

  private static final String ISSUER = "team";

  @TempDir static Path folder;
  static MockOAuth2Server provider;
  static RunningServer running;

  @BeforeAll
  static void start() throws IOException {
    provider = new MockOAuth2Server();
    provider.start(InetAddress.getByName("127.0.0.1"), 0);
    OpenIdSettings openId =
        new OpenIdSettings(
            provider.issuerUrl(ISSUER).uri(), "chokepoint", "shared secret", Optional.empty());
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            folder,
            true,
            new ServerSettings.Limits(1_000_000, 100_000, 1000, 1, 1),
            new Options(Optional.empty(), Optional.empty(), Optional.of(openId), false));
    running = RunningServer.start(settings, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    running.close();
    provider.shutdown();
  }

  /** A browser with its own cookies. */
  private static final class Browser {
    private final HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(URI address) {
      try {
        return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(address.toString(), e);
      }
    }

    HttpResponse<String> get(String path) {
      return get(URI.create(running.server.address()).resolve(path));
    }

    URI redirect(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
      return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    URI backFromProvider() {
      return redirect(get(redirect(get("/api/v1/sign-on"))));
    }
  }

  private static void vouchFor(String subject, String name) {
    vouchFor(subject, name, 3600);
  }

  private static void vouchFor(String subject, String name, long seconds) {
    provider.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            ISSUER,
            subject,
            "JWT",
            List.of("chokepoint"),
            Map.of("preferred_username", name, "name", "Person " + name),
            seconds));
  }

  @Test
  void whomTheProviderVouchesForIsAReaderUnderTheSameAccountEachTime() {
    vouchFor("subject-1", "Grete");
    Browser first = new Browser();
    assertThat(first.redirect(first.get(first.backFromProvider())).getPath()).isEqualTo("/");
    String session = first.get("/api/v1/session").body();
    assertThat(session).contains("\"name\":\"grete\"").contains("\"role\":\"reader\"");
    vouchFor("subject-1", "Other");
    Browser second = new Browser();
    second.get(second.backFromProvider());
    assertThat(second.get("/api/v1/session").body()).contains("\"name\":\"grete\"");
  }

  @Test
  void aNameThatIsTakenIsNeverHandedOver() {
    running
        .server
        .accounts(running.clock)
        .create("root", "Root", org.chokepoint.app.accounts.Role.ADMIN, "Kupfer-Zinn-9-Wolfram");
    vouchFor("subject-2", "root");
    Browser browser = new Browser();
    browser.get(browser.backFromProvider());
    assertThat(browser.get("/api/v1/session").body())
        .contains("\"name\":\"root-2\"")
        .contains("\"role\":\"reader\"");
  }

  @Test
  void aTokenThatHasEndedIsRefused() {
    vouchFor("subject-3", "eve", -3600);
    Browser browser = new Browser();
    assertThat(browser.get(browser.backFromProvider()).statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/v1/session").body()).doesNotContain("eve");
  }

  @Test
  void whatWasBegunInOneBrowserCannotBeEndedInAnotherNorTwice() {
    vouchFor("subject-4", "mallory");
    Browser attacker = new Browser();
    URI back = attacker.backFromProvider();
    assertThat(new Browser().get(back).statusCode()).isEqualTo(403);
    assertThat(attacker.get(back).statusCode()).isEqualTo(302);
    assertThat(attacker.get(back).statusCode()).isEqualTo(403);
    assertThat(new Browser().get("/api/v1/sign-on/callback?code=x&state=y").statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePageIsToldThatThereIsAProvider() {
    assertThat(new Browser().get("/api/v1/session").body()).contains("\"openId\":true");
  }
}
