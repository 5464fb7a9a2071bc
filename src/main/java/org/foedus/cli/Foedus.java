package org.foedus.cli;

/** The program's entry. */
public final class Foedus {
  private Foedus() {}

  /** Runs the command line and exits. */
  public static void main(String[] arguments) {
    System.exit(2);
  }
}
