package org.chokepoint.app.digest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.chokepoint.app.table.Shown;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The digest as a page that stands on its own: no script, no address but those of documents. */
public final class DigestPage {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1a1a1a;background:#fff}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem;"
          + "border-bottom:1px solid #ccc}table{border-collapse:collapse;width:100%}th,td{text-align:"
          + "left;padding:.3rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}td:first-child{"
          + "white-space:nowrap}blockquote{margin:.3rem 0 .3rem 1rem;color:#444}"
          + ".diagrams{display:flex;flex-wrap:wrap;gap:1rem;margin-top:1rem}figure{margin:0}"
          + "figcaption{font-size:.8rem;color:#555}summary{cursor:pointer}"
          + ".up{color:#a01515}.down{color:#0b6b3a}small{color:#555}";

  private DigestPage() {}

  /** The page in UTF-8; equal digests give equal bytes. */
  public static byte[] write(DailyDigest digest) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.selectXpath("/html").attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width,initial-scale=1");
    page.title("Watch digest of " + period(digest));
    page.head().appendElement("style").appendText(STYLE);
    Element body = page.body().appendElement("main");
    body.appendElement("h1").text("Watch digest of " + period(digest));
    body.appendElement("p")
        .text(
            String.format(
                Locale.ROOT,
                "New documents with signals: %,d, in stories: %,d%s. Items that cannot be read: %,d.",
                digest.documents(),
                digest.storiesInAll(),
                digest.stories().size() < digest.storiesInAll()
                    ? String.format(
                        Locale.ROOT, " (the %,d strongest are below)", digest.stories().size())
                    : "",
                digest.failures()));
    alerts(body, digest.alerts());
    stories(body, digest.stories());
    indices(body, digest.indices());
    warnings(body, digest.warnings());
    return ("<!doctype html>\n" + page.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static String period(DailyDigest digest) {
    return digest.from().equals(digest.to())
        ? digest.to().toString()
        : digest.from() + " to " + digest.to();
  }

  private static void alerts(Element body, List<DailyDigest.AlertLine> alerts) {
    body.appendElement("h2").text("Alerts");
    if (alerts.isEmpty()) {
      body.appendElement("p").text("No rule found a change.");
      return;
    }
    Element table = table(body, "date", "rule", "change");
    for (DailyDigest.AlertLine alert : alerts) {
      Element cells = row(table, alert.date().toString(), alert.rule(), alert.message());
      quotes(cells.child(cells.childrenSize() - 1), alert.acts(), alert.signals().size());
    }
  }

  private static void stories(Element body, List<DailyDigest.Story> stories) {
    body.appendElement("h2").text("Stories");
    if (stories.isEmpty()) {
      body.appendElement("p").text("Nothing new.");
    }
    for (DailyDigest.Story story : stories) {
      Element section = body.appendElement("section").id("story-" + story.document());
      Element title = section.appendElement("h3");
      if (story.origin().matches("https?://[^\\s]+")) {
        title
            .appendElement("a")
            .attr("href", story.origin())
            .attr("rel", "noreferrer")
            .text(shown(story.title()));
      } else {
        title.text(shown(story.title()));
      }
      section
          .appendElement("small")
          .text(
              shown(
                  (story.published().isEmpty() ? "undated" : story.published())
                      + " · "
                      + story.origin()
                      + (story.copies() == 0 ? "" : " · told again by " + story.copies())));
      for (DailyDigest.SignalLine signal : story.signals()) {
        signal(section, signal);
      }
    }
  }

  private static void signal(Element section, DailyDigest.SignalLine s) {
    Element line = section.appendElement("div").id("signal-" + s.id());
    line.appendElement("strong").text(shown(s.gloss()));
    line.appendText(
        shown(
            (s.actor().isEmpty() ? "" : " – " + s.actor())
                + (s.date().isEmpty() ? "" : ", " + s.date())));
    line.appendElement("small").text(" said by " + s.saidBy() + ", " + s.certainty() + " ");
    if (s.polarity() != 0) {
      line.appendElement("span")
          .addClass(s.polarity() > 0 ? "up" : "down")
          .text(String.format(Locale.ROOT, "%+d", s.polarity()));
    }
    line.appendElement("blockquote").text(shown(s.quote()));
  }

  private static void indices(Element body, List<DailyDigest.IndexLine> indices) {
    body.appendElement("h2").text("Where the actors stand");
    Element table =
        table(body, "actor", "tightening", "month before", "alignment", "acts behind it");
    for (DailyDigest.IndexLine line : indices) {
      Element cells =
          row(
              table,
              line.actor(),
              String.format(
                  Locale.ROOT, "%.2f\u00a0±\u00a0%.2f", line.tightening(), line.deviation()),
              String.format(Locale.ROOT, "%.2f", line.before()),
              line.compares()
                  ? String.format(
                      Locale.ROOT, "%.2f (%.2f to %.2f)", line.alignment(), line.low(), line.high())
                  : "–",
              "");
      Element behind = cells.child(cells.childrenSize() - 1);
      if (line.signals().isEmpty()) {
        behind.text("none");
      } else {
        Element details = behind.appendElement("details");
        details.appendElement("summary").text(Integer.toString(line.signals().size()));
        quotes(details, line.acts(), line.signals().size());
      }
    }
    body.appendElement("p")
        .appendElement("small")
        .text(
            "Tightening T(m) = Σ w p 2^(−(m − mᵢ)/6) over an actor's acts, with w the weight of"
                + " certainty and p the polarity from −2 to +2; ± one standard deviation. Alignment A ="
                + " (k₁ + ½)/(E + ½), themes named this month over what the actor's past lets"
                + " expect; interval of about 90 %; – where there is nothing to compare. An act told by many documents counts once; a commentator's words never.");
  }

  private static void warnings(Element body, List<DailyDigest.WarningLine> warnings) {
    body.appendElement("h2").text("Early warning");
    Element table =
        table(body, "controller", "within", "probability", "base rate", "use", "how it has fared");
    for (DailyDigest.WarningLine line : warnings) {
      row(
          table,
          line.controller(),
          line.months() + "\u00a0months",
          percent(line.probability()),
          percent(line.baseRate()),
          percent(line.advised()),
          line.verdict());
    }
    Element diagrams = body.appendElement("div").addClass("diagrams");
    for (DailyDigest.WarningLine line : warnings) {
      if (line.reliability().size() > 1) {
        ReliabilityDiagram.draw(diagrams, line);
      }
    }
    body.appendElement("p")
        .appendElement("small")
        .text(
            "Reliability: how often what was forecast came, each year forecast from the others. On"
                + " the diagonal a forecast of 30 % comes true in 30 of 100 months; a larger dot"
                + " stands for more months, the dashed line for the base rate.");
  }

  /** The words behind a figure, and how many acts more there are. */
  private static void quotes(Element into, List<DailyDigest.SignalLine> acts, int inAll) {
    for (DailyDigest.SignalLine act : acts) {
      into.appendElement("blockquote")
          .text(shown("“" + act.quote() + "”" + (act.date().isEmpty() ? "" : " " + act.date())));
    }
    if (inAll > acts.size()) {
      into.appendElement("small")
          .text(String.format(Locale.ROOT, "and %,d more", inAll - acts.size()));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f\u00a0%%", 100 * share);
  }

  private static Element table(Element body, String... headings) {
    Element table = body.appendElement("table");
    Element row = table.appendElement("thead").appendElement("tr");
    for (String heading : headings) {
      row.appendElement("th").attr("scope", "col").text(heading);
    }
    return table.appendElement("tbody");
  }

  private static Element row(Element table, String... cells) {
    Element row = table.appendElement("tr");
    for (String cell : cells) {
      row.appendElement("td").text(shown(cell));
    }
    return row;
  }

  private static String shown(String text) {
    return Shown.plain(text);
  }
}
