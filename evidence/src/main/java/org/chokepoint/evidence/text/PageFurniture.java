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
              + "|免责声明.*|【?打印】?.*【?关闭】?|返回顶部)[ \\t]*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private PageFurniture() {}

  /** Where furniture stands, by place. */
  public static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    Matcher m = FURNITURE.matcher(text);
    while (m.find()) {
      if (m.end() > m.start()) {
        found.add(new Span(m.start(), m.end()));
      }
    }
    return found;
  }
}
