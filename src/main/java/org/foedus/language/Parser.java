package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.foedus.model.Dependency;

/** Universal Dependencies by CoreNLP's neural transition parser (Chen and Manning 2014). */
final class Parser {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final Comparator<Dependency> ORDER =
      Comparator.comparingInt(Dependency::dependent)
          .thenComparingInt(Dependency::governor)
          .thenComparing(Dependency::relation);

  private final DependencyParser parser;

  private Parser(DependencyParser parser) {
    this.parser = parser;
  }

  static Parser load() {
    return new Parser(DependencyParser.loadFromModelFile(MODEL));
  }

  Parse parse(List<CoreLabel> words) {
    GrammaticalStructure structure = parser.predict(words);
    return new Parse(
        dependencies(structure.typedDependencies()),
        dependencies(structure.typedDependenciesEnhancedPlusPlus()));
  }

  /** A copy that CoreNLP makes of a word for a shared preposition counts as the word itself. */
  private static List<Dependency> dependencies(Collection<TypedDependency> typed) {
    return typed.stream()
        .map(d -> new Dependency(d.gov().index() - 1, d.dep().index() - 1, d.reln().toString()))
        .filter(d -> d.governor() != d.dependent())
        .distinct()
        .sorted(ORDER)
        .toList();
  }
}
