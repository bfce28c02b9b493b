package org.chokepoint.app.usecase.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chokepoint.app.table.Table;
import org.chokepoint.app.table.Table.Column;
import org.chokepoint.knowledge.check.PackageCheck;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.model.failure.Failure;
import org.chokepoint.model.failure.FailureException;
import org.chokepoint.model.failure.FailureReason;

/** Checks a data package against its description. */
public final class CheckPackage {

  private static final Pattern PLACE =
      Pattern.compile("(.*?)(?:, line (\\d+))?(?:, column (.*))?", Pattern.DOTALL);

  private CheckPackage() {}

  /**
   * Every fault of a package.
   *
   * @param folder folder with {@code datapackage.json}; empty for the packed data
   * @throws FailureException if there is no package
   */
  public static Table check(Optional<Path> folder) {
    folder.ifPresent(CheckPackage::requirePackage);
    PackageFiles files = folder.map(PackageFiles::directory).orElseGet(PackageFiles::bundled);
    return faults(PackageCheck.check(files));
  }

  private static void requirePackage(Path folder) {
    if (!Files.isRegularFile(folder.resolve("datapackage.json"))) {
      throw new FailureException(
          FailureReason.MISSING,
          folder.toString(),
          "holds no datapackage.json. Give the folder of a data package.");
    }
  }

  /** Faults by file, line and column. */
  public static Table faults(List<Failure> failures) {
    List<List<Object>> rows = new ArrayList<>();
    for (Failure failure : failures) {
      Matcher place = PLACE.matcher(failure.where());
      boolean known = place.matches();
      rows.add(
          List.of(
              known ? place.group(1) : failure.where(),
              known ? Optional.ofNullable(place.group(2)).orElse("") : "",
              known ? Optional.ofNullable(place.group(3)).orElse("") : "",
              failure.message()));
    }
    return new Table(
        "Faults",
        List.of(
            Column.text("file"), Column.text("line"), Column.text("column"), Column.text("fault")),
        rows);
  }
}
