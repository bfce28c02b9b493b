package org.chokepoint.knowledge.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.model.signal.Lexicon;

/** The names of a lexicon by spelling, by reading without legal form, and by parts of words. */
final class NameIndexes {
  private static final int PREFIX = 3;
  private static final Pattern TICKER = Pattern.compile("[A-Z]{2,8}:(\\S{4,})");

  /** A name and its comparable form. */
  record Named(Lexicon.Entry entry, NameForm form) {}

  private final Set<String> withChinese = new HashSet<>();
  private final Map<String, List<Named>> byPlain = new HashMap<>();
  private final Map<String, List<Named>> byCore = new HashMap<>();
  private final Map<String, List<Named>> byPart = new HashMap<>();

  NameIndexes(Lexicon lexicon) {
    for (Lexicon.Entry entry : lexicon.entries()) {
      Named named = new Named(entry, NameForm.of(entry.name(), kind(entry.kind())));
      if (!named.form.plain().isEmpty()) {
        if (entry.chinese()) {
          withChinese.add(key(entry));
        }
        put(byPlain, named.form.plain(), named);
        Matcher ticker = TICKER.matcher(entry.name());
        if (ticker.matches()) {
          put(byPlain, Spelling.plain(ticker.group(1)), named);
        }
        put(byCore, core(named.form), named);
        parts(named.form).forEach(part -> put(byPart, part, named));
      }
    }
  }

  static NameKind kind(Lexicon.Kind kind) {
    return kind == Lexicon.Kind.PERSON ? NameKind.PERSON : NameKind.ORGANISATION;
  }

  private static void put(Map<String, List<Named>> into, String key, Named named) {
    into.computeIfAbsent(key, k -> new ArrayList<>(1)).add(named);
  }

  static String core(NameForm form) {
    return Spelling.ideographic(form.plain())
        ? LegalForms.stripChinese(form.plain())
        : String.join(" ", form.tokens());
  }

  private static Set<String> parts(NameForm form) {
    Set<String> parts = new LinkedHashSet<>();
    if (Spelling.ideographic(form.plain())) {
      String core = LegalForms.stripChinese(form.plain());
      for (int i = 0; i + 2 <= core.length(); i++) {
        parts.add(core.substring(i, i + 2));
      }
    }
    for (String token : form.tokens()) {
      parts.add(token.length() <= PREFIX ? token : token.substring(0, PREFIX));
    }
    return parts;
  }

  static String key(Lexicon.Entry entry) {
    return entry.kind() + "/" + entry.id();
  }

  /**
   * Whether a name can be compared with a Chinese one. The reading of Chinese signs is ambiguous,
   * so a thing that has a Chinese name is compared by that name only.
   */
  boolean comparable(Named named, NameForm with) {
    return !Spelling.ideographic(with.plain())
        || named.entry().chinese()
        || !withChinese.contains(key(named.entry()));
  }

  List<Named> spelled(NameForm form) {
    return byPlain.getOrDefault(form.plain(), List.of());
  }

  List<Named> read(NameForm form) {
    return byCore.getOrDefault(core(form), List.of());
  }

  Set<Named> like(NameForm form) {
    Set<Named> like = new LinkedHashSet<>();
    parts(form).forEach(part -> like.addAll(byPart.getOrDefault(part, List.of())));
    return like;
  }
}
