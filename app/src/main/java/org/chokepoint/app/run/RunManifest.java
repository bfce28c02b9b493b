package org.chokepoint.app.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.chokepoint.model.id.Digest;

/**
 * What a run was made from and what it made; enough to make it again and compare. Holds no time of
 * day, so that equal runs have equal manifests.
 *
 * @param runId hash of everything that determines the outputs
 * @param product name and version of the program
 * @param command the command that was run
 * @param configuration its options, by name
 * @param document the document read
 * @param dataSets the reference data used
 * @param corrections declared corrections to the reference data that were applied
 * @param seed root seed of the random streams
 * @param generator name of the random generator
 * @param outputs the files made, without this one
 */
@JsonPropertyOrder({
  "runId",
  "product",
  "command",
  "configuration",
  "document",
  "dataSets",
  "corrections",
  "seed",
  "generator",
  "outputs"
})
public record RunManifest(
    String runId,
    String product,
    String command,
    List<Option> configuration,
    DocumentEntry document,
    List<DataSetEntry> dataSets,
    List<String> corrections,
    long seed,
    String generator,
    List<OutputEntry> outputs) {

  /** Copies the lists. */
  public RunManifest {
    configuration = List.copyOf(configuration);
    dataSets = List.copyOf(dataSets);
    corrections = List.copyOf(corrections);
    outputs = List.copyOf(outputs);
  }

  /**
   * An option of the command.
   *
   * @param name name without dashes
   * @param value value as text
   */
  public record Option(String name, String value) {}

  /**
   * The document of a run.
   *
   * @param origin file name or web address as given
   * @param sha256 hash of its bytes
   * @param bytes number of bytes
   * @param declaredType content type its sender declared; empty if none
   * @param storedAs path of the kept copy, relative to the manifest
   */
  public record DocumentEntry(
      String origin, String sha256, long bytes, String declaredType, String storedAs) {}

  /**
   * A data set of a run.
   *
   * @param id publisher/version/name
   * @param sha256 hash of its bytes
   */
  public record DataSetEntry(String id, String sha256) {}

  /**
   * A file a run made.
   *
   * @param path path relative to the manifest
   * @param sha256 hash of its bytes
   */
  public record OutputEntry(String path, String sha256) {}

  /** The id of a run: a hash of all that determines its outputs. */
  public static String idOf(RunManifest m) {
    List<String> fields = new ArrayList<>(List.of(m.product, m.command));
    m.configuration.forEach(o -> fields.addAll(List.of(o.name, o.value)));
    fields.add(m.document.sha256);
    m.dataSets.forEach(d -> fields.addAll(List.of(d.id, d.sha256)));
    fields.addAll(m.corrections);
    fields.addAll(List.of(Long.toString(m.seed), m.generator));
    return Digest.ofFields(fields.toArray(String[]::new));
  }

  /** This manifest with its id filled in. */
  public RunManifest withId() {
    return new RunManifest(
        idOf(this),
        product,
        command,
        configuration,
        document,
        dataSets,
        corrections,
        seed,
        generator,
        outputs);
  }
}
