package org.chokepoint.evidence.signal;

import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.TaxonomyEntry.Actors;
import org.chokepoint.evidence.text.ClosingPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Words;

/** What part a name has in its sentence, by the words right around it. */
final class Standing {

  private static final ClosingPattern SOURCE =
      new ClosingPattern(
          Pattern.compile(
              "(?i)(?:according to|citing|told|reported by|quoted by|approval of|approved by|permission of|consent of|据|援引|经)\\s*(?:the\\s)?$"));
  private static final ClosingPattern APPROVAL =
      new ClosingPattern(
          Pattern.compile(
              "(?i)(?:approval of|approved by|permission of|consent of|told|经)\\s*(?:the\\s)?$"));
  private static final ClosingPattern AFFECTED =
      new ClosingPattern(
          Pattern.compile(
              "(?i)(?:\\bto|\\bagainst|\\bunlike|\\blike|\\btold|对|向|针对|与|同|跟|参观了?|走访)\\s*(?:the\\s)?$"));
  private static final LedPattern ARMED_IN =
      new LedPattern(
          Pattern.compile(
              "(?:rebels?|(?:rebel|armed) groups?|militia|insurgents) (?:in|of|from) $"));
  private static final ClosingPattern NOT_SUBJECT =
      new ClosingPattern(
          Pattern.compile(
              "(?i)(?:\\bto|\\bunlike|\\blike|\\bfrom|\\bagainst|\\bfor|\\bwith|\\bat|\\bin|\\bvisited|对|向|从|自|在|与|同|将|把|就|比|给|诉诸|诉至|告上|(?<![因认作成称改分视变列定])为|参观了?|走访了?|针对|围绕|批评|指责|贯彻|贯彻落实|落实|按照|根据|传达)\\s*(?:the\\s)?$"));
  private static final LedPattern OF_OTHERS =
      new LedPattern(
          Pattern.compile(
              "(?i)(?:\\b(?:by|to|unlike|like|from|against|for|with|at|in|of|after|told|between)\\s(?:the\\s)?"
                  + "(?:[\\w.'’]+\\s){0,3}|[对向从自在与同将把由被])$"));
  private static final LedPattern FIGURES =
      new LedPattern(
          Pattern.compile("^(?:'s|’s)?\\s*(?:data|figures|statistics|showed|show|said|数据|统计|公布)"));
  private static final LedPattern ACTS =
      new LedPattern(
          Pattern.compile(
              "\\s(?:has|have|had|will|is|was|plans|gave|took|put|set|and [A-Z]\\w+ (?:have|\\w+ed)|\\w+ed)\\b"));
  private static final LedPattern AUTHORITIES =
      new LedPattern(
          Pattern.compile("(?i)(?:authorities|officials|government|regulators) (?:in|of) $"));
  private static final Pattern BY = Pattern.compile("(?is).*\\bby (?:the )?$");
  private static final LedPattern ADJECTIVE =
      new LedPattern(
          Pattern.compile(
              "^\\.?(?:-\\w+|\\s(?:[a-z]+ ){0,2}?(?:executives|team|researchers|scientists)|\\s(?:rebel|armed|compan|firm|producer|miner|automaker|carmaker|buyer|magnet|industr|market|customs"
                  + "|exports?\\b|imports?\\b|rare|mine|state-owned|state-run|listed|supplier|official|authorit|project|analyst|investor|trader|consumer"
                  + "|manufacturer|maker|refiner|smelter|developer|giant|auto\\b|car\\b))"
                  + "|^(?:籍|的)?(?:知名|大型|主要|最大|最大的|领先|本土|国有|民营|汽车|稀土|矿业|钨|磁材|磁铁)*(?:军工|国防|防务|军火|科技)*(?:实体|承包商|智库|科学家|学者|专家|分析师|研究人员|科研人员|研究团队|科研团队|研究机构|团队|企业|公司|厂商|业者|车企|车厂|买家|客户|媒体"
                  + "|市场|民众|投资者|矿商|矿企|生产商|制造商|供应商|产业|行业|商会)"));
  private static final LedPattern OF_COMPANY =
      new LedPattern(
          Pattern.compile(
              "^(?:'s|’s)\\s(?:[\\w-]+\\s){0,5}(?:producer|miner|maker|company|firm|developer|refiner|supplier|manufacturer)\\b"));
  private static final LedPattern OWNED =
      new LedPattern(
          Pattern.compile(
              "^\\s*(?:'s|’s)?\\s*(?:listed |wholly owned |majority owned )?(?:subsidiary|unit|arm|旗下|下属|所属|控股子公司|子公司)"
                  + "|^(?:代表(?!大会|团)|委员(?!会))|^\\s(?:complaint|case|dispute|suit|challenge)\\b"));

