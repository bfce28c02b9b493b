package org.chokepoint.app.run;

/** Name and version of this program, as manifests and web requests give it. */
public final class Product {

  /** Version of the program. */
  public static final String VERSION = "0.1.0";

  /** Name and version. */
  public static final String NAME_AND_VERSION = "Chokepoint " + VERSION;

  private Product() {}
}
