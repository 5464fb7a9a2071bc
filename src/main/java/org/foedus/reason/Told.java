package org.foedus.reason;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.foedus.rdf.AllianceWriter;
import org.foedus.rdf.Iris;

/** By which sources a question is answered. */
public enum Told {
  /** By what articles say and what follows from it. */
  ARTICLES(List.of(Iris.REGISTER, Iris.REGISTERED, Iris.COMPARED, AllianceWriter.GRAPH)),
  /** By the register of treaties and an imported dataset. */
  REGISTER(List.of(Iris.FACTS, Iris.COMPARED)),
  /** By both; where articles give an answer, it rests on them. */
  ALL(List.of());

  private final List<Node> overlooked;

  Told(List<Node> overlooked) {
    this.overlooked = overlooked;
  }

  /** The graphs that are left out of sight. */
  List<Node> overlooked() {
    return overlooked;
  }

  /**
   * The sources that a word means.
   *
   * @throws QuestionException if it means none
   */
  public static Told of(String word) {
    for (Told told : values()) {
      if (told.name().equalsIgnoreCase(word)) {
        return told;
      }
    }
    throw QuestionException.asked(
        "source takes articles, register or all, not `" + word.toLowerCase(Locale.ROOT) + "`.");
  }
}
