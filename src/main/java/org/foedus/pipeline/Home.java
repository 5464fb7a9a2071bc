package org.foedus.pipeline;

import java.nio.file.Path;

/**
 * The folder where the program lies, with the data that it works by.
 *
 * @param folder the folder that holds {@code ontology/}, {@code queries/} and {@code seeds/}
 */
public record Home(Path folder) {

  /** The classes, topics and actors, and the lexicon. */
  public Path ontology() {
    return folder.resolve("ontology");
  }

  /** The questions. */
  public Path queries() {
    return folder.resolve("queries");
  }

  /** The rules by which facts are concluded. */
  public Path rules() {
    return folder.resolve("queries").resolve("rules");
  }

  /** The articles that are read where no input is named. */
  public Path seeds() {
    return folder.resolve("seeds");
  }
}
