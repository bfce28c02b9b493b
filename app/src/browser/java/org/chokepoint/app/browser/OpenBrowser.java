package org.chokepoint.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A headless Chromium with what the tests ask of it. */
final class OpenBrowser implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 120_000;

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
  private final List<String> complaints = new ArrayList<>();

  private static Path executable() {
    Path chromium = Path.of("/usr/bin/chromium");
    assertThat(chromium).as("install Debian's package chromium").exists();
    return chromium;
  }

  /** A page of someone who comes for the first time, or not. */
  Page page(int width, int height, ColorScheme scheme, String locale, boolean first) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(locale));
    if (!first) {
      context.addInitScript("localStorage.setItem('chokepoint.tour', '1')");
    }
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(e -> complaints.add("page error: " + e));
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            complaints.add(m.text());
          }
        });
    page.onRequest(
        r -> {
          if (!r.url().startsWith("http://127.0.0.1:") && !r.url().startsWith("data:")) {
            complaints.add("asked a foreign host: " + r.url());
          }
        });
    return page;
  }

  /** What the pages wrote as errors, or asked of other hosts. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Keeps what a page looks like. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(true));
  }

  /** What axe finds against WCAG 2.0, 2.1 and 2.2, levels A and AA. */
  static List<String> violations(Page page) {
    page.evaluate(axe());
    Object found =
        page.evaluate(
            "async () => { const r = await axe.run(document, { runOnly: { type: 'tag', values:"
                + " ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa'] }, iframes: false });"
                + " return r.violations.map(v => v.id + ': ' + v.help + ' ' +"
                + " v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' +"
                + " n.any.map(a => a.message).join(' ')).join(' | ')); }");
    List<String> all = new ArrayList<>();
    ((List<?>) found).forEach(v -> all.add(String.valueOf(v)));
    return all;
  }

  private static String axe() {
    try (InputStream in = OpenBrowser.class.getResourceAsStream("/axe/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void prepareFolder() {
    try {
      Files.createDirectories(SCREENSHOTS);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes a page's scripts, styles and data weighed on the wire. */
  static long weight(Page page) {
    Object sum =
        page.evaluate(
            "() => performance.getEntriesByType('resource').concat("
                + "performance.getEntriesByType('navigation'))"
                + ".reduce((s, e) => s + e.transferSize, 0)");
    return ((Number) sum).longValue();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
