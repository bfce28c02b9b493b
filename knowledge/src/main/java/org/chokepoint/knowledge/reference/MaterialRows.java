package org.chokepoint.knowledge.reference;

import java.util.ArrayList;
import java.util.List;
import org.chokepoint.knowledge.table.Row;
import org.chokepoint.model.chain.Material;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.model.source.Sourced;

/** Reads materials. */
final class MaterialRows implements RowMapping {
  private final List<Material> materials = new ArrayList<>();

  @Override
  public void read(Row row) {
    Aliases names = new Aliases().add(row, "name_zh_hant", "aliases_en", "aliases_zh");
    materials.add(
        new Material(
            new MaterialId(row.required("id")),
            row.required("name_en"),
            Aliases.optional(row.text("name_zh")),
            row.text("group"),
            Aliases.optional(row.text("oxide_formula")),
            row.number("metal_per_oxide").map(f -> new Sourced<>(f, row.source("metal_per_oxide"))),
            row.list("hs_codes", '|'),
            names.without(row, "name_en", "name_zh").list()));
  }

  List<Material> materials() {
    return materials;
  }
}
