package org.chokepoint.brief.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.brief.document.Block;
import org.chokepoint.brief.document.Block.Column;
import org.chokepoint.brief.document.Block.Table;
import org.chokepoint.brief.document.Figure;
import org.chokepoint.brief.document.Line;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.model.chain.Stage;
import org.chokepoint.model.quantity.Share;

/** The actor's share of each element at each stage as one table. */
final class SharesPart {

  private static final List<Stage> STAGES =
      List.of(
          Stage.MINING,
          Stage.CRACKING_AND_LEACHING,
          Stage.SEPARATION,
          Stage.METAL_MAKING,
          Stage.ALLOYING,
          Stage.MAGNET_MAKING,
          Stage.RECYCLING);

  private final ActorProfile profile;
  private final Names names;

  SharesPart(BriefInput input, ActorProfile profile) {
    this.profile = profile;
    this.names = new Names(input.picture());
  }

  void write(List<Block> blocks) {
    Map<String, Map<Stage, Holding>> latest = new LinkedHashMap<>();
    profile.holdings().forEach(h -> h.good().stage().ifPresent(s -> keep(latest, s, h)));
    List<Stage> stages =
        STAGES.stream()
            .filter(s -> latest.values().stream().anyMatch(m -> m.containsKey(s)))
            .toList();
    if (stages.isEmpty()) {
      return;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words("Material"));
    stages.forEach(s -> columns.add(Column.numbers(s.label())));
    List<List<Line>> rows = new ArrayList<>();
    latest.entrySet().stream()
        .sorted(Comparator.comparing(e -> -largest(e.getValue())))
        .forEach(e -> rows.add(row(e.getKey(), e.getValue(), stages)));
    String name = names.of(profile.actor());
    blocks.add(
        new Table(
            Line.prose()
                .words("Share of the world that ")
                .name(name)
                .words(" can command, by material and stage, latest year known")
                .end(),
            columns,
            rows));
    blocks.add(
        Wording.caveat(
            "A country's output is brought down to facilities by nameplate capacity. "
                + "Where capacities are recalled, so is the share."));
  }

  private static void keep(Map<String, Map<Stage, Holding>> latest, Stage stage, Holding holding) {
    latest
        .computeIfAbsent(holding.good().commodity(), c -> new LinkedHashMap<>())
        .merge(stage, holding, (a, b) -> a.year() >= b.year() ? a : b);
  }

  private static double largest(Map<Stage, Holding> byStage) {
    return byStage.values().stream().mapToDouble(h -> h.share().value()).max().orElse(0);
  }

  private List<Line> row(String commodity, Map<Stage, Holding> byStage, List<Stage> stages) {
    List<Line> row = new ArrayList<>();
    row.add(Line.name(names.commodity(commodity)));
    for (Stage stage : stages) {
      row.add(
          Optional.ofNullable(byStage.get(stage))
              .map(h -> Line.figure(Figure.share(h.share().map(Share::new))))
              .orElse(Line.EMPTY));
    }
    return row;
  }
}
