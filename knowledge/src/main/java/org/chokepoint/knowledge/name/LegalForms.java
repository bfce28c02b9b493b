package org.chokepoint.knowledge.name;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chokepoint.knowledge.table.CsvTable;

/** Legal forms of companies, many spellings to one token each, such as {@code plc} for 股份有限公司. */
final class LegalForms {
  private static final int LONGEST = 6;
  private static final Map<String, String> FORMS = read();
  private static final Pattern CHINESE =
      Pattern.compile("(股份)?有限(责任|責任)?公司|有限(责任|責任)公司|股份公司|集团公司|集团|集團|公司$|控股");

  private LegalForms() {}

  private static Map<String, String> read() {
    InputStream in = LegalForms.class.getResourceAsStream("legal_forms.csv");
    if (in == null) {
      throw new IllegalStateException("legal_forms.csv is not packed");
    }
    Map<String, String> forms = new HashMap<>();
    for (List<String> record : CsvTable.read(in, "legal_forms.csv").records()) {
      forms.put(record.get(1), record.get(0));
    }
    return forms;
  }

  /** A Chinese name without its legal form and brackets. */
  static String stripChinese(String plain) {
    String name = plain.replaceAll("[\\p{Punct}\\s（）《》·]", "");
    String core = CHINESE.matcher(name).replaceAll("");
    return core.length() < 2 ? name : core;
  }

  /** Takes the legal forms out of words and adds their tokens to a list. */
  static List<String> strip(List<String> words, List<String> forms) {
    List<String> rest = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      if (length > 0) {
        forms.add(FORMS.getOrDefault(String.join(" ", words.subList(at, at + length)), ""));
        at += length;
      } else {
        rest.add(words.get(at));
        at++;
      }
    }
    return rest;
  }

  private static int longest(List<String> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (FORMS.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }
}
