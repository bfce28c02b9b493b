package org.chokepoint.app.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.app.run.Product;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.brief.section.TermLabels;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.measure.Metric;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** Measures, simulates and plans what a document's signals direct the attention at. */
final class Analysis {

  private static final int DRAWS = 200;

  /** The metrics a brief prints; measuring the others would only cost time. */
  private static final List<Metric> PRINTED =
      StandardMetrics.all().stream()
          .filter(m -> Set.of("hhi-points", "eu-supply-risk").contains(m.definition().id()))
          .toList();

  /** Measurements older than this many years say little of today's chain. */
  private static final int YEARS = 4;

  private final Groundwork ground;
  private final SupplyPicture picture;
  private final BriefSettings settings;
  private final SideBySide cores;
  private final Progress progress;

  Analysis(Groundwork ground, BriefSettings settings, SideBySide cores, Progress progress) {
    this.ground = ground;
    this.picture = ground.picture();
    this.settings = settings;
    this.cores = cores;
    this.progress = progress;
  }

  /**
   * What a document's signals lead to.
   *
   * @param meanwhile done while the market is simulated
   */
  BriefInput of(
      Document document, WithFailures<List<Signal>> read, Taxonomy taxonomy, Runnable meanwhile) {
    List<Signal> signals = read.value();
    List<Failure> failures = new ArrayList<>(read.failures());
    Focus focus = Focus.of(signals, picture);
    progress.step("Measuring and simulating");
    LeverScenarios scenarios = new LeverScenarios(ground, cores);
    if (!signals.isEmpty()) {
      scenarios.start(focus, picture.asOf(), settings);
    }
    SupplyTables tables = ground.tables();
    Optional<ActorProfile> profile =
        focus.actor().map(a -> ActorProfile.of(tables, a, picture.asOf().getYear()));
    Set<MaterialId> materials = materials(focus, profile);
    List<Measurement> measurements =
        signals.isEmpty() ? List.of() : measure(tables, materials, failures);
    // This thread would only wait for the runs.
    Gaps gaps = new Gaps(picture);
    meanwhile.run();
    scenarios.await();
    failures.addAll(scenarios.failures());
    progress.step("Planning");
    return new BriefInput(
        document,
        signals,
        failures,
        labels(taxonomy),
        tables,
        profile.filter(p -> !p.holdings().isEmpty()),
        measurements,
        scenarios.reports(),
        gaps.close(scenarios.outcomes()),
        parameters());
  }

  /** Named materials first; with none named, what the actor commands. */
  private static Set<MaterialId> materials(Focus focus, Optional<ActorProfile> profile) {
    Set<MaterialId> materials = new LinkedHashSet<>(focus.materials());
    profile.map(ActorProfile::holdings).orElse(List.of()).stream()
        .map((Holding h) -> h.good().commodity())
        .filter(c -> c.matches("[A-Za-z][A-Za-z0-9_.-]{0,39}"))
        .map(MaterialId::new)
        .forEach(materials::add);
    return materials;
  }

  private List<Measurement> measure(
      SupplyTables tables, Set<MaterialId> materials, List<Failure> failures) {
    Measures measures = new Measures(tables, new RandomStreams(settings.seed()), DRAWS);
    Set<String> wanted = new LinkedHashSet<>();
    materials.forEach(m -> wanted.add(m.value()));
    int year = picture.asOf().getYear();
    WithFailures<List<Measurement>> measured =
        measures.measure(
            PRINTED,
            s ->
                wanted.contains(s.good().commodity())
                    && s.year() <= year
                    && s.year() > year - YEARS);
    measured.failures().stream()
        .filter(f -> wanted.stream().anyMatch(m -> f.where().startsWith(m + ",")))
        .forEach(failures::add);
    return measured.value();
  }

  private static TermLabels labels(Taxonomy taxonomy) {
    Map<ThemeId, String> labels = new LinkedHashMap<>();
    taxonomy.entries().forEach(e -> labels.put(e.id(), e.label().en()));
    return TermLabels.of(labels);
  }

  private List<BriefMeta.Parameter> parameters() {
    return List.of(
        new BriefMeta.Parameter("as-of", picture.asOf().toString()),
        new BriefMeta.Parameter("months", Integer.toString(settings.months())),
        new BriefMeta.Parameter("draws", Integer.toString(settings.draws())),
        new BriefMeta.Parameter("seed", Long.toString(settings.seed())),
        new BriefMeta.Parameter("product", Product.NAME_AND_VERSION));
  }
}