  /** What follows the name of an office that says something. */
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?:新闻)?(?:发言人|办公室|方面|部长|司长|负责人)?[\\u4e00-\\u9fff]{0,3}?(?:\\d{1,2}日)?(?:就此|对此)?(?:表示|回应|指出|答|说|称|强调|警告|否认|澄清|辟谣|斥|重申|反驳|[:：])"
              + "|(?:['’]s)?(?: (?:spokes\\w+|minister|ministry|secretary|office|official))?(?: [A-Z]\\w+){0,3}"
              + "(?: on [A-Z]\\w+)?,? (?:has )?(?:said|says|told|denied|warned|rejected|dismissed|calls|vowed|threatened|insisted|stressed|called)\\b");

  /** How far before a name the words reach that tell its part. */
  private static final int NEAR = 40;

  private static final int BESIDE = 50;
  private static final int OPENING = 70;
  private static final int AGENT = 12;

  private Standing() {}

  /** Whether an organisation acts, and is not a source, owned by another, or acted upon. */
  static boolean isSubject(String text, Passage passage, Mention entity, Actors wanted) {
    String before = before(text, passage, entity);
    return (wanted == Actors.STATE && !APPROVAL.closes(before) || !SOURCE.closes(before))
        && !isFollowed(OWNED, text, entity.end(), NEAR)
        && !(NOT_SUBJECT.closes(before) && before.strip().length() > 4);
  }

  /** Whether something is done to whom a name stands for, or the name describes another. */
  static boolean isAffected(String text, Passage passage, Mention mention) {
    String before = before(text, passage, mention);
    return AFFECTED.closes(before)
        || ARMED_IN.isIn(before)
        || isFollowed(ADJECTIVE, text, mention.end(), BESIDE);
  }

  /** Whether a place only says where or to whom something is done. */
  static boolean isObject(String text, Passage passage, Mention place) {
    String before = before(text, passage, place);
    return NOT_SUBJECT.closes(before) && !before.isBlank();
  }

  /** Whether a place is that of an office named right before it. */
  static boolean isOfficeIn(String text, Passage passage, Mention place) {
    return AUTHORITIES.isIn(before(text, passage, place));
  }

  /** Whether a place only describes somebody or something else. */
  static boolean describes(String text, Mention place) {
    return isFollowed(ADJECTIVE, text, place.end(), OPENING)
        || isFollowed(OF_COMPANY, text, place.end(), OPENING);
  }

  /** Whether a person is one to whom or by whom something is done. */
  static boolean isOfOthers(String text, Passage passage, Mention person) {
    String before = before(text, passage, person);
    return OF_OTHERS.isIn(before) && !before.isBlank();
  }

  /** Whether an office is only named for its figures, as in "customs data". */
  static boolean isSourceOfFigures(String text, Actor actor) {
    return isFollowed(FIGURES, text, actor.span().end(), NEAR);
  }

  /** Whether a verb follows. */
  static boolean acts(String text, int offset) {
    return isFollowed(ACTS, text, offset, text.length());
  }

  /** Whether an office says something. */
  static boolean speaks(String text, Mention mention) {
    return SPEAKS.matcher(text).region(mention.end(), text.length()).lookingAt();
  }

  /** Whether a name stands right behind "by" or 由. */
  static boolean isAgent(String text, Passage passage, Mention mention) {
    String before = Words.before(text, passage.span(), mention.start(), AGENT);
    return before.endsWith(" ") && BY.matcher(before).matches()
        || before.endsWith("由")
        || before.endsWith("被");
  }

  /** Whether a name stands right behind the 被 of a passive. */
  static boolean isPassiveDoer(String text, Mention mention) {
    return mention.start() > 0 && "被遭".indexOf(text.charAt(mention.start() - 1)) >= 0;
  }

  private static String before(String text, Passage passage, Mention mention) {
    return Words.before(text, passage.span(), mention.start(), NEAR);
  }

  /** Whether a pattern begins at an offset and ends not far behind it. */
  private static boolean isFollowed(LedPattern pattern, String text, int offset, int reach) {
    return pattern.begins(text, offset, Math.min(text.length(), offset + reach));
  }
}
