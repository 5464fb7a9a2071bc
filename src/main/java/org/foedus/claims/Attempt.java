package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.foedus.model.lexicon.Frame;

/**
 * A pattern of a frame at a word that may evoke it, with what filled its places and what did not.
 *
 * @param frame the frame
 * @param source the pattern as the lexicon has it, longer lists cut
 * @param token the word
 * @param roles what stands in each role, for a reader
 * @param lacks why it is not enough, for a reader; empty if all its places are filled
 */
record Attempt(
    Frame frame, String source, int token, Map<String, String> roles, List<String> lacks) {
  private static final Set<String> ACTORS = Set.of("X", "Y");

  /** More than three words to choose from. */
  private static final java.util.regex.Pattern LONG_LIST =
      java.util.regex.Pattern.compile("((?:[^|\\s]+\\|){3})[^\\s\\])}]*");

  Attempt {
    lacks = List.copyOf(lacks);
  }

  /** Lays a pattern over a word; empty if it is an idiom whose other words are not there. */
  static Optional<Attempt> of(
      Frame frame,
      String source,
      Pattern pattern,
      int token,
      Matcher matcher,
      Reading reading,
      Context context) {
    Grammar grammar = reading.grammar();
    Map<String, String> roles = new TreeMap<>();
    List<String> lacks = new ArrayList<>();
    for (Pattern.Slot slot : pattern.slots()) {
      List<Integer> heads = matcher.fillers(grammar, pattern, token, slot);
      String role = slot.variable().orElse("");
      if (heads.isEmpty()) {
        boolean idiom = !slot.nouns().isEmpty() && !slot.optional() && !roles.containsKey(role);
        if (idiom) {
          return Optional.empty();
        }
        if (!slot.optional() && !roles.containsKey(role)) {
          lacks.add("nothing stands as " + name(slot));
        }
        continue;
      }
      if (role.isEmpty()) {
        continue;
      }
      List<String> codes =
          role.equals("Y")
              ? context.references().targets(reading, heads)
              : context.references().actors(reading, heads);
      String words = words(grammar, heads);
      boolean actor = ACTORS.contains(role);
      roles.put(role, words + (actor && !codes.isEmpty() ? " = " + String.join("+", codes) : ""));
      if (actor && codes.isEmpty()) {
        lacks.add(role + ": " + words + " is no actor");
      }
    }
    return Optional.of(
        new Attempt(frame, brief(source, grammar.lemma(token)), token, roles, lacks));
  }

  /** The pattern without the rest of its longer lists. */
  private static String brief(String source, String trigger) {
    String[] parts = source.trim().split("\\s+", -1);
    if (parts[1].contains("|")) {
      parts[1] = trigger + "|…";
    }
    return LONG_LIST.matcher(String.join(" ", parts)).replaceAll("$1…");
  }

  private static String words(Grammar grammar, List<Integer> heads) {
    List<String> words = heads.stream().map(head -> grammar.token(head).text()).toList();
    return "“" + String.join("”, “", words) + "”";
  }

  /** A place in the words of the lexicon's readers. */
  private static String name(Pattern.Slot slot) {
    String place =
        slot.prepositions().isEmpty()
            ? slot.place().name().toLowerCase(Locale.ROOT)
            : "phrase with " + String.join(", ", slot.prepositions().stream().sorted().toList());
    return slot.variable().map(role -> role + " (" + place + ")").orElse(place);
  }
}
