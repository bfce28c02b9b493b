package org.chokepoint.metrics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Published values that our engine must equal, copied with their sources to the test resources. */
public final class Targets {
  private Targets() {}

  /** The rows of a table of published values. */
  public static List<NamedCsvRecord> rows(String name) {
    try (InputStream in =
            Objects.requireNonNull(Targets.class.getResourceAsStream("/targets/" + name), name);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell as a number; empty if the cell is. */
  public static OptionalDouble number(NamedCsvRecord row, String column) {
    String cell = row.getField(column).strip();
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }

  /** A cell as a number, or not a number if it is empty. */
  public static double numberOrNaN(NamedCsvRecord row, String column) {
    return number(row, column).orElse(Double.NaN);
  }

  /** A value as tables print it. */
  public static double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.rint(value * scale) / scale;
  }
}
