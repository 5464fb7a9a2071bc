package org.foedus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foedus.claims.Extractor;
import org.foedus.model.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The lists of words of the lexicon and the program that reads them know of each other. */
class WordListsTest {
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");
  private static final Pattern IN_PATTERNS = Pattern.compile("@([a-z-]+)");
  private static final Pattern OBJECTS = Pattern.compile("foedus:objects \"([a-z-]+)\"");
  private static final Pattern ASKED_FOR = Pattern.compile("\\.words\\(\\s*\"([a-z-]+)\"");

  private final Set<String> lists = English.LEXICON.words().keySet();
  private final String program = text(Path.of("src/main/java"), ".java");
  private final String lexicon = text(Path.of("ontology/lexicon"), ".ttl");

  @Test
  void noListIsLeftUnread() {
    Set<String> read = new TreeSet<>();
    all(NAMED, program).forEach(found -> read.add(found.group(1)));
    all(CONSTANT, program)
        .forEach(found -> read.add(found.group().toLowerCase(Locale.ROOT).replace('_', '-')));
    all(IN_PATTERNS, lexicon).forEach(found -> read.add(found.group(1)));
    all(OBJECTS, lexicon).forEach(found -> read.add(found.group(1)));
    assertThat(lists).filteredOn(list -> !read.contains(list)).isEmpty();
  }

  @Test
  void everyListThatTheProgramNamesIsThere() {
    Set<String> asked =
        all(ASKED_FOR, program).map(found -> found.group(1)).collect(Collectors.toSet());
    assertThat(asked).isNotEmpty().filteredOn(list -> !lists.contains(list)).isEmpty();
  }

  @Test
  void aListThatIsMissingIsNamed() {
    Lexicon without = new Lexicon(List.of(), Map.of(), Map.of(), Map.of());
    assertThatThrownBy(() -> new Extractor(English.GAZETTEER, without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lexicon:words-of-negation");
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String text(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
