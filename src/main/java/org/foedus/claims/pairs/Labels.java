package org.foedus.claims.pairs;

import java.util.ArrayList;
import java.util.List;

/**
 * What the network may be told and may say, in the order of its numbers. It lies beside its weights
 * and goes with them: {@code labels.tsv}.
 *
 * @param hints what the lexicon may say of a word: codes of events and kinds of frames
 * @param labels what may be said of a pair
 * @param forces with what force, by the names of {@link org.foedus.model.Reality} in lower case
 */
public record Labels(List<String> hints, List<Label> labels, List<String> forces) {
  public Labels {
    hints = List.copyOf(hints);
    labels = List.copyOf(labels);
    forces = List.copyOf(forces);
  }

  /**
   * Something that may be said of a pair.
   *
   * @param family the local part of the class of such things: an event, a duty, an agreement
   * @param code the code of its own class
   * @param state what else it says: whether a duty holds, how an agreement stands; {@code -} for
   *     nothing
   * @param threshold the score from which it is believed though no frame found it
   * @param doubt the score under which it is not believed though a frame found it
   */
  public record Label(String family, String code, String state, double threshold, double doubt) {}

  /** Those of the network that comes with the program. */
  public static Labels load() {
    return read(NetworkFiles.lines("labels.tsv"));
  }

  static Labels read(List<String> lines) {
    List<String> hints = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<String> forces = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "hint" -> hints.add(cells[1]);
        case "force" -> forces.add(cells[1]);
        case "label" ->
            labels.add(
                new Label(
                    cells[1],
                    cells[2],
                    cells[3],
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5])));
        default -> throw new IllegalStateException("labels.tsv has no such line: " + line);
      }
    }
    return new Labels(hints, labels, forces);
  }

  /** Of whom the frames found an event, as seen from a pair. */
  public enum Of {
    /** The pair. */
    PAIR,
    /** The pair turned round. */
    TURNED,
    /** The first of the pair, whoever was the target. */
    ACTOR,
    /** The second of the pair was its target, whoever did it. */
    TARGET,
    /** Anybody in the passage. */
    ANYBODY
  }

  /**
   * How many features tell what the frames found of a pair: each label of an event as seen in each
   * way, then each other label once.
   */
  int features() {
    return labels.size() + (Of.values().length - 1) * events();
  }

  /** How many labels are of the first family; they stand first. */
  private int events() {
    String family = labels.get(0).family();
    return (int) labels.stream().filter(label -> label.family().equals(family)).count();
  }

  /** The feature that an event was found. */
  public int found(int label, Of whom) {
    return whom.ordinal() * events() + label;
  }

  /** The feature that a duty or an agreement of the pair was found. */
  public int found(int label) {
    return label + (Of.values().length - 1) * events();
  }
}
