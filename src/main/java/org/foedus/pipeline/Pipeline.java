package org.foedus.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.jena.graph.Graph;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.OntologyReader;
import org.foedus.rdf.Reference;
import org.foedus.reason.Comparison;
import org.foedus.reason.Derivation;
import org.foedus.reason.RegisterDerivation;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;

/** The map of the program: from inputs to a store with facts. */
public final class Pipeline {
  private static final String RULES = "rules";
  private static final String COMPARED = "compared";

  private final Home home;
  private final Store store;
  private final Articles articles;
  private final LocalDate today;
  private final boolean register;

  /**
   * @param home where ontology and rules lie
   * @param store what is built
   * @param today the day that the one-line answers hold for
   */
  public Pipeline(Home home, Store store, LocalDate today) {
    this(home, store, today, true);
  }

  private Pipeline(Home home, Store store, LocalDate today, boolean register) {
    this.home = home;
    this.store = store;
    this.articles = new Articles(store);
    this.today = today;
    this.register = register;
  }

  /** The same where a build leaves the register of treaties out. */
  public Pipeline withoutRegister() {
    return new Pipeline(home, store, today, false);
  }

  /**
   * Reads inputs into the store and derives the facts. Articles that were read before are replaced;
   * what is interrupted goes on with the next build.
   *
   * @param reading the stages from an input to claims
   * @param inputs files, folders, or {@code -}
   * @param version the program's version
   * @param progress is told what is read, refused and stored
   * @throws IOException if ontology or rules cannot be read
   */
  public Report build(Reading reading, List<String> inputs, String version, Progress progress)
      throws IOException {
    ClaimWriter writer =
        new ClaimWriter(
            OntologyReader.ontology(home.ontology().resolve("foedus.ttl")), run(version));
    Derivation derivation = Derivation.byRulesOf(home.rules());
    Shelf shelf;
    try (Ahead<Store> prepared = Ahead.of(() -> prepared(derivation));
        Ahead<Store> grounds = Ahead.of(this::loadGrounds)) {
      shelf = new Shelf(() -> new Articles(grounds.get()), writer, today, progress);
      try (shelf) {
        reading.read(inputs, shelf::take);
      }
      prepared.get();
    }
    noteRules();
    boolean due = !articles.underived().isUpToDate(today);
    if (due) {
      derivation.derive(store, today);
    }
    compare(due);
    return shelf.report();
  }

  /**
   * Reads ATOP's member-level file into the store, in the place of one that was read before.
   *
   * @param file the file
   * @return what was read, and which rows were not taken and why
   * @throws IOException if the file cannot be read or is not of this kind
   */
  public Imported importAtop(Path file) throws IOException {
    Reference reference = Reference.of(home.ontology());
    String version = reference.version();
    if (articles.version(Articles.REFERENCE).filter(version::equals).isPresent()) {
      return put(new AtopFile(file, articles.allianceWriter()).read());
    }
    Graph actors = reference.read();
    AtopFile members = new AtopFile(file, new AllianceWriter(actors));
    CompletableFuture<AtopFile.Content> content =
        CompletableFuture.supplyAsync(members::readOrFail);
    articles.loadReference(actors, version);
    try {
      return put(content.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unreadable) {
        throw new IOException(unreadable.getMessage(), unreadable);
      }
      throw e;
    }
  }

  private Imported put(AtopFile.Content content) {
    boolean changed =
        articles.put(List.of(new Arrival(content.graph(), Optional.of(content.origin()))), today)
            > 0;
    return new Imported(content.members(), changed, content.nameless(), content.rejections());
  }

  /** What is read here, deriving and comparing need not wait for. */
  private Store prepared(Derivation derivation) throws IOException {
    derivation.prepare(store);
    if (register) {
      Comparison.byRulesOf(home.rules().resolve("both")).prepare(store);
    }
    return store;
  }

  /** Puts the ontology and the actors into the store, if they are not there as they are now. */
  private void loadReference() throws IOException {
    Reference reference = Reference.of(home.ontology());
    String version = reference.version();
    if (articles.version(Articles.REFERENCE).filter(version::equals).isEmpty()) {
      articles.loadReference(reference, version);
    }
  }

  /** Puts into the store what is held against the articles; the register is concluded meanwhile. */
  private Store loadGrounds() throws IOException {
    Reference entries = Reference.register(home.ontology());
    Optional<String> loaded = articles.version(Articles.REGISTER);
    if (!register || entries.isEmpty()) {
      loadReference();
      if (loaded.isPresent()) {
        articles.removeRegister();
      }
      return store;
    }
    Reference reference = Reference.of(home.ontology());
    Path rules = home.rules().resolve("register");
    String version =
        String.join(
            " ",
            entries.version(),
            reference.version(),
            Reference.version(Derivation.files(rules)),
            "as of " + today);
    if (loaded.filter(version::equals).isPresent()) {
      loadReference();
      return store;
    }
    RegisterDerivation derivation = RegisterDerivation.byRulesOf(rules);
    try (Ahead<RegisterDerivation.Concluded> concluded =
        Ahead.of(() -> derivation.conclude(entries, reference, today))) {
      loadReference();
      concluded.get().into(articles, version);
    }
    return store;
  }

  /** Other rules may conclude other facts from the same claims. */
  private void noteRules() throws IOException {
    String version = Reference.version(Derivation.files(home.rules()));
    if (articles.version(RULES).filter(version::equals).isEmpty()) {
      articles.noteVersion(RULES, version);
    }
  }

  /** One name for readings by the same program with the same lexicon and actors. */
  private String run(String version) throws IOException {
    Path ontology = home.ontology();
    Path register = ontology.resolve("register");
    List<Path> files = Files.exists(ontology) ? OntologyReader.files(ontology) : List.of();
    return version
        + "-"
        + Reference.version(files.stream().filter(file -> !file.startsWith(register)).toList());
  }

  /**
   * Derives the facts if an article has come or gone since they were derived.
   *
   * @return whether there was anything to derive
   * @throws IOException if a rule cannot be read
   */
  public boolean derive() throws IOException {
    if (articles.underived().isEmpty()) {
      return false;
    }
    Derivation.byRulesOf(home.rules()).derive(store, today);
    compare(true);
    return true;
  }

  /** Holds the articles' facts against the register, where either has changed. */
  private void compare(boolean factsChanged) throws IOException {
    Path rules = home.rules().resolve("both");
    String version =
        articles.version(Articles.REGISTER).orElse("none")
            + " "
            + Reference.version(Derivation.files(rules));
    boolean other = articles.version(COMPARED).filter(version::equals).isEmpty();
    if (other) {
      Comparison.byRulesOf(rules).compareAll(store);
      articles.noteBeside(COMPARED, version);
    } else if (factsChanged) {
      Comparison.byRulesOf(rules).compare(store);
    }
  }
}
