package org.foedus.rdf;

import java.util.Map;
import java.util.Optional;

/**
 * What the machine needs to know of the ontology's classes, by their local names.
 *
 * @param codes the word for a class in records and IRIs
 * @param demands the order of the kinds of agreement by their most demanding promise; 1 demands
 *     most
 * @param promises the class of the duty that a kind of agreement or a clause lays on its parties
 */
public record Ontology(
    Map<String, String> codes, Map<String, Integer> demands, Map<String, String> promises) {
  public Ontology {
    codes = Map.copyOf(codes);
    demands = Map.copyOf(demands);
    promises = Map.copyOf(promises);
  }

  /**
   * The word for a class.
   *
   * @throws IllegalArgumentException if the ontology gives the class no code
   */
  public String code(String type) {
    String code = codes.get(type);
    if (code == null) {
      throw new IllegalArgumentException(
          "ontology/foedus.ttl gives no foedus:code for foedus:" + type);
    }
    return code;
  }

  /** The class of the duty that a kind of agreement or a clause promises, if it promises one. */
  public Optional<String> promise(String type) {
    return Optional.ofNullable(promises.get(type));
  }
}
