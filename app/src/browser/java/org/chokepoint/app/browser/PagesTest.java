package org.chokepoint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.Server;
import org.chokepoint.app.rest.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page and the main journeys as a person sees them, with screenshots in target. */
class PagesTest {

  /** Address of each page and what stands there once it is loaded. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("", ".desk .ready li");
    PAGES.put("watch", ".signals li");
    PAGES.put("dossier", ".map .point");
    PAGES.put("dossier/entity/baogang-group", ".tree li");
    PAGES.put("dossier/facility/f001", ".facts dd");
    PAGES.put("dossier/place/CHN", ".timeline li");
    PAGES.put("dossier/material/Nd", ".supply");
    PAGES.put("chain/Nd", ".sankey .node");
    PAGES.put("scenarios", ".levers .slider");
    PAGES.put("response", ".checks input");
    PAGES.put("exposure", ".drop");
    PAGES.put("glossary", ".glossary dt");
    PAGES.put("sources", "table tbody tr");
  }

  private static final long FIRST_LOAD_BYTES = 500_000;

  @TempDir static Path folder;
  static Server server;
  static OpenBrowser browser;

  @BeforeAll
  static void start() {
    OpenBrowser.prepareFolder();
    server =
        Server.start(
            new ServerSettings(
                "127.0.0.1",
                0,
                folder,
                false,
                new ServerSettings.Limits(20_000_000, 100_000, 100, 2, 2)),
            Clock.systemUTC());
    browser = new OpenBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static Page desktop() {
    return browser.page(1366, 900, ColorScheme.LIGHT, "en-GB", false);
  }

  private static String at(String path) {
    return server.address() + path;
  }

  private static String name(String path) {
    return path.isEmpty() ? "start" : path.replaceAll("[^A-Za-z]+", "-");
  }

  @Test
  void everyPageIsAccessibleAndComplainsOfNothing() {
    int before = browser.complaints().size();
    Page page = desktop();
    PAGES.forEach(
        (path, sign) -> {
          page.navigate(at(path));
          page.waitForSelector(sign);
          OpenBrowser.picture(page, name(path) + "-light");
          assertThat(OpenBrowser.violations(page)).as(path).isEmpty();
        });
    assertThat(browser.complaints().subList(before, browser.complaints().size())).isEmpty();
  }

  @Test
  void everyPageFitsAPhoneInTheDarkInChinese() {
    Page page = browser.page(390, 844, ColorScheme.DARK, "zh-CN", false);
    PAGES.forEach(
        (path, sign) -> {
          page.navigate(at(path));
          page.waitForSelector(sign);
          OpenBrowser.picture(page, name(path) + "-phone-dark-zh");
          Object wide = page.evaluate("() => document.documentElement.scrollWidth");
          assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(390);
          assertThat(OpenBrowser.violations(page)).as(path).isEmpty();
        });
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
  }

  @Test
  void placesAndElementsBearTheirChineseNamesInChinese() {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, "zh-CN", false);
    page.navigate(at("leverage"));
    page.waitForSelector(".matrix th >> text=中国");
    OpenBrowser.picture(page, "leverage-zh");
    assertThat(page.textContent("main"))
        .contains("日本", "钕")
        .doesNotContain("China", "Japan", "Germany", "neodymium");
    page.navigate(at("chain/Dy"));
    page.waitForSelector(".sankey .node[aria-label^='缅甸']");
    page.waitForSelector("h2 >> text=镝");
    page.waitForSelector(".legend >> text=中国");
    OpenBrowser.picture(page, "chain-zh");
    assertThat(page.textContent(".sankey")).doesNotContain("Myanmar", "China");
  }

  @Test
  void theFirstLoadIsLight() {
    Page page = desktop();
    page.navigate(at(""));
    page.waitForSelector(".desk .ready li");
    long bytes = OpenBrowser.weight(page);
    System.out.println("first load: " + bytes + " bytes on the wire");
    assertThat(bytes).isPositive().isLessThan(FIRST_LOAD_BYTES);
  }

  @Test
  void aNewcomerIsShownAroundOnce() {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, "en-GB", true);
    page.navigate(at(""));
    page.waitForSelector(".tour[open]");
    for (int i = 0; i < 3; i++) {
      page.click(".tour .primary");
    }
    assertThat(page.locator(".tour[open]").count()).isZero();
    page.reload();
    page.waitForSelector(".desk .ready li");
    assertThat(page.locator(".tour[open]").count()).isZero();
  }

  @Test
  void aDocumentLeadsToItsBriefAndAReplyToAFigure() {
    Page page = desktop();
    page.navigate(at(""));
    page.click("text=Party committee meets");
    page.waitForSelector(".progress");
    page.waitForSelector(".brief-frame");
    page.frameLocator(".brief-frame").locator("a.figure").first().click();
    page.waitForSelector(".big-figure");
    assertThat(page.locator(".source-text").innerText().length()).isGreaterThan(5);
    page.fill(".reply-form textarea", "<script>document.title = 'stolen'</script> Plausible?");
    page.click(".reply-form .primary");
    page.waitForSelector(".reply-body");
    assertThat(page.locator(".reply-body").innerText()).contains("<script>");
    assertThat(page.title()).isEqualTo("Chokepoint");
    OpenBrowser.picture(page, "brief-light");
    assertThat(OpenBrowser.violations(page)).isEmpty();
    page.click("text=Watch");
    page.waitForSelector(".signals >> text=Read");
  }

  @Test
  void scenariosAreComparedSideBySide() {
    Page page = desktop();
    page.navigate(at("scenarios"));
    page.click("text=Magnets stay at home");
    page.waitForSelector(".scenario-result");
    page.click("text=No clay concentrate from Myanmar");
    page.waitForSelector(".many-facts > :nth-child(2)");
    OpenBrowser.picture(page, "scenarios-compared-light");
    assertThat(OpenBrowser.violations(page)).isEmpty();
  }

  @Test
  void aStopOfANodeIsSimulatedWithTheKeyboardAlone() {
    Page page = desktop();
    page.navigate(at("chain/Dy"));
    page.waitForSelector(".sankey .node");
    page.locator(".sankey .node[aria-label^='China, Separation']").focus();
    page.keyboard().press("Enter");
    page.locator("text=Simulate a stop of 12 months").focus();
    page.keyboard().press("Enter");
    page.waitForSelector(".scenario-result");
    OpenBrowser.picture(page, "chain-stop-light");
  }

  @Test
  void aCellOfTheLeverageMatrixOpensItsFrontier() {
    Page page = desktop();
    page.navigate(at("leverage"));
    page.waitForSelector(".matrix .cell");
    page.locator(".matrix .cell").first().click();
    page.waitForSelector("svg.frontier");
    OpenBrowser.picture(page, "leverage-light");
    assertThat(OpenBrowser.violations(page)).isEmpty();
  }

  @Test
  void twoPeopleTalkUnderOneBrief(@TempDir Path team) {
    String password = "Kupfer-Zinn-9-Wolfram";
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1", 0, team, true, new ServerSettings.Limits(20_000_000, 100_000, 100, 2, 2));
    try (Server shared = Server.start(settings, Clock.systemUTC())) {
      var accounts = shared.accounts(Clock.systemUTC());
      accounts.create("ada", "Ada", Role.ADMIN, password);
      accounts.create("rea", "Rea", Role.READER, password);
      Page ada = signedIn(shared, "ada", password);
      ada.click("text=Lynas separates dysprosium");
      ada.waitForSelector(".brief-frame");
      Page rea = signedIn(shared, "rea", password);
      rea.click(".shelf a");
      rea.waitForSelector(".reply-form");
      rea.fill(".reply-form textarea", "Is this the nameplate?");
      rea.click(".reply-form .primary");
      rea.waitForSelector(".reply-waiting");
      ada.reload();
      ada.click(".reply-waiting >> text=Show");
      ada.waitForSelector(".reply-shown");
      rea.reload();
      rea.waitForSelector(".reply-shown");
      ada.navigate(shared.address() + "admin");
      ada.waitForSelector("text=make-brief");
      OpenBrowser.picture(ada, "team-light");
      assertThat(OpenBrowser.violations(ada)).isEmpty();
    }
  }

  private static Page signedIn(Server shared, String name, String password) {
    Page page = desktop();
    page.navigate(shared.address());
    page.waitForSelector(".sign-in form");
    assertThat(OpenBrowser.violations(page)).isEqualTo(List.of());
    page.fill("input[name=name]", name);
    page.fill("input[name=password]", password);
    page.click(".sign-in .primary");
    page.waitForSelector(".desk");
    return page;
  }
}
