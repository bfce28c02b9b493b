package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Paragraph;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.document.Line;
import org.chokepoint.model.failure.Failure;

/** What the brief rests on and what could not be used; the annex of sources follows. */
final class SourcesAndAssumptions implements Section {

  private static final int MOST_FAILURES = 12;

  @Override
  public String id() {
    return "sources";
  }

  @Override
  public String title() {
    return "Sources and assumptions";
  }

  @Override
  public List<Block> compose(BriefInput input) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            Line.prose()
                .words("The supply picture is as of ")
                .name(input.picture().asOf().toString())
                .words(
                    ". Quotations give the words of the document in its own language and count "
                        + "characters of its main text from nought.")
                .end()));
    parameters(blocks, input);
    failures(blocks, input.failures());
    return blocks;
  }

  private static void parameters(List<Block> blocks, BriefInput input) {
    List<List<Line>> rows = new ArrayList<>();
    for (BriefMeta.Parameter parameter : input.parameters()) {
      rows.add(List.of(Line.name(parameter.name()), Line.name(parameter.value())));
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Table(
              Line.words("Parameters of this run"),
              List.of(Column.words("Parameter"), Column.words("Value")),
              rows));
    }
  }

  private static void failures(List<Block> blocks, List<Failure> failures) {
    if (failures.isEmpty()) {
      return;
    }
    blocks.add(Wording.heading("What could not be used"));
    List<Line> items = new ArrayList<>();
    for (Failure failure : failures.subList(0, Math.min(MOST_FAILURES, failures.size()))) {
      items.add(Line.name(failure.where() + ": " + failure.message()));
    }
    int hidden = failures.size() - items.size();
    if (hidden > 0) {
      items.add(Line.prose().words("and ").name(Integer.toString(hidden)).words(" more.").end());
    }
    blocks.add(new Block.Points(items));
  }
}
