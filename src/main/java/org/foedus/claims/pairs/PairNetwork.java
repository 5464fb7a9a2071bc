package org.foedus.claims.pairs;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The network, run by ONNX Runtime. Safe for many threads; each runs a passage by itself, so that
 * an answer does not depend on what else is asked.
 */
public final class PairNetwork {
  /** How many pieces a passage may have, the first and the last included. */
  public static final int LONGEST = 252;

  /** From how many pieces on a passage takes no further sentence: as most that it learnt from. */
  public static final int USUAL = 160;

  private final WordPieces words;
  private final Labels labels;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private PairNetwork(
      WordPieces words, Labels labels, OrtEnvironment environment, OrtSession session) {
    this.words = words;
    this.labels = labels;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the network that comes with the program.
   *
   * @throws IllegalStateException if it cannot be run on this machine
   */
  public static PairNetwork load() {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        return new PairNetwork(
            WordPieces.load(),
            Labels.load(),
            environment,
            environment.createSession(NetworkFiles.network(), options));
      }
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "the network that weighs pairs of actors cannot run on this machine ("
              + e.getMessage()
              + "); it wants Linux, macOS or Windows on a 64-bit Intel or ARM processor",
          e);
    }
  }

  /** How words are cut for it. */
  public WordPieces words() {
    return words;
  }

  /** What it is told and says. */
  public Labels labels() {
    return labels;
  }

  /**
   * Weighs the pairs of a passage.
   *
   * @param passage with at least one pair
   */
  public Scores score(Passage passage) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      int pairs = passage.pairs().size();
      int size = passage.pieces().size();
      long[] first = new long[pairs];
      long[] second = new long[pairs];
      long[] order = new long[pairs];
      float[][] found = new float[pairs][labels.features()];
      for (int p = 0; p < pairs; p++) {
        Passage.Pair pair = passage.pairs().get(p);
        first[p] = pair.first();
        second[p] = pair.second() == Passage.NOBODY ? passage.places().size() : pair.second();
        order[p] = pair.order().ordinal();
        mark(found[p], pair.found());
      }
      float[][] hints = new float[size][labels.hints().size()];
      for (int piece = 0; piece < size; piece++) {
        mark(hints[piece], passage.hints().get(piece));
      }
      float[][] spans = new float[passage.places().size()][size];
      for (int place = 0; place < spans.length; place++) {
        List<Integer> own = passage.places().get(place);
        for (int piece : own) {
          spans[place][piece] += 1F / own.size();
        }
      }
      put(inputs, "pieces", passage.pieces().stream().mapToLong(Integer::longValue).toArray());
      put(inputs, "places", LongStream.range(0, size).toArray());
      put(inputs, "first", first);
      put(inputs, "second", second);
      put(inputs, "order", order);
      put(inputs, "hints", hints);
      put(inputs, "spans", spans);
      put(inputs, "found", found);
      try (OrtSession.Result result = session.run(inputs)) {
        return new Scores(numbers(result, "scores"), numbers(result, "forces"));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed on a passage", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static void mark(float[] row, List<Integer> positions) {
    positions.forEach(position -> row[position] = 1);
  }

  private void put(Map<String, OnnxTensor> inputs, String name, Object values) throws OrtException {
    inputs.put(name, OnnxTensor.createTensor(environment, values));
  }

  private static float[][] numbers(OrtSession.Result result, String name) throws OrtException {
    return (float[][])
        result
            .get(name)
            .orElseThrow(() -> new IllegalStateException("the network does not tell " + name))
            .getValue();
  }
}
