package org.chokepoint.response.bill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chokepoint.model.source.Interval;
import org.chokepoint.model.source.Sourced;

/** Common parts by every name that people use for them. */
public final class PartLibrary {

  private final Map<String, CommonPart> byName = new LinkedHashMap<>();
  private final List<CommonPart> parts;

  private PartLibrary(List<CommonPart> parts) {
    this.parts = parts;
    for (CommonPart part : parts) {
      byName.putIfAbsent(Words.key(part.name()), part);
      part.aliases().forEach(alias -> byName.putIfAbsent(Words.key(alias), part));
    }
  }

  /** The parts that ship with the product. */
  public static PartLibrary standard() {
    return new PartLibrary(LibraryFile.rows("parts.tsv").stream().map(PartLibrary::part).toList());
  }

  private static CommonPart part(String[] row) {
    Interval kg =
        new Interval(
            Double.parseDouble(row[4]), Double.parseDouble(row[3]), Double.parseDouble(row[5]));
    return new CommonPart(
        row[0],
        row[2],
        new Sourced<>(kg, LibraryFile.provenance("parts", row[0], row[7], row[8])),
        row[6],
        List.of(row[1].split("\\|")));
  }

  /** The part that a word names. */
  public Optional<CommonPart> find(String word) {
    return Optional.ofNullable(byName.get(Words.key(word)));
  }

  /** Every part. */
  public List<CommonPart> parts() {
    return parts;
  }
}
