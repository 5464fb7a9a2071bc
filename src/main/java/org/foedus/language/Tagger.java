package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of speech in the Penn Treebank's tags, and dictionary forms. */
final class Tagger {
  /** As many words are remembered with a tag; then the memory starts anew. */
  private static final int REMEMBERED = 1 << 15;

  private final SequenceTagger tagger;
  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);
  private final Map<TaggedWord, String> lemmas = new ConcurrentHashMap<>();

  private record TaggedWord(String word, String tag) {}

  private Tagger(SequenceTagger tagger) {
    this.tagger = tagger;
  }

  static Tagger load() {
    return new Tagger(new SequenceTagger(TaggerModel.load(PackedInput.open(ModelPacker.TAGGER))));
  }

  void tag(List<CoreLabel> words) {
    List<String> tags = tagger.tag(words.stream().map(CoreLabel::word).toList());
    if (lemmas.size() >= REMEMBERED) {
      lemmas.clear();
    }
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      word.setTag(tags.get(i));
      word.setLemma(lemmas.computeIfAbsent(new TaggedWord(word.word(), word.tag()), this::lemma));
    }
  }

  private String lemma(TaggedWord word) {
    return morphology.get().lemma(word.word, word.tag);
  }
}
