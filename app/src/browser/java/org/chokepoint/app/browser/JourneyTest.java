package org.chokepoint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.chokepoint.app.accounts.Role;
import org.chokepoint.app.rest.Server;
import org.chokepoint.app.rest.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a person: a document, its signal, a scenario, a plan, the brief and a reply. */
class JourneyTest {

  private static final String PASSWORD = "Kupfer-Zinn-9-Wolfram";
  private static final double LONG_MILLIS = 500_000;

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
                true,
                new ServerSettings.Limits(20_000_000, 100_000, 100, 2, 2)),
            Clock.systemUTC());
    var accounts = server.accounts(Clock.systemUTC());
    accounts.create("ada", "Ada", Role.ADMIN, PASSWORD);
    accounts.create("rea", "Rea", Role.READER, PASSWORD);
    browser = new OpenBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  private static Page signedIn(String name) {
    Page page = browser.page(1366, 900, ColorScheme.LIGHT, "en-GB", false);
    page.navigate(server.address());
    page.fill("input[name=name]", name);
    page.fill("input[name=password]", PASSWORD);
    page.click(".sign-in .primary");
    page.waitForSelector(".desk");
    return page;
  }

  private static void await(Page page, String selector) {
    page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(LONG_MILLIS));
  }

  private static void keep(Page page, String name) {
    OpenBrowser.picture(page, name);
    assertThat(OpenBrowser.violations(page)).as(name).isEqualTo(List.of());
  }

  @Test
  void fromADocumentToAReplyWithSomeoneElseWatching() {
    Page rea = signedIn("rea");
    rea.navigate(server.address() + "watch");
    rea.waitForSelector(".live");

    Page ada = signedIn("ada");
    ada.click("text=China puts seven rare earths under export licence");
    await(ada, ".brief-frame");
    String brief = ada.url();

    await(ada, ".brief-frame");
    ada.navigate(server.address() + "watch");
    await(ada, ".signals >> text=Read");
    keep(ada, "journey-1-signal");

    ada.navigate(server.address() + "scenarios");
    ada.click("text=Chinese licences for seven heavy");
    await(ada, ".scenario-result");
    ada.click(".spread");
    await(ada, ".scenario-result >> text=Spread:");
    keep(ada, "journey-2-scenario-with-fan");

    ada.navigate(server.address() + "response");
    ada.waitForSelector(".checks input");
    ada.fill("input[name=buyers]", "JPN");
    ada.fill("input[name=budget]", "800");
    ada.click(".plan-form .primary");
    await(ada, ".plan-result");
    keep(ada, "journey-3-plan");

    ada.navigate(brief);
    await(ada, ".reply-form");
    ada.fill(".reply-form textarea", "We plan for this.");
    ada.click(".reply-form .primary");
    ada.waitForSelector(".reply-shown");
    keep(ada, "journey-4-reply");

    rea.navigate(brief);
    rea.waitForSelector(".reply-body");
    assertThat(rea.locator(".reply-body").innerText()).contains("We plan for this.");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aSignalThatOneReadsAppearsAtOnceWithTheOther() {
    Page rea = signedIn("rea");
    rea.navigate(server.address() + "watch");
    rea.waitForSelector(".live");
    rea.waitForTimeout(500);
    Page ada = signedIn("ada");
    ada.click("text=Paste text");
    ada.fill(
        ".desk textarea",
        "China's Ministry of Commerce said on 9 October 2025 that it puts holmium under export"
            + " control.");
    ada.click(".desk .primary");
    await(ada, ".brief-frame");
    await(rea, ".live button");
    rea.click(".live button");
    rea.waitForSelector(".signals >> text=holmium");
  }

  @Test
  void aBillOfMaterialsShowsThePartsAtRisk() {
    Page ada = signedIn("ada");
    ada.navigate(server.address() + "exposure");
    ada.waitForSelector(".drop");
    ada.setInputFiles(
        ".drop input",
        new FilePayload(
            "bill.csv",
            "text/csv",
            ("Part,Material,Units per month\nEV traction motor,NdFeB SH,1200\n")
                .getBytes(StandardCharsets.UTF_8)));
    ada.selectOption("select[name=scenario]", "magnet-ban");
    ada.click(".plan-form .primary");
    await(ada, ".exposure-result");
    keep(ada, "journey-5-exposure");
  }
}
