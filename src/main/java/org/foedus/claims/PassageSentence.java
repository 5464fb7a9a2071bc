package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.foedus.claims.pairs.Labels;
import org.foedus.claims.pairs.WordPieces;

/**
 * A sentence cut into pieces, with who is named by which of them.
 *
 * @param reading the sentence
 * @param pieces its pieces
 * @param hints for each piece, what its word may tell of, as positions in the labels' hints
 * @param starts the first piece of each token
 * @param tokens the tokens that stand for an actor, by the actor's code
 */
record PassageSentence(
    Reading reading,
    List<Integer> pieces,
    List<List<Integer>> hints,
    List<Integer> starts,
    SortedMap<String, SortedSet<Integer>> tokens) {

  /**
   * Cuts a sentence.
   *
   * @throws TooMuchWork if it is too entangled to tell whom its words mean
   */
  static PassageSentence of(
      Reading reading, Context context, EvokedFrames evoked, Labels labels, WordPieces words) {
    Grammar grammar = reading.grammar();
    List<Integer> pieces = new ArrayList<>();
    List<List<Integer>> hints = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int token = 0; token < grammar.size(); token++) {
      starts.add(pieces.size());
      List<Integer> own = words.of(grammar.token(token).text());
      pieces.addAll(own);
      hints.add(evoked.of(grammar, token).stream().map(labels.hints()::indexOf).toList());
      own.stream().skip(1).forEach(piece -> hints.add(List.of()));
    }
    return new PassageSentence(reading, pieces, hints, starts, named(reading, context));
  }

  /** The pieces that stand for each actor, by the actor's code. */
  SortedMap<String, SortedSet<Integer>> places() {
    SortedMap<String, SortedSet<Integer>> places = new TreeMap<>();
    tokens.forEach(
        (code, own) -> {
          SortedSet<Integer> at = new TreeSet<>();
          own.forEach(token -> at.add(starts.get(token)));
          places.put(code, at);
        });
    return places;
  }

  private static SortedMap<String, SortedSet<Integer>> named(Reading reading, Context context) {
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
    return tokens;
  }
}
