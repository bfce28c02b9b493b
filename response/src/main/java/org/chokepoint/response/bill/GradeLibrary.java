package org.chokepoint.response.bill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.picture.SupplyPicture;
import org.chokepoint.model.source.Provenance;
import org.chokepoint.model.source.Sourced;
import org.chokepoint.response.assumption.Assumption;

/** Magnet grades and plain materials by every name that people use for them. */
public final class GradeLibrary {

  private final Map<String, MaterialGrade> byName = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<MaterialGrade> grades = new ArrayList<>();

  private GradeLibrary() {}

  /** The grades that ship with the product and every material of a picture. */
  public static GradeLibrary of(SupplyPicture picture) {
    GradeLibrary library = new GradeLibrary();
    for (String[] row : LibraryFile.rows("grades.tsv")) {
      library.add(grade(row));
    }
    for (Material material : picture.materials()) {
      library.add(plain(material));
    }
    return library;
  }

  private void add(MaterialGrade grade) {
    grades.add(grade);
    name(grade.id(), grade);
    grade.aliases().forEach(alias -> name(alias, grade));
  }

  private void name(String name, MaterialGrade grade) {
    byName.putIfAbsent(Words.key(name), grade);
    names.add(Words.plain(name));
  }

  private static MaterialGrade grade(String[] row) {
    Provenance from = LibraryFile.provenance("grades", row[0], row[4], row[5]);
    Map<MaterialId, Sourced<Double>> content = new LinkedHashMap<>();
    for (String part : row[3].split(";")) {
      String[] pair = part.split("=");
      content.put(new MaterialId(pair[0]), new Sourced<>(Double.parseDouble(pair[1]), from));
    }
    List<String> aliases = List.of(row[2].split("\\|"));
    return new MaterialGrade(row[0], new MaterialId(row[1]), content, aliases);
  }

  private static MaterialGrade plain(Material material) {
    List<String> aliases = new ArrayList<>(material.aliases());
    aliases.add(material.name());
    material.nameZh().ifPresent(aliases::add);
    material.oxide().ifPresent(aliases::add);
    Sourced<Double> whole = Assumption.of(1.0, "weight is of the material itself, as traded");
    return new MaterialGrade(
        material.id().value(), material.id(), Map.of(material.id(), whole), aliases);
  }

  /** The grade that a word names. */
  public Optional<MaterialGrade> find(String word) {
    return Optional.ofNullable(byName.get(Words.key(word)));
  }

  /** Names that are near a word nobody knows. */
  public List<String> near(String word) {
    return Words.near(word, names);
  }

  /** Every grade, magnets first. */
  public List<MaterialGrade> grades() {
    return List.copyOf(grades);
  }
}
