package org.chokepoint.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static String of(String html, String data) {
    return Headline.of(Jsoup.parse(html), data).orElse("");
  }

  private static String page(String site, String shared, String heading, String window) {
    return (site.isEmpty() ? "" : "<meta property=og:site_name content=\"" + site + "\">")
        + (shared.isEmpty() ? "" : "<meta property=og:title content=\"" + shared + "\">")
        + "<title>"
        + window
        + "</title><body>"
        + (heading.isEmpty() ? "" : "<h1>" + heading + "</h1>");
  }

  @Test
  void theNameOfTheSiteIsTakenOffAndHalfOfAHeadlineIsNot() {
    String whole = "Setback for magnets - Ministry halts licences";
    assertThat(of(page("Ore News", whole, whole, whole + " | Ore News"), "")).isEqualTo(whole);
    assertThat(of(page("", "Quota raised for 2026 - Ore News", "", "x"), ""))
        .isEqualTo("Quota raised for 2026");
    assertThat(of(page("矿业日报", "两部门下达稀土总量控制指标：矿业日报", "", "x"), "")).isEqualTo("两部门下达稀土总量控制指标");
  }

  @Test
  void whatTwoOthersAgreeOnSetsTheExtent() {
    String headline = "Plant in Kuantan restarts its second line";
    String shared = "Rare earth works: " + headline + " | Regional News";
    assertThat(of(page("", shared, headline, shared), "")).isEqualTo(headline);
    String data =
        "{\"@type\": \"NewsArticle\", \"headline\": \"Plant &quot;restarts&quot; its \\u0031st line\"}";
    assertThat(
            of(
                page(
                    "",
                    "Plant &quot;restarts&quot; its 1st line-Industry",
                    "",
                    "Plant &quot;restarts&quot; its 1st line-Industry"),
                data))
        .isEqualTo("Plant \"restarts\" its 1st line");
  }

  @Test
  void aSectionNameOrABrokenBlockOfDataIsNoHeadline() {
    String headline = "Rare earths: Ministry names seven more elements";
    assertThat(
            of(page("", headline, "Rare earths", headline), "{\"headline\": \"Rare \\q earths\"}"))
        .isEqualTo(headline);
    assertThat(of("<title>Only a window title here</title>", ""))
        .isEqualTo("Only a window title here");
    assertThat(of("<p>nothing</p>", "")).isEmpty();
  }
}
