package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Dependency;
import org.foedus.model.lexicon.WordLists;

/**
 * Reads a sentence again whose parse found no verb to hang it on, though a word that was tagged as
 * a participle could be a past tense: "Kenya, which borders Uganda, condemned the raid".
 */
final class SecondReading {
  /** As many participles are tried. */
  private static final int TRIES = 3;

  private final Parser parser;
  private final Set<String> auxiliaries;

  /**
   * Tags and the parse that they led to.
   *
   * @param tags the parts of speech, some of them changed
   * @param parse the grammar by these
   */
  record Read(List<String> tags, Parse parse) {}

  SecondReading(WordLists<WordList> lists, Parser parser) {
    this.auxiliaries = lists.of(WordList.AUXILIARIES_BEFORE_A_PARTICIPLE);
    this.parser = parser;
  }

  /** The better reading of a sentence; empty if the first one has a verb or no other has. */
  Optional<Read> of(List<String> words, List<String> tags, Parse first) {
    if (!lacksVerb(tags, first)) {
      return Optional.empty();
    }
    int tries = 0;
    for (int i = 1; i < words.size() && tries < TRIES; i++) {
      if (mayBePast(words, tags, i)) {
        tries++;
        List<String> changed = new ArrayList<>(tags);
        changed.set(i, "VBD");
        Parse parse = parser.parse(words, changed);
        if (isMainVerb(i, parse)) {
          return Optional.of(new Read(changed, parse));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean lacksVerb(List<String> tags, Parse parse) {
    int root = root(parse);
    return root >= 0
        && !tags.get(root).startsWith("VB")
        && parse.basic().stream()
            .noneMatch(
                d ->
                    d.governor() == root
                        && (d.relation().startsWith("nsubj") || d.relation().equals("cop")));
  }

  private static int root(Parse parse) {
    return parse.basic().stream()
        .filter(d -> d.governor() < 0)
        .mapToInt(Dependency::dependent)
        .findFirst()
        .orElse(-1);
  }

  /** No auxiliary stands before it, and nobody by whom it was done behind it. */
  private boolean mayBePast(List<String> words, List<String> tags, int i) {
    if (!tags.get(i).equals("VBN")) {
      return false;
    }
    int before = i - 1;
    while (before > 0 && tags.get(before).startsWith("RB")) {
      before--;
    }
    boolean auxiliary = auxiliaries.contains(words.get(before).toLowerCase(Locale.ROOT));
    return !auxiliary && (i + 1 >= words.size() || !words.get(i + 1).equals("by"));
  }

  private static boolean isMainVerb(int verb, Parse parse) {
    return root(parse) == verb
        && parse.basic().stream()
            .anyMatch(d -> d.governor() == verb && d.relation().startsWith("nsubj"));
  }
}
