package org.chokepoint.knowledge.upstream;

import java.nio.file.Path;
import java.util.List;
import org.chokepoint.knowledge.statement.KnowledgeBase;
import org.chokepoint.knowledge.statement.PackageStatements;
import org.chokepoint.knowledge.table.CsvTable;
import org.chokepoint.knowledge.table.PackageTables;
import org.chokepoint.knowledge.table.Resource;
import org.chokepoint.model.id.DatasetId;
import org.chokepoint.model.source.Dataset;

/**
 * Whose data is loaded, and in which release.
 *
 * @param slug publisher as the first part of the ids of its data sets
 * @param publisher publisher in words
 */
record Origin(String slug, Release release, String publisher, String licence) {

  /** What a user says where it comes from. */
  static Origin stated(String publisher, Release release) {
    return new Origin(
        Release.requireSlug(publisher), release, publisher, "as agreed with the publisher");
  }

  /** The id of a data set of this release. */
  DatasetId id(String name) {
    return new DatasetId(slug + "/" + release.accessed() + "/" + name);
  }

  /**
   * A table of ours as a data set of this release.
   *
   * @param name name of the data set
   * @param files the files it was read from, for its hash
   */
  KnowledgeBase.Batch batch(Resource resource, String name, CsvTable csv, List<Path> files) {
    Dataset dataset =
        new Dataset(
            id(name),
            resource.dataset().title(),
            publisher,
            licence,
            release.accessed().toString(),
            SourceFiles.digest(files),
            csv.records().size());
    Resource described = resource.from(dataset);
    return new KnowledgeBase.Batch(
        dataset, PackageStatements.of(described, PackageTables.rowsOf(described, csv)));
  }
}
