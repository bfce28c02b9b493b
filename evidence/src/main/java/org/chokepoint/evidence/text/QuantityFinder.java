package org.chokepoint.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.signal.ReportedQuantity;
import org.chokepoint.model.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with units. A number without a unit is not a quantity: numbers of notices, customs
 * codes and ordinals are left alone.
 */
public final class QuantityFinder {

  private static final String MASS =
      "metric tonnes|metric tons|tonnes|tonne|tons|ton|kilograms|kilogram|kg|tpa|mt|t|公吨|吨|噸|公斤|千克";
  private static final String MONEY =
      "yuan|renminbi|RMB|CNY|US dollars|dollars|dollar|USD|euros|euro|EUR|AUD|美元|欧元|歐元|澳元|元";
  private static final LedPattern QUANTITY =
      new LedPattern(
          Pattern.compile(
              "(?<![\\w.,])(US\\$|A\\$|AU\\$|C\\$|\\$|€|¥|RMB\\s?|CNY\\s?|USD\\s?|AUD\\s?|EUR\\s?)?"
                  + "((?:\\d{1,4}[万萬])?\\d[\\d,]*(?:\\.\\d+)?)\\s?"
                  + "(thousand|million|billion|trillion|bn|m(?=\\b)|万亿|萬億|亿|億|百万|万|萬|千(?!克))?\\s?"
                  + "(多|余|餘)?\\s?"
                  + "(per\\s?cent|percent|%|％|个百分点|"
                  + MASS
                  + "|"
                  + MONEY
                  + ")?"
                  + "(?:\\s?(?:/|per\\s|a\\s)\\s?(tonne|ton|t|吨|噸|kilogram|kilo|kg|公斤|千克|year|yr|annum|年)(?![a-z]))?",
              Pattern.CASE_INSENSITIVE));
  private static final Pattern BASIS =
      Pattern.compile(
          "^[\\s（(,，of]{0,4}(?:a\\s)?(TREO|REO|NdPr|rare[- ]earth oxides?|total rare earth oxides"
              + "|稀土氧化物|氧化镨钕|gross)",
          Pattern.CASE_INSENSITIVE);
  private static final LedPattern PER_BEFORE =
      new LedPattern(Pattern.compile("每(吨|噸|公斤|千克)(?:人民币|人民幣|约|約|为|為)?\\s?$"));

