package org.foedus.web;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.pipeline.Home;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.foedus.rdf.Vocabulary;
import org.foedus.store.Store;

/**
 * How long a large network takes to be drawn in Chromium: {@code Drawing [ACTORS [DUTIES]]}, 200 and
 * 3,000 unless told. From the move of the slider to the drawing: first with the question asked and
 * answered between, then again over the years that the page knows by now, which is the drawing alone.
 */
final class Drawing {
  private Drawing() {}

  public static void main(String[] arguments) throws Exception {
    int actors = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int duties = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_000;
    LocalDate today = LocalDate.of(2026, 3, 10);
    Settings settings =
        new Settings(
            InetAddress.getLoopbackAddress(),
            0,
            Set.of(),
            Set.of(),
            Optional.empty(),
            false,
            new Settings.Limits(Duration.ofSeconds(120), 100_000, 16, Settings.BODY));
    try (Store store = Store.inMemory()) {
      store.write(dataset -> fill(dataset, actors, duties));
      try (WebServer server =
              WebServer.start(
                  new Home(Path.of("").toAbsolutePath()), store, () -> today, "0", settings);
          Browser browser = Browser.start()) {
        browser.open(server.url() + "?asOf=2000-12-31");
        browser.until("performance.getEntriesByName('network-drawn').length");
        for (int step = 0; step < 10; step++) {
          int year = 2001 + step % 5;
          double took =
              browser
                  .run(
                      "(async () => { performance.clearMarks('network-drawn'); const begin ="
                          + " performance.now(); const range = document.getElementById('year');"
                          + " range.value = "
                          + year
                          + "; range.dispatchEvent(new Event('input')); while"
                          + " (!performance.getEntriesByName('network-drawn').length) await new"
                          + " Promise(requestAnimationFrame); await new"
                          + " Promise(requestAnimationFrame); return performance.now() - begin;"
                          + " })()")
                  .asDouble();
          System.out.printf(
              Locale.ROOT,
              "%d, %s: %s, %.0f ms%n",
              year,
              step < 5 ? "asked and drawn" : "drawn",
              browser.run("document.querySelector('.note').innerText.split('.')[0]").asText(),
              took);
        }
      }
    }
  }

  private static Node fill(DatasetGraph dataset, int actors, int duties) {
    Random random = new Random(7);
    for (int i = 0; i < actors; i++) {
      dataset.add(
          Iris.REFERENCE,
          Iris.actor("A" + i),
          Vocabulary.SKOS_PREF_LABEL,
          Literals.inLanguage("Actor " + i, "en"));
    }
    // Four of five duties last; the others hold for one year each, so that every year is another network.
    int lasting = duties * 4 / 5;
    for (int i = 0; i < lasting; i++) {
      add(dataset, random, actors, "L" + i, 1990, 2090);
    }
    for (int year = 2000; year <= 2005; year++) {
      for (int i = lasting; i < duties; i++) {
        add(dataset, random, actors, year + "-" + i, year, year + 1);
      }
    }
    return Iris.FACTS;
  }

  private static void add(
      DatasetGraph dataset, Random random, int actors, String name, int from, int until) {
    int owing = random.nextInt(actors);
    int owed = (owing + 1 + random.nextInt(actors - 1)) % actors;
    Node duty = Iris.of("obligation/" + name);
    dataset.add(Iris.FACTS, duty, Vocabulary.RDF_TYPE, Vocabulary.own("DefenceObligation"));
    dataset.add(Iris.FACTS, duty, Vocabulary.OBLIGOR, Iris.actor("A" + owing));
    dataset.add(Iris.FACTS, duty, Vocabulary.BENEFICIARY, Iris.actor("A" + owed));
    dataset.add(Iris.FACTS, duty, Vocabulary.HOLDS, Literals.of(random.nextInt(10) > 0));
    dataset.add(Iris.FACTS, duty, Vocabulary.FROM, day(from));
    dataset.add(Iris.FACTS, duty, Vocabulary.UNTIL, day(until));
  }

  private static Node day(int year) {
    return NodeFactory.createLiteralDT(year + "-01-01", XSDDatatype.XSDdate);
  }
}
