package org.chokepoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.simulation.chain.Chains;
import org.chokepoint.simulation.lever.Lever;
import org.chokepoint.simulation.lever.PriceControl;
import org.chokepoint.simulation.scenario.ScenarioDraft.Field;

/**
 * A draft as a scenario file that {@link ScenarioFile} reads back to the same scenario. Beside each
 * field stand the words it was read from, or the assumption in their place.
 */
public final class DraftText {
  private static final List<String> LISTS = List.of("targets", "materials", "stages");
  private static final List<String> SINGLE =
      List.of("to", "mode", "amount", "share", "delay", "strength");

  private final ScenarioDraft draft;
  private final StringBuilder out = new StringBuilder();

  private DraftText(ScenarioDraft draft) {
    this.draft = draft;
  }

  /** The text, UTF-8 YAML with comments. */
  public static String of(ScenarioDraft draft) {
    return new DraftText(draft).text();
  }

  private String text() {
    Scenario scenario = draft.scenario();
    out.append(
        "# Drafted from a document. Check every line; run it with: chokepoint simulate FILE\n");
    line("id: ", quoted(scenario.id()), "");
    line("title: ", quoted(scenario.title()), comments("", "title"));
    if (!scenario.chain().equals(Chains.RARE_EARTHS)) {
      line("chain: ", scenario.chain(), comments("", "chain"));
    }
    line("start: ", scenario.start().toString(), " # the month before the lever acts");
    line("months: ", scenario.months() + " months", "");
    out.append("levers:\n");
    scenario.levers().forEach(this::lever);
    return out.toString();
  }

  private void lever(Lever lever) {
    String id = lever.terms().id();
    boolean price = lever instanceof PriceControl;
    line("  - id: ", id, "");
    line("    kind: ", price ? "price-control" : id, comments(id, "kind"));
    line("    actor: ", lever.terms().actor().place().value(), comments(id, "actor"));
    line("    from: ", lever.terms().timing().from().toString(), comments("", "from"));
    for (String name : SINGLE) {
      of(id, name).stream()
          .findFirst()
          .ifPresent(f -> line("    " + name + ": ", f.value().value(), comments(id, name)));
    }
    for (String name : LISTS) {
      list(id, name);
    }
  }

  private void list(String id, String name) {
    List<Field> fields = of(id, name);
    if (fields.isEmpty()) {
      return;
    }
    List<String> values = fields.stream().map(f -> f.value().value()).toList();
    String value = values.equals(List.of("all")) ? "all" : "[" + String.join(", ", values) + "]";
    line("    " + name + ": ", value, comments(id, name));
  }

  private List<Field> of(String lever, String name) {
    return draft.fields().stream()
        .filter(f -> f.lever().equals(lever) && f.name().equals(name))
        .toList();
  }

  private String comments(String lever, String name) {
    List<String> reasons = new ArrayList<>();
    for (Field field : of(lever, name)) {
      Provenance p = field.value().provenance();
      if (p instanceof Provenance.Quoted q) {
        reasons.add("read: \"" + oneLine(q.quote().words()) + "\"");
      } else if (p instanceof Provenance.Assumed a) {
        reasons.add("assumed: " + oneLine(a.reason()));
      }
    }
    return reasons.isEmpty() ? "" : " # " + String.join("; ", reasons.stream().distinct().toList());
  }

  private void line(String key, String value, String comment) {
    out.append(key).append(value).append(comment).append('\n');
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
  }

  private static String quoted(String words) {
    return '"' + oneLine(words).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
