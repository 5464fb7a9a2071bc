package org.foedus.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Reference;

/** The articles of a store: put in, taken out, counted; and what is to be derived from them yet. */
public final class Articles {
  /** What the version of the reference data is noted under. */
  public static final String REFERENCE = "reference";

  /** What the version of the register is noted under. */
  public static final String REGISTER = "register";

  private final Store store;

  public Articles(Store store) {
    this.store = store;
  }

  /**
   * Puts articles in, each in the place of what was known of it, in one transaction.
   *
   * @param read the day of reading
   * @return how many of them changed anything
   */
  public int put(List<Arrival> arrivals, LocalDate read) {
    if (arrivals.isEmpty()) {
      return 0;
    }
    return store.commit(
        dataset -> {
          Intake intake = new Intake(dataset);
          return (int)
              arrivals.stream()
                  .filter(arrival -> intake.replace(arrival.graph(), arrival.origin(), read))
                  .count();
        });
  }

  /**
   * Takes out the articles that a name means, with all that only they said.
   *
   * @param name an article's IRI or id, its address, its source as it was given, or its path
   * @return the IRIs of what was taken out; empty if nothing is called so
   */
  public List<String> retract(String name) {
    return store.commit(
        dataset -> {
          Intake intake = new Intake(dataset);
          List<Node> found = intake.articlesNamed(name);
          found.forEach(intake::retract);
          return found.stream().map(Node::getURI).toList();
        });
  }

  /** The IRIs of the articles, in order. */
  public List<String> all() {
    return store.read(
        dataset -> new Intake(dataset).articles().stream().map(Node::getURI).toList());
  }

  /** The version of something, such as the reference data, as it was last noted. */
  public Optional<String> version(String what) {
    return store.read(dataset -> new Intake(dataset).version(what));
  }

  /** Notes which version of something the next derivation is to rest on. */
  public void noteVersion(String what, String version) {
    store.commit(
        dataset -> {
          new Intake(dataset).loaded(what, version);
          return version;
        });
  }

  /** Notes the version of something that the facts do not rest on. */
  public void noteBeside(String what, String version) {
    store.commit(
        dataset -> {
          new Intake(dataset).noted(what, version);
          return version;
        });
  }

  /**
   * Puts reference data in the place of what was loaded.
   *
   * @throws IOException if it cannot be read
   */
  public void loadReference(Reference reference, String version) throws IOException {
    loadReference(reference.read(), version);
  }

  /** The same of data that have been read. */
  public void loadReference(Graph triples, String version) {
    store.write(
        dataset -> {
          dataset.removeGraph(Iris.REFERENCE);
          triples
              .find()
              .forEachRemaining(
                  triple ->
                      dataset.add(
                          Iris.REFERENCE,
                          triple.getSubject(),
                          triple.getPredicate(),
                          triple.getObject()));
          new Intake(dataset).loaded(REFERENCE, version);
          return version;
        });
  }

  /**
   * Puts a register in the place of what was loaded, with what follows from it alone, in one
   * transaction.
   *
   * @param entries the register
   * @param conclusions what follows from it and the reference data
   */
  public void loadRegister(List<Triple> entries, List<Triple> conclusions, String version) {
    store.write(
        dataset -> {
          dataset.removeGraph(Iris.REGISTER);
          dataset.removeGraph(Iris.REGISTERED);
          put(dataset, Iris.REGISTER, entries);
          put(dataset, Iris.REGISTERED, conclusions);
          new Intake(dataset).noted(REGISTER, version);
          return version;
        });
  }

  /** Takes the register out with all that only it says. */
  public void removeRegister() {
    store.write(
        dataset -> {
          dataset.removeGraph(Iris.REGISTER);
          dataset.removeGraph(Iris.REGISTERED);
          new Intake(dataset).unloaded(REGISTER);
          return dataset;
        });
  }

  private static void put(DatasetGraph dataset, Node graph, List<Triple> triples) {
    triples.forEach(
        triple ->
            dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  /**
   * The store without the articles that were not yet read by the end of a day, or read in another
   * form: a supposition, see {@link Store#supposing}, whose facts are yet to be derived.
   */
  public Store knownBy(LocalDate day) {
    return store.supposing(
        dataset -> {
          Intake intake = new Intake(dataset);
          intake.readAfter(day).forEach(intake::retract);
        });
  }

  /** A writer of alliances that knows the actors of the reference data. */
  public AllianceWriter allianceWriter() {
    return store.read(dataset -> new AllianceWriter(dataset.getGraph(Iris.REFERENCE)));
  }

  /** What has changed since the facts were last derived. */
  public Underived underived() {
    return store.read(dataset -> new Intake(dataset).underived());
  }
}
