package org.chokepoint.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.source.Span;

/**
 * Words that belong to the page and not to the text, such as the note that a link opens in a new
 * tab. They are left where they stand, because offsets count in the text, but carry no signal.
 */
public final class PageFurniture {

  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\((?:opens? in (?:a )?new (?:tab|window))\\)|^[ \\t]*(?:Leave a (?:Reply|Comment)|Cancel reply"
              + "|Your email address will not be published.*|Share (?:this|on)\\b.*|Read more:?.*"
              + "|Related (?:posts|articles|news|stories):?.*|Subscribe\\b.*|Sign up\\b.*"
              + "|Click (?:here|to)\\b.*|Advertisement|All rights reserved.*|Copyright ©.*"
              + "|责任编辑[:：].*|分享到.*|相关(?:阅读|新闻|文章)[:：]?.*|扫一扫.*|上一篇.*|下一篇.*|版权所有.*"
              + "|免责声明.*|【?打印】?.*【?关闭】?|返回顶部|【?(?:广告|廣告)】.*)[ \\t]*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** The heading behind which a page lists other stories. */
  private static final Pattern TAIL =
      Pattern.compile(
          "^[ \\t]*(?:More (?:news|stories|from .{1,40})|Related (?:posts|articles|news|stories|content)|Read (?:next|also)"
              + "|You (?:may|might) also like|Most (?:read|popular)|Trending(?: now)?|Latest news|Recommended(?: for you)?"
              + "|Market commentary|相关推荐|推荐阅读|延伸阅读|热门推荐|更多新闻)[ \\t]*:?[ \\t]*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Literals BEGINNINGS = Literals.beginning(FURNITURE);
  private static final Literals TAIL_BEGINNINGS = Literals.beginning(TAIL);
  private static final double TAIL_FROM = 0.4;

  private PageFurniture() {}

  /** Where furniture stands, by place. */
  public static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = anywhere(FURNITURE, text);
    int from = 0;
    while (next(m, BEGINNINGS, text, from)) {
      found.add(new Span(m.start(), m.end()));
      from = m.end();
    }
    Matcher tail = anywhere(TAIL, text);
    if (next(tail, TAIL_BEGINNINGS, text, (int) (text.length() * TAIL_FROM))) {
      found.add(new Span(tail.start(), text.length()));
    }
    return found;
  }

  private static Matcher anywhere(Pattern pattern, String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Goes to the next match from a place on, trying only where furniture may begin. */
  private static boolean next(Matcher m, Literals beginnings, String text, int from) {
    int end = text.length();
    for (int at = from; at < end; at++) {
      boolean line = at == 0 || isLineEnd(text.charAt(at - 1));
      if ((line || text.charAt(at) == '(')
          && beginnings.standsAt(text, behindBlanks(text, at))
          && m.region(at, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static int behindBlanks(String text, int offset) {
    int at = offset;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
