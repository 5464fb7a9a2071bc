package org.foedus.rdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * The reference data: the ontology, the topics, the alignments and the actors. The lexicon is not
 * among them: it says how English speaks, not what is so.
 */
public final class Reference {
  private static final List<String> PARTS =
      List.of("foedus.ttl", "topics.ttl", "alignments.ttl", "actors");

  private final List<Path> files;

  private Reference(List<Path> files) {
    this.files = files;
  }

  /**
   * The reference data of a folder.
   *
   * @throws IOException if it cannot be read
   */
  public static Reference of(Path ontology) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : PARTS) {
      if (Files.exists(ontology.resolve(part))) {
        files.addAll(OntologyReader.files(ontology.resolve(part)));
      }
    }
    return new Reference(List.copyOf(files));
  }

  /**
   * A word that changes whenever a file does.
   *
   * @throws IOException if a file cannot be read
   */
  public String version() throws IOException {
    return version(files);
  }

  /**
   * A word for the content of files, whatever their folder.
   *
   * @throws IOException if a file cannot be read
   */
  public static String version(List<Path> files) throws IOException {
    StringBuilder contents = new StringBuilder();
    for (Path file : files) {
      contents.append(file.getFileName()).append('\n').append(Files.readString(file));
    }
    return Iris.hash(contents.toString(), 12);
  }

  /**
   * The triples.
   *
   * @throws IOException if a file cannot be read or is not Turtle; names file, line and column
   */
  public Graph read() throws IOException {
    return OntologyReader.read(files);
  }
}
