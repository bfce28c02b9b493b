package org.chokepoint.response.option;

import java.util.List;
import org.chokepoint.model.id.MaterialId;

/** The materials of the magnet chain, by the symbols of the data package. */
public final class MagnetElements {

  /** Neodymium. */
  public static final MaterialId ND = new MaterialId("Nd");

  /** Praseodymium. */
  public static final MaterialId PR = new MaterialId("Pr");

  /** Dysprosium. */
  public static final MaterialId DY = new MaterialId("Dy");

  /** Terbium. */
  public static final MaterialId TB = new MaterialId("Tb");

  /** Samarium. */
  public static final MaterialId SM = new MaterialId("Sm");

  /** Sintered neodymium-iron-boron magnets. */
  public static final MaterialId NDFEB = new MaterialId("NdFeB");

  /** Bonded neodymium-iron-boron powder and magnets. */
  public static final MaterialId BONDED = new MaterialId("bonded-NdFeB");

  /** Samarium-cobalt magnets. */
  public static final MaterialId SMCO = new MaterialId("SmCo");

  /** The elements of a heat-resistant sintered magnet. */
  public static final List<MaterialId> SINTERED = List.of(ND, PR, DY, TB);

  /** Whether a material is a magnet rather than an element. */
  public static boolean isMagnet(MaterialId material) {
    return material.equals(NDFEB) || material.equals(SMCO) || material.equals(BONDED);
  }

  private MagnetElements() {}
}
