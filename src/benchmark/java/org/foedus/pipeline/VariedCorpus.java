package org.foedus.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/**
 * As many words as wanted, made of the articles of some inputs: first the articles as they are,
 * then again and again with their paragraphs in another order and other last digits.
 */
final class VariedCorpus {
  private static final Home HOME = new Home(Path.of("."));

  private final List<Article> articles = new ArrayList<>();

  VariedCorpus(List<String> inputs) {
    Stages stages = Stages.of(HOME, InputStream.nullInputStream());
    stages
        .source()
        .apply(inputs)
        .forEach(
            document -> {
              if (document instanceof Outcome.Accepted<RawDocument> raw
                  && stages.clean().apply(raw.value())
                      instanceof Outcome.Accepted<Article> article) {
                articles.add(article.value());
              }
            });
  }

  /** Texts with at least so many words in all. */
  List<String> texts(long words) {
    List<String> texts = new ArrayList<>();
    long written = 0;
    for (int round = 0; written < words && !articles.isEmpty(); round++) {
      for (int i = 0; i < articles.size() && written < words; i++) {
        String text = varied(articles.get(i).text(), round, i);
        texts.add(text);
        written += words(text);
      }
    }
    return texts;
  }

  static long words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** One record a text. */
  static void write(List<String> texts, Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < texts.size(); i++) {
        out.write(
            json.createObjectNode()
                .put("id", "article-" + i)
                .put("date", "2024-05-06")
                .put("text", texts.get(i))
                .toString());
        out.newLine();
      }
    }
  }

  private static String varied(String text, int round, int number) {
    if (round == 0) {
      return text;
    }
    List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
    Collections.shuffle(paragraphs, new Random(1000L * round + number));
    StringBuilder varied = new StringBuilder(String.join("\n\n", paragraphs));
    for (int i = 0; i < varied.length(); i++) {
      char digit = varied.charAt(i);
      boolean last = i + 1 == varied.length() || !Character.isDigit(varied.charAt(i + 1));
      if (digit >= '0' && digit <= '9' && last) {
        varied.setCharAt(i, (char) ('0' + (digit - '0' + round) % 10));
      }
    }
    return varied.toString();
  }
}
