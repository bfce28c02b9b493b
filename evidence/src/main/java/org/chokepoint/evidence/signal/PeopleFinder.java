package org.chokepoint.evidence.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.mention.Tag;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.model.signal.Lexicon;
import org.chokepoint.model.signal.PersonRole;
import org.chokepoint.model.source.Span;

/** Finds people, their roles and their parts in an event. */
final class PeopleFinder {

  /** A person with the words that name them. */
  record Person(PersonRole role, Span span) {}

  private static final String TITLE =
      "(?i:(?:Deputy |Vice |Executive |Managing |Chief |General |Assistant |Acting |Foreign |Commerce |Prime |former )*"
          + "(?:Party Secretary|Party Committee Secretary|Secretary|Chairman|Chairwoman|Chair|President|Director|Manager"
          + "|CEO|chief executive(?: officer)?|managing director|Minister|minister|spokesman|spokeswoman|spokesperson|Premier|Governor|Mayor"
          + "|Executive Officer|Engineer|analyst))";

  private static final LedPattern ENGLISH_BEFORE =
      new LedPattern(
          Pattern.compile("(" + TITLE + "(?:(?:, | and | & )" + TITLE + ")*)[,:]?\\s+$"));
  private static final Pattern ENGLISH_AFTER =
      Pattern.compile(
          "^(?:,\\s*|\\s*\\(|, who is )(?:the |its )?((?:[\\w-]+ ){0,4}?"
              + TITLE
              + "(?:(?:, | and | & )(?:[\\w-]+ ){0,3}?"
              + TITLE
              + ")*)",
          Pattern.CASE_INSENSITIVE);
  private static final LedPattern ENGLISH_UNKNOWN =
      new LedPattern(
          Pattern.compile(
              "\\b("
                  + TITLE
                  + "(?:(?:, | and | & )"
                  + TITLE
                  + ")*),? ([A-Z][a-z]+(?: [A-Z][a-z'’-]+){1,2})(?=[ ,.;])"));
  private static final String CHINESE_TITLE =
      "(?:党委|党组|副|总|常务|执行|董事会)*(?:书记|董事长|总经理|总裁|董事|部长|主任|院长|局长|司长|会长|总工程师|总经理助理|发言人|首席执行官|主席|省长|市长|县长)";

  private static final LedPattern CHINESE_BEFORE =
      new LedPattern(Pattern.compile("(" + CHINESE_TITLE + "(?:[、兼，]*" + CHINESE_TITLE + ")*)$"));
  private static final LedPattern CHINESE_UNKNOWN =
      new LedPattern(
          Pattern.compile(
              "("
                  + CHINESE_TITLE
                  + "(?:[、兼]*"
                  + CHINESE_TITLE
                  + ")*)"
                  + "([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏章苏潘葛范彭郎鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝邬安常于傅康伍余元顾孟黄穆萧尹姚邵汪祁毛米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓郁单洪包左石崔吉龚程裴陆荣翁荀瞿侯白刘龙叶黎][\\u4e00-\\u9fff]{1,2})"
                  + "(?=主持|出席|表示|指出|强调|讲话|参加|调研|说|介绍|一行|率|陪同|、|，|。|等|在)"));
  static final Literals ENGLISH_HINTS =
      Literals.of(
          "ecretary|hair|resident|irector|anager|CEO|xecutive|inister|spokes|Spokes"
              + "|remier|overnor|Mayor|ngineer|analyst");
  static final Literals CHINESE_HINTS =
      Literals.of("书记|董事|经理|总裁|部长|主任|院长|局长|司长|会长|工程师|发言人|执行官|主席|省长|市长|县长");
  private static final HintedPattern STUDYING =
      new HintedPattern(
          Pattern.compile("(?is).*(?:speech\\w*|instructions?|remarks|学习贯彻|传达学习|学习)[^.。]{0,60}$"));
  private static final HintedPattern OWN_WORDS =
      new HintedPattern(
          Pattern.compile("(?is)^[^.。，]{0,30}(?:speech|instruction|重要讲话|重要指示|讲话精神|批示).*"));
  private static final HintedPattern STUDYING_CHINESE =
      new HintedPattern(Pattern.compile("(?is).*学习(?:贯彻)?[^。]{0,20}$"));
  private static final HintedPattern WORDS_OF =
      new HintedPattern(
          Pattern.compile("(?is).*(?:speech\\w*|instructions?|spirit|thought)[^.]{0,40}$"));
  private static final HintedPattern CHAIRS =
      new HintedPattern(
          Pattern.compile("(?is)^[^.;。；]{0,60}(?:chaired|presided|chairs|presides|hosted|主持).*"));
  private static final HintedPattern CHAIRED_BY =
      new HintedPattern(
          Pattern.compile("(?is).*(?:chaired by|presided over by|led by|hosted by)[^.]{0,60}$"));
  private static final HintedPattern VISITS =
      new HintedPattern(
          Pattern.compile(
              "(?is)^[^.;。；]{0,50}(?:visited|toured|inspected|paid a visit|visits|调研|考察|视察|莅临).*"));
  private static final HintedPattern ATTENDS =
      new HintedPattern(
          Pattern.compile(
              "(?is)^[^.;。；]{0,50}(?:attended|took part|joined|participat|accompanied|attends|出席|参加|陪同).*"));
  private static final HintedPattern ATTENDED_BY =
      new HintedPattern(
          Pattern.compile("(?is).*(?:attended by|joined by|accompanied by)[^.]{0,80}$"));
  private static final int NEAR = 90;

