package org.foedus.web;

import java.io.BufferedReader;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How soon the first view can be used: {@code FirstView STORE [RUNS]}. Each run starts a Chromium
 * that has never been there and a server of its own, and opens the network in the moment in which
 * the server says that it listens: its first request ever. The time goes from the address being
 * entered to the network being drawn; the other figure counts from the start of the server's
 * process.
 */
final class FirstView {
  private FirstView() {}

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    for (int run = 0; run < runs; run++) {
      try (Browser browser = Browser.start()) {
        browser.open("about:blank");
        browser.until("document.readyState === 'complete'");
        long begin = System.nanoTime();
        Process server =
            new ProcessBuilder("./foedus", "serve", "--port", "0", "--store", arguments[0]).start();
        try (BufferedReader said = server.errorReader()) {
          String line = said.readLine();
          double listening = (System.nanoTime() - begin) / 1e9;
          browser.open(line.replaceFirst(".*(http://[^ ]+/) .*", "$1"));
          browser.until("performance.getEntriesByName('network-drawn').length");
          double drawn =
              browser.run("performance.getEntriesByName('network-drawn')[0].startTime").asDouble()
                  / 1e3;
          System.out.printf(
              Locale.ROOT,
              "drawn after %.2f s; the server listened %.2f s after its process began: %.2f s in"
                  + " all%n",
              drawn,
              listening,
              listening + drawn);
        } finally {
          server.destroy();
          server.waitFor(10, TimeUnit.SECONDS);
        }
      }
    }
  }
}
