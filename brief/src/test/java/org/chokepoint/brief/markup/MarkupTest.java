package org.chokepoint.brief.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void textAndAttributesAreEscaped() {
    String page = new Markup().element("p", "<script>&\"'", "title", "\"><img onerror=x>").end();
    assertThat(page)
        .isEqualTo("<p title=\"&quot;&gt;&lt;img onerror=x&gt;\">&lt;script&gt;&amp;\"'</p>");
  }

  @Test
  void whatXmlForbidsOrTurnsTheReadingIsReplaced() {
    String page = new Markup().element("p", "a\u0000b\u202Ec\uD800d\u2066e").end();
    assertThat(page).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</p>");
  }

  @Test
  void openElementIsAnError() {
    assertThatThrownBy(() -> new Markup().open("p").end())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("<p>");
  }

  @Test
  void nameThatIsNoNameIsAnError() {
    assertThatThrownBy(() -> new Markup().open("p onload=x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
