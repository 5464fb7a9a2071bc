package org.foedus.language;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
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

  List<String> tags(List<String> words) {
    return tagger.tag(words);
  }

  /** Whether a word was seen with a tag in training. */
  boolean mayBe(String word, String tag) {
    return tagger.mayBe(word, tag);
  }

  List<String> lemmas(List<String> words, List<String> tags) {
    if (lemmas.size() >= REMEMBERED) {
      lemmas.clear();
    }
    List<String> found = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      TaggedWord word = new TaggedWord(words.get(i), tags.get(i));
      found.add(lemmas.computeIfAbsent(word, this::lemma));
    }
    return found;
  }

  private String lemma(TaggedWord word) {
    return morphology.get().lemma(word.word, word.tag);
  }
}
