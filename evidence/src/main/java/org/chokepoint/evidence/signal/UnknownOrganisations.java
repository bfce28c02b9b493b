package org.chokepoint.evidence.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.evidence.mention.Mention;
import org.chokepoint.evidence.taxonomy.EntryKind;
import org.chokepoint.evidence.text.HintedPattern;
import org.chokepoint.evidence.text.LedPattern;
import org.chokepoint.evidence.text.Literals;
import org.chokepoint.model.source.Span;

/** Recognises organisations that the lexicon does not know by the form of their names. */
final class UnknownOrganisations {

  private static final LedPattern UNKNOWN_ENGLISH =
      new LedPattern(
          Pattern.compile(
              "(?<!\\w)((?:[A-Z][\\w&'’.-]*\\s+(?:of\\s+|and\\s+|&\\s+)?){1,5}(?:Group|Corp|Corporation|Company|Co\\b|Ltd"
                  + "|Limited|Inc|plc|Resources|Minerals|Metals|Materials|Mining|Steel|Bank|University|Association"
                  + "|Institute|Industries|Technologies|Holdings|County|Committee|City|Club|Hospital|Energy"
                  + "|Rare Earths?|Lithium|Cobalt|Graphite|Tungsten|Uranium|Magnets|Magnetics|Chemicals?|Exploration"
                  + "|Elements|Alloys|Advanced Materials|Critical Materials|Authority|Agency|Laboratory|Council))(?!\\w)"));
  private static final Pattern UNKNOWN_CHINESE =
      Pattern.compile(
          "(中稀[（(][\\u4e00-\\u9fff]{2,4}[）)](?:稀土)?(?:有限公司)?|[\\u4e00-\\u9fff]{2,8}[（(][\\u4e00-\\u9fff]{2,4}[）)][\\u4e00-\\u9fff]{2,12}?公司"
              + "|[\\u4e00-\\u9fff]{2,12}?(?:集团|公司|股份|矿业|钢铁|银行|大学|学院|研究院|协会|县委|市委|区委|县政府"
              + "|铜业|铝业|钨业|锑业|锗业|锂业|镍业|钴业|钼业|锌业|磁业|新材(?!料)|特钢|矿冶"
              + "|医院|学校|街道|电力|石油|铁路|航空|研究所|商会)"
              + "(?:[（(](?!简称|以下|下称)[^）)]{1,8}[）)])?(?:(?:股份|集团|科技|矿业)*(?:有限)?(?:责任)?公司)?)");

  private static final Pattern LATIN =
      Pattern.compile("\\s?([A-Z][A-Za-z&.-]+(?: [A-Z][A-Za-z&.-]+){0,3})");

