package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.claims.pairs.Passage;
import org.foedus.claims.pairs.WordPieces;

/**
 * Some sentences as the network wants them, with what each row of its answer is about.
 *
 * @param sentences the sentences
 * @param passage what the network is given
 * @param rows of whom each of its pairs is
 */
record PassageQuestion(List<PassageSentence> sentences, Passage passage, List<Row> rows) {
  PassageQuestion {
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
  }

  /** Two actors, of whom the second may be nobody. */
  record Pair(String first, Optional<String> second) {}

  /**
   * Two actors as they are named in one place or two.
   *
   * @param sentence the sentence that speaks of both, the later one of two
   */
  record Row(Pair pair, PassageSentence sentence) {}

  /**
   * Asks about all pairs of some actors that are named in the same sentence or side by side, and
   * about each actor alone.
   *
   * @param actors the codes of whom to ask about
   * @param found what the frames found in these sentences
   */
  static PassageQuestion of(
      List<PassageSentence> sentences,
      SortedSet<String> actors,
      FoundOfPairs found,
      WordPieces words) {
    Builder builder = new Builder(sentences, actors, found);
    builder.add(words.opening(), List.of());
    sentences.forEach(builder::sentence);
    builder.add(words.closing(), List.of());
    for (String first : actors) {
      for (String second : actors) {
        if (!first.equals(second)) {
          builder.pair(first, second);
        }
      }
      builder.alone(first);
    }
    return new PassageQuestion(
        sentences,
        new Passage(builder.pieces, builder.hints, builder.places, builder.pairs),
        builder.rows);
  }

  private static final class Builder {
    private final List<PassageSentence> sentences;
    private final SortedSet<String> actors;
    private final FoundOfPairs found;
    private final List<Integer> pieces = new ArrayList<>();
    private final List<List<Integer>> hints = new ArrayList<>();
    private final List<List<Integer>> places = new ArrayList<>();
    private final List<Passage.Pair> pairs = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** For each sentence, which of the places stands for whom. */
    private final List<SortedMap<String, Integer>> named = new ArrayList<>();

    Builder(List<PassageSentence> sentences, SortedSet<String> actors, FoundOfPairs found) {
      this.sentences = sentences;
      this.actors = actors;
      this.found = found;
    }

    private void add(int piece, List<Integer> hint) {
      pieces.add(piece);
      hints.add(hint);
    }

    private void sentence(PassageSentence sentence) {
      int offset = pieces.size();
      int room = Math.min(PairNetwork.LONGEST - 1 - offset, sentence.pieces().size());
      for (int piece = 0; piece < room; piece++) {
        add(sentence.pieces().get(piece), sentence.hints().get(piece));
      }
      SortedMap<String, Integer> own = new TreeMap<>();
      sentence
          .places()
          .forEach(
              (code, at) -> {
                List<Integer> within =
                    at.stream().filter(p -> p < room).map(p -> p + offset).toList();
                if (actors.contains(code) && !within.isEmpty()) {
                  own.put(code, places.size());
                  places.add(within);
                }
              });
      named.add(own);
    }

    private void pair(String first, String second) {
      List<Integer> features = found.features(first, Optional.of(second));
      Pair pair = new Pair(first, Optional.of(second));
      for (int i = 0; i < sentences.size(); i++) {
        for (int j = 0; j < sentences.size(); j++) {
          Optional<Integer> one = place(i, first);
          Optional<Integer> other = place(j, second);
          if (Math.abs(index(i) - index(j)) <= 1 && one.isPresent() && other.isPresent()) {
            Passage.Order order = Passage.Order.of(Integer.compare(j, i));
            pairs.add(new Passage.Pair(one.get(), other.get(), order, features));
            rows.add(new Row(pair, sentences.get(Math.max(i, j))));
          }
        }
      }
    }

    private void alone(String first) {
      List<Integer> features = found.features(first, Optional.empty());
      Pair pair = new Pair(first, Optional.empty());
      for (int i = 0; i < sentences.size(); i++) {
        Optional<Integer> one = place(i, first);
        if (one.isPresent()) {
          pairs.add(new Passage.Pair(one.get(), Passage.NOBODY, Passage.Order.BEHIND, features));
          rows.add(new Row(pair, sentences.get(i)));
        }
      }
    }

    private Optional<Integer> place(int sentence, String code) {
      return Optional.ofNullable(named.get(sentence).get(code));
    }

    private int index(int i) {
      return sentences.get(i).reading().sentence().index();
    }
  }
}
