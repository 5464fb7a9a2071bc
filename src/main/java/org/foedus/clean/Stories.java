package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the articles that are copies of one story: syndicated, lightly edited, cut, with another
 * headline or another credit. Two articles are copies if the shorter one is mostly in the longer
 * one; a story is all that hangs together by copies. The result does not depend on the order of the
 * articles.
 */
public final class Stories {

  /**
   * The share of the shorter text's shingles that the longer one must have, beyond {@link
   * #QUOTATION}. On the project's own set of copies and independent reports the least alike copy
   * has 0.67 and the most alike independent reports 0.18; see {@code StoriesTest}.
   */
  static final double COPY = 0.4;

  /**
   * Shingles that two independent reports may have in common, because they quote the same
   * statement: about thirty words. Of a short text that can be half.
   */
  static final int QUOTATION = 25;

  /** A text so short that a quotation could fill it is a copy if it has nothing of its own. */
  static final double SHORT_COPY = 0.9;

  /** Two articles of which one credits the other, or both the same third, need less. */
  static final double CREDITED_COPY = 0.2;

  /** A copy that is less than this share of the other must have the other's beginning. */
  static final double CUT = 0.4;

  /**
   * The share of the shorter text's sampled shingles that two articles have in common before they
   * are compared: half of what the least alike copies must share, for the sample is not the text.
   */
  private static final double CANDIDATE = 0.1;

  private Stories() {}

  /** Every article in exactly one story, the stories in the order of their originals. */
  public static List<Story> of(Collection<Copy> articles) {
    List<Copy> copies =
        articles.stream()
            .sorted(
                Comparator.comparingInt((Copy copy) -> copy.fingerprint().digest())
                    .thenComparing(Copy::article))
            .toList();
    int[] parents = new int[copies.size()];
    Arrays.setAll(parents, i -> i);
    candidates(
        copies,
        (one, other) -> {
          if (root(parents, one) != root(parents, other)
              && same(copies.get(one), copies.get(other))) {
            parents[root(parents, one)] = root(parents, other);
          }
        });
    Map<Integer, List<Copy>> groups = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(parents, i), root -> new ArrayList<>()).add(copies.get(i));
    }
    return groups.values().stream()
        .map(Stories::story)
        .sorted(Comparator.comparing(Story::original))
        .toList();
  }

  /** Whether two articles are copies of one story. */
  public static boolean same(Copy one, Copy other) {
    Fingerprint longer = one.fingerprint();
    Fingerprint shorter = other.fingerprint();
    if (longer.size() < shorter.size()) {
      longer = other.fingerprint();
      shorter = one.fingerprint();
    }
    double size = shorter.size();
    double least =
        credits(one, other)
            ? CREDITED_COPY * size
            : Math.min(SHORT_COPY * size, COPY * size + QUOTATION);
    return size > 0
        && shorter.containment(longer) * size >= least
        && (shorter.size() >= CUT * longer.size() || longer.leadsWith(shorter));
  }

  private static boolean credits(Copy one, Copy other) {
    return one.credited().isPresent()
            && (one.credited().equals(other.url()) || one.credited().equals(other.credited()))
        || other.credited().isPresent() && other.credited().equals(one.url());
  }

  private static int root(int[] parents, int article) {
    int root = article;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /**
   * Whether two articles are worth comparing. This depends on the two alone, so that a new article
   * changes no story but those that it joins.
   *
   * @param shared how many sampled shingles they have in common
   * @param one how many the one has
   * @param other how many the other has
   */
  public static boolean worthComparing(int shared, int one, int other) {
    return shared >= Math.max(1, (int) (CANDIDATE * Math.min(one, other)));
  }

  /** Calls back for pairs of articles that share enough sampled shingles. */
  private static void candidates(List<Copy> copies, Pair pair) {
    long[] postings = postings(copies);
    int[] shared = new int[copies.size()];
    int[] touched = new int[copies.size()];
    for (int article = 0; article < copies.size(); article++) {
      int count = 0;
      for (int shingle : copies.get(article).fingerprint().sample()) {
        int at = Arrays.binarySearch(postings, posting(shingle, article));
        while (++at < postings.length && postings[at] >> 32 == shingle) {
          int other = (int) postings[at];
          if (shared[other]++ == 0) {
            touched[count++] = other;
          }
        }
      }
      for (int i = 0; i < count; i++) {
        int other = touched[i];
        if (worthComparing(
            shared[other],
            copies.get(article).fingerprint().sample().length,
            copies.get(other).fingerprint().sample().length)) {
          pair.visit(article, other);
        }
        shared[touched[i]] = 0;
      }
    }
  }

  /** Shingle and article in one number, sorted. */
  private static long[] postings(List<Copy> copies) {
    long[] postings =
        new long[copies.stream().mapToInt(copy -> copy.fingerprint().sample().length).sum()];
    int count = 0;
    for (int article = 0; article < copies.size(); article++) {
      for (int shingle : copies.get(article).fingerprint().sample()) {
        postings[count++] = posting(shingle, article);
      }
    }
    Arrays.sort(postings);
    return postings;
  }

  private static long posting(int shingle, int article) {
    return (long) shingle << 32 | article;
  }

  private static Story story(List<Copy> copies) {
    Copy original =
        copies.stream()
            .min(
                Comparator.comparing((Copy copy) -> !isCredited(copy, copies))
                    .thenComparing(copy -> copy.date().orElse(LocalDate.MAX))
                    .thenComparing(copy -> copy.credited().isPresent())
                    .thenComparing(copy -> -copy.fingerprint().size())
                    .thenComparing(Copy::article))
            .orElseThrow();
    return new Story(original.article(), copies.stream().map(Copy::article).sorted().toList());
  }

  /** Whether another one names this one's address, or its site, as the origin. */
  private static boolean isCredited(Copy copy, List<Copy> copies) {
    return copy.url().isPresent()
        && copies.stream()
            .filter(other -> other != copy)
            .map(Copy::credited)
            .flatMap(Optional::stream)
            .anyMatch(
                credited ->
                    credited.equals(copy.url().get())
                        || host(credited).equals(host(copy.url().get())));
  }

  private static String host(URI uri) {
    return Objects.requireNonNullElse(uri.getHost(), "").replaceFirst("^www\\.", "");
  }

  /** Two articles by their positions. */
  private interface Pair {
    void visit(int one, int other);
  }
}
