package org.foedus.rdf;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Turtle, TriG and N-Quads, as Jena streams them. */
final class StreamGraphWriter implements GraphWriter {
  private final StreamRDF stream;
  private final boolean quads;

  StreamGraphWriter(OutputStream out, RDFFormat format) {
    this.stream = StreamRDFWriter.getWriterStream(out, format);
    this.quads = RDFLanguages.isQuads(format.getLang());
    stream.start();
    Format.PREFIXES.forEach(stream::prefix);
  }

  @Override
  public void writeSorted(Optional<Node> name, List<Triple> triples) {
    for (Triple triple : triples) {
      if (quads && name.isPresent()) {
        stream.quad(new Quad(name.get(), triple));
      } else {
        stream.triple(triple);
      }
    }
  }

  @Override
  public void close() {
    stream.finish();
  }
}
