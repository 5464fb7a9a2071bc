package org.foedus.reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.foedus.rdf.Reference;
import org.foedus.store.Articles;
import org.foedus.store.Store;

/** A store with the register of treaties and no article, made once for all tests of it. */
final class Registered {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  static final Path QUERIES = Path.of("queries");

  private static final class Once {
    static final Store STORE = make(Path.of("ontology"), QUERIES.resolve("rules/register"));
  }

  private Registered() {}

  /** The store. */
  static Store store() {
    return Once.STORE;
  }

  /** A store with the register of an ontology by the rules of a folder. */
  static Store make(Path ontology, Path rules) {
    try {
      Store store = Store.inMemory();
      Articles articles = new Articles(store);
      articles.loadReference(Reference.of(ontology), "test");
      RegisterDerivation.byRulesOf(rules)
          .conclude(Reference.register(ontology), Reference.of(ontology), TODAY)
          .into(articles, "test");
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a question of the catalogue. */
  static Answer ask(String question, Map<String, String> given) {
    try {
      return new Answers(store())
          .ask(Question.read(QUERIES.resolve(question + ".rq")), given, TODAY.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
