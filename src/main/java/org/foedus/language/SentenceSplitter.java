package org.foedus.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into paragraphs at its blank lines, and those into sentences of words. */
final class SentenceSplitter {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  /** Words split at hyphens and slashes, as in the treebank that the tagger and parser learnt. */
  private static final String OPTIONS =
      "invertible,splitHyphenated=true,splitForwardSlash=true,untokenizable=noneKeep";

  private final WordToSentenceProcessor<CoreLabel> sentences = new WordToSentenceProcessor<>();

  void split(String text, Language.SentenceSink sink) {
    Matcher blank = BLANK_LINE.matcher(text);
    int start = 0;
    int paragraph = 0;
    while (start < text.length()) {
      int end = blank.find() ? blank.start() : text.length();
      if (!text.substring(start, end).isBlank()) {
        splitParagraph(text.substring(start, end), start, paragraph++, sink);
      }
      start = end == text.length() ? end : blank.end();
    }
  }

  private void splitParagraph(String text, int offset, int paragraph, Language.SentenceSink sink) {
    List<CoreLabel> words =
        new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(true), OPTIONS)
            .tokenize();
    for (CoreLabel word : words) {
      word.setBeginPosition(word.beginPosition() + offset);
      word.setEndPosition(word.endPosition() + offset);
    }
    for (List<CoreLabel> sentence : sentences.process(words)) {
      if (!sentence.isEmpty()) {
        sink.accept(paragraph, sentence);
      }
    }
  }
}
