package org.foedus.claims;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom the words of a sentence stand for, as it was read: names, pronouns and descriptions.
 *
 * @param reading the sentence
 * @param tokens the tokens that stand for an actor, by the actor's code
 */
record NamedActors(Reading reading, SortedMap<String, SortedSet<Integer>> tokens) {

  /**
   * Whom a sentence names.
   *
   * @throws TooMuchWork if it is too entangled to tell
   */
  static NamedActors of(Reading reading, Context context) {
    Grammar grammar = reading.grammar();
    SortedMap<String, SortedSet<Integer>> tokens = new TreeMap<>();
    for (int token = 0; token < grammar.size(); token++) {
      String tag = grammar.tag(token);
      boolean maybeSomebody =
          grammar.isNoun(token)
              || tag.startsWith("PRP")
              || tag.startsWith("W")
              || tag.startsWith("JJ")
              || reading.mentionAt(token).isPresent();
      if (maybeSomebody) {
        SortedSet<String> codes = new TreeSet<>(context.references().actors(reading, token));
        codes.addAll(context.references().targets(reading, token));
        int at = token;
        codes.forEach(code -> tokens.computeIfAbsent(code, c -> new TreeSet<>()).add(at));
      }
    }
    for (Mention mention : reading.mentions()) {
      for (String code : mention.codes()) {
        tokens.computeIfAbsent(code, c -> new TreeSet<>()).add(mention.last());
      }
    }
    return new NamedActors(reading, tokens);
  }

  /** Whether the two stand side by side and name somebody different. */
  boolean isPairedWith(NamedActors other) {
    int distance = reading.sentence().index() - other.reading().sentence().index();
    return Math.abs(distance) <= 1 && !tokens.keySet().equals(other.tokens().keySet());
  }
}
