package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.signal.Lexicon;
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

  /** Where a Chinese clause begins, behind the date and the name of an agency. */
  private static final String CLAUSE = "(?:^|[，。；：、\\s—－“”]|日[，,]?|讯[，,]?)";

  /** A name that heads a Chinese clause, and what only a company or an institute does. */
  private static final Pattern ACTING =
      Pattern.compile(
          CLAUSE
              + "([\\u4e00-\\u9fff]{3,8}?)(?:党委|党总支|党组|纪委)?(?:近日|日前|今日|昨日|于[^，。；]{1,12})?"
              + "(?:以[^，。；]{1,8}方式)?(?:组织)?(?:召开|举行|举办|开展|启动|签署|签订|签约|中标|荣获|宣布|拟|取得|回复|上调|下调|投产|建成|新建|年产|的[^，。；]{0,10}(?:项目|产线|生产线|工厂))");

  /** A name that its board, its Party committee or its subsidiary is told of. */
  private static final Pattern GOVERNED =
      Pattern.compile(CLAUSE + "([\\u4e00-\\u9fff]{2,7}?)(?:董事会|股东大?会|监事会|子公司|分公司|党委|党总支|纪委)");

  /** Words that begin or make no name, whatever is said to be done. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?:会议|会前|会上|会后|随后|目前|近日|日前|此前|同时|其中|双方|各方|全国|我国|各地|今年|去年|明年|本次|此次|上述|有关|相关|多家|部分|一些|首次|首批|项目|工程|活动|大会|论坛|全年|当天|当日|稀土|国内|国外|海外|境外|企业|行业|产业|市场|下游|上游|记者|专家|研究|科研|党员|干部|职工|员工|团队|代表|成员|领导|与会|中国|美国|日本|欧盟|并|由|经|请|邀|当地|上级|所属|下属).*"
              + "|.*(?:会议|会上|项目|工程|活动|大会|企业|行业|产业|市场|团队|人员|人士|负责人|书记|主任|经理|董事长|主席|代表|专家|干部|职工|生产线|产线|工厂|分别|共同|联合|正式|已经|正在|计划|准备|继续|积极|全面|成功|顺利|先后|陆续)");

  /** What ends the name of an office, a place or the press, which are told by other means. */
  private static final Pattern OTHER =
      Pattern.compile(
          ".*(?:[部局委署会院厅府省市县区国方所网报社者司该本月日年]|集团|公司|交易所|媒体)|.*[了的将已在一].*|[日月年].*|(?:上市|公司|集团|本|该|两|各|其|此|据|有|今|昨|再|将).*");

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

  /**
   * Whoever heads a Chinese clause in front of a cue and does what only companies do, if the text
   * names it more than once, or has a board, a Party committee or subsidiaries.
   */
  static Optional<Actor> acting(String text, Passage passage, Mention cue) {
    if (!passage.holdsHan()) {
      return Optional.empty();
    }
    return heading(ACTING, text, passage, cue, true)
        .or(() -> heading(GOVERNED, text, passage, cue, false));
  }

  private static Optional<Actor> heading(
      Pattern form, String text, Passage passage, Mention cue, boolean twice) {
    int to = Math.min(passage.span().end(), cue.end());
    Matcher m = form.matcher(text).region(passage.span().start(), to);
    while (m.find() && m.start(1) < cue.start()) {
      String name = m.group(1);
      Span span = new Span(m.start(1), m.end(1));
      int again = text.indexOf(name);
      boolean enough = !twice || again < m.start(1) || text.indexOf(name, m.end(1)) >= 0;
      if (enough
          && passage.mentions().all().stream().noneMatch(o -> isKnown(o, span))
          && !OTHER.matcher(name).matches()
          && !COMMON.matcher(name).matches()) {
        return Optional.of(Actor.unlisted(name, span, Actor.Kind.UNKNOWN));
      }
    }
    return Optional.empty();
  }

  /** Whether a mention is a known name in a span, unless it is only the place in a longer name. */
  private static boolean isKnown(Mention mention, Span span) {
    return mention.tag() instanceof Tag.Name name
        && mention.span().overlaps(span)
        && (name.kind() != Lexicon.Kind.PLACE || mention.span().contains(span));
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
