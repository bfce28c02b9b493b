package org.chokepoint.simulation.scenario;

import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.simulation.lever.Lever;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads scenarios that people write. The first mistake stops the reading with one message that
 * names the file, the line and what to write instead.
 */
public final class ScenarioFile {
  private static final int LARGEST = 200_000;
  private static final int DEEPEST = 12;
  static final Set<String> KEYS =
      new TreeSet<>(Set.of("id", "title", "chain", "start", "months", "levers", "note"));

  private ScenarioFile() {}

  /**
   * Reads a scenario.
   *
   * @param file name of the file, for messages
   * @param text its content
   * @param names names it may use
   * @throws FailureException if anything in it is wrong
   */
  public static Scenario read(String file, String text, Names names) {
    Fields fields = new Fields(file, root(file, text), KEYS);
    YearMonth start = fields.month("start");
    int months = fields.months("months", 24);
    List<Lever> levers = new ArrayList<>();
    List<Fields> origin = new ArrayList<>();
    for (Node node : fields.items("levers")) {
      Fields lever = new Fields(file, node, LeverKinds.keys());
      levers.add(read(lever, names, start, months));
      origin.add(lever);
    }
    Contradictions.refuse(levers, origin);
    try {
      String chain = new ChainChoice(fields, names).of(levers, origin);
      return new Scenario(fields.text("id"), fields.text("title"), chain, start, months, levers);
    } catch (IllegalArgumentException e) {
      throw fields.fail("months", FailureReason.OUT_OF_RANGE, e.getMessage() + ".");
    }
  }

  private static Lever read(Fields fields, Names names, YearMonth start, int months) {
    Lever lever;
    try {
      lever = new LeverReader(fields, names).read();
    } catch (IllegalArgumentException e) {
      throw fields.fail((Node) null, FailureReason.INCONSISTENT, e.getMessage() + ".");
    }
    YearMonth end = start.plusMonths(months - 1L);
    if (lever.terms().timing().from().isAfter(end) || lever.terms().timing().to().isBefore(start)) {
      throw fields.fail(
          "from",
          FailureReason.INCONSISTENT,
          "lever '"
              + lever.terms().id()
              + "' lies outside the months "
              + start
              + " to "
              + end
              + " of the scenario. Maybe 'start' or 'months' is wrong.");
    }
    return lever;
  }

  private static Node root(String file, String text) {
    if (text.length() > LARGEST) {
      throw new FailureException(
          FailureReason.TOO_LARGE,
          file,
          "the file has " + text.length() + " characters; a scenario has at most " + LARGEST);
    }
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(10);
    options.setAllowDuplicateKeys(false);
    try {
      Node node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        throw new FailureException(
            FailureReason.EMPTY,
            file,
            "there is no scenario in it. Start from a ready one: simulate --show embargo-japan");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new FailureException(
          FailureReason.MALFORMED,
          file + ", line " + line,
          "this is not YAML: " + e.getProblem() + ". Maybe a space after ':' or an indent is off.");
    } catch (YAMLException e) {
      throw new FailureException(
          FailureReason.MALFORMED, file, "this is not YAML: " + e.getMessage());
    }
  }
}