  /** The unit of a price behind its value in another currency: 35,000 yuan ($4,800) a ton. */
  private static final Pattern PER_BEHIND =
      Pattern.compile(
          "^(?:\\s?[(（][^()（）]{1,30})?[)）]\\s?(?:/|per\\s|an?\\s)\\s?"
              + "((?:metric\\s)?(?:tonne|ton)|t|吨|噸|kilogram|kilo|kg|公斤|千克)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int CONTEXT = 48;

  private QuantityFinder() {}

  /** The quantities in a part of a text, by place. */
  public static List<FoundQuantity> find(String text, Span within) {
    List<FoundQuantity> found = new ArrayList<>(2);
    if (!holdsDigit(text, within)) {
      return found;
    }
    String part = text.substring(within.start(), within.end());
    LedPattern.Search search = QUANTITY.in(part);
    while (search.next()) {
      Matcher m = search.match();
      String per = m.group(6) == null ? perAround(part, m.start(), m.end()) : m.group(6);
      String unit = unit(m.group(1), m.group(5), per, rest(part, m.end()));
      if (!unit.isEmpty()) {
        Span span = new Span(within.start() + m.start(), within.start() + trimmedEnd(part, m));
        double value = value(m.group(2)) * scale(m.group(3));
        found.add(
            new FoundQuantity(
                span, new ReportedQuantity(value, unit, basis(part, m.end()), of(part, m))));
      }
    }
    return found;
  }

  private static boolean holdsDigit(String text, Span within) {
    for (int i = within.start(); i < within.end(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The unit of a price that Chinese puts in front, 每噸人民幣, or that stands behind brackets. */
  private static @Nullable String perAround(String part, int start, int end) {
    LedPattern.Search before = PER_BEFORE.in(part.substring(Math.max(0, start - 8), start));
    if (before.next()) {
      return before.match().group(1);
    }
    Matcher behind = PER_BEHIND.matcher(part).region(end, part.length());
    return behind.lookingAt() ? behind.group(1) : null;
  }

  private static int trimmedEnd(String part, Matcher m) {
    int end = m.end();
    while (Characters.isSpace(part.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static String rest(String part, int end) {
    return end < part.length() ? part.substring(end, Math.min(part.length(), end + 1)) : "";
  }

  private static double value(String digits) {
    int myriads = Math.max(digits.indexOf('万'), digits.indexOf('萬'));
    if (myriads > 0) {
      return Integer.parseInt(digits.substring(0, myriads)) * 1e4
          + value(digits.substring(myriads + 1));
    }
    String plain = digits.replace(",", "");
    return Double.parseDouble(plain.length() > 18 ? plain.substring(0, 18) : plain);
  }

  private static double scale(@Nullable String word) {
    if (word == null) {
      return 1;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "thousand", "千" -> 1e3;
      case "万", "萬" -> 1e4;
      case "million", "m", "百万" -> 1e6;
      case "亿", "億" -> 1e8;
      case "billion", "bn" -> 1e9;
      default -> 1e12;
    };
  }

  private static String unit(
      @Nullable String sign, @Nullable String word, @Nullable String per, String rest) {
    String w = word == null ? "" : SPACE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    boolean broken =
        !w.isEmpty()
            && w.charAt(w.length() - 1) < 0x80
            && !w.endsWith("%")
            && per == null
            && !rest.isEmpty()
            && Characters.isWord(rest.charAt(0));
    if (broken) {
      return "";
    }
    if (w.startsWith("per") || w.equals("%") || w.equals("％") || w.equals("个百分点")) {
      return "%";
    }
    String money = money(sign, w);
    if (!money.isEmpty()) {
      return per == null ? money : money + "/" + denominator(per);
    }
    String mass = mass(w);
    boolean yearly = per != null && denominator(per).equals("yr") || w.equals("tpa");
    return mass.isEmpty() ? "" : yearly ? mass + "/yr" : mass;
  }

  private static String mass(String w) {
    return switch (w) {
      case "" -> "";
      case "kg", "kilogram", "kilograms", "公斤", "千克" -> "kg";
      case "metrictonnes",
          "metrictons",
          "tonnes",
          "tonne",
          "tons",
          "ton",
          "tpa",
          "mt",
          "t",
          "公吨",
          "吨",
          "噸" ->
          "t";
      default -> "";
    };
  }

  private static String money(@Nullable String sign, String w) {
    String s = sign == null ? "" : sign.strip().toUpperCase(Locale.ROOT);
    if (s.equals("A$") || s.equals("AU$") || s.equals("AUD") || w.equals("aud") || w.equals("澳元")) {
      return "AUD";
    }
    if (s.equals("€")
        || s.equals("EUR")
        || w.startsWith("eur")
        || w.equals("欧元")
        || w.equals("歐元")) {
      return "EUR";
    }
    if (s.equals("C$")) {
      return "CAD";
    }
    if (s.endsWith("$")
        || s.equals("USD")
        || w.equals("usd")
        || w.contains("dollar")
        || w.equals("美元")) {
      return "USD";
    }
    boolean yuan =
        s.equals("¥")
            || s.equals("RMB")
            || s.equals("CNY")
            || w.equals("yuan")
            || w.equals("renminbi")
            || w.equals("rmb")
            || w.equals("cny")
            || w.equals("元");
    return yuan ? "CNY" : "";
  }

  private static String denominator(String per) {
    return switch (per.toLowerCase(Locale.ROOT)) {
      case "kilogram", "kilo", "kg", "公斤", "千克" -> "kg";
      case "year", "yr", "annum", "年" -> "yr";
      default -> "t";
    };
  }

  private static String basis(String part, int end) {
    Matcher m = BASIS.matcher(part).region(end, Math.min(part.length(), end + 40));
    if (!m.lookingAt()) {
      return "";
    }
    String word = m.group(1).toLowerCase(Locale.ROOT);
    if (word.equals("treo") || word.startsWith("total")) {
      return "TREO";
    }
    if (word.equals("ndpr") || word.equals("氧化镨钕")) {
      return "NdPr";
    }
    return word.equals("gross") ? "gross" : "REO";
  }

  /** The words around a number that say what it counts. */
  private static String of(String part, Matcher m) {
    int from = Math.max(0, m.start() - CONTEXT);
    while (from > 0 && from < m.start() && Characters.isWord(part.charAt(from - 1))) {
      from++;
    }
    int to = Math.min(part.length(), m.end() + CONTEXT);
    while (to < part.length() && to > m.end() && Characters.isWord(part.charAt(to))) {
      to--;
    }
    return SPACES.matcher(part.substring(from, to)).replaceAll(" ").strip();
  }
}
