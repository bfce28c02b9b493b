package org.chokepoint.evidence.signal;

import java.util.Set;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.Characters;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;

/**
 * Chinese words in which a cue only seems to stand: names of people and offices, rules of trade.
 */
final class Lookalikes {

  private static final Pattern TRADE_RULE =
      Pattern.compile("[出进]口(?:管制|管控|许可|限制|配额|禁令|申请|商|企业|审批|退税|关税|政策|措施|证|税)");

  private static final HintedPattern SURNAME =
      new HintedPattern(
          Pattern.compile(
              "(?:书记|部长|主任|局长|司长|厅长|市长|省长|县长|区长|总经理|董事长|总裁|主席|会长|院士|教授|院长|处长|秘书长|发言人)\\s?"
                  + "[\\u4e00-\\u9fff]$"));

  private static final LedPattern OFFICE =
      new LedPattern(Pattern.compile("(?:管理)?(?:局|厅|委(?![托员])|主管部门)"));

  private static final HintedPattern OFFICE_IN =
      new HintedPattern(
          Pattern.compile(
              "(?i)\\b(?:(?:secretary|member|head|chief|office) of|(?:feedback|report\\w*|back) to) the (?:\\w+ ){0,2}$"));

  private static final HintedPattern RECEIVES =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:met|meets|meeting|received|receives|hosted|hosts|welcomed)(?: with)? (?:\\w+ )?visiting|(?:会见|接待|接见)[^，。；]{0,6}(?:到访|来访|访问)"));
  private static final int OFFICE_REACH = 40;

  private static final HintedPattern CONTROL_LIST =
      new HintedPattern(Pattern.compile("[^，。；]{0,24}出口管制(?:管控)?名单"));

  private static final Pattern ROOM = Pattern.compile("[会议]议?[室厅]");

  private static final Pattern CUT = Pattern.compile("[增延拉成生]长约|恢复采");

  private static final Pattern REVIEW = Pattern.compile("[^，。；]{2,3}(?:了|对)?(?:审查|审批|受理|发放|核发|签发)");
  private static final LedPattern CATALOGUE =
      new LedPattern(Pattern.compile("[《「“][^》」”]{4,40}(?:目录|清单|名录)[^》」”]{0,6}[》」”]"));
  private static final Pattern SUPPLIERS = Pattern.compile("供应[商链]");
  private static final HintedPattern COUNTED =
      new HintedPattern(
          Pattern.compile("\\d (?:per cent|percent) (?:fewer|more|less)|\\d% (?:fewer|more|less)"));
  private static final LedPattern KNOWN =
      new LedPattern(Pattern.compile("发布会|发现的(?:最大|最早|唯一|[^，。]{0,12}之一)"));
  private static final Pattern STOPPED = Pattern.compile("[^，。]{0,8}的(?:停产|关停|停工|减产|限产)");
  private static final LedPattern CRIME =
      new LedPattern(Pattern.compile("(?:进出口|进口|出口)?(?:的|、)?(?:国家)?(?:货物|物品|罪)"));
  private static final HintedPattern SMUGGLED =
      new HintedPattern(
          Pattern.compile(
              "(?i)走私(?:[^，。；]{0,6})?国家$|(?:走私|偷运)[^，。；]{0,6}$|smuggl\\w* (?:of )?(?:goods|items|articles|cargo)[^.;]{0,30}$"));
  private static final Pattern USES =
      Pattern.compile("[^，。；]{0,24}(?:等|众多)[^，。；]{0,8}(?:领域|行业|产业|技术|应用|用途|产品)(?!合作|交流|改造|升级)");
  private static final Pattern TOUCHING = Pattern.compile("[导要]");
  private static final Pattern BREAK = Pattern.compile("[，,;；”」。]");

  /** Acts whose verb and object stand in one clause. */
  private static final Set<String> OF_ONE_CLAUSE =
      Set.of("export_control_suspended", "export_ban", "licence_granted");

  private static final Set<String> PRIZED = Set.of("standard_issued", "research_result");
  private static final HintedPattern PRIZE =
      new HintedPattern(
          Pattern.compile("(?:荣?获|获得|喜获|斩获|摘得)[^，。；]{0,16}(?:等奖|大奖|金奖|银奖|优秀奖|科学技术奖)"));

  /** Years of which nobody alive could give notice. */
  private static final HintedPattern LONG_PAST =
      new HintedPattern(
          Pattern.compile("(?<!\\d)1[5-8]\\d\\d年|\\b(?:[Ii]n|[Ss]ince) 1[5-8]\\d\\d(?=[,.;)])"));

  private static final HintedPattern TALKED_OF =
      new HintedPattern(
          Pattern.compile(
              "\\b(?:discuss(?:ed|es)?|debated?|talked about|spoke (?:of|about)|talks (?:on|about)) (?:\\w+ ){0,3}$|(?:讨论|商讨|探讨)[^，。；]{0,4}$"));
  private static final int TALK_REACH = 40;
  private static final HintedPattern OF_TODAY = new HintedPattern(Pattern.compile("20[0-3]\\d"));

  private static final int TITLE = 12;
  private static final int WORD = 4;
  private static final int CRIME_NAME = 10;
  private static final int SMUGGLING = 50;

  private Lookalikes() {}

  /** Whether a cue of an event is none where it stands. */
  static boolean isNoEvent(String text, Passage passage, Mention cue) {
    return isOfTradeRule(text, cue)
        || isName(text, passage, cue)
        || isOffice(text, passage, cue)
        || haltsReview(text, cue)
        || isOfSuppliers(text, cue)
        || isKnown(text, cue)
        || isTitleOfPerson(text, cue)
        || isReceived(text, cue)
        || cutsWord(text, cue)
        || isRoom(text, cue)
        || isListOfControl(text, cue)
        || isPrized(text, passage, cue)
        || isOnlyTalkedOf(text, passage, cue)
        || isBroken(text, cue);
  }

  /** Whether a control is only that of a list of companies, who are put on it. */
  private static boolean isListOfControl(String text, Mention cue) {
    return cue.tag().id().equals("export_control_imposed")
        && CONTROL_LIST.begins(
            text,
            cue.start(),
            Math.min(text.length(), cue.end() + WORD),
            cue.span().length() + WORD);
  }

  /** Whether a standard or a result is only what somebody gets a prize for. */
  private static boolean isPrized(String text, Passage passage, Mention cue) {
    return PRIZED.contains(cue.tag().id())
        && PRIZE.isIn(text, passage.span().start(), passage.span().end());
  }

  /** Whether money or a price that is guaranteed is only what people talk about. */
  private static boolean isOnlyTalkedOf(String text, Passage passage, Mention cue) {
    return cue.tag().id().equals("public_support")
        && TALKED_OF.isIn(
            text, Math.max(passage.span().start(), cue.start() - TALK_REACH), cue.start());
  }

  /** Whether a sentence tells what happened generations ago and nothing of today. */
  static boolean isLongPast(String text, Passage passage) {
    int from = passage.span().start();
    int to = passage.span().end();
    return LONG_PAST.isIn(text, from, to) && !OF_TODAY.isIn(text, from, to);
  }

  /** Whether a room or a building is only named for the meetings that are held in it. */
  private static boolean isRoom(String text, Mention cue) {
    return "会议".indexOf(text.charAt(cue.end() - 1)) >= 0
        && ROOM.matcher(text).region(cue.end() - 1, text.length()).lookingAt();
  }

  /** Whether two characters belong to two words, as 长约 does in 增长约 and 复采 in 恢复采购. */
  private static boolean cutsWord(String text, Mention cue) {
    return cue.start() > 0
        && cue.span().length() == 2
        && CUT.matcher(text).region(cue.start() - 1, text.length()).lookingAt();
  }

  /** Whether a committee is only named in somebody's office, as in "Secretary of the Committee". */
  private static boolean isTitleOfPerson(String text, Mention cue) {
    return cue.tag().id().equals("party_committee_meeting")
        && OFFICE_IN.isIn(text, Math.max(0, cue.start() - OFFICE_REACH), cue.start());
  }

  /** Whether visitors are those whom somebody receives, who therefore meets them. */
  private static boolean isReceived(String text, Mention cue) {
    return cue.tag().id().equals("official_visit")
        && RECEIVES.isIn(text, Math.max(0, cue.start() - OFFICE_REACH), cue.end());
  }

  /** Whether what moves is a rule of trade or those who trade, not the trade itself. */
  private static boolean isOfTradeRule(String text, Mention cue) {
    return cue.tag().id().equals("trade_statistics")
        && TRADE_RULE.matcher(text).region(cue.start(), cue.end()).lookingAt();
  }

  /** Whether two characters are the given name behind a title and a surname. */
  private static boolean isName(String text, Passage passage, Mention cue) {
    return cue.span().length() == 2
        && SURNAME.isIn(text, Math.max(passage.span().start(), cue.start() - TITLE), cue.start());
  }

  /** Whether a word is the task that an office is named for, as in 物资储备局. */
  private static boolean isOffice(String text, Passage passage, Mention cue) {
    return cue.span().length() <= WORD && OFFICE.begins(text, cue.end(), passage.span().end());
  }

  /** Whether what stops is the work on applications, not the exports. */
  static boolean haltsReview(String text, Mention cue) {
    return cue.tag().id().startsWith("export_ban")
        && REVIEW.matcher(text).region(cue.start(), cue.end()).lookingAt();
  }

  /** Whether those who supply agree to something, or trade is counted, and nobody contracts. */
  private static boolean isOfSuppliers(String text, Mention cue) {
    return cue.tag().id().equals("offtake_contract")
        && (SUPPLIERS.matcher(text).region(cue.start(), cue.end()).lookingAt()
            || COUNTED.isIn(text, cue.start(), cue.end()));
  }

  /** Whether an act only marks or causes something: a deposit found long ago, a crime, a rise. */
  private static boolean isKnown(String text, Mention cue) {
    return KNOWN.begins(text, cue.start(), cue.end())
        || cue.tag().id().equals("stoppage_or_closure")
            && STOPPED.matcher(text).region(Math.max(0, cue.start() - 1), cue.end()).matches()
        || isOfCrime(text, cue);
  }

  /** Whether a ban is only part of the name of a crime: smuggling what the state forbids. */
  static boolean isOfCrime(String text, Mention cue) {
    return CRIME.begins(text, cue.end(), Math.min(text.length(), cue.end() + CRIME_NAME))
        || cue.tag().id().startsWith("export_")
            && SMUGGLED.isIn(text, Math.max(0, cue.start() - SMUGGLING), cue.start());
  }

  /** Whether a theme is only one of the uses of a metal, or two words that touch. */
  static boolean isNoTheme(String text, Passage passage, Mention theme) {
    int end = passage.span().end();
    return switch (theme.tag().id()) {
      // An age, as in "13-year-old rare earth deal", and no old magnets.
      case "circular_economy" -> theme.start() > 0 && text.charAt(theme.start() - 1) == '-';
      case "digital_and_ai" -> USES.matcher(text).region(theme.end(), end).lookingAt();
      case "chain_leader" ->
          theme.start() > 1
              && text.startsWith("供应", theme.start() - 2)
              && TOUCHING.matcher(text).region(theme.end(), end).lookingAt();
      default -> false;
    };
  }

  private static boolean isBroken(String text, Mention cue) {
    return Characters.isHan(text.charAt(cue.start()))
        && (OF_ONE_CLAUSE.contains(cue.tag().id()) || cue.span().length() > 16)
        && BREAK.matcher(text).region(cue.start(), cue.end()).find();
  }

  /** Whether a cue only stands in the title of a catalogue. */
  static boolean isInCatalogue(String text, Passage passage, Mention cue) {
    return CATALOGUE.covers(text, passage.span(), cue.span());
  }
}
