package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.rest.RunningServer.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.chokepoint.app.accounts.Role;
import org.junit.jupiter.api.Test;

/** What the server of a team promises: roles, sessions, tokens, limits and the log. */
abstract class TeamServerContract {

  private static final String PASSWORD = "Kupfer-Zinn-9-Wolfram";

  static RunningServer running;
  static RunningServer.Caller admin;
  static RunningServer.Caller reader;

  static void start(Path folder, Optional<String> database) {
    running =
        RunningServer.start(
            new ServerSettings(
                "127.0.0.1",
                0,
                folder,
                true,
                new ServerSettings.Limits(1_000_000, 100_000, 1000, 1, 2),
                new ServerSettings.Options(database, Optional.empty(), Optional.empty(), false)),
            Clock.systemUTC());
    var accounts = running.server.accounts(running.clock);
    accounts.create("ada", "Ada", Role.ADMIN, PASSWORD);
    accounts.create("rea", "Rea", Role.READER, PASSWORD);
    accounts.create("lock", "Lock", Role.READER, PASSWORD);
    admin = running.caller();
    reader = running.caller();
    assertThat(admin.signIn("ada", PASSWORD).statusCode()).isEqualTo(204);
    assertThat(reader.signIn("rea", PASSWORD).statusCode()).isEqualTo(204);
  }

  static void end() {
    running.close();
  }

  @Test
  void nobodyReadsWithoutSigningIn() {
    assertThat(running.caller().get("/api/v1/picture").statusCode()).isEqualTo(401);
    assertThat(running.caller().get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionCookieCannotBeReadByScripts() {
    HttpResponse<String> answer = running.caller().signIn("rea", PASSWORD);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");
  }

  @Test
  void rolesLimitWhatAnAccountMayDo() {
    assertThat(reader.get("/api/v1/glossary").statusCode()).isEqualTo(200);
    assertThat(reader.post("/api/v1/briefs", "{\"text\":\"x\"}").statusCode()).isEqualTo(403);
    assertThat(reader.get("/api/v1/accounts").statusCode()).isEqualTo(403);
    assertThat(reader.get("/api/v1/audit").statusCode()).isEqualTo(403);
    assertThat(admin.get("/api/v1/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForAWhile() {
    for (int i = 0; i < 5; i++) {
      assertThat(running.caller().signIn("lock", "wrong-wrong-wrong").statusCode()).isEqualTo(401);
    }
    assertThat(running.caller().signIn("lock", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void weakPasswordsAndTakenNamesAreRefused() {
    String weak =
        "{\"name\":\"bob\",\"displayName\":\"Bob\",\"role\":\"reader\",\"password\":\"password1234\"}";
    assertThat(admin.post("/api/v1/accounts", weak).statusCode()).isEqualTo(400);
    String taken = weak.replace("bob", "ada").replace("password1234", PASSWORD);
    assertThat(admin.post("/api/v1/accounts", taken).statusCode()).isEqualTo(409);
  }

  @Test
  void aTokenSpeaksForItsAccountUntilItIsRevoked() {
    HttpResponse<String> made =
        reader.post("/api/v1/tokens", "{\"label\":\"script\",\"role\":\"admin\",\"days\":1}");
    assertThat(json(made).path("role").asText()).isEqualTo("reader");
    RunningServer.Caller program = running.caller().withToken(json(made).path("secret").asText());
    assertThat(program.get("/api/v1/glossary").statusCode()).isEqualTo(200);
    assertThat(program.get("/api/v1/accounts").statusCode()).isEqualTo(403);
    assertThat(program.post("/api/v1/tokens", "{\"label\":\"x\",\"role\":\"reader\"}").statusCode())
        .isEqualTo(403);
    reader.delete("/api/v1/tokens/" + json(made).path("id").asText());
    assertThat(program.get("/api/v1/glossary").statusCode()).isEqualTo(401);
  }

  @Test
  void anAdminCannotLockThemselvesOut() {
    String id = json(admin.get("/api/v1/session")).at("/account/id").asText();
    assertThat(admin.patch("/api/v1/accounts/" + id, "{\"role\":\"reader\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void barredAccountsLoseTheirSession() {
    running.server.accounts(running.clock).create("tim", "Tim", Role.READER, PASSWORD);
    RunningServer.Caller tim = running.caller();
    tim.signIn("tim", PASSWORD);
    String id = json(tim.get("/api/v1/session")).at("/account/id").asText();
    admin.patch("/api/v1/accounts/" + id, "{\"disabled\":true}");
    assertThat(tim.get("/api/v1/glossary").statusCode()).isEqualTo(401);
    assertThat(running.caller().signIn("tim", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsTriedIsLogged() {
    running.caller().signIn("nobody", "whatever-it-takes");
    assertThat(json(admin.get("/api/v1/audit")))
        .anySatisfy(
            entry -> {
              assertThat(entry.path("actor").asText()).isEqualTo("nobody");
              assertThat(entry.path("outcome").asText()).isEqualTo("refused");
            });
  }

  @Test
  void aFeedReaderMaySendItsTokenAsPassword() {
    HttpResponse<String> made =
        reader.post("/api/v1/tokens", "{\"label\":\"feed\",\"role\":\"reader\",\"days\":1}");
    String pair = "anyone:" + json(made).path("secret").asText();
    String basic =
        "Basic "
            + java.util.Base64.getEncoder()
                .encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    RunningServer.Caller feedReader = running.caller();
    assertThat(feedReader.get("/api/v1/signals.atom", "Authorization", basic).statusCode())
        .isEqualTo(200);
    assertThat(feedReader.get("/api/v1/signals.atom", "Authorization", "Basic !!").statusCode())
        .isEqualTo(401);
    assertThat(feedReader.get("/api/v1/signals.atom").statusCode()).isEqualTo(401);
  }

  @Test
  void anExposureIsSeenByItsSenderAlone() {
    running.server.accounts(running.clock).create("ann", "Ann", Role.ANALYST, PASSWORD);
    RunningServer.Caller ann = running.caller();
    ann.signIn("ann", PASSWORD);
    byte[] bill = "part,material\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<String> begun = ann.form("/api/v1/exposures", "bill.csv", bill);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    String run = begun.headers().firstValue("Location").orElseThrow();
    assertThat(reader.get(run).statusCode()).isEqualTo(404);
    ann.follow(begun);
    assertThat(
            admin.get("/api/v1/exposures/" + json(ann.get(run)).path("id").asText()).statusCode())
        .isEqualTo(404);
  }
}
