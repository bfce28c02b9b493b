package org.chokepoint.evidence.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/**
 * Takes the main text out of a web page. Blocks of running text vote for the element that holds
 * them, by their length and punctuation and against links; the winner's blocks are the text.
 */
final class HtmlText {

  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:nav|menu|breadcrumbs?|footer|foot|sidebar|comments?|disqus|share|sharing|social"
              + "|related|recommend\\w*|promo\\w*|advert\\w*|ads?|banner|cookie|popup|modal|newsletter|subscribe"
              + "|subscription|tags|toolbar|widget|pagination|pager|outbrain|taboola|masthead|sponsor\\w*"
              + "|hidden|byline|caption|copyright|login|search|more-?stories|most-?read|trending)(?:$|[-_\\s])");
  private static final Evaluator DROPPED =
      QueryParser.parse(
          "script,style,noscript,template,nav,footer,aside,form,iframe,svg,button,select,input,textarea,"
              + "figure,figcaption,object,embed,[aria-hidden=true],[hidden],[style*=display:none],"
              + "[style*='display: none'],[role=navigation],[role=complementary],[role=search]");
  private static final Evaluator VOTING = QueryParser.parse("p,td,pre,div,section,li,blockquote");
  private static final Evaluator STORY = QueryParser.parse("article,h1");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "td",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "tr",
          "table",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "header",
          "center",
          "body");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int MIN_BLOCK = 25;
  private static final int DEEPEST_LIST = 20;
  private static final int SHORT = 250;
  private static final double WIDER = 1.4;

  /** Characters that take as long as a node. */
  private static final int A_STEP = 64;

  private HtmlText() {}

  /**
   * The main text of a page.
   *
   * @throws org.chokepoint.model.failure.FailureException if that takes more steps than are left
   */
  static MainText read(String html, String address, Effort effort) {
    String base = address.startsWith("http") ? address : "";
    Document page = Jsoup.parse(html, base);
    spend(page, effort);
    HtmlMetadata metadata = HtmlMetadata.of(page);
    page.select(DROPPED).remove();
    strip(page);
    String text = Blocks.of(best(page.body()));
    if (text.length() < SHORT) {
      text = withoutMarks(html, base, text);
    }
    return new MainText(metadata.title(), metadata.published(), metadata.authors(), text);
  }

  /** Counts every node as often as the elements around it will look at it. */
  private static void spend(Document page, Effort effort) {
    page.traverse(
        (node, depth) -> {
          int length = node instanceof TextNode words ? words.getWholeText().length() : 0;
          effort.spend(depth * (1L + length / A_STEP));
        });
  }

  /** Another try that trusts no marks: the text may stand in an element named like a menu. */
  private static String withoutMarks(String html, String base, String first) {
    Document page = Jsoup.parse(html, base);
    page.select(DROPPED).remove();
    String second = Blocks.of(best(page.body()));
    String better = second.length() > 2 * first.length() ? second : first;
    if (better.length() >= SHORT) {
      return better;
    }
    String all = Blocks.of(page.body());
    return all.length() > 3 * better.length() ? all : better;
  }

  private static void strip(Document page) {
    List<Element> unlikely = new ArrayList<>();
    int total = -1;
    for (Element element : page.body().getAllElements()) {
      if (isMarkedUnlikely(element)) {
        total = total < 0 ? page.body().text().length() : total;
        if (element.text().length() < total / 2) {
          unlikely.add(element);
        }
      }
    }
    unlikely.forEach(Node::remove);
  }

  /** Whether its class or id says that an element holds no running text, and no story is in it. */
  private static boolean isMarkedUnlikely(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String marks = element.className() + " " + element.id();
    return marks.length() > 1
        && !element.nameIs("body")
        && !element.nameIs("article")
        && !element.nameIs("main")
        && UNLIKELY.matcher(marks).find()
        && element.select(STORY).isEmpty();
  }

  private static Element best(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    Map<Element, Double> within = new HashMap<>();
    for (Element block : body.select(VOTING)) {
      double score = score(block);
      if (score > 0) {
        vote(block, score, scores);
        if (block.nameIs("p") || block.nameIs("pre") || block.nameIs("blockquote")) {
          block.parents().forEach(around -> within.merge(around, score, Double::sum));
        }
      }
    }
    Element best = body;
    double highest = 0;
    for (Element element : body.getAllElements()) {
      double score = scores.getOrDefault(element, 0.0);
      if (score > highest) {
        highest = score;
        best = element;
      }
    }
    return widened(best, body, within);
  }

  private static void vote(Element block, double score, Map<Element, Double> scores) {
    if (!block.nameIs("p") && !block.nameIs("li") && !block.nameIs("blockquote")) {
      scores.merge(block, score, Double::sum);
    }
    Element parent = block.parent();
    if (parent != null) {
      scores.merge(parent, score, Double::sum);
      Element grandparent = parent.parent();
      if (grandparent != null) {
        scores.merge(grandparent, score / 2, Double::sum);
      }
    }
  }

  /** The element, or one around it if that holds clearly more running text. */
  private static Element widened(Element best, Element body, Map<Element, Double> within) {
    Element chosen = best;
    double inside = within.getOrDefault(best, 0.0);
    Element around = best.parent();
    while (around != null && around != body) {
      double more = within.getOrDefault(around, 0.0);
      if (more >= WIDER * inside) {
        chosen = around;
        inside = more;
      }
      around = around.parent();
    }
    return chosen;
  }

  /** How much running text stands in the block itself, outside links. */
  private static double score(Element block) {
    if (block.nameIs("li") && isBuried(block)) {
      return 0;
    }
    String own = block.nameIs("p") || block.nameIs("li") ? block.text() : block.ownText();
    if (own.length() < MIN_BLOCK) {
      return 0;
    }
    int links = 0;
    for (Element link : block.getElementsByTag("a")) {
      links += link.text().length();
    }
    double share = Math.min(1.0, (double) links / Math.max(1, own.length()));
    double base = 1 + punctuation(own) + Math.min(3, own.length() / 100.0);
    return (block.nameIs("li") ? 0.5 : 1) * base * (1 - share);
  }

  private static double punctuation(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      marks += c == ',' || c == '.' || c >= '、' && "，。、；".indexOf(c) >= 0 ? 1 : 0;
    }
    return marks;
  }

  /** Whether an item lies in more lists than any author writes; its words count in those above. */
  private static boolean isBuried(Element item) {
    int around = 0;
    for (Element e = item.parent(); e != null && around <= DEEPEST_LIST; e = e.parent()) {
      around += e.nameIs("li") ? 1 : 0;
    }
    return around > DEEPEST_LIST;
  }

  /** Collects the text of an element block by block. */
  private static final class Blocks implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private int linked;
    private int inLink;

    /** Where the last block ends that is no heading: a heading with nothing below it is a menu. */
    private int told;

    static String of(Element root) {
      Blocks blocks = new Blocks();
      root.traverse(blocks);
      blocks.flush();
      int end = blocks.told == 0 ? blocks.text.length() : blocks.told;
      return blocks.text.substring(0, end).strip();
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        block.append(words.getWholeText());
        linked += inLink > 0 ? words.getWholeText().strip().length() : 0;
      } else if (node instanceof Element element) {
        if (element.nameIs("br") || BLOCKS.contains(element.normalName())) {
          flush();
        }
        inLink += element.nameIs("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (HEADINGS.contains(element.normalName())) {
          int before = told;
          flush();
          told = before;
        } else if (BLOCKS.contains(element.normalName())) {
          flush();
        }
        inLink -= element.nameIs("a") ? 1 : 0;
      }
    }

    /** The block with every run of white space as one space, and none around it. */
    private String squeezed() {
      StringBuilder line = new StringBuilder(block.length());
      boolean space = false;
      for (int i = 0; i < block.length(); i++) {
        char c = block.charAt(i);
        if (isSpace(c)) {
          space = true;
        } else {
          if (space && line.length() > 0) {
            line.append(' ');
          }
          space = false;
          line.append(c);
        }
      }
      return line.toString().strip();
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c >= 0x09 && c <= 0x0D || c == 0xA0 || c == 0x3000;
    }

    private void flush() {
      String line = squeezed();
      boolean menu = linked > 0.7 * line.length() && line.length() < 120;
      if (!line.isEmpty() && !menu) {
        text.append(line).append('\n');
        told = text.length();
      }
      block.setLength(0);
      linked = 0;
    }
  }
}
