package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;

/** People, institutions and offices that an article names, described in its graph. */
final class Entities {
  private final Node graph;
  private final Set<Quad> quads;

  Entities(Node graph, Set<Quad> quads) {
    this.graph = graph;
    this.quads = quads;
  }

  /** Describes a speaker and gives its IRI: an actor's own where an actor itself speaks. */
  Node speaker(Speaker speaker) {
    if (!speaker.person() && speaker.actor().isPresent()) {
      return Iris.actor(speaker.actor().get());
    }
    Node node = speaker.person() ? person(speaker.name()) : institution(speaker.name());
    add(node, RDF_TYPE, SPEAKER_CLASS);
    speaker.actor().ifPresent(code -> add(node, SPEAKS_FOR, Iris.actor(code)));
    speaker.affiliation().ifPresent(name -> add(node, AFFILIATION, Literals.of(name)));
    return node;
  }

  /** Describes whom a statement names besides actors. */
  void namedIn(Statement statement) {
    if (statement instanceof Statement.Office office) {
      person(office.person());
      office(office.office());
    } else if (statement instanceof Statement.Affiliation affiliation) {
      person(affiliation.person());
      affiliation.position().ifPresent(this::office);
      institution(affiliation.institution());
    }
  }

  private Node person(String name) {
    Node node = Iris.person(name);
    add(node, RDF_TYPE, SCHEMA_PERSON);
    add(node, SCHEMA_NAME, Literals.of(name));
    return node;
  }

  private Node institution(String name) {
    Node node = Iris.institution(name);
    add(node, RDF_TYPE, SCHEMA_ORGANIZATION);
    add(node, SCHEMA_NAME, Literals.of(name));
    return node;
  }

  private void office(String name) {
    Node node = Iris.of("office/" + Iris.slug(name));
    add(node, RDF_TYPE, ORG_ROLE_CLASS);
    add(node, SKOS_PREF_LABEL, Literals.inLanguage(name, "en"));
  }

  private void add(Node subject, Node predicate, Node object) {
    quads.add(new Quad(graph, subject, predicate, object));
  }
}
