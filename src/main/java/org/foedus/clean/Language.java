package org.foedus.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of a text by its script and its function words. */
final class Language {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Map<String, List<String>> LANGUAGES_BY_WORD = load();

  /** Words enough to be sure, and few enough to be quick. */
  private static final int SAMPLE = 400;

  /** In running text of these languages one word in four is in the list; one in 14 is in doubt. */
  private static final double DOUBTFUL = 0.07;

  /** One word that is common to several languages, such as "a", says nothing. */
  private static final int LEAST_WORDS = 2;

  /** One in seven is sure. */
  private static final double SURE = 0.14;

  private Language() {}

  /** The ISO 639-1 code; empty where nothing speaks for one language. */
  static Optional<String> of(String text) {
    return of(text, DOUBTFUL);
  }

  /** The language of the text where it is sure; else what the markup says; else the likeliest. */
  static Optional<String> of(String text, Optional<String> markup) {
    return of(text, SURE)
        .or(
            () ->
                markup
                    .map(tag -> tag.toLowerCase(Locale.ROOT).replaceFirst("[-_].*$", ""))
                    .filter(code -> code.matches("[a-z]{2}")))
        .or(() -> of(text, DOUBTFUL));
  }

  private static Optional<String> of(String text, double share) {
    Optional<String> byScript = byScript(text);
    if (byScript.isPresent()) {
      return byScript;
    }
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Set<String>> voters = new HashMap<>();
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (words < SAMPLE && matcher.find()) {
      words++;
      String word = matcher.group().toLowerCase(Locale.ROOT);
      for (String code : LANGUAGES_BY_WORD.getOrDefault(word, List.of())) {
        votes.merge(code, 1, Integer::sum);
        voters.computeIfAbsent(code, c -> new HashSet<>()).add(word);
      }
    }
    double least = Math.max(1, words * share);
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= least)
        .filter(vote -> voters.getOrDefault(vote.getKey(), Set.of()).size() >= LEAST_WORDS)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  /** Scripts that one language of the news writes; Han without kana is Chinese. */
  private static Optional<String> byScript(String text) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int thai = 0;
    int greek = 0;
    int letters = 0;
    for (int i = 0; i < text.length() && letters < SAMPLE * 4; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (c >= 0x3040 && c < 0x3100) {
          kana++;
        } else if (c >= 0x4E00 && c < 0xA000) {
          han++;
        } else if (c >= 0xAC00 && c < 0xD7A4) {
          hangul++;
        } else if (c >= 0x0E00 && c < 0x0E80) {
          thai++;
        } else if (c >= 0x0370 && c < 0x0400) {
          greek++;
        }
      }
    }
    int most = letters / 2;
    if (letters == 0) {
      return Optional.empty();
    }
    if (han + kana > most) {
      return Optional.of(kana * 10 > han ? "ja" : "zh");
    }
    return hangul > most
        ? Optional.of("ko")
        : thai > most ? Optional.of("th") : greek > most ? Optional.of("el") : Optional.empty();
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> byWord = new HashMap<>();
    try (InputStream resource = Language.class.getResourceAsStream("function-words.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(resource, "function-words.txt"),
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] words = line.split(" ");
          for (int i = 1; i < words.length; i++) {
            byWord.computeIfAbsent(words[i], word -> new ArrayList<>()).add(words[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(byWord);
  }
}
