package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.foedus.model.Dependency;

/** Tags and parses sentences with CoreNLP's own tagger and parser. */
final class CoreNlpReading {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private final MaxentTagger tagger =
      new MaxentTagger(
          MODELS + "pos-tagger/english-left3words-distsim.tagger", new Properties(), false);
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz");
  private final Morphology morphology = new Morphology();

  static List<CoreLabel> labels(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setValue(word);
      label.setWord(word);
      labels.add(label);
    }
    return labels;
  }

  void tag(List<CoreLabel> words) {
    tagger.tagCoreLabels(words);
    words.forEach(word -> word.setLemma(morphology.lemma(word.word(), word.tag())));
  }

  Parse parse(List<CoreLabel> words) {
    GrammaticalStructure structure = parser.predict(words);
    return new Parse(
        dependencies(structure.typedDependencies()),
        dependencies(structure.typedDependenciesEnhancedPlusPlus()));
  }

  private static List<Dependency> dependencies(Collection<TypedDependency> typed) {
    return typed.stream()
        .map(d -> new Dependency(d.gov().index() - 1, d.dep().index() - 1, d.reln().toString()))
        .filter(d -> d.governor() != d.dependent())
        .distinct()
        .sorted(Parse.ORDER)
        .toList();
  }
}
