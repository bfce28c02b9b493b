package org.chokepoint.app;

import org.chokepoint.app.cli.Cli;

/** Starts the command line. */
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Cli.run(System.out, System.err, args));
  }
}
