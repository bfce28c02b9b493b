package org.chokepoint.evidence.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chokepoint.model.id.ThemeId;
import org.chokepoint.model.signal.LeverKind;

/**
 * All taxonomy files in one, with their cues compiled. The build makes it and the jar holds it, so
 * bundle and reader are always of one version. Reading two hundred YAML files and compiling their
 * cues would cost half a second at every start.
 */
public final class TaxonomyBundle {

  static final String FILE = "taxonomy.bin";

  private TaxonomyBundle() {}

  /**
   * Makes the bundle of a folder of taxonomy files, in that folder.
   *
   * @param args the folder
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve(FILE), write(folder));
  }

  /** The bundle of a folder of taxonomy files; a malformed one is refused. */
  static byte[] write(Path folder) throws IOException {
    List<TaxonomyEntry> entries = new ArrayList<>();
    for (String name : files(folder)) {
      entries.add(TaxonomyLoader.parse(name, Files.readAllBytes(folder.resolve(name))));
    }
    Taxonomy taxonomy = new Taxonomy(entries);
    BundleWriter out = new BundleWriter();
    out.number(entries.size());
    taxonomy.entries().forEach(entry -> write(entry, out));
    taxonomy.cues().write(out);
    return out.bytes();
  }

  /** The taxonomy of a bundle. */
  static Taxonomy read(byte[] bundle) {
    BundleReader in = new BundleReader(bundle);
    int count = in.number();
    List<TaxonomyEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(entry(in));
    }
    return new Taxonomy(entries, CompiledCues.read(in));
  }

  private static void write(TaxonomyEntry entry, BundleWriter out) {
    out.string(entry.id().value());
    out.number(entry.kind().ordinal());
    out.string(entry.label().en());
    out.string(entry.label().zh());
    out.string(entry.definition());
    out.string(entry.source());
    for (TaxonomyEntry.Sentences each : List.of(entry.cues(), entry.positive(), entry.negative())) {
      out.strings(each.en());
      out.strings(each.zh());
    }
    TaxonomyEntry.Effect effect = entry.effect();
    out.number(effect.polarity());
    out.number(effect.salience());
    out.numbers(effect.levers().stream().mapToInt(LeverKind::ordinal).toArray());
    out.string(effect.body().map(ThemeId::value).orElse(""));
    out.number(effect.directed() ? 1 : 0);
    out.number(effect.actors().ordinal());
  }

  private static TaxonomyEntry entry(BundleReader in) {
    return new TaxonomyEntry(
        new ThemeId(in.string()),
        EntryKind.values()[in.number()],
        new TaxonomyEntry.Bilingual(in.string(), in.string()),
        in.string(),
        in.string(),
        new TaxonomyEntry.Sentences(in.strings(), in.strings()),
        new TaxonomyEntry.Sentences(in.strings(), in.strings()),
        new TaxonomyEntry.Sentences(in.strings(), in.strings()),
        effect(in));
  }

  private static TaxonomyEntry.Effect effect(BundleReader in) {
    int polarity = in.number();
    int salience = in.number();
    List<LeverKind> levers = new ArrayList<>(2);
    for (int lever : in.numbers()) {
      levers.add(LeverKind.values()[lever]);
    }
    String body = in.string();
    return new TaxonomyEntry.Effect(
        polarity,
        salience,
        levers,
        body.isEmpty() ? Optional.empty() : Optional.of(new ThemeId(body)),
        in.number() == 1,
        TaxonomyEntry.Actors.values()[in.number()]);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
