package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.source.Span;

/**
 * Recognises Chinese companies, whatever their names look like, by what stands behind the name: the
 * number of a listed share, or that they give notice of something.
 */
final class Announcers {

  private static final HintedPattern NAME =
      new HintedPattern(
          Pattern.compile(
              "(?:^|[，。；、：:,\\s）)“”「」『』＊*]|晚间?|日[，,]?|讯[，,]?)([\\u4e00-\\u9fff]{2,8}?)"
                  + "(?:[（(](?:股票代码|证券代码|股份代号|代码)?[:：]?\\s?(?:\\d{4,6}|[A-Z]{2,5}[-:：])[^）)]{0,14}[）)]"
                  + "|(?:近日|今日|昨日|日前|\\d{1,2}月\\d{1,2}日)?(?:早间|午间|盘后|晚间?)?"
                  + "(?:发布公告|公告称|公告，|公告,|披露|发布[^，。；]{0,14}(?:报告|报价|公告|预告|快报)))"));

  /** What ends the name of an office, a place or the press, which are told by other means. */
  private static final Pattern OTHER =
      Pattern.compile(
          ".*(?:[部局委署会院厅府省市县区国方所网报社者司该本月日年]|集团|公司|交易所|媒体)|.*[了的将已在一].*|[日月年].*|(?:上市|本|该|两|各|其|此|据|有|今|昨).*");

  private static final int HEAD = 8;
  private static final LedPattern SHARE =
      new LedPattern(Pattern.compile("(?:证券|股票)简称\\s*[:：]\\s*([\\u4e00-\\u9fff]{3,6})"));

  private static final int SHORT = 3;
  private static final int LONGEST = 24;
  private static final HintedPattern FULL_NAME =
      new HintedPattern(Pattern.compile("[\\u4e00-\\u9fff]{1,8}?(?:集团|股份|科技)*有限(?:责任)?公司"));

  private Announcers() {}

  /** Whether a short Chinese name is only the beginning of another company's full name. */
  static boolean beginsLongerName(String text, Mention name) {
    return name.span().length() <= SHORT
        && Characters.isHan(text.charAt(name.start()))
        && FULL_NAME.begins(
            text, name.end(), Math.min(text.length(), name.end() + LONGEST), LONGEST);
  }

  /** The company whose notice a text is, by the short name of its share at the head. */
  static Optional<Actor> ofNotice(String text, ActorFinder actors, List<Passage> passages) {
    for (Passage passage : passages.subList(0, Math.min(passages.size(), HEAD))) {
      LedPattern.Search search = SHARE.in(text, passage.span().start(), passage.span().end());
      if (search.next()) {
        Matcher m = search.match();
        Span span = new Span(m.start(1), m.end(1));
        return actors
            .firstNamed(passage)
            .filter(a -> a.span().overlaps(span))
            .or(
                () ->
                    Optional.of(
                        new Actor(
                            new ActorRef(Optional.empty(), m.group(1)),
                            span,
                            Actor.Kind.UNKNOWN,
                            "",
                            true)));
      }
    }
    return Optional.empty();
  }

  /** The first such company in front of a cue. */
  static Optional<Actor> before(String text, Passage passage, Mention cue, List<Mention> entities) {
    int from = passage.span().start();
    int to = Math.min(passage.span().end(), Math.max(from, cue.start()) + 2);
    if (!passage.holdsHan() || !NAME.mayBeIn(text, from, to)) {
      return Optional.empty();
    }
    Matcher m = NAME.matcher(text, from, to);
    while (m.find()) {
      Span span = new Span(m.start(1), m.end(1));
      boolean named = entities.stream().anyMatch(e -> e.span().overlaps(span));
      if (!named && !OTHER.matcher(m.group(1)).matches()) {
        return Optional.of(Actor.unlisted(m.group(1), span, Actor.Kind.UNKNOWN));
      }
    }
    return Optional.empty();
  }
}
