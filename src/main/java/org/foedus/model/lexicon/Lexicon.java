package org.foedus.model.lexicon;

import java.util.List;
import java.util.Map;

/**
 * How English says things, as data.
 *
 * @param frames all frames
 * @param words lists of words that the machine needs, by the local part of their IRI
 * @param classes what the ontology says of the classes that frames state, by local part
 * @param confidences how sure a claim of a frame is, by the frame's id, from 0 to 1
 */
public record Lexicon(
    List<Frame> frames,
    Map<String, List<String>> words,
    Map<String, ClassEntry> classes,
    Map<String, Double> confidences) {
  /** The id under which the confidence of all frames without one of their own stands. */
  public static final String ANY_FRAME = "any-frame";

  /** Stands between a frame's id and the mark. */
  private static final char MARK = '.';

  private static final double EVEN = 0.5;

  public Lexicon {
    confidences = Map.copyOf(confidences);
    frames = List.copyOf(frames);
    words = Map.copyOf(words);
    classes = Map.copyOf(classes);
  }

  /** The frames of a kind. */
  public List<Frame> frames(String kind) {
    return frames.stream().filter(frame -> frame.kind().equals(kind)).toList();
  }

  /** How sure a claim of a frame is, from 0 to 1, with the mark of how it was found, if any. */
  public double confidence(String frame) {
    return confidences.getOrDefault(countedAs(frame), confidences.getOrDefault(ANY_FRAME, EVEN));
  }

  /**
   * Under what the claims of a frame are counted: the frame's id, or the mark behind it, such as
   * {@code nearby-target} of {@code reject.nearby-target}, which says more of how sure they are.
   */
  public static String countedAs(String frame) {
    return frame.substring(frame.indexOf(MARK) + 1);
  }

  /** The id of a frame without the mark of how it found a claim. */
  public static String idOf(String frame) {
    return frame.split("\\.", 2)[0];
  }

  /** A list of words; empty if there is none of that name. */
  public List<String> words(String name) {
    return words.getOrDefault(name, List.of());
  }

  /**
   * A class of the ontology that claims can be about.
   *
   * @param name its local part
   * @param family the local part of the class above it: agreement, obligation, event
   * @param code the code by which records call it
   * @param demand for agreements: how demanding the promise is, 1 the most
   * @param gives for agreements: the class of the duty that such an agreement gives every party
   *     toward every other; empty if none
   */
  public record ClassEntry(
      String name, String family, String code, int demand, List<String> gives) {
    public ClassEntry {
      gives = List.copyOf(gives);
    }
  }
}
