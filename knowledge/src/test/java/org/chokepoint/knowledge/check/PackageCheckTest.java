package org.chokepoint.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chokepoint.knowledge.table.PackageFiles;
import org.chokepoint.model.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCheckTest {
  @TempDir Path copy;

  @BeforeEach
  void copyThePackage() throws Exception {
    Path data = Path.of("..", "data");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(data.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void replace(String file, String from, String to) throws Exception {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private Stream<String> faults() {
    return PackageCheck.check(PackageFiles.directory(copy)).stream().map(Failure::toString);
  }

  @Test
  void everyFileOfThePackedDataIsWhatItsDescriptionSays() {
    assertThat(PackageCheck.check(PackageFiles.bundled())).isEmpty();
  }

  @Test
  void everyFaultIsListedByFileLineAndColumn() throws Exception {
    replace("facilities.csv", ",51000,", ",-51000,");
    replace("facilities.csv", "F002,", "F001,");
    replace("facilities.csv", ",operating,2017", ",running,2017");
    replace("facilities.csv", ",2025,,Nd;Pr;Dy;Tb", ",soon,,Nd;Pr;Dy;Tb");
    replace("mine_production.csv", "AUS,Australia", "ZZZ,Australia");
    assertThat(faults())
        .anyMatch(
            f -> f.contains("facilities.csv, line 2, column capacity_t_per_yr: -51000 is outside"))
        .anyMatch(f -> f.contains("facilities.csv, line 3, column id: 'F001' stands twice"))
        .anyMatch(f -> f.contains("facilities.csv, line 2, column status: 'running' is not one of"))
        .anyMatch(f -> f.contains("column start_year: 'soon' is not a whole number"))
        .anyMatch(
            f -> f.contains("mine_production.csv, line 2, column iso3: 'ZZZ' is not in places.id"))
        .anyMatch(f -> f.contains("facilities.csv: has another SHA-256 than described"));
  }

  @Test
  void aWrongColumnIsNamed() throws Exception {
    replace("quotas.csv", "kind,year,batch", "kind,jahr,batch");
    assertThat(faults())
        .anyMatch(f -> f.contains("quotas.csv, line 1, column year: is missing"))
        .anyMatch(f -> f.contains("quotas.csv, line 1, column jahr: is no column"));
  }

  @Test
  void aRaggedRowAndAForeignEncodingAreNamed() throws Exception {
    replace("prices.csv", "Ce,oxide,2008,", "Ce,oxide,2008,extra,");
    Path themes = copy.resolve("people.csv");
    Files.write(themes, Files.readString(themes).getBytes(StandardCharsets.UTF_16));
    assertThat(faults())
        .anyMatch(f -> f.contains("prices.csv, line 2: has 14 cells instead of 13"))
        .anyMatch(f -> f.contains("people.csv: is not UTF-8"));
  }
}
