package org.chokepoint.knowledge.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.Digest;

/** Checks every file of a data package against its description. */
public final class PackageCheck {
  private PackageCheck() {}

  /**
   * Every fault of a package, file by file; empty if it is what it says it is.
   *
   * @throws FailureException if there is no description to check against
   */
  public static List<Failure> check(PackageFiles files) {
    PackageTables tables = PackageTables.open(files);
    KnownKeys known = KnownKeys.of(tables);
    List<Failure> all = new ArrayList<>();
    for (Resource resource : tables.description().resources().values()) {
      Faults faults = new Faults(resource.path());
      try {
        check(files, resource, known, faults);
      } catch (FailureException e) {
        faults.add(e.failure());
      } catch (IOException e) {
        faults.of(FailureReason.UNREACHABLE, "cannot be read: " + e.getMessage());
      }
      all.addAll(faults.list());
    }
    return all;
  }

  private static void check(PackageFiles files, Resource resource, KnownKeys known, Faults faults)
      throws IOException {
    byte[] stored;
    try (InputStream in = files.open(resource.path())) {
      stored = in.readAllBytes();
    }
    if (stored.length != resource.bytes()) {
      faults.of(
          FailureReason.INCONSISTENT,
          "has " + stored.length + " bytes, described are " + resource.bytes());
    }
    if (!Digest.sha256(stored).equals(resource.fileSha256())) {
      faults.of(FailureReason.INCONSISTENT, "has another SHA-256 than described");
    }
    byte[] content =
        resource.gzipped()
            ? new GZIPInputStream(new ByteArrayInputStream(stored)).readAllBytes()
            : stored;
    if (!Digest.sha256(content).equals(resource.dataset().sha256())) {
      faults.of(FailureReason.INCONSISTENT, "has content of another SHA-256 than described");
    }
    CsvTable csv = CsvTable.readRagged(new ByteArrayInputStream(content), resource.path());
    if (csv.records().size() != resource.dataset().rows()) {
      faults.of(
          FailureReason.INCONSISTENT,
          "has " + csv.records().size() + " rows, described are " + resource.dataset().rows());
    }
    new TableCheck(resource, known).check(csv, faults);
  }
}
