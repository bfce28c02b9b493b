package org.chokepoint.evidence.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forms of English verbs. Makes a doubled and an undoubled consonant where spelling varies, so that
 * some forms are no words; they do no harm, because texts do not hold them.
 */
final class Inflections {

  private static final String VOWELS = "aeiou";
  private static final Map<String, List<String>> IRREGULAR = irregular();

  private static final String[][] SPELLINGS = {
    {"isation", "ization"},
    {"ising", "izing"},
    {"ise ", "ize "},
    {"ised", "ized"},
    {"licence", "license"},
    {"defence", "defense"},
    {"programme", "program"},
    {"rumour", "rumor"},
    {"centre", "center"},
    {"labour", "labor"},
    {"per cent", "percent"},
    {"tonne", "ton"},
    {"aluminium", "aluminum"}
  };

  private Inflections() {}

  private static Map<String, List<String>> irregular() {
    Map<String, List<String>> table = new TreeMap<>();
    for (String verb :
        ("be is are was were been|become became|begin began begun|break broke broken|bring brought"
                + "|build built|buy bought|choose chose chosen|come came|cut|deal dealt|do did done"
                + "|draw drew drawn|drive drove driven|fall fell fallen|find found|forbid forbade forbidden"
                + "|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown"
                + "|have has had|hit|hold held|keep kept|lay laid|lead led|leave left|let|lose lost|make made"
                + "|mean meant|meet met|overrun overran|overtake overtook overtaken|pay paid|put|read|rise rose risen"
                + "|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|shrink shrank shrunk|shut"
                + "|sit sat|slide slid|spend spent|split|stand stood|stick stuck|strike struck|take took taken"
                + "|teach taught|tell told|think thought|throw threw thrown|undergo underwent undergone"
                + "|undertake undertook undertaken|lend lent|sink sank sunk|swing swung|leap leapt leaped|spring sprang sprung"
                + "|speak spoke spoken|swear swore sworn|steal stole stolen|swell swelled swollen|wind wound"
                + "|foresee foresaw foreseen|undercut|uphold upheld|overcome overcame|bid|cast|cost|spread|quit|win won"
                + "|withdraw withdrew withdrawn|withhold withheld|write wrote written|hear heard|shake shook shaken|spin spun|creep crept|fly flew flown"
                + "|dig dug|bind bound")
            .split("\\|")) {
      List<String> forms = List.of(verb.split(" "));
      table.put(forms.get(0), forms);
    }
    return table;
  }

  /** A phrase as written in Britain and in America. */
  static Set<String> spellings(String phrase) {
    Set<String> all = new LinkedHashSet<>();
    all.add(phrase);
    for (String[] pair : SPELLINGS) {
      for (int i = 0; i < 2; i++) {
        if (phrase.contains(pair[i])) {
          all.add(phrase.replace(pair[i], pair[1 - i]));
        }
      }
    }
    return all;
  }

  /** A phrase with every form of the verb that begins it. */
  static List<String> ofPhrase(String phrase) {
    int end = phrase.indexOf(' ');
    String verb = end < 0 ? phrase : phrase.substring(0, end);
    String rest = end < 0 ? "" : phrase.substring(end);
    List<String> phrases = new ArrayList<>();
    ofVerb(verb).forEach(form -> phrases.add(form + rest));
    return phrases;
  }

  private static Set<String> ofVerb(String verb) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(verb);
    List<String> known = IRREGULAR.get(verb);
    if (known != null) {
      forms.addAll(known);
    }
    char last = verb.charAt(verb.length() - 1);
    boolean silent = last == 'e';
    String stem = silent ? verb.substring(0, verb.length() - 1) : verb;
    boolean consonantY =
        last == 'y' && verb.length() > 1 && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
    boolean hissing = verb.matches(".*(?:s|x|z|ch|sh|o)");
    String stemOfPast = consonantY ? verb.substring(0, verb.length() - 1) + "i" : stem;
    forms.add(consonantY ? stemOfPast + "es" : hissing ? verb + "es" : verb + "s");
    forms.add(stem + "ing");
    boolean doubled = verb.matches(".*[^aeiou][aeiou][bdglmnprt]");
    if (doubled) {
      forms.add(verb + last + "ing");
    }
    if (known == null) {
      forms.add(stemOfPast + "ed");
      if (doubled) {
        forms.add(verb + last + "ed");
      }
    }
    return forms;
  }
}
