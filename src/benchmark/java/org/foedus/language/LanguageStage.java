package org.foedus.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Sentence;
import org.foedus.rdf.ReferenceReader;

/**
 * How many sentences a second the language stage reads, when every other one is screened out, from
 * a cold start and then warm.
 */
public final class LanguageStage {
  private static final int ARTICLES = 100;
  private static final int ROUNDS = 5;

  private LanguageStage() {}

  public static void main(String[] arguments) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : arguments) {
      text.append(Files.readString(Path.of(file))).append("\n\n");
    }
    List<Article> articles = articles(text.toString());
    Language language = new Language(ReferenceReader.of(Path.of("ontology")).lexicon());
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      List<Analysis> read =
          articles.parallelStream().map(a -> language.analyse(a, LanguageStage::everyOther)).toList();
      double seconds = (System.nanoTime() - start) / 1e9;
      int sentences = read.stream().mapToInt(a -> a.sentences().size()).sum();
      long parsed =
          read.stream().flatMap(a -> a.sentences().stream()).filter(Sentence::parsed).count();
      System.out.printf(
          Locale.ROOT,
          "%s: %,d sentences, %,d parsed, %.2f s, %,.0f sentences/s%n",
          round == 0 ? "cold" : "warm",
          sentences,
          parsed,
          seconds,
          sentences / seconds);
    }
  }

  private static boolean everyOther(Sentence sentence) {
    return sentence.index() % 2 == 0;
  }

  /** The text cut at blank lines into articles of about the same length. */
  private static List<Article> articles(String text) {
    String[] paragraphs = text.split("\n\\s*\n");
    int size = (paragraphs.length + ARTICLES - 1) / ARTICLES;
    return IntStream.range(0, (paragraphs.length + size - 1) / size)
        .mapToObj(
            i ->
                article(
                    i,
                    String.join(
                        "\n\n",
                        List.of(paragraphs)
                            .subList(i * size, Math.min(paragraphs.length, (i + 1) * size)))))
        .toList();
  }

  private static Article article(int number, String text) {
    return new Article(
        "article-" + number,
        "benchmark",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of("en"),
        text);
  }
}