  /** What stands in front of a name and is no part of it. */
  private static final Pattern LEADING =
      Pattern.compile(
          ".*(?:[拟以由对从向与同和及将把被让据称是在的了]|(?<!华)为|通过|根据|全资|控股(?=[子孙]公司)|旗下|下属|所属|子公司|上市公司|消息|公告|满足|推进|支持)");

  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:The|A|Its|This) (?:Group|Company|Party Committee|Standing Committee|Committee)"
              + "|.*(?:Party|Standing|Central) Committee|.*(?:State Council|Customs)|(?:该|本|总|两|各|子|控股子|全资子|下属|所属|上市|我国|中国|重|轻|中重)?(?:集团|公司|股份|学院|集团公司|股份公司|母公司|(?:股份|集团)?有限(?:责任)?公司|.*(?:主要|全部|部分|多数|所持)股份|.(?:公司|集团|股份)|(?:此前|目前|近日|日前|随后|同时|其中|据悉|因此|当前|此次|截至)(?:公司|集团)|(?:某|(?:一|这|那|两|多|数|几)[个家]).*|.*[子孙]公司|新材|钨业|锑业|锂业|镍业|钴业|铜业|铝业|矿业|钢铁)"
              + "|.*(?:[Tt]he|Heavy|Light|China's|Critical|And|Of) (?:Rare Earths?|Elements|Energy|Agency|Council|Authority)"
              + "|.*\\b(?:News|Press|Media|Times|Journal|Review|Financial Review)\\b.*|(?:Rare Earth|Heavy Rare Earth|Critical Mineral|Advanced|Clean|Renewable) .*"
              + "|(?:(?:The|Strategic|Critical|Battery|Raw|Precious|Base|Minor|Special|Key|Defense|Energy|Clean|Green|US|U\\.S\\.|EU)\\s+)+"
              + "(?:and\\s+)?(?:Minerals|Metals|Materials|Mining|Resources|Energy|Industries)");
  private static final LedPattern TITLE =
      new LedPattern(
          Pattern.compile(
              "\\s(?:Minister|Secretary|Department|Ministry|Summit|Conference|Forum|Act|Strategy|Strategic|Reserve|Plan|Fund"
                  + "|List|Program(?:me)?|Stockpile|Commission|Commissioner|Week|Office|Working|Initiative|Project|Operations?|Mine|Deposit)\\b"));

  /** What makes the name behind it somebody to whom something is done. */
  private static final HintedPattern OBJECT =
      new HintedPattern(
          Pattern.compile("\\b(?:with|from|between)\\s(?:the\\s)?(?:[\\w-]+\\s){0,3}$"));

  private static final int AHEAD = 44;

  /** The words that an English name of this form holds; looking for them first is cheaper. */
  static final Literals ENGLISH_FORMS =
      Literals.of(
          "Group|Corp|Company|Co.|Ltd|Limited|Inc|plc|Resources|Minerals|Metals"
              + "|Materials|Mining|Steel|Bank|University|Association|Institute|Industries"
              + "|Technologies|Holdings|County|Committee|City|Club|Hospital|Energy|Rare Earth"
              + "|Lithium|Cobalt|Graphite|Tungsten|Uranium|Magnet|Chemical|Exploration|Elements"
              + "|Alloys|Authority|Agency|Laboratory|Council");

  /** The words that a Chinese name of this form holds; looking for them first is cheaper. */
  static final Literals CHINESE_FORMS =
      Literals.of(
          "中稀|集团|公司|股份|矿业|钢铁|银行|大学|学院|研究院|协会|县委|市委|区委|县政府|医院|学校|街道|电力|石油|铁路"
              + "|航空|研究所|商会|铜业|铝业|钨业|锑业|锗业|锂业|镍业|钴业|钼业|锌业|磁业|新材|特钢|矿冶");

  private UnknownOrganisations() {}

  /** The first such organisation to the left of a cue. */
  static Optional<Actor> before(String text, Passage passage, Mention cue, List<Mention> entities) {
    int from = passage.span().start();
    int to = Math.min(passage.span().end(), cue.start());
    boolean english = passage.holdsEnglishForm(Math.max(from + 1, to));
    boolean chinese = passage.holdsChineseForm(Math.max(from + 1, to));
    if (!english && !chinese) {
      return Optional.empty();
    }
    String left = text.substring(from, Math.max(from, to));
    Optional<Actor> found = english ? english(text, left, passage, entities) : Optional.empty();
    return found.isPresent() || !chinese ? found : chinese(text, left, passage, entities);
  }

  private static Optional<Actor> english(
      String text, String left, Passage passage, List<Mention> entities) {
    LedPattern.Search search = UNKNOWN_ENGLISH.in(left);
    while (search.next()) {
      Span span = span(search.match(), passage);
      int ahead = Math.max(passage.span().start(), span.start() - AHEAD);
      boolean object = OBJECT.isIn(text, ahead, span.start());
      Optional<Actor> found =
          object
              ? Optional.empty()
              : unknown(text, search.match().group(1), span, span, passage, entities);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Actor> chinese(
      String text, String left, Passage passage, List<Mention> entities) {
    Matcher m = UNKNOWN_CHINESE.matcher(left);
    while (m.find()) {
      Span whole = span(m, passage);
      Matcher leading = LEADING.matcher(m.group(1));
      boolean led = leading.lookingAt() && leading.end() < whole.length();
      int skipped = led ? leading.end() : 0;
      Span span = new Span(whole.start() + skipped, whole.end());
      String name = m.group(1).substring(skipped);
      Optional<Actor> found = unknown(text, name, span, whole, passage, entities);
      if (found.isPresent()) {
        return found.flatMap(a -> original(text, a, entities));
      }
    }
    return Optional.empty();
  }

  /**
   * The same by the name in Latin letters right behind the Chinese one, which only describes it;
   * none if that name is known.
   */
  private static Optional<Actor> original(String text, Actor described, List<Mention> entities) {
    Matcher m = LATIN.matcher(text).region(described.span().end(), text.length());
    if (!m.lookingAt()) {
      return Optional.of(described);
    }
    Span span = new Span(m.start(1), m.end(1));
    return entities.stream().anyMatch(e -> e.span().overlaps(span))
        ? Optional.empty()
        : Optional.of(Actor.unlisted(m.group(1), span, Actor.Kind.UNKNOWN));
  }

  private static Span span(Matcher m, Passage passage) {
    int offset = passage.span().start();
    return new Span(offset + m.start(1), offset + m.end(1));
  }

  private static Optional<Actor> unknown(
      String text, String name, Span span, Span whole, Passage passage, List<Mention> entities) {
    boolean named = entities.stream().anyMatch(e -> e.span().overlaps(whole));
    boolean generic =
        passage.mentions().cues(EntryKind.VOICE, "generic_subject").stream()
            .anyMatch(g -> g.span().contains(whole));
    if (named || generic || isGenericName(name) || isTitle(text, span)) {
      return Optional.empty();
    }
    return Optional.of(Actor.unlisted(name.strip(), span, Actor.Kind.UNKNOWN));
  }

  /** Whether a name goes on to be an office, a meeting or a plan. */
  static boolean isTitle(String text, Span span) {
    return TITLE.begins(text, span.end(), text.length());
  }

  static boolean isGenericName(String name) {
    return GENERIC.matcher(name).matches();
  }
}
