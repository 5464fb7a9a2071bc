package org.foedus.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.foedus.model.PartialDate;
import org.foedus.model.lexicon.ActorEntry;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.NameKind;
import org.foedus.model.lexicon.OfficeEntry;
import org.foedus.model.lexicon.PersonEntry;

/** Reads {@code ontology/} into the records that the claims stage uses. */
public final class ReferenceReader {
  private static final Pattern NAMED_LIST = Pattern.compile("@([a-z][a-z-]*)");

  private static final String FOEDUS = "https://w3id.org/foedus/ontology#";
  private static final List<String> PARTS = List.of("foedus.ttl", "actors", "lexicon");
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final Map<NameKind, List<Node>> NAME_PROPERTIES = new EnumMap<>(NameKind.class);

  static {
    NAME_PROPERTIES.put(
        NameKind.NAME,
        List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), foedus("officialName")));
    NAME_PROPERTIES.put(NameKind.DEMONYM, List.of(foedus("demonym")));
    NAME_PROPERTIES.put(NameKind.COMBINING_FORM, List.of(foedus("combiningForm")));
    NAME_PROPERTIES.put(NameKind.CAPITAL, List.of(foedus("capital")));
    NAME_PROPERTIES.put(NameKind.SEAT, List.of(foedus("seat")));
    NAME_PROPERTIES.put(NameKind.ORGAN, List.of(foedus("organ")));
    NAME_PROPERTIES.put(NameKind.PLACE, List.of(foedus("place")));
  }

  private final Graph graph = GraphFactory.createDefaultGraph();

  private ReferenceReader() {}

  /**
   * Reads what the claims stage needs of {@code ontology/}: the classes, the actors, the lexicon.
   *
   * @throws IllegalArgumentException if a file is no Turtle; the message names file, line and
   *     column
   */
  public static ReferenceReader of(Path ontology) {
    ReferenceReader reader = new ReferenceReader();
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(ontology.resolve(part))) {
        files.filter(file -> file.toString().endsWith(".ttl")).sorted().forEach(reader::load);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + ontology.resolve(part), e);
      }
    }
    return reader;
  }

  private void load(Path file) {
    try {
      RDFDataMgr.read(graph, file.toUri().toString());
    } catch (RiotException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The actors, people, offices and misleading phrases. */
  public Gazetteer gazetteer() {
    List<ActorEntry> actors = new ArrayList<>();
    for (String kind : List.of("State", "FormerState", "Territory", "Organization", "ArmedGroup")) {
      for (Node node : instances(foedus(kind))) {
        actors.add(actor(node, kind));
      }
    }
    List<PersonEntry> people = new ArrayList<>();
    for (Node node : instances(NodeFactory.createURI("https://schema.org/Person"))) {
      people.add(person(node));
    }
    List<OfficeEntry> offices = new ArrayList<>();
    for (Node node : subjects(foedus("standsFor"))) {
      offices.add(
          new OfficeEntry(
              node.getLocalName(),
              labels(node, List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())),
              literal(node, foedus("standsFor")).filter("true"::equals).isPresent()));
    }
    return new Gazetteer(
        actors, people, offices, allLabels(foedus("Honorific")), allLabels(foedus("NotAnActor")));
  }

  /** The frames, the word lists and the classes that frames state. */
  public Lexicon lexicon() {
    Map<String, List<String>> words = new TreeMap<>();
    for (Node node : instances(foedus("WordList"))) {
      List<String> list = new ArrayList<>();
      for (String part : literals(node, foedus("words"))) {
        Stream.of(part.split(",", -1))
            .map(String::strip)
            .filter(w -> !w.isEmpty())
            .forEach(list::add);
      }
      words.put(local(node), list);
    }
    Map<String, Lexicon.ClassEntry> classes = new TreeMap<>();
    List<Node> coded = new ArrayList<>(subjects(foedus("code")));
    subjects(foedus("promises")).stream().filter(node -> !coded.contains(node)).forEach(coded::add);
    for (Node node : coded) {
      String family =
          objects(node, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subClassOf"))
              .stream()
              .filter(Node::isURI)
              .map(ReferenceReader::local)
              .findFirst()
              .or(
                  () ->
                      objects(node, RDF.type.asNode()).stream()
                          .map(ReferenceReader::local)
                          .findFirst())
              .orElse("");
      classes.put(
          local(node),
          new Lexicon.ClassEntry(
              local(node),
              family,
              literal(node, foedus("code")).orElse(""),
              literal(node, foedus("demand")).map(Integer::parseInt).orElse(99),
              objects(node, foedus("promises")).stream()
                  .map(ReferenceReader::local)
                  .sorted()
                  .toList()));
    }
    List<Frame> frames = new ArrayList<>();
    for (Node node : subjects(foedus("pattern"))) {
      frames.add(frame(node, words));
    }
    Map<String, Double> confidences = new TreeMap<>();
    for (Node node : subjects(foedus("confidence"))) {
      literal(node, foedus("confidence"))
          .ifPresent(value -> confidences.put(local(node), Double.parseDouble(value)));
    }
    return new Lexicon(frames, words, classes, confidences);
  }

  private Frame frame(Node node, Map<String, List<String>> words) {
    List<Frame.Setting> settings = new ArrayList<>();
    String kind = "";
    Optional<String> states = Optional.empty();
    for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList()) {
      Node object = triple.getObject();
      String value =
          object.isLiteral() ? object.getLiteralLexicalForm() : object.isURI() ? local(object) : "";
      if (triple.getPredicate().equals(RDF.type.asNode())) {
        kind = object.isURI() && object.getURI().startsWith(FOEDUS) ? value : kind;
      } else if (triple.getPredicate().equals(foedus("states"))) {
        states = Optional.of(value);
      } else if (triple.getPredicate().isURI()
          && triple.getPredicate().getURI().startsWith(FOEDUS)
          && !triple.getPredicate().equals(foedus("pattern"))
          && !triple.getPredicate().equals(foedus("example"))) {
        settings.add(new Frame.Setting(local(triple.getPredicate()), value));
      }
    }
    settings.sort(java.util.Comparator.comparing(Frame.Setting::toString));
    List<Frame.Example> examples = new ArrayList<>();
    for (Node example : objects(node, foedus("example"))) {
      examples.add(
          new Frame.Example(
              literal(example, foedus("text")).orElse(""), literals(example, foedus("yields"))));
    }
    examples.sort(java.util.Comparator.comparing(Frame.Example::text));
    List<String> patterns =
        literals(node, foedus("pattern")).stream().map(p -> spelledOut(p, words)).toList();
    return new Frame(local(node), kind, states, patterns, settings, examples);
  }

  /** A pattern with the lists that it names, {@code @armed-forces}, spelled out. */
  private static String spelledOut(String pattern, Map<String, List<String>> words) {
    return NAMED_LIST
        .matcher(pattern)
        .replaceAll(
            name -> {
              List<String> list = words.getOrDefault(name.group(1), List.of());
              if (list.isEmpty()) {
                throw new IllegalArgumentException(
                    "no list of words \""
                        + name.group(1)
                        + "\" for the pattern \""
                        + pattern
                        + "\"");
              }
              return Matcher.quoteReplacement(String.join("|", list));
            });
  }

  private ActorEntry actor(Node node, String kind) {
    Map<NameKind, List<String>> names = new EnumMap<>(NameKind.class);
    NAME_PROPERTIES.forEach(
        (nameKind, properties) -> {
          List<String> labels = labels(node, properties);
          if (!labels.isEmpty()) {
            names.put(nameKind, labels);
          }
        });
    Optional<Integer> number =
        literals(node, foedus("correlatesOfWar")).stream()
            .map(Integer::parseInt)
            .min(Integer::compare);
    return new ActorEntry(
        local(node),
        kind,
        literal(node, SKOS.prefLabel.asNode()).orElse(local(node)),
        names,
        labels(node, List.of(foedus("describedAs"))),
        literal(node, foedus("from")).flatMap(PartialDate::parse),
        literal(node, foedus("until")).flatMap(PartialDate::parse),
        number.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private PersonEntry person(Node node) {
    List<PersonEntry.Term> terms = new ArrayList<>();
    for (Node membership : objects(node, NodeFactory.createURI(ORG + "hasMembership"))) {
      for (Node organization : objects(membership, NodeFactory.createURI(ORG + "organization"))) {
        String office =
            objects(membership, NodeFactory.createURI(ORG + "role")).stream()
                .map(ReferenceReader::local)
                .findFirst()
                .orElse("");
        terms.add(
            new PersonEntry.Term(
                local(organization),
                office,
                literal(membership, foedus("from")).flatMap(PartialDate::parse),
                literal(membership, foedus("until")).flatMap(PartialDate::parse)));
      }
    }
    terms.sort(java.util.Comparator.comparing(PersonEntry.Term::toString));
    return new PersonEntry(
        local(node),
        literal(node, SKOS.prefLabel.asNode()).orElse(local(node)),
        labels(node, List.of(SKOS.altLabel.asNode())),
        labels(node, List.of(foedus("familyName"))),
        terms);
  }

  private List<String> allLabels(Node type) {
    List<String> all = new ArrayList<>();
    for (Node node : instances(type)) {
      all.addAll(labels(node, List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())));
    }
    return all;
  }

  private List<String> labels(Node node, List<Node> properties) {
    return properties.stream().flatMap(p -> literals(node, p).stream()).distinct().toList();
  }

  private List<Node> instances(Node type) {
    return sorted(
        graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList());
  }

  private List<Node> subjects(Node property) {
    return sorted(graph.find(Node.ANY, property, Node.ANY).mapWith(Triple::getSubject).toList());
  }

  private static List<Node> sorted(List<Node> nodes) {
    return nodes.stream()
        .filter(Node::isURI)
        .distinct()
        .sorted(java.util.Comparator.comparing(Node::getURI))
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private List<String> literals(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  private Optional<String> literal(Node subject, Node property) {
    return literals(subject, property).stream().findFirst();
  }

  private static Node foedus(String name) {
    return NodeFactory.createURI(FOEDUS + name);
  }

  /** The last part of an IRI, behind its last slash or hash. */
  private static String local(Node node) {
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
