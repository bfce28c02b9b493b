package org.chokepoint.app.cli;

import org.chokepoint.app.run.Product;
import picocli.CommandLine.IVersionProvider;

/** Prints name, version and Java runtime. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Product.NAME_AND_VERSION, "Java " + System.getProperty("java.version")};
  }
}
