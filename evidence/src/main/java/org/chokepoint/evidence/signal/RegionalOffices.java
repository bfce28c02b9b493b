package org.chokepoint.evidence.signal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.model.signal.ActorRef;
import org.chokepoint.model.source.Span;

/** Recognises governments of Chinese provinces and cities and their departments by their names. */
final class RegionalOffices {

  private static final HintedPattern OFFICE =
      new HintedPattern(
          Pattern.compile(
              "(?:^|[，。；：、,\\s）)》“日月年]|由|经)([\\u4e00-\\u9fff]{2,6}?(?:省|自治区|市|县|区)?"
                  + "(?:人民政府办公厅|人民政府|政府办公厅|省政府|市政府|工信厅|工业和信息化厅|自然资源厅|发展改革委|发改委|商务厅|财政厅|国资委"
                  + "|质量技术监督局|市场监管局|科技厅|生态环境厅|应急管理厅|工信局|自然资源局|商务局|国土资源厅|国土资源局"
                  + "|(?<!总署)(?<!中国)海关(?=[公发根称通查表介在对依])|中级人民法院|高级人民法院|人民检察院|[稀土]{0,2}高新区|经开区|经济技术开发区))"));

  /** Heads of a province, state, city or county, who act for it. */
  private static final HintedPattern HEAD =
      new HintedPattern(
          Pattern.compile(
              "(?:^|[，。；：、,\\s日月年午])([\\u4e00-\\u9fff]{0,6}?(?:省委|市委|自治区党委|区党委|县委|州委|盟委|省|市|自治区|州|县|盟))"
                  + "(?:党委)?副?(?:书记|常委|省长|市长|主席|州长|县长|盟长)"
                  + "|(?:^|[，。；：、,\\s日月年午])(副?(?:省长|市长|州长|盟长|县长|自治区主席|区长)[\\u4e00-\\u9fff]{2,3}?)(?=[到赴在来率一深走实前带])"));

  private static final HintedPattern ENGLISH_HEAD =
      new HintedPattern(
          Pattern.compile(
              "((?!The |A )(?:[A-Z][a-z]+ ){0,2}(?!The |A )[A-Z][a-z]+)(?:'s|’s)? (?:(?:[Dd]eputy|[Vv]ice|[Ee]xecutive vice|[Aa]cting) )?(?:Party [Ss]ecretary|[Gg]overnor|[Pp]remier|[Mm]ayor|state premier|chairman of the regional government)\\b"
                  + "|\\b(?:[Gg]overnor|[Pp]remier|[Mm]ayor) of ((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)"));

  private static final String CHINA = "CHN";

  private RegionalOffices() {}

  /** The first such office in front of a cue. */
  static Optional<Actor> before(String text, Passage passage, Mention cue) {
    int from = passage.span().start();
    int to = Math.min(passage.span().end(), Math.max(from, cue.start() + 2));
    if (!passage.holdsHan() || !OFFICE.mayBeIn(text, from, to)) {
      return Optional.empty();
    }
    Matcher m = OFFICE.matcher(text, from, to);
    if (!m.find()) {
      return Optional.empty();
    }
    ActorRef ref = new ActorRef(Optional.empty(), m.group(1));
    return Optional.of(
        new Actor(ref, new Span(m.start(1), m.end(1)), Actor.Kind.STATE, CHINA, false));
  }

  /** The province, state, city or county whose head is named in front of a cue. */
  static Optional<Actor> head(String text, Passage passage, Mention cue) {
    int from = passage.span().start();
    int to = Math.max(from, cue.start());
    HintedPattern pattern = passage.holdsHan() ? HEAD : ENGLISH_HEAD;
    if (!pattern.mayBeIn(text, from, to)) {
      return Optional.empty();
    }
    Matcher m = pattern.matcher(text, from, to);
    if (!m.find()) {
      return Optional.empty();
    }
    int group = m.group(1) != null ? 1 : 2;
    ActorRef ref = new ActorRef(Optional.empty(), m.group(group));
    Span span = new Span(m.start(group), m.end(group));
    return Optional.of(
        new Actor(ref, span, Actor.Kind.STATE, passage.holdsHan() ? CHINA : "", false));
  }
}
