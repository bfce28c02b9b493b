package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.app.run.ManifestFormat;
import org.chokepoint.app.run.Product;
import org.chokepoint.app.run.RunManifest;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.document.BriefMeta;
import org.chokepoint.brief.BriefComposer;

import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.brief.section.TermLabels;
import org.chokepoint.brief.write.BriefWriter;
import org.chokepoint.brief.write.StandardWriters;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.metrics.Measures;
import org.chokepoint.metrics.StandardMetrics;
import org.chokepoint.metrics.actor.ActorProfile;
import org.chokepoint.metrics.actor.Holding;
import org.chokepoint.metrics.measure.Measurement;
import org.chokepoint.metrics.supply.SupplyTables;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** The main job: from a document to its brief in every format, with the manifest of the run. */
public final class WriteBrief {

  private static final int DRAWS = 200;

  private final ReferenceKnowledge knowledge;

  /** The job on the bundled reference data. */
  public WriteBrief() {
    this(ReferenceKnowledge.bundled());
  }

  /** The job on given reference data. */
  public WriteBrief(ReferenceKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Writes a brief into memory.
   *
   * @throws org.chokepoint.model.failure.FailureException if the document cannot be used
   */
  public WrittenBrief write(LoadedDocument loaded, BriefSettings settings, Progress progress) {
    progress.step("Reading " + loaded.origin());
    Document document = DocumentReader.standard().read(loaded.raw());
    YearMonth asOf = settings.asOf().orElseGet(this::dataMonth);
    Taxonomy taxonomy = Taxonomy.standard();
    WithFailures<List<Signal>> read =
        new SignalReader(taxonomy, knowledge.lexicon()).read(document);
    BriefInput input = analyse(document, read, new Run(asOf, settings, taxonomy), progress);
    progress.step("Writing the brief");
    Brief brief = new BriefComposer().compose(input);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (BriefWriter writer : StandardWriters.all()) {
      files.put(writer.fileName(), writer.write(brief));
    }
    String kept = "document/" + document.id().shortForm() + extension(loaded.origin());
    files.put(kept, loaded.bytes());
    files.put("run.json", ManifestFormat.toJson(manifest(loaded, kept, input, settings, files)));
    return new WrittenBrief(files, BriefSummary.lines(input, files.size()));
  }

  private record Run(YearMonth asOf, BriefSettings settings, Taxonomy taxonomy) {}

  /** The month in which the newest table of the reference data was collected. */
  private YearMonth dataMonth() {
    return knowledge.datasets().stream()
        .map(d -> YearMonth.parse(d.accessed()))
        .max(YearMonth::compareTo)
        .orElseThrow(() -> new IllegalStateException("the data package holds no data set"));
  }

  private BriefInput analyse(
      Document document, WithFailures<List<Signal>> read, Run run, Progress progress) {
    List<Signal> signals = read.value();
    List<Failure> failures = new ArrayList<>(read.failures());
    SupplyPicture picture = knowledge.pictureAsOf(run.asOf);
    SupplyTables tables = SupplyTables.of(picture);
    Focus focus = Focus.of(signals, picture);
    progress.step("Measuring");
    Optional<ActorProfile> profile =
        focus.actor().map(a -> ActorProfile.of(tables, a, run.asOf.getYear()));
    Set<MaterialId> materials = materials(focus, profile);
    List<Measurement> measurements =
        signals.isEmpty() ? List.of() : measure(tables, materials, run, failures);
    LeverScenarios scenarios = new LeverScenarios(picture);
    Gaps gaps = new Gaps(picture);
    if (!signals.isEmpty()) {
      progress.step("Simulating");
      scenarios.run(focus, materials, run.asOf, run.settings.months());
      failures.addAll(scenarios.failures());
      progress.step("Planning");
    }
    return new BriefInput(
        document,
        signals,
        failures,
        labels(run.taxonomy),
        tables,
        profile.filter(p -> !p.holdings().isEmpty()),
        measurements,
        scenarios.reports(),
        gaps.close(scenarios.outcomes(), materials),
        parameters(run));
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

  private static List<Measurement> measure(
      SupplyTables tables, Set<MaterialId> materials, Run run, List<Failure> failures) {
    Measures measures = new Measures(tables, new RandomStreams(run.settings.seed()), DRAWS);
    Set<String> wanted = new LinkedHashSet<>();
    materials.forEach(m -> wanted.add(m.value()));
    int year = run.asOf.getYear();
    WithFailures<List<Measurement>> measured =
        measures.measure(
            StandardMetrics.all(),
            s -> wanted.contains(s.good().commodity()) && s.year() <= year && s.year() > year - 4);
    failures.addAll(measured.failures());
    return measured.value();
  }

  private static TermLabels labels(Taxonomy taxonomy) {
    Map<org.chokepoint.model.id.ThemeId, String> labels = new LinkedHashMap<>();
    taxonomy.entries().forEach(e -> labels.put(e.id(), e.label().en()));
    return TermLabels.of(labels);
  }

  private static List<BriefMeta.Parameter> parameters(Run run) {
    return List.of(
        new BriefMeta.Parameter("as-of", run.asOf.toString()),
        new BriefMeta.Parameter("months", Integer.toString(run.settings.months())),
        new BriefMeta.Parameter("seed", Long.toString(run.settings.seed())),
        new BriefMeta.Parameter("product", Product.NAME_AND_VERSION));
  }

  private RunManifest manifest(
      LoadedDocument loaded,
      String kept,
      BriefInput input,
      BriefSettings settings,
      Map<String, byte[]> files) {
    byte[] bytes = loaded.bytes();
    return new RunManifest(
            "",
            Product.NAME_AND_VERSION,
            "brief",
            List.of(
                new RunManifest.Option("as-of", input.picture().asOf().toString()),
                new RunManifest.Option("months", Integer.toString(settings.months()))),
            new RunManifest.DocumentEntry(
                loaded.origin(), Digest.sha256(bytes), bytes.length, loaded.declaredType(), kept),
            knowledge.datasets().stream()
                .map(d -> new RunManifest.DataSetEntry(d.id().value(), d.sha256()))
                .toList(),
            knowledge.corrections().stream().filter(c -> c.applied()).map(c -> c.id()).toList(),
            settings.seed(),
            RandomStreams.ALGORITHM,
            files.entrySet().stream()
                .map(f -> new RunManifest.OutputEntry(f.getKey(), Digest.sha256(f.getValue())))
                .toList())
        .withId();
  }

  private static String extension(String origin) {
    String path = origin.replaceAll("[?#].*", "");
    int dot = path.lastIndexOf('.');
    String ending = dot < 0 ? "" : path.substring(dot);
    return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : ".bin";
  }
}
