package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Properties;

/** Parts of speech in the Penn Treebank's tags, and dictionary forms. */
final class Tagger {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private final MaxentTagger tagger;
  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

  private Tagger(MaxentTagger tagger) {
    this.tagger = tagger;
  }

  static Tagger load() {
    return new Tagger(new MaxentTagger(MODEL, new Properties(), false));
  }

  void tag(List<CoreLabel> words) {
    tagger.tagCoreLabels(words);
    Morphology lemmas = morphology.get();
    for (CoreLabel word : words) {
      word.setLemma(lemmas.lemma(word.word(), word.tag()));
    }
  }
}
