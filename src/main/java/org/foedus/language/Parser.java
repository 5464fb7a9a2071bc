package org.foedus.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.foedus.model.Dependency;

/**
 * Universal Dependencies by the model of CoreNLP's neural transition parser (Chen and Manning
 * 2014); the graph is drawn from the tree by CoreNLP's rules (enhanced++, Schuster and Manning
 * 2016).
 */
final class Parser {
  private static final Comparator<Dependency> ORDER =
      Comparator.comparingInt(Dependency::dependent)
          .thenComparingInt(Dependency::governor)
          .thenComparing(Dependency::relation);

  private final TransitionParser parser;

  private Parser(TransitionParser parser) {
    this.parser = parser;
  }

  static Parser load() {
    return new Parser(new TransitionParser(ParserModel.load(PackedInput.open(ModelPacker.PARSER))));
  }

  Parse parse(List<CoreLabel> words) {
    TransitionParser.Tree tree =
        parser.parse(
            words.stream().map(CoreLabel::word).toList(),
            words.stream().map(CoreLabel::tag).toList());
    UniversalEnglishGrammaticalStructure structure = structure(tree, words);
    return new Parse(
        dependencies(structure.typedDependencies()),
        dependencies(structure.typedDependenciesEnhancedPlusPlus()));
  }

  private static UniversalEnglishGrammaticalStructure structure(
      TransitionParser.Tree tree, List<CoreLabel> words) {
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.set(CoreAnnotations.IndexAnnotation.class, 0);
    List<IndexedWord> nodes = new ArrayList<>(words.size() + 1);
    nodes.add(root);
    for (int i = 1; i <= words.size(); i++) {
      words.get(i - 1).setIndex(i);
      nodes.add(new IndexedWord(words.get(i - 1)));
    }
    List<TypedDependency> typed = new ArrayList<>(words.size());
    for (int i = 1; i <= words.size(); i++) {
      int head = tree.heads()[i];
      GrammaticalRelation relation =
          head == 0 ? GrammaticalRelation.ROOT : relation(tree.labels().get(i));
      typed.add(new TypedDependency(relation, nodes.get(head), nodes.get(i)));
    }
    return new UniversalEnglishGrammaticalStructure(typed, new TreeGraphNode(root));
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
    return known != null
        ? known
        : new GrammaticalRelation(
            Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT);
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
