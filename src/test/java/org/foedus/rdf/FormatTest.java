package org.foedus.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

class FormatTest {
  private static final Map<Format, Lang> LANGS =
      Map.of(
          Format.TURTLE, Lang.TURTLE,
          Format.TRIG, Lang.TRIG,
          Format.NQUADS, Lang.NQUADS,
          Format.JSONLD, Lang.JSONLD,
          Format.RDFXML, Lang.RDFXML);

  @Property(tries = 40)
  void whatIsWrittenReadsBackAsTheSameGraph(
      @ForAll Format format,
      @ForAll("triples") Set<Triple> one,
      @ForAll("triples") Set<Triple> two) {
    Node first = Iris.of("graph/first");
    Node second = Iris.of("graph/second");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer = format.to(out)) {
      writer.write(Optional.of(first).filter(n -> format.keepsGraphs()), List.copyOf(one));
      writer.write(Optional.of(second).filter(n -> format.keepsGraphs()), List.copyOf(two));
    }
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.create()
        .source(new ByteArrayInputStream(out.toByteArray()))
        .lang(LANGS.get(format))
        .parse(read);
    Set<Quad> expected = new HashSet<>();
    Node none = Quad.defaultGraphIRI;
    one.forEach(t -> expected.add(new Quad(format.keepsGraphs() ? first : none, t)));
    two.forEach(t -> expected.add(new Quad(format.keepsGraphs() ? second : none, t)));
    Set<Quad> found = new HashSet<>();
    read.find()
        .forEachRemaining(
            quad -> found.add(quad.isDefaultGraph() ? new Quad(none, quad.asTriple()) : quad));
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 20)
  void theOrderOfTheTriplesDoesNotShow(
      @ForAll Format format, @ForAll("triples") Set<Triple> triples, @ForAll long seed) {
    List<Triple> shuffled = new ArrayList<>(triples);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(bytes(format, shuffled)).isEqualTo(bytes(format, List.copyOf(triples)));
  }

  private static byte[] bytes(Format format, List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writeTriples(triples, out);
    return out.toByteArray();
  }

  @Provide
  Arbitrary<Set<Triple>> triples() {
    Arbitrary<Node> things = Arbitraries.of("a", "b/c", "claim/x-1", "person/ünal").map(Iris::of);
    Arbitrary<Node> predicates =
        Arbitraries.of(
            Vocabulary.PARTY, Vocabulary.SCHEMA_NAME, Vocabulary.RDF_TYPE, Iris.of("other#term"));
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("aZ0 <>&\"'\\\n\r\t{}[]@^_:;.,“”…é漢")
            .withChars('\u00a0', '\u2028', '\ufeff')
            .ofMaxLength(30);
    Arbitrary<Node> literals =
        Arbitraries.oneOf(
            texts.map(Literals::of),
            texts.map(text -> Literals.inLanguage(text, "en")),
            Arbitraries.integers().map(Literals::of),
            Arbitraries.of(true, false).map(Literals::of),
            Arbitraries.of("2024", "P25Y").map(text -> Literals.duration(text)));
    return Combinators.combine(things, predicates, Arbitraries.oneOf(things, literals))
        .as(
            (s, p, o) ->
                Triple.create(s, p, p.equals(Vocabulary.RDF_TYPE) && o.isLiteral() ? s : o))
        .set()
        .ofMaxSize(12);
  }
}
