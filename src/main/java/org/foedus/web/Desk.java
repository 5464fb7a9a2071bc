package org.foedus.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.foedus.pipeline.Home;
import org.foedus.rdf.Iris;
import org.foedus.store.Store;

/**
 * What a server works on.
 *
 * @param home where questions and rules lie
 * @param store the store
 * @param clock tells the day
 * @param version the program's version
 */
record Desk(Home home, Store store, Supplier<LocalDate> clock, String version) {
  LocalDate today() {
    return clock.get();
  }

  /** The titles of the rules by their IRIs. */
  Map<String, String> ruleTitles() {
    Map<String, String> titles = new TreeMap<>();
    try (var files = Files.walk(home.rules())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
        String name = file.getFileName().toString().replaceFirst("^[0-9]+-", "");
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("# Title: "))
            .findFirst()
            .ifPresent(
                line ->
                    titles.put(
                        Iris.BASE + "rule/" + name.replaceFirst("\\.rq$", ""),
                        line.substring("# Title: ".length())));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return titles;
  }
}
