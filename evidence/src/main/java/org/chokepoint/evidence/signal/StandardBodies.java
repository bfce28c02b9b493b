package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.source.Span;

/** Bodies that issue standards, whose names are words of the act itself. */
final class StandardBodies {

  private static final LedPattern NAME =
      new LedPattern(
          Pattern.compile(
              "国家标准委|国家标准化管理委员会|市场监管总局|国家市场监督管理总局|国际标准化组织|国际电工委员会|人力资源和社会保障部|人社部|全国[^，。；]{2,8}标准化技术委员会"
                  + "|ISO\\b|IEC\\b|International Organization for Standardization|International Electrotechnical Commission"
                  + "|Bureau of Indian Standards|Standardization Administration|State Administration for Market Regulation|market regulator"));

  private StandardBodies() {}

  /** The first such body that a passage names. */
  static Optional<Actor> in(String text, Passage passage) {
    LedPattern.Search search = NAME.in(text, passage.span().start(), passage.span().end());
    if (!search.next()) {
      return Optional.empty();
    }
    Span span = new Span(search.match().start(), search.match().end());
    return Optional.of(
        Actor.unlisted(text.substring(span.start(), span.end()), span, Actor.Kind.OTHER));
  }
}
