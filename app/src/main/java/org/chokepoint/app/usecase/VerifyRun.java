package org.chokepoint.app.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chokepoint.app.run.ManifestFormat;
import org.chokepoint.app.run.Product;
import org.chokepoint.app.run.RunManifest;
import org.chokepoint.knowledge.ReferenceKnowledge;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/** Makes a run again from its manifest and compares every byte. */
public final class VerifyRun {

  private final Supplier<ReferenceKnowledge> source;

  /**
   * Makes runs again.
   *
   * @param source opens the reference data that the run used
   */
  public VerifyRun(Supplier<ReferenceKnowledge> source) {
    this.source = source;
  }

  /**
   * What the comparison found.
   *
   * @param checked number of outputs compared
   * @param differences what differs, one line each; none if the run is the same to the last byte
   */
  public record Verdict(int checked, List<String> differences) {

    /** Copies the list. */
    public Verdict {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Verifies a run.
   *
   * @param file its run.json
   * @param bill the bill of materials it was made with, if it was
   * @param progress told of the steps
   * @throws FailureException if the manifest, the kept document or the bill cannot be used
   */
  public Verdict verify(Path file, Optional<Path> bill, Progress progress) {
    RunManifest old = ManifestFormat.read(file);
    List<String> differences = new ArrayList<>();
    if (!old.product().equals(Product.NAME_AND_VERSION)) {
      differences.add("made by " + old.product() + "; this is " + Product.NAME_AND_VERSION);
    }
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    onDisk(old, folder, differences);
    WrittenBrief again =
        new WriteBrief(source).write(document(old, folder), settings(old, file, bill), progress);
    dataSets(old, again, differences);
    compare(old, again, differences);
    return new Verdict(old.outputs().size(), differences);
  }

  private static void onDisk(RunManifest old, Path folder, List<String> differences) {
    for (RunManifest.OutputEntry output : old.outputs()) {
      Path path = inside(folder, output.path());
      try {
        if (!Digest.sha256(Files.readAllBytes(path)).equals(output.sha256())) {
          differences.add(output.path() + ": the file was changed after it was written");
        }
      } catch (IOException e) {
        differences.add(output.path() + ": the file is missing");
      }
    }
  }

  private static void dataSets(RunManifest old, WrittenBrief again, List<String> differences) {
    List<RunManifest.DataSetEntry> now = again.manifest().dataSets();
    for (RunManifest.DataSetEntry was : old.dataSets()) {
      if (!now.contains(was)) {
        differences.add(
            was.id()
                + ": this data set is not the one at hand; if it was loaded, name its store with"
                + " --store");
      }
    }
    now.stream()
        .filter(is -> !old.dataSets().contains(is))
        .forEach(is -> differences.add(is.id() + ": the run did not use this data set"));
  }

  private static void compare(RunManifest old, WrittenBrief again, List<String> differences) {
    Map<String, String> was =
        old.outputs().stream()
            .collect(
                Collectors.toMap(
                    RunManifest.OutputEntry::path, RunManifest.OutputEntry::sha256, (a, b) -> a));
    again.files().entrySet().stream()
        .filter(f -> was.containsKey(f.getKey()))
        .filter(f -> !Digest.sha256(f.getValue()).equals(was.get(f.getKey())))
        .forEach(f -> differences.add(f.getKey() + ": made again, it has other bytes"));
    was.keySet().stream()
        .filter(path -> !again.files().containsKey(path))
        .sorted()
        .forEach(path -> differences.add(path + ": this version does not make it"));
  }

  private static LoadedDocument document(RunManifest old, Path folder) {
    RunManifest.DocumentEntry entry = old.document();
    Path path = inside(folder, entry.storedAs());
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (!Digest.sha256(bytes).equals(entry.sha256())) {
        throw new FailureException(
            FailureReason.INCONSISTENT,
            path.toString(),
            "is not the document of this run: its hash differs from the manifest's.");
      }
      return LoadedDocument.kept(bytes, entry.origin(), entry.declaredType());
    } catch (IOException e) {
      throw new FailureException(
          FailureReason.MISSING,
          path.toString(),
          "the kept copy of the document cannot be read. Keep the folder of a brief together.");
    }
  }

  // A manifest is untrusted: it must not make us read outside its folder.
  private static Path inside(Path folder, String relative) {
    Path path = folder.resolve(relative).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw new FailureException(
          FailureReason.FORBIDDEN, relative, "points outside the folder of the manifest.");
    }
    return path;
  }

  private static BriefSettings settings(RunManifest old, Path file, Optional<Path> bill) {
    try {
      return RunOptions.settings(old, bill);
    } catch (FailureException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new FailureException(
          FailureReason.MALFORMED,
          file.toString(),
          "its configuration cannot be used: " + e.getMessage());
    }
  }
}
