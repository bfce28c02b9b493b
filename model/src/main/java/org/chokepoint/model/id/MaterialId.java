package org.chokepoint.model.id;

import java.util.regex.Pattern;

/**
 * A material: an element, a group of elements or a product made of them. The engine knows no
 * element by name; materials are data.
 *
 * @param value symbol or short name as in the data package: {@code Nd}, {@code NdPr}, {@code TREO},
 *     {@code NdFeB}, {@code Ga}
 */
public record MaterialId(String value) implements Comparable<MaterialId> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");

  /** Rejects anything that has not the form of a material symbol. */
  public MaterialId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a material symbol");
    }
  }

  @Override
  public int compareTo(MaterialId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
