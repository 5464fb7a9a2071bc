package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into words and these into sentences, one after the other, so that of a text of any
 * length only a sentence is held at a time. A sentence ends with its paragraph, or at a full stop,
 * question or exclamation mark with the quotes and brackets that close behind it, unless it goes on
 * in lower case: “Who will pay?” he asked.
 */
final class SentenceSplitter {
  /** Words split at hyphens and slashes, as in the treebank that the tagger and parser learnt. */
  private static final String OPTIONS =
      "invertible=false,splitHyphenated=true,splitForwardSlash=true,untokenizable=noneKeep";

  /** The tokeniser wants labels of its own kind: by the last one it tells a dash from a minus. */
  private static final CoreLabelTokenFactory LABELS = new CoreLabelTokenFactory();

  private static final Pattern END = Pattern.compile("[.。]|[!?！？]+");
  private static final Pattern CLOSING =
      Pattern.compile("[\\p{Pe}\\p{Pf}\"'>＂＇＞)}\\]]|''|’’|-R[CRS]B-");

  private final String text;
  private final Paragraphs paragraphs;
  private final Sink sink;
  private final List<Word> sentence = new ArrayList<>();
  private int paragraph = -1;
  private boolean ended;

  SentenceSplitter(String text, Sink sink) {
    this.text = text;
    this.paragraphs = new Paragraphs(text);
    this.sink = sink;
  }

  /** Takes the words of a sentence, and the number of the paragraph that it stands in. */
  @FunctionalInterface
  interface Sink {
    void accept(int paragraph, List<Word> words);
  }

  /** Splits all of a text. */
  static void split(String text, Sink sink) {
    SentenceSplitter splitter = new SentenceSplitter(text, sink);
    while (splitter.advance()) {}
  }

  /** Splits the next stretch of the text; false at its end. */
  boolean advance() {
    while (paragraph < 0 || !paragraphs.nextStretch()) {
      finish();
      if (!paragraphs.next()) {
        return false;
      }
      paragraph++;
    }
    String stretch = text.substring(paragraphs.start(), paragraphs.end());
    PTBTokenizer<CoreLabel> labels = new PTBTokenizer<>(new StringReader(stretch), LABELS, OPTIONS);
    while (labels.hasNext()) {
      accept(word(labels.next(), paragraphs.start()));
    }
    return true;
  }

  /** How much of the text is done, in UTF-16 units. */
  int position() {
    return paragraphs.end();
  }

  private static Word word(CoreLabel label, int offset) {
    return new Word(label.word(), offset + label.beginPosition(), offset + label.endPosition());
  }

  private void accept(Word word) {
    if (word.start() == word.end()) {
      return;
    }
    if (ended && !continues(word)) {
      finish();
    }
    sentence.add(word);
    ended = (ended && closes(word)) || END.matcher(word.word()).matches();
    if (sentence.size() >= LongSentence.GIVEN_UP) {
      finish();
    }
  }

  private boolean continues(Word word) {
    return closes(word)
        || END.matcher(word.word()).matches()
        || Character.isLowerCase(word.word().codePointAt(0));
  }

  /** A straight quote closes what an earlier one has opened. */
  private boolean closes(Word word) {
    String mark = word.word();
    boolean straight = mark.equals("\"") || mark.equals("'");
    return CLOSING.matcher(mark).matches()
        && (!straight
            || sentence.stream().filter(earlier -> earlier.word().equals(mark)).count() % 2 == 1);
  }

  private void finish() {
    LongSentence.cut(sentence, piece -> sink.accept(paragraph, piece));
    sentence.clear();
    ended = false;
  }
}
