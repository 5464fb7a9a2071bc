package org.foedus.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many headlines and dates are right: {@code HeadlinesAndDates MARKS.tsv ARTICLES.jsonl}, with
 * what {@code foedus read} printed. A mark is the page's file name, the day and the first 16 digits
 * of the SHA-256 of the headline's letters and digits in lower case; a dash where the page shows
 * none.
 */
final class HeadlinesAndDates {
  private HeadlinesAndDates() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, JsonNode> articles = new TreeMap<>();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      JsonNode article = json.readTree(line);
      articles.put(article.path("id").asText(), article);
    }
    int[] headlines = new int[2];
    int[] dates = new int[2];
    List<String> marks = Files.readAllLines(Path.of(arguments[0]));
    for (String mark : marks) {
      if (mark.startsWith("#")) {
        continue;
      }
      String[] fields = mark.split("\t");
      JsonNode article = articles.getOrDefault(fields[0], json.createObjectNode());
      count(fields[1], article.path("date").asText(), dates, fields[0] + " date");
      count(fields[2], hash(article.path("title").asText()), headlines, fields[0] + " headline");
    }
    System.out.printf(
        Locale.ROOT,
        "headlines %d of %d (%.1f %%), dates %d of %d (%.1f %%)%n",
        headlines[0], headlines[1], 100.0 * headlines[0] / headlines[1],
        dates[0], dates[1], 100.0 * dates[0] / dates[1]);
  }

  private static void count(String mark, String found, int[] counts, String what) {
    if (!mark.equals("-")) {
      counts[1]++;
      counts[0] += mark.equals(found) ? 1 : 0;
      if (!mark.equals(found)) {
        System.out.println("wrong: " + what + ", marked " + mark + ", found " + found);
      }
    }
  }

  /** What stands for a headline in the marks. */
  static String hash(String headline) {
    String plain = headline.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