  private PeopleFinder() {}

  /** The people of passages, each once, in order of their place. */
  static List<Person> find(List<Passage> passages) {
    Map<String, Person> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      for (Person person : passage.people()) {
        found.merge(person.role().name(), person, PeopleFinder::richer);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static Person richer(Person first, Person second) {
    boolean better =
        first.role().part().equals("mentioned") && !second.role().part().equals("mentioned");
    boolean titled = first.role().role().isEmpty() && !second.role().role().isEmpty();
    return better || titled && second.role().part().equals(first.role().part()) ? second : first;
  }

  /** The people that one passage names, by place. */
  static List<Person> inPassage(String text, Passage passage) {
    List<Person> people = new ArrayList<>();
    for (Mention mention : passage.mentions().names(Lexicon.Kind.PERSON)) {
      String name = ((Tag.Name) mention.tag()).entry().canonical();
      people.add(person(text, passage, name, role(text, passage, mention.span()), mention.span()));
    }
    if (passage.holds(Clue.ENGLISH_TITLE)) {
      unknown(ENGLISH_UNKNOWN, text, passage, people);
    }
    if (passage.holds(Clue.CHINESE_TITLE)) {
      unknown(CHINESE_UNKNOWN, text, passage, people);
    }
    return people;
  }

  private static void unknown(
      LedPattern pattern, String text, Passage passage, List<Person> people) {
    LedPattern.Search search = pattern.in(passage.words());
    int offset = passage.span().start();
    while (search.next()) {
      Matcher m = search.match();
      Span span = new Span(offset + m.start(2), offset + m.end(2));
      if (people.stream().noneMatch(p -> p.span().overlaps(span))) {
        people.add(person(text, passage, m.group(2), m.group(1), span));
      }
    }
  }

  private static Person person(String text, Passage passage, String name, String role, Span span) {
    return new Person(new PersonRole(name, role, part(text, passage, span)), span);
  }

  private static String role(String text, Passage passage, Span name) {
    String before =
        text.substring(Math.max(passage.span().start(), name.start() - NEAR), name.start());
    String after = text.substring(name.end(), Math.min(passage.span().end(), name.end() + NEAR));
    for (LedPattern pattern : List.of(ENGLISH_BEFORE, CHINESE_BEFORE)) {
      LedPattern.Search search = pattern.in(before);
      if (search.next()) {
        return search.match().group(1).strip();
      }
    }
    Matcher m = ENGLISH_AFTER.matcher(after);
    return m.lookingAt() ? m.group(1).strip() : "";
  }

  /** What a person does, by the nearest word that says so. */
  private static String part(String text, Passage passage, Span name) {
    String before =
        text.substring(Math.max(passage.span().start(), name.start() - NEAR), name.start());
    String after = text.substring(name.end(), Math.min(passage.span().end(), name.end() + NEAR));
    boolean studied = passage.has(EntryKind.THEME, "study_xi_speeches") || STUDYING.matches(before);
    boolean ownWords = OWN_WORDS.matches(after);
    if (STUDYING_CHINESE.matches(before) || ownWords || studied && WORDS_OF.matches(before)) {
      return "studied";
    }
    if (CHAIRS.matches(after) || CHAIRED_BY.matches(before)) {
      return "chaired";
    }
    if (VISITS.matches(after)) {
      return "visited";
    }
    if (ATTENDS.matches(after) || ATTENDED_BY.matches(before)) {
      return "attended";
    }
    return "mentioned";
  }
}
