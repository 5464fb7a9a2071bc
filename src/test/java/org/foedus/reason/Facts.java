package org.foedus.reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.foedus.Handmade;
import org.foedus.Handmade.Said;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Reference;
import org.foedus.rdf.Vocabulary;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Store;

/** The facts that the rules of the project derive from claims made by hand. */
final class Facts {
  static final LocalDate TODAY = LocalDate.of(2021, 1, 1);

  private final List<Triple> all;

  private Facts(List<Triple> all) {
    this.all = all;
  }

  static Facts from(Said... claims) {
    return from(List.of(claims));
  }

  static Facts from(List<Said> claims) {
    Map<Article, List<Claim>> byArticle = new LinkedHashMap<>();
    claims.forEach(
        said ->
            byArticle.computeIfAbsent(said.article(), a -> new ArrayList<>()).add(said.claim()));
    ClaimWriter writer = new ClaimWriter(Handmade.ontology(), "test");
    try (Store store = Store.inMemory()) {
      Articles articles = new Articles(store);
      articles.loadReference(
          Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
      articles.put(
          byArticle.entrySet().stream()
              .map(e -> new Arrival(writer.write(e.getKey(), e.getValue()), Optional.empty()))
              .toList(),
          TODAY);
      Derivation.byRulesOf(Path.of("queries/rules")).deriveAll(store, TODAY);
      return store.read(dataset -> new Facts(dataset.getGraph(Iris.FACTS).find().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Triple> all() {
    return all;
  }

  /** Whether a one-line answer is there. */
  boolean has(String obligor, String property, String beneficiary) {
    return all.contains(
        Triple.create(Iris.actor(obligor), Vocabulary.own(property), Iris.actor(beneficiary)));
  }

  /** The facts of a class. */
  List<Node> things(String type) {
    return all.stream()
        .filter(triple -> triple.getPredicate().equals(Vocabulary.RDF_TYPE))
        .filter(triple -> triple.getObject().equals(Vocabulary.own(type)))
        .map(Triple::getSubject)
        .toList();
  }

  /** The values of a property of the thing at a path below our base. */
  List<Node> objects(String path, Node predicate) {
    return all.stream()
        .filter(triple -> triple.getSubject().equals(Iris.of(path)))
        .filter(triple -> triple.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .toList();
  }

  List<Node> subjects(Node predicate) {
    return all.stream()
        .filter(triple -> triple.getPredicate().equals(predicate))
        .map(Triple::getSubject)
        .toList();
  }

  /** Facts that a rule concluded from no claim. */
  List<Node> unsupported() {
    List<Node> supported = subjects(Vocabulary.SUPPORTED_BY);
    return subjects(Vocabulary.BY_RULE).stream().filter(fact -> !supported.contains(fact)).toList();
  }
}
