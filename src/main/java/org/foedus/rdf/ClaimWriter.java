package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Evidence;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/**
 * An article and its claims as the quads of the article's named graph. The same input gives the
 * same quads in the same order; there are no blank nodes. May be used by many threads.
 */
public final class ClaimWriter {
  private final Node run;
  private final StatementIris iris;
  private final StatementTerms terms;
  private final Ontology ontology;

  /**
   * @param ontology the codes that IRIs are made of
   * @param run names the version of program and lexicon that read the articles
   */
  public ClaimWriter(Ontology ontology, String run) {
    this.ontology = ontology;
    this.run = Iris.of("run/" + run);
    this.iris = new StatementIris(ontology);
    this.terms = new StatementTerms(iris);
  }

  /**
   * An article's graph.
   *
   * @throws IllegalArgumentException if a claim names a class that the ontology does not know
   */
  public ArticleGraph write(Article article, List<Claim> claims) {
    Set<Quad> quads = new LinkedHashSet<>();
    Node graph = Iris.article(article.id());
    Entities entities = new Entities(graph, quads);
    ArticleTerms.describe(article, (p, o) -> quads.add(new Quad(graph, graph, p, o)));
    if (!claims.isEmpty()) {
      quads.add(new Quad(graph, run, RDF_TYPE, RUN_CLASS));
    }
    EventTimes times = EventTimes.of(article, claims);
    for (Claim claim : withTheAgreementsThatDutiesRestOn(claims)) {
      Node node = Iris.of("claim/" + article.id() + "-" + Iris.hash(claim.toString(), 12));
      BiConsumer<Node, Node> to = (p, o) -> quads.add(new Quad(graph, node, p, o));
      to.accept(RDF_TYPE, CLAIM_CLASS);
      ontology.code(claim.statement().type());
      to.accept(CLAIMS, own(claim.statement().type()));
      to.accept(STATES, iris.of(claim, times.of(claim)));
      to.accept(MATTER, Literals.of(iris.matter(claim, times.of(claim))));
      terms.describe(claim.statement(), to);
      entities.namedIn(claim.statement());
      to.accept(REALITY, own(StatementTerms.capitalised(claim.evidence().reality())));
      claim.evidence().speaker().ifPresent(who -> to.accept(SPEAKER, entities.speaker(who)));
      to.accept(FOUND_BY, Iris.frame(Lexicon.idOf(claim.frame())));
      to.accept(CONFIDENCE, Literals.of(BigDecimal.valueOf(claim.confidence())));
      to.accept(PROV_WAS_DERIVED_FROM, graph);
      to.accept(PROV_WAS_GENERATED_BY, run);
      quantities(claim.statement(), node, graph, quads);
      evidence(claim.evidence(), node, graph, quads);
    }
    return new ArticleGraph(article.id(), List.copyOf(quads));
  }

  /** A duty tells of its agreement even where no claim of its own does. */
  private static List<Claim> withTheAgreementsThatDutiesRestOn(List<Claim> claims) {
    Set<Statement> told = new LinkedHashSet<>();
    claims.forEach(claim -> told.add(claim.statement()));
    List<Claim> all = new ArrayList<>(claims);
    for (Claim claim : claims) {
      if (claim.statement() instanceof Statement.Obligation duty) {
        Optional<Statement.Agreement> untold = duty.under().filter(told::add);
        untold.ifPresent(
            under ->
                all.add(new Claim(under, claim.evidence(), claim.frame(), claim.confidence())));
      }
    }
    return all;
  }

  private static void quantities(Statement statement, Node claim, Node graph, Set<Quad> quads) {
    int number = 0;
    for (Statement.Quantity quantity : StatementTerms.quantities(statement)) {
      Node node = part(claim, "quantity-" + ++number);
      quads.add(new Quad(graph, claim, QUANTITY, node));
      quads.add(new Quad(graph, node, RDF_TYPE, QUANTITY_CLASS));
      StatementTerms.quantity(quantity, (p, o) -> quads.add(new Quad(graph, node, p, o)));
    }
  }

  /** The sentence in the article, in the terms of the Web Annotation vocabulary. */
  private static void evidence(Evidence evidence, Node claim, Node graph, Set<Quad> quads) {
    Node target = part(claim, "target");
    Node quote = part(claim, "quote");
    Node position = part(claim, "position");
    quads.add(new Quad(graph, claim, OA_HAS_TARGET, target));
    quads.add(new Quad(graph, target, OA_HAS_SOURCE, graph));
    quads.add(new Quad(graph, target, OA_HAS_SELECTOR, quote));
    quads.add(new Quad(graph, target, OA_HAS_SELECTOR, position));
    quads.add(new Quad(graph, quote, RDF_TYPE, OA_TEXT_QUOTE_SELECTOR));
    quads.add(new Quad(graph, quote, OA_EXACT, Literals.of(evidence.quote())));
    quads.add(new Quad(graph, position, RDF_TYPE, OA_TEXT_POSITION_SELECTOR));
    quads.add(new Quad(graph, position, OA_START, Literals.of(evidence.start())));
    quads.add(new Quad(graph, position, OA_END, Literals.of(evidence.end())));
  }

  private static Node part(Node claim, String name) {
    return NodeFactory.createURI(claim.getURI() + "/" + name);
  }
}
