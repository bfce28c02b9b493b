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

  private static final String CHINA = "CHN";

  private RegionalOffices() {}

  /** The first such office in front of a cue. */
  static Optional<Actor> before(String text, Passage passage, Mention cue) {
    int from = passage.span().start();
    int to = Math.max(from, cue.start() + 2);
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
}
