package org.chokepoint.app.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chokepoint.app.rest.RunningServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chokepoint.app.usecase.SimulateScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server of one user on one machine promises to those who call it. */
class ServerContractTest {

  @TempDir static Path folder;
  static RunningServer running;
  static RunningServer.Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.embedded(folder);
    caller = running.caller().withCsrf();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static void isProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("org.chokepoint");
  }

  @Test
  void pagesForbidInlineScriptAndForeignHosts() {
    HttpResponse<String> page = caller.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body()).doesNotContain("https://").doesNotContain("<script>");
  }

  @Test
  void everyAssetOfThePageIsThere() {
    for (String asset : new String[] {"main.js", "app.css", "icon.svg", "world-110m.json"}) {
      assertThat(caller.get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
    }
    isProblem(caller.get("/assets/nothing.js"), 404);
    isRefused("/assets/..%2F..%2Forg%2Fchokepoint%2Fapp%2FDICTIONARY.md");
  }

  /** Refused either by the router or already by the web server. */
  private static void isRefused(String path) {
    assertThat(caller.get(path).statusCode()).as(path).isIn(400, 404);
  }

  @Test
  void unknownAddressesAndIdsAreTold() {
    isProblem(caller.get("/api/v1/nothing"), 404);
    isProblem(caller.get("/api/v1/entities/no-such-actor"), 404);
    isRefused("/api/v1/facilities/x%00y");
    isRefused("/api/v1/briefs/..%2F..%2Faccounts");
    isProblem(caller.get("/api/v1/scenarios/0123"), 404);
    isProblem(caller.get("/api/v1/runs/unknown"), 404);
  }

  @Test
  void anUnchangedAnswerIsNotSentTwice() {
    HttpResponse<String> first = caller.get("/api/v1/materials");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = caller.get("/api/v1/materials", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(caller.get("/api/v1/materials", "If-None-Match", "\"old\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void listsComeInPages() {
    JsonNode first = json(caller.get("/api/v1/facilities?size=2"));
    JsonNode second = json(caller.get("/api/v1/facilities?size=2&page=2"));
    assertThat(first.path("items")).hasSize(2);
    assertThat(first.path("total").asInt()).isGreaterThan(100);
    assertThat(second.path("items").get(0).path("id"))
        .isNotEqualTo(first.path("items").get(0).path("id"));
    isProblem(caller.get("/api/v1/facilities?size=501"), 400);
    isProblem(caller.get("/api/v1/facilities?page=x"), 400);
    assertThat(json(caller.get("/api/v1/facilities?page=900000")).path("items")).isEmpty();
  }

  @Test
  void everyFigureOfADossierNamesItsSource() {
    JsonNode dossier = json(caller.get("/api/v1/entities/baogang-group"));
    assertThat(dossier.path("commands")).isNotEmpty();
    for (JsonNode command : dossier.path("commands")) {
      assertThat(command.at("/share/source/kind").asText()).isEqualTo("computed");
      assertThat(command.at("/share/source/inputs")).isNotEmpty();
      assertThat(command.at("/share/value").asDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void namesAreFoundInEnglishAndChinese() {
    assertThat(caller.get("/api/v1/search?query=baogang").body()).contains("baogang-group");
    assertThat(caller.get("/api/v1/search?query=%E5%8C%85%E9%92%A2").body())
        .contains("baogang-group");
  }

  @Test
  void facilitiesCanBeTakenAwayAsATable() {
    HttpResponse<String> csv = caller.get("/api/v1/facilities?format=csv&stage=separation");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("facilities.csv");
    assertThat(csv.body().lines().skip(1)).isNotEmpty().allMatch(l -> l.contains("separation"));
    isProblem(caller.get("/api/v1/facilities?format=exe"), 400);
  }

  @Test
  void everyListOfAnAnswerCanBeTakenAwayAsATable() {
    for (String path :
        new String[] {
          "entities/baogang-group?table=commands",
          "places/CHN?table=acts",
          "materials/Nd?table=measures",
          "chains/Nd?table=links",
          "picture?table=datasets",
          "signals?theme=",
          "ready-scenarios?x=",
          "glossary?x="
        }) {
      HttpResponse<String> csv = caller.get("/api/v1/" + path + "&format=csv");
      assertThat(csv.statusCode()).as(path + csv.body()).isEqualTo(200);
      assertThat(csv.body().lines().count()).as(path).isGreaterThan(1);
      HttpResponse<String> xlsx = caller.get("/api/v1/" + path + "&format=xlsx");
      assertThat(xlsx.body()).as(path).startsWith("PK");
    }
    isProblem(caller.get("/api/v1/places/CHN?table=nothing&format=csv"), 400);
  }

  @Test
  void changesNeedTheCsrfValueOfThisServer() {
    isProblem(running.caller().post("/api/v1/scenarios", "{}"), 403);
    isProblem(caller.post("/api/v1/scenarios", "{}", "Sec-Fetch-Site", "cross-site"), 403);
    isProblem(caller.post("/api/v1/scenarios", "{}", "Origin", "http://evil.example"), 403);
  }

  @Test
  void forgedTokensAreRefused() {
    isProblem(running.caller().withToken("ckp_forged").get("/api/v1/picture"), 401);
    isProblem(running.caller().withToken("x y").get("/api/v1/picture"), 401);
  }

  @Test
  void brokenBodiesAreToldAndNothingBegins() {
    isProblem(caller.post("/api/v1/scenarios", "{\"months\":"), 400);
    isProblem(caller.post("/api/v1/scenarios", "{\"nonsense\":1}"), 400);
    isProblem(caller.post("/api/v1/scenarios", "null"), 400);
    isProblem(caller.post("/api/v1/scenarios", "[".repeat(500)), 400);
    isProblem(caller.post("/api/v1/scenarios", "{\"controller\":\"XXX\",\"levers\":[]}"), 400);
    isProblem(
        caller.post(
            "/api/v1/scenarios",
            "{\"controller\":\"CHN\",\"levers\":[{\"kind\":\"price\",\"amount\":-1}]}"),
        400);
    isProblem(
        caller.post(
            "/api/v1/scenarios",
            "{\"controller\":\"CHN\",\"levers\":[{\"kind\":\"access\",\"strength\":2}]}"),
        400);
    isProblem(caller.post("/api/v1/briefs", "{}"), 400);
    isProblem(caller.post("/api/v1/briefs", "{\"url\":\"file:///etc/passwd\"}"), 400);
    isProblem(caller.post("/api/v1/briefs", "{\"sample\":\"../schema.sql\"}"), 404);
    isProblem(caller.post("/api/v1/briefs", "{\"text\":\"a\",\"sample\":\"b\"}"), 400);
    isProblem(caller.post("/api/v1/briefs", "x", "Content-Type", "text/plain"), 415);
  }

  @Test
  void bodiesOverTheLimitAreRefused() {
    HttpResponse<String> answer =
        caller.post("/api/v1/briefs", "{\"text\":\"" + "x".repeat(1_100_000) + "\"}");
    isProblem(answer, 413);
    isProblem(caller.form("big.txt", new byte[1_100_000]), 413);
    isProblem(
        caller.send(
            "POST",
            "/api/v1/briefs",
            HttpRequest.BodyPublishers.ofString("--b\r\nbroken"),
            "Content-Type",
            "multipart/form-data; boundary=b"),
        400);
  }

  @Test
  void theEventsOfAnUnknownRunAreRefusedBeforeTheyBegin() {
    isProblem(caller.get("/api/v1/runs/none/events", "Accept", "text/event-stream"), 404);
  }

  @Test
  void aScenarioRunsAndTellsWhoLoses() {
    String body =
        "{\"controller\":\"CHN\",\"months\":6,\"levers\":[{\"kind\":\"access\",\"materials\":[\"Dy\"]}]}";
    JsonNode run = caller.follow(caller.post("/api/v1/scenarios", body));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
    JsonNode result = json(caller.get(run.path("result").asText()));
    assertThat(result.path("targetLoss").asDouble()).isPositive();
    assertThat(result.path("prices").get(0).path("outside")).hasSize(6);
    assertThat(result.path("worstResidual").asDouble()).isLessThan(1e-6);
    JsonNode again = caller.follow(caller.post("/api/v1/scenarios", body));
    assertThat(again.path("result")).isEqualTo(run.path("result"));
  }

  @Test
  void everyReadyScenarioIsListedAndCanBeRunByItsName() {
    JsonNode ready = json(caller.get("/api/v1/ready-scenarios"));
    assertThat(ready)
        .extracting(r -> r.path("id").asText())
        .containsExactlyElementsOf(SimulateScenario.ready());
    JsonNode run = caller.follow(caller.post("/api/v1/scenarios", "{\"ready\":\"magnet-ban\"}"));
    JsonNode result = json(caller.get(run.path("result").asText()));
    assertThat(result.path("title").asText())
        .isEqualTo(
            ready.findParents("title").stream()
                .filter(r -> r.path("id").asText().equals("magnet-ban"))
                .findFirst()
                .orElseThrow()
                .path("title")
                .asText());
    assertThat(result.path("prices")).isNotEmpty();
    isProblem(caller.post("/api/v1/scenarios", "{\"ready\":\"none\"}"), 400);
    isProblem(caller.post("/api/v1/scenarios", "{\"ready\":\"magnet-ban\",\"months\":3}"), 400);
  }

  @Test
  void aFanSpreadsWhenTheLeverIsPulled() {
    String scenario =
        "{\"controller\":\"CHN\",\"months\":4,\"levers\":[{\"kind\":\"access\",\"materials\":[\"Dy\"]}]}";
    JsonNode fan =
        result(caller.post("/api/v1/fans", "{\"draws\":10,\"scenario\":" + scenario + "}"));
    assertThat(fan.path("failed").asInt()).isLessThan(3);
    assertThat(fan.at("/targetLoss/0").asDouble()).isPositive();
    assertThat(fan.at("/targetLoss/4").asDouble())
        .isGreaterThan(fan.at("/targetLoss/2").asDouble());
    for (JsonNode band : fan.path("prices")) {
      assertThat(band.path("outside")).hasSize(5);
      boolean pulled = band.path("material").asText().equals("Dy");
      double before = width(band, 0);
      double during = width(band, 3);
      assertThat(before).isGreaterThanOrEqualTo(0);
      assertThat(during).isGreaterThanOrEqualTo(0);
      if (pulled) {
        assertThat(during).isGreaterThan(3 * before);
      }
    }
    isProblem(caller.post("/api/v1/fans", "{\"draws\":5,\"scenario\":" + scenario + "}"), 400);
    isProblem(caller.post("/api/v1/fans", "{}"), 400);
  }

  /** Width of the outer band over its median. */
  private static double width(JsonNode band, int month) {
    double low = band.at("/outside/0/" + month).asDouble();
    double high = band.at("/outside/4/" + month).asDouble();
    return (high - low) / band.at("/outside/2/" + month).asDouble();
  }

  private static JsonNode result(HttpResponse<String> begun) {
    JsonNode run = caller.follow(begun);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
    return json(caller.get(run.path("result").asText()));
  }

  @Test
  void aChainNeverLosesMaterialBetweenItsStages() {
    JsonNode chain = json(caller.get("/api/v1/chains/Nd"));
    double mined = 0;
    double separated = 0;
    for (JsonNode node : chain.path("nodes")) {
      mined += node.path("stage").asText().equals("mining") ? node.path("tonnes").asDouble() : 0;
      separated +=
          node.path("stage").asText().equals("separation") ? node.path("tonnes").asDouble() : 0;
    }
    assertThat(mined).isPositive();
    assertThat(separated).isBetween(mined * 0.95, mined * 1.05);
    isProblem(caller.get("/api/v1/chains/Unobtainium"), 404);
  }

  @Test
  void aDocumentBecomesABriefThatCanBeReadAndReplied() {
    JsonNode run =
        caller.follow(caller.post("/api/v1/briefs", "{\"sample\":\"concentrate-price-zh.txt\"}"));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
    String brief = run.path("result").asText();
    assertThat(json(caller.get(brief)).path("signals").asInt()).isPositive();
    HttpResponse<String> html = caller.get(brief + "/files/brief.html");
    assertThat(html.body()).contains("<html");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox")
        .doesNotContain("script");
    for (String file : new String[] {"brief.pdf", "brief.docx", "brief.xlsx"}) {
      assertThat(caller.get(brief + "/files/" + file).statusCode()).as(file).isEqualTo(200);
    }
    isProblem(caller.get(brief + "/files/about.json"), 404);
    isRefused(brief + "/files/..%2Fabout.json");
    HttpResponse<String> reply =
        caller.post(
            brief + "/replies", "{\"body\":\"<script>alert(1)</script>\",\"figure\":\"source-1\"}");
    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(json(caller.get(brief + "/replies"))).hasSize(1);
    isProblem(caller.post(brief + "/replies", "{\"body\":\"  \"}"), 400);
    isProblem(caller.post(brief + "/replies", "{\"body\":\"a\",\"parentId\":\"b\"}"), 404);
    String decide = "/api/v1/replies/" + json(reply).path("id").asText();
    isProblem(caller.patch(decide, "{\"state\":\"hidden\"}"), 428);
    isProblem(caller.patch(decide, "{\"state\":\"hidden\"}", "If-Match", "\"7\""), 412);
    assertThat(caller.patch(decide, "{\"state\":\"hidden\"}", "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aHostileFileNameIsTamed() {
    HttpResponse<String> begun =
        caller.form(
            "../../etc/<b>passwd</b>.txt",
            "The Olympic Games opened in Paris on 26 July 2024 with a parade of boats on the Seine."
                .getBytes(StandardCharsets.UTF_8));
    JsonNode run = caller.follow(begun);
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
    String origin = json(caller.get(run.path("result").asText())).path("origin").asText();
    assertThat(origin).doesNotContain("/").doesNotContain("<").endsWith(".txt");
  }

  @Test
  void aFileThatIsNoDocumentFailsWithAReason() {
    byte[] noise = new byte[4000];
    new java.util.Random(7).nextBytes(noise);
    JsonNode run = caller.follow(caller.form("noise.pdf", noise));
    assertThat(run.path("state").asText()).isEqualTo("failed");
    assertThat(run.path("problem").asText()).isNotBlank();
  }

  @Test
  void signalsOfTheSamplesCanBeFiltered() {
    JsonNode all = json(caller.get("/api/v1/signals?size=500"));
    assertThat(all.path("total").asInt()).isPositive();
    for (JsonNode signal : all.path("items")) {
      assertThat(signal.at("/quote/words").asText()).isNotBlank();
    }
    String actor = all.at("/items/0/actor/value").asText();
    JsonNode some = json(caller.get("/api/v1/signals?actor=" + actor));
    assertThat(some.path("items")).isNotEmpty();
    assertThat(some.path("total").asInt()).isLessThanOrEqualTo(all.path("total").asInt());
  }

  @Test
  void theGlossaryHoldsTheDictionary() {
    assertThat(json(caller.get("/api/v1/glossary")))
        .anySatisfy(e -> assertThat(e.path("word").asText()).isEqualTo("REO"));
  }

  @Test
  void aBillOfMaterialsIsReadFromTheTemplateAndItsPartsAtRiskAreTold() {
    byte[] bill =
        "Part,Material,Units per month\nEV traction motor,NdFeB SH,1200\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(caller.get("/api/v1/bill-template").body()).startsWith("PK");
    JsonNode exposure =
        result(caller.form("/api/v1/exposures", "bill.csv", bill, "scenario", "magnet-ban"));
    assertThat(exposure.path("faults")).isEmpty();
    assertThat(exposure.at("/parts/0/part").asText()).isEqualTo("EV traction motor");
    assertThat(exposure.at("/costAtRisk/0/value").asDouble()).isPositive();
    isProblem(caller.form("/api/v1/exposures", "b.csv", bill, "scenario", "../etc/passwd"), 400);
    isProblem(caller.post("/api/v1/exposures", "{}"), 415);
  }

  @Test
  void aWorkbookThatIsNoneFailsWithAReasonAndLeavesNothing() {
    byte[] noise = new byte[3000];
    new java.util.Random(11).nextBytes(noise);
    noise[0] = 'P';
    noise[1] = 'K';
    noise[2] = 3;
    noise[3] = 4;
    JsonNode run = caller.follow(caller.form("/api/v1/exposures", "../../x.xlsx", noise));
    assertThat(run.path("state").asText()).isEqualTo("failed");
    assertThat(run.path("problem").asText()).isNotBlank().doesNotContain("..");
    assertThat(run.has("result")).isFalse();
  }

  @Test
  void aPlanSpendsNoMoreThanItsBudget() {
    JsonNode plan =
        result(
            caller.post(
                "/api/v1/plans",
                "{\"buyers\":[\"JPN\"],\"millionUsd\":500,\"scenarios\":[\"magnet-ban\"]}"));
    assertThat(plan.at("/spent/value").asDouble()).isBetween(0.0, 500.0);
    assertThat(plan.at("/lossWith/value").asDouble())
        .isLessThanOrEqualTo(plan.at("/lossWithout/value").asDouble());
    assertThat(plan.path("frontier")).isNotEmpty();
    isProblem(caller.post("/api/v1/plans", "{\"millionUsd\":1}"), 400);
    isProblem(caller.post("/api/v1/plans", "{\"buyers\":[\"JPN\"],\"millionUsd\":-1}"), 400);
    isProblem(
        caller.post(
            "/api/v1/plans",
            "{\"buyers\":[\"JPN\"],\"millionUsd\":1,\"scenarios\":[\"/etc/passwd\"]}"),
        400);
  }

  @Test
  void scriptInADocumentIsShownAsWordsAndNeverAsScript() {
    String text =
        "<script>alert(1)</script> China's Ministry of Commerce announced export licences for"
            + " dysprosium on 4 April 2025 <img src=x onerror=alert(2)>.";
    JsonNode run =
        caller.follow(
            caller.post(
                "/api/v1/briefs",
                RunningServer.JSON.createObjectNode().put("text", text).toString()));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("done");
    String html = caller.get(run.path("result").asText() + "/files/brief.html").body();
    assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x");
    String feed = caller.get("/api/v1/signals.atom").body();
    assertThat(feed).doesNotContain("<script>").doesNotContain("<img src=x");
  }
}
