package org.chokepoint.knowledge.table;

import java.util.List;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * The description of one file of a data package.
 *
 * @param name name within the package, such as {@code facilities} or {@code io/bea_summary_make}
 * @param path path of the file within the package
 * @param dataset origin, licence and hash of its content
 * @param fileSha256 hash of the file as stored; differs from the content's if it is compressed
 * @param bytes size of the file as stored
 * @param fields columns in order; empty for a matrix
 * @param primaryKey columns that identify a row; empty for a matrix
 * @param foreignKeys columns that name rows of other tables
 */
public record Resource(
    String name,
    String path,
    Dataset dataset,
    String fileSha256,
    long bytes,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {

  /** Copies the lists. */
  public Resource {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** The same description for a file of another origin. */
  public Resource from(Dataset other) {
    return new Resource(name, path, other, other.sha256(), bytes, fields, primaryKey, foreignKeys);
  }

  /** Whether the file is compressed with gzip. */
  public boolean gzipped() {
    return path.endsWith(".gz");
  }

  /** Whether the file is a bare matrix of numbers. */
  public boolean matrix() {
    return fields.isEmpty();
  }

  /** The id by which provenance names it. */
  public DatasetId id() {
    return dataset.id();
  }
}
