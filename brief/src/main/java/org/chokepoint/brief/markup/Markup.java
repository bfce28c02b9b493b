package org.chokepoint.brief.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Writes well-formed markup that is both HTML and XML. Element and attribute names come from the
 * program; text and attribute values may be hostile and are escaped without exception.
 */
public final class Markup {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
  private static final String VOID =
      " br hr img meta link col rect line polyline polygon path circle ";

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Opens an element with attributes given as name and value in turn. */
  public Markup open(String element, String... attributes) {
    start(element, attributes);
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    endTag();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element with text and nothing else in it. */
  public Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Writes an element without content. */
  public Markup empty(String element, String... attributes) {
    start(element, attributes);
    inTag = false;
    if (VOID.contains(" " + element + " ")) {
      out.append("/>");
    } else {
      out.append("></").append(element).append('>');
    }
    return this;
  }

  /** Writes text. */
  public Markup text(String text) {
    endTag();
    escape(text, false);
    return this;
  }

  /** Writes a line break of the source, for readers of the markup. */
  public Markup newline() {
    endTag();
    out.append('\n');
    return this;
  }

  /**
   * Writes text of the program, such as a style sheet or finished markup, without escaping. Never
   * for anything that came from a document, a data set or a user.
   */
  public Markup trusted(String markup) {
    endTag();
    out.append(markup);
    return this;
  }

  /**
   * The markup.
   *
   * @throws IllegalStateException if an element is still open
   */
  public String end() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is still open");
    }
    return out.toString();
  }

  private void start(String element, String... attributes) {
    endTag();
    out.append('<').append(name(element));
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(name(attributes[i])).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
    inTag = true;
  }

  private void endTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is not a name of markup");
    }
    return name;
  }

  private void escape(String text, boolean attribute) {
    text.codePoints().forEach(c -> escape(c, attribute));
  }

  private void escape(int c, boolean attribute) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append(attribute ? "&quot;" : "\"");
      case '\n', '\t', '\r' -> out.append(attribute ? ' ' : (char) c);
      default -> out.appendCodePoint(legal(c) ? c : 0xFFFD);
    }
  }

  /** A text with the replacement character where XML forbids one, or it would turn the reading. */
  public static String legal(String text) {
    return text.codePoints()
        .map(c -> legal(c) || c == '\n' || c == '\t' ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether XML 1.0 allows the character and it does not change the direction of reading. */
  private static boolean legal(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !surrogate && !direction && c != 0xFFFE && c != 0xFFFF;
  }
}
