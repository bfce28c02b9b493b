package org.chokepoint.app.usecase;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chokepoint.app.run.ManifestFormat;
import org.chokepoint.app.run.Product;
import org.chokepoint.app.run.RunManifest;
import org.chokepoint.brief.BriefComposer;
import org.chokepoint.brief.document.Brief;
import org.chokepoint.brief.section.BriefInput;
import org.chokepoint.brief.write.BriefWriter;
import org.chokepoint.brief.write.StandardWriters;
import org.chokepoint.evidence.signal.SignalReader;
import org.chokepoint.evidence.source.DocumentReader;
import org.chokepoint.evidence.taxonomy.Taxonomy;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.WithFailures;
import org.chokepoint.model.id.Digest;
import org.chokepoint.model.random.RandomStreams;
import org.chokepoint.model.signal.Document;
import org.chokepoint.model.signal.Signal;

/** The main job: from a document to its brief in every format, with the manifest of the run. */
public final class WriteBrief {

  private final Supplier<ReferenceKnowledge> source;

  /**
   * The job on given reference data.
   *
   * @param source opens the data; asked once for each document
   */
  public WriteBrief(Supplier<ReferenceKnowledge> source) {
    this.source = source;
  }

  /**
   * Writes a brief into memory.
   *
   * @throws org.chokepoint.model.failure.FailureException if the document cannot be used
   */
  public WrittenBrief write(LoadedDocument loaded, BriefSettings settings, Progress progress) {
    try (SideBySide cores = new SideBySide()) {
      return write(loaded, settings, progress, cores);
    }
  }

  private WrittenBrief write(
      LoadedDocument loaded, BriefSettings settings, Progress progress, SideBySide cores) {
    progress.step("Reading " + loaded.origin());
    Supplier<ReferenceKnowledge> opening = cores.start(source);
    Supplier<Taxonomy> terms = cores.start(Taxonomy::standard);
    Supplier<YearMonth> month = () -> settings.asOf().orElseGet(() -> opening.get().dataMonth());
    Groundwork ground =
        Groundwork.start(
            month, () -> opening.get().pictureAsOf(month.get()), settings.months(), cores);
    Document document = DocumentReader.standard().read(loaded.raw());
    ReferenceKnowledge knowledge = opening.get();
    WithFailures<List<Signal>> read =
        new SignalReader(terms.get(), knowledge.lexicon()).read(document);
    List<BriefWriter> writers = StandardWriters.all();
    BriefInput analysed =
        new Analysis(ground, settings, cores, progress)
            .of(document, read, terms.get(), () -> writers.forEach(BriefWriter::prepare));
    BriefInput input = new BriefExtras(knowledge, settings, month.get(), progress).addTo(analysed);
    progress.step("Writing the brief");
    Map<String, byte[]> files = formats(new BriefComposer().compose(input), writers, cores);
    String kept = "document/" + document.id().shortForm() + extension(loaded.origin());
    files.put(kept, loaded.bytes());
    Made made = new Made(loaded, kept, month.get(), settings);
    RunManifest manifest = manifest(knowledge, made, files);
    files.put("run.json", ManifestFormat.toJson(manifest));
    return new WrittenBrief(files, BriefSummary.lines(input, files.size()), manifest);
  }

  private static Map<String, byte[]> formats(
      Brief brief, List<BriefWriter> writers, SideBySide cores) {
    List<Supplier<byte[]>> bytes =
        cores.startAll(writers.stream().map(w -> (Supplier<byte[]>) () -> w.write(brief)).toList());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < writers.size(); i++) {
      files.put(writers.get(i).fileName(), bytes.get(i).get());
    }
    return files;
  }

  private record Made(
      LoadedDocument document, String keptAs, YearMonth asOf, BriefSettings settings) {}

  private static RunManifest manifest(
      ReferenceKnowledge knowledge, Made made, Map<String, byte[]> files) {
    byte[] bytes = made.document.bytes();
    return new RunManifest(
            "",
            Product.NAME_AND_VERSION,
            "brief",
            RunOptions.of(made.asOf, made.settings, knowledge.loadedSha256()),
            new RunManifest.DocumentEntry(
                made.document.origin(),
                Digest.sha256(bytes),
                bytes.length,
                made.document.declaredType(),
                made.keptAs),
            knowledge.datasets().stream()
                .map(d -> new RunManifest.DataSetEntry(d.id().value(), d.sha256()))
                .toList(),
            knowledge.corrections().stream().filter(c -> c.accepted()).map(c -> c.id()).toList(),
            made.settings.seed(),
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
