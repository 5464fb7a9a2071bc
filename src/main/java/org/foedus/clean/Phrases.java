package org.foedus.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists that stand beside the classes: one entry or several a line, # begins a comment. */
final class Phrases {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Phrases() {}

  /** The lines of a list. */
  static List<String> lines(String name) {
    try (InputStream resource = Phrases.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(resource, name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pattern, blind to case, for what any of the patterns of a list matches. */
  static Pattern anyOf(String name) {
    return Pattern.compile(
        lines(name).stream().collect(Collectors.joining(")|(?:", "(?:(?:", "))")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words of a list. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> Stream.of(BLANKS.split(line)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
