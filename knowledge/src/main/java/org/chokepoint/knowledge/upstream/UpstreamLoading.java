package org.chokepoint.knowledge.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chokepoint.knowledge.check.BasisCheck;
import org.chokepoint.knowledge.check.Faults;
import org.chokepoint.knowledge.check.KnownKeys;
import org.chokepoint.knowledge.check.SumCheck;
import org.chokepoint.knowledge.check.TableCheck;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/** Loads one file into a store if nothing at all is wrong with it. */
public final class UpstreamLoading {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long MOST_BYTES = 4L << 30;

  private final PackageTables reference;
  private final KnownKeys known;
  private final KnowledgeBase base;

  /**
   * Loading into a store.
   *
   * @param reference reference data, for places, customs codes, units and schemas
   * @param base the store
   */
  public UpstreamLoading(PackageTables reference, KnowledgeBase base) {
    this.reference = reference;
    this.known = KnownKeys.of(reference);
    this.base = base;
  }

  /**
   * Loads a publisher's file.
   *
   * @param accessed month in which it was downloaded; becomes the version of the data set
   */
  public LoadOutcome load(Path file, UpstreamFormat format, YearMonth accessed) {
    Faults faults = new Faults(file.getFileName().toString());
    Resource resource = reference.description().get(format.table());
    Target target = new Target(resource);
    Set<String> goods =
        reference.rows("goods").stream().map(r -> r.text("id")).collect(Collectors.toSet());
    PlaceNames places = new PlaceNames(reference.rows("places"));
    read(file, charset(file, format), faults, c -> format.conversion().keeps(c, goods))
        .ifPresent(
            csv -> format.conversion().convert(new SourceTable(csv, faults), places, target));
    Origin origin =
        new Origin(format.token(), accessed, format.publisher(), format.licence(), digest(file));
    return finish(target.table(), resource, origin, faults);
  }

  /**
   * Loads a file in the schema of one of our tables.
   *
   * @param table name of the table, such as {@code facilities}
   * @param publisher who the user says it comes from, as a slug
   */
  public LoadOutcome loadTable(Path file, String table, String publisher, YearMonth accessed) {
    Faults faults = new Faults(file.getFileName().toString());
    Resource resource = reference.description().get(table);
    Optional<CsvTable> csv = read(file, StandardCharsets.UTF_8, faults, c -> record -> true);
    if (csv.isEmpty()) {
      return new LoadOutcome(Optional.empty(), 0, 0, faults.list());
    }
    Origin origin =
        new Origin(
            publisher.toLowerCase(Locale.ROOT),
            accessed,
            publisher,
            "as agreed with the publisher",
            digest(file));
    return finish(csv.get(), resource, origin, faults);
  }

  private record Origin(
      String slug, YearMonth accessed, String publisher, String licence, String sha256) {
    Dataset dataset(Resource resource, int rows) {
      DatasetId id = new DatasetId(slug + "/" + accessed + "/" + resource.name());
      String title = resource.dataset().title();
      return new Dataset(id, title, publisher, licence, accessed.toString(), sha256, rows);
    }
  }

  private LoadOutcome finish(CsvTable csv, Resource resource, Origin origin, Faults faults) {
    new TableCheck(resource, known).check(csv, faults);
    new BasisCheck(resource.name(), reference.raw(resource.name())).check(csv, faults);
    new SumCheck(resource.name()).check(csv, faults);
    if (csv.records().isEmpty() && faults.none()) {
      faults.of(FailureReason.EMPTY, "holds no record that concerns the reference data");
    }
    int rows = csv.records().size();
    if (!faults.none()) {
      return new LoadOutcome(Optional.empty(), rows, 0, faults.list());
    }
    Dataset dataset = origin.dataset(resource, rows);
    Resource described = resource.from(dataset);
    var statements = PackageStatements.of(described, PackageTables.rowsOf(described, csv));
    int added = base.load(List.of(new KnowledgeBase.Batch(dataset, statements)));
    return new LoadOutcome(Optional.of(dataset), rows, added, List.of());
  }

  private interface Filter {
    Predicate<List<String>> of(List<String> columns);
  }

  private static Optional<CsvTable> read(Path file, Charset charset, Faults faults, Filter filter) {
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > MOST_BYTES) {
        faults.of(FailureReason.TOO_LARGE, "is larger than 4 GiB; split it");
        return Optional.empty();
      }
      List<String> columns = header(file, charset, name);
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(CsvTable.readRagged(in, charset, name, filter.of(columns)));
      }
    } catch (FailureException e) {
      faults.add(e.failure());
    } catch (IOException e) {
      faults.of(FailureReason.UNREACHABLE, "cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static List<String> header(Path file, Charset charset, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvTable.readRagged(in, charset, name, record -> false).columns();
    }
  }

  /** USGS ships Windows-1252; a file that was saved again may be UTF-8. All others are UTF-8. */
  private static Charset charset(Path file, UpstreamFormat format) {
    if (format != UpstreamFormat.USGS_MCS) {
      return StandardCharsets.UTF_8;
    }
    try (InputStream in = Files.newInputStream(file)) {
      CsvTable.readRagged(in, StandardCharsets.UTF_8, "probe", record -> false);
      return StandardCharsets.UTF_8;
    } catch (FailureException | IOException e) {
      return WINDOWS;
    }
  }

  private static String digest(Path file) {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
