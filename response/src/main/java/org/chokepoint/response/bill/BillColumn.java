package org.chokepoint.response.bill;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a bill of materials. */
public enum BillColumn {
  /** Name or number of the part. */
  PART(true, "part", "part number", "part name", "component", "item"),
  /** Who sells it. */
  SUPPLIER(false, "supplier", "vendor", "source"),
  /** Where it comes from: ISO 3166-1 alpha-3 code or English name. */
  SUPPLIER_PLACE(false, "supplier place", "supplier country", "country", "place", "origin"),
  /** Material or magnet grade; may be empty for a part of the library. */
  MATERIAL(false, "material", "material or magnet grade", "grade", "magnet grade"),
  /** Kilograms of the material in one unit; other units may be written behind the number. */
  KG_PER_UNIT(false, "kg per unit", "kg", "weight per unit", "mass per unit", "weight"),
  /** Units made a month. */
  UNITS_PER_MONTH(true, "units per month", "units", "volume", "quantity per month"),
  /** Weeks of own use in stock. */
  STOCK_WEEKS(false, "stock in weeks", "stock weeks", "stock", "weeks of stock"),
  /** Margin on one unit of the product that holds the part, US dollars. */
  MARGIN_PER_UNIT(false, "margin per unit", "margin", "margin usd"),
  /** End use, as text. */
  END_USE(false, "end use", "use", "application", "product");

  private final boolean required;
  private final List<String> titles;

  BillColumn(boolean required, String... titles) {
    this.required = required;
    this.titles = List.of(titles);
  }

  /** Whether every bill must have it. */
  public boolean required() {
    return required;
  }

  /** The title in the template. */
  public String title() {
    return titles.get(0);
  }

  /** The column that a title names. */
  public static Optional<BillColumn> find(String title) {
    String plain = Words.plain(title.replace('(', ' ').replace(')', ' '));
    return Arrays.stream(values()).filter(c -> c.titles.contains(plain)).findFirst();
  }

  /** The header and two example rows of the template, ready to write to a file. */
  public static List<List<String>> template() {
    return List.of(
        Arrays.stream(values()).map(BillColumn::title).toList(),
        List.of("traction motor", "Example Motors", "DEU", "", "", "1200", "6", "400", ""),
        List.of(
            "rotor magnet 40-3",
            "Example Magnets",
            "CHN",
            "42SH",
            "0.35 kg",
            "5000",
            "4",
            "25",
            "industrial robots"));
  }
}
