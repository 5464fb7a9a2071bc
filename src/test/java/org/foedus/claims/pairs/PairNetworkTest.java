package org.foedus.claims.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairNetworkTest {
  static final PairNetwork NETWORK = PairNetwork.load();
  static final List<String> VOCABULARY = vocabulary();

  private static List<String> vocabulary() {
    try {
      return Files.readAllLines(
          Path.of("src/main/resources/org/foedus/claims/pairs/vocabulary.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPairHasAScoreForEachLabelAndAForce() {
    Scores scores = NETWORK.score(passage("Peru", "condemned", "Chile", "."));
    assertThat(scores.labels()).hasNumberOfRows(3);
    for (int pair = 0; pair < 3; pair++) {
      assertThat(scores.labels()[pair]).hasSize(NETWORK.labels().labels().size());
      for (float score : scores.labels()[pair]) {
        assertThat(score).isBetween(0F, 1F);
      }
      double sum = 0;
      for (float force : scores.forces()[pair]) {
        sum += force;
      }
      assertThat(scores.forces()[pair]).hasSize(NETWORK.labels().forces().size());
      assertThat(sum).isBetween(0.999, 1.001);
    }
  }

  @Test
  void whoDoesItToWhomMatters() {
    Scores scores = NETWORK.score(passage("Peru", "condemned", "Chile", "."));
    int accuse =
        NETWORK.labels().labels().stream().map(Labels.Label::code).toList().indexOf("ACCUSE");
    assertThat(scores.labels()[0][accuse]).isGreaterThan(scores.labels()[1][accuse]);
  }

  @Test
  void manyThreadsHaveTheSameAnswerAsOne() {
    List<Passage> passages = new ArrayList<>();
    for (String verb : List.of("condemned", "invaded", "praised", "will", "guarantees")) {
      passages.add(passage("Peru", verb, "Chile", "."));
      passages.add(passage("In", "May", "Peru", verb, "neighbouring", "Chile", "again", "."));
    }
    List<Passage> many =
        new ArrayList<>(Collections.nCopies(8, passages)).stream().flatMap(List::stream).toList();
    List<String> one = passages.stream().map(PairNetworkTest::told).toList();
    List<String> all = many.parallelStream().map(PairNetworkTest::told).toList();
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i)).isEqualTo(one.get(i % one.size()));
    }
  }

  private static String told(Passage passage) {
    return java.util.Arrays.deepToString(NETWORK.score(passage).labels());
  }

  /** Peru and Chile both ways, and Peru alone. */
  private static Passage passage(String... words) {
    List<Integer> pieces = new ArrayList<>();
    List<List<Integer>> places = new ArrayList<>(List.of(List.of(), List.of()));
    pieces.add(NETWORK.words().opening());
    for (String word : words) {
      if (word.equals("Peru")) {
        places.set(0, List.of(pieces.size()));
      } else if (word.equals("Chile")) {
        places.set(1, List.of(pieces.size()));
      }
      pieces.addAll(NETWORK.words().of(word));
    }
    pieces.add(NETWORK.words().closing());
    List<List<Integer>> hints =
        IntStream.range(0, pieces.size()).mapToObj(i -> List.<Integer>of()).toList();
    return new Passage(
        pieces,
        hints,
        places,
        List.of(
            new Passage.Pair(0, 1, Passage.Order.TOGETHER, List.of()),
            new Passage.Pair(1, 0, Passage.Order.TOGETHER, List.of()),
            new Passage.Pair(0, Passage.NOBODY, Passage.Order.BEHIND, List.of())));
  }
}
