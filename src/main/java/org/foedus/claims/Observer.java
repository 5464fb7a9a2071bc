package org.foedus.claims;

import org.foedus.model.Sentence;

/** Is told what becomes of each sentence, for an explanation. */
interface Observer {
  /** Listens to nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public void unparsed(Sentence sentence) {}

        @Override
        public void read(Reading reading, Context context) {}

        @Override
        public void weighed(Sentence sentence, String line) {}
      };

  /** The screen let a sentence pass by the parser. */
  void unparsed(Sentence sentence);

  /**
   * All readers have read a sentence.
   *
   * @param reading the sentence
   * @param context what was known of the article when it was read
   */
  void read(Reading reading, Context context);

  /**
   * The network weighed something that a sentence might say, and found it heavy enough or nearly.
   *
   * @param line what, with its weight and what became of it
   */
  void weighed(Sentence sentence, String line);
}
