package org.chokepoint.response.gap;

import java.util.List;
import org.chokepoint.model.id.MaterialId;
import org.chokepoint.response.option.MagnetElements;

/** The elements of a group that is traded as one. */
final class GroupMembers {

  private GroupMembers() {}

  static List<MaterialId> of(MaterialId material) {
    return switch (material.value()) {
      case "NdPr" -> List.of(MagnetElements.ND, MagnetElements.PR);
      case "DyTb" -> List.of(MagnetElements.DY, MagnetElements.TB);
      case "MagREE" -> MagnetElements.SINTERED;
      default -> List.of(material);
    };
  }
}
