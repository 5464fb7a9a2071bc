package org.foedus.web;

import java.io.BufferedReader;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How soon the first view can be used: {@code FirstView STORE [RUNS]}. Each run starts a server of
 * its own, waits for it to say that it listens, and opens the network in a Chromium that has never
 * been there; the time goes from the address being entered to the network being drawn.
 */
final class FirstView {
  private FirstView() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    for (int run = 0; run < runs; run++) {
      long begin = System.nanoTime();
      Process server =
          new ProcessBuilder("./foedus", "serve", "--port", "0", "--store", arguments[0]).start();
      try (BufferedReader said = server.errorReader()) {
        String line = said.readLine();
        long listening = System.nanoTime() - begin;
        String address = line.replaceFirst(".*(http://[^ ]+/) .*", "$1");
        try (Browser browser = Browser.start()) {
          browser.open(address);
          browser.until("performance.getEntriesByName('network-drawn').length");
          double drawn =
              browser
                  .run("performance.getEntriesByName('network-drawn')[0].startTime")
                  .asDouble();
          System.out.printf(
              Locale.ROOT, "listens after %.2f s; drawn after %.2f s%n", listening / 1e9, drawn / 1e3);
        }
      } finally {
        server.destroy();
        server.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }
}
