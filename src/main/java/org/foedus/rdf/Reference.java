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

  private static final String REGISTER = "register";

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
   * The register of agreements of a folder; without files where there is none.
   *
   * @throws IOException if it cannot be read
   */
  public static Reference register(Path ontology) throws IOException {
    Path folder = ontology.resolve(REGISTER);
    return new Reference(Files.exists(folder) ? OntologyReader.files(folder) : List.of());
  }

  /** Whether there is nothing to read. */
  public boolean isEmpty() {
    return files.isEmpty();
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
