package org.foedus.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.lexicon.Lexicon;

/**
 * How often the claims of a frame are right, counted on gold: what a claim's confidence means. A
 * frame with few claims is drawn toward the share of all frames, as if it had made {@value #PRIOR}
 * more claims of average quality (additive smoothing toward a common mean).
 */
public final class Calibration {
  /** How many claims of average quality each frame is credited with. */
  static final int PRIOR = 5;

  private static final Set<String> COUNTED = Set.of("agreements", "obligations", "events", "roles");

  private final Records records;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private record Tally(int found, int right) {
    Tally plus(boolean isRight) {
      return new Tally(found + 1, right + (isRight ? 1 : 0));
    }
  }

  /**
   * @param records turns a claim into the tuples that gold has
   */
  public Calibration(Records records) {
    this.records = records;
  }

  /** Counts the claims of an article against its gold item. */
  public void count(Item gold, Article article, List<Claim> claims) {
    for (Claim claim : claims) {
      isRight(gold, article, claim)
          .ifPresent(
              right ->
                  tallies.merge(
                      Lexicon.countedAs(claim.frame()),
                      new Tally(1, right ? 1 : 0),
                      (before, now) -> before.plus(right)));
    }
  }

  /** Whether gold has what a claim says; empty for a claim of a kind that gold does not record. */
  public Optional<Boolean> isRight(Item gold, Article article, Claim claim) {
    Item alone = records.of(gold.id(), article, List.of(claim));
    List<Family> told =
        Family.ALL.stream()
            .filter(family -> COUNTED.contains(family.name()))
            .filter(family -> !family.tuples().apply(alone).isEmpty())
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.stream().noneMatch(family -> family.hits(gold, alone).isEmpty()));
  }

  /** The share of claims that are right, by frame, and of all frames under its own id. */
  public Map<String, Double> confidences() {
    Map<String, Double> confidences = new TreeMap<>();
    double mean = mean();
    tallies.forEach(
        (frame, tally) ->
            confidences.put(frame, (tally.right() + PRIOR * mean) / (tally.found() + PRIOR)));
    confidences.put(Lexicon.ANY_FRAME, mean);
    return confidences;
  }

  private double mean() {
    int found = tallies.values().stream().mapToInt(Tally::found).sum();
    int right = tallies.values().stream().mapToInt(Tally::right).sum();
    return found == 0 ? 0 : (double) right / found;
  }

  /** The lines of the Turtle file that the lexicon keeps them in. */
  public List<String> turtle() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How often the claims of each frame were right on gold: what foedus:confidence means.");
    lines.add("# Written by `foedus evaluate src/test/resources/gold/dev.jsonl \\");
    lines.add("#   src/test/resources/gold/heldout.jsonl --confidence`.");
    lines.add("PREFIX foedus:  <https://w3id.org/foedus/ontology#>");
    lines.add("PREFIX lexicon: <https://w3id.org/foedus/lexicon/>");
    lines.add("");
    confidences()
        .forEach(
            (frame, share) -> {
              Tally tally = tallies.get(frame);
              String counts = tally == null ? "" : "  # " + tally.right() + " of " + tally.found();
              lines.add(
                  String.format(
                      Locale.ROOT, "lexicon:%s foedus:confidence %.2f .%s", frame, share, counts));
            });
    return lines;
  }
}
