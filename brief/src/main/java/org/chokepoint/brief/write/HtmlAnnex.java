package org.chokepoint.brief.write;

import java.util.List;
import org.chokepoint.brief.document.Annex;
import org.chokepoint.brief.document.Annex.Entry;
import org.chokepoint.brief.document.Annex.Kind;
import org.chokepoint.brief.markup.Markup;

/** Writes the four lists of the annex as HTML. */
final class HtmlAnnex {

  private final Annex annex;
  private final Markup out;

  HtmlAnnex(Annex annex, Markup out) {
    this.annex = annex;
    this.out = out;
  }

  void write() {
    for (Kind kind : Kind.values()) {
      if (annex.entries(kind).isEmpty()) {
        continue;
      }
      out.element("h3", kind.title());
      if (kind.grouped()) {
        annex.byText(kind).forEach((text, group) -> group(kind, text, group));
      } else {
        out.open("dl", "class", "annex").newline();
        annex.entries(kind).forEach(this::entry);
        out.close().newline();
      }
    }
  }

  private void group(Kind kind, String text, List<Entry> group) {
    out.open("p", "class", "annex-group");
    out.element("strong", Excerpt.of(text, Excerpt.WORDS)).text(": ");
    for (int i = 0; i < group.size(); i++) {
      Entry entry = group.get(i);
      out.text(i == 0 ? "" : "; ");
      out.open("span", "id", HtmlInline.anchor(entry.label()));
      out.text(
          kind == Kind.RECALLED
              ? String.join(", ", entry.details())
              : entry.label() + " from " + Annex.joined(entry.from()));
      out.close();
    }
    out.text(".").close().newline();
  }

  private void entry(Entry entry) {
    out.open("div").element("dt", entry.label(), "id", HtmlInline.anchor(entry.label()));
    out.open("dd");
    text(entry);
    from(entry);
    details(entry.details());
    out.close().close().newline();
  }

  private void text(Entry entry) {
    String text = Excerpt.of(entry.text(), Excerpt.WORDS);
    if (entry.address().isPresent()) {
      out.element("a", text, "href", entry.address().get(), "rel", "noopener noreferrer");
    } else {
      out.text(text);
    }
  }

  private void from(Entry entry) {
    if (entry.from().isEmpty()) {
      return;
    }
    out.open("span", "class", "from").text(" From ");
    List<String> shown = entry.from();
    for (int i = 0; i < Math.min(shown.size(), 3 * Excerpt.DETAILS); i++) {
      out.text(i == 0 ? "" : ", ");
      out.element("a", shown.get(i), "href", "#" + HtmlInline.anchor(shown.get(i)));
    }
    more(shown.size() - 3 * Excerpt.DETAILS);
    out.text(".").close();
  }

  private void details(List<String> details) {
    if (details.isEmpty()) {
      return;
    }
    out.open("span", "class", "details").text(" ");
    List<String> shown = details.subList(0, Math.min(details.size(), Excerpt.DETAILS));
    out.text(
        shown.stream().map(d -> Excerpt.of(d, Excerpt.WORDS)).reduce((a, b) -> a + "; " + b).get());
    more(details.size() - Excerpt.DETAILS);
    out.text(".").close();
  }

  private void more(int hidden) {
    if (hidden > 0) {
      out.text(" and " + hidden + " more, all in brief.json");
    }
  }
}
