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
 * @param named the sentence
 * @param pieces its pieces
 * @param hints for each piece, what its word may tell of, as positions in the labels' hints
 * @param starts the first piece of each token
 */
record PassageSentence(
    NamedActors named, List<Integer> pieces, List<List<Integer>> hints, List<Integer> starts) {

  /**
   * Cuts a sentence.
   *
   * @throws TooMuchWork if it is too entangled to tell what its words mean
   */
  static PassageSentence of(
      NamedActors named, EvokedFrames evoked, Labels labels, WordPieces words) {
    Grammar grammar = named.reading().grammar();
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
    return new PassageSentence(named, pieces, hints, starts);
  }

  Reading reading() {
    return named.reading();
  }

  /** The tokens that stand for an actor, by the actor's code. */
  SortedMap<String, SortedSet<Integer>> tokens() {
    return named.tokens();
  }

  /** The pieces that stand for each actor, by the actor's code. */
  SortedMap<String, SortedSet<Integer>> places() {
    SortedMap<String, SortedSet<Integer>> places = new TreeMap<>();
    tokens()
        .forEach(
            (code, own) -> {
              SortedSet<Integer> at = new TreeSet<>();
              own.forEach(token -> at.add(starts.get(token)));
              places.put(code, at);
            });
    return places;
  }
}
