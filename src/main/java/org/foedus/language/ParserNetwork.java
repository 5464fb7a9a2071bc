package org.foedus.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network of CoreNLP's transition parser (Chen and Manning 2014, cube activation), for speed:
 * what a feature adds to the hidden layer is computed once and kept, and all sums run over rows of
 * floats that the virtual machine adds several at a time.
 */
final class ParserNetwork {
  /** What lies nearer to another score than this is decided in CoreNLP's own arithmetic. */
  static final float DOUBT = 0.002f;

  /** Words' rows that are kept, 4 kB each; beyond that the rarer ones are computed again. */
  private static final int KEPT_ROWS = 1 << 16;

  /** So many rows share a place, from the last one computed to the first. */
  private static final int WAYS = 2;

  private static final int PLACE_SHIFT =
      Integer.SIZE - Integer.numberOfTrailingZeros(KEPT_ROWS / WAYS);

  /** CoreNLP keeps that many features' sums as doubles, the others' as floats. */
  private static final int EXACT_ROWS = 20_000;

  /** How many rows one loop adds. */
  private static final int INPUTS = 5;

  private static final int UNITS = 4;

  private final ParserModel model;
  private final int transitions;
  private final int[] absent;
  private final float[] base;
  private final float[][] absentRows;
  private final AtomicReferenceArray<Row> kept = new AtomicReferenceArray<>(KEPT_ROWS);
  private final AtomicReferenceArray<float[]> small;
  private final int firstSmall;
  private final Lazy<Set<Integer>> inDoubles = new Lazy<>(this::inDoubles);

  /** What one word adds to the hidden layer at one position. */
  private record Row(int feature, float[] sums) {}

  /**
   * @param absent the feature that says that there is nothing, for each position
   */
  ParserNetwork(ParserModel model, int[] absent) {
    if (model.hiddenSize() % UNITS != 0 || model.embeddingSize() % INPUTS != 0) {
      throw new IllegalArgumentException("not the sizes of CoreNLP's English parser");
    }
    this.model = model;
    this.transitions = model.output()[0].length;
    this.absent = absent.clone();
    this.firstSmall = model.words().size();
    this.small =
        new AtomicReferenceArray<>(
            (model.tags().size() + model.labels().size()) * model.features());
    this.base = model.bias().clone();
    this.absentRows = new float[model.features()][];
    for (int position = 0; position < model.features(); position++) {
      absentRows[position] = sums(absent[position], position);
      add(base, absentRows[position]);
    }
  }

  int absent(int position) {
    return absent[position];
  }

  int transitions() {
    return transitions;
  }

  /** Memory for one evaluation at a time. */
  final class Scratch {
    private final float[] hidden = new float[model.hiddenSize()];
    private final float[] scores = new float[transitions];
    private final float[][] rows = new float[model.features()][];
  }

  /** The score of each transition, right to within half of {@link #DOUBT}. */
  float[] scores(int[] features, Scratch scratch) {
    float[] hidden = scratch.hidden;
    float[][] rows = scratch.rows;
    int present = 0;
    for (int position = 0; position < features.length; position++) {
      if (features[position] != absent[position]) {
        rows[present++] = row(features[position], position);
      }
    }
    System.arraycopy(base, 0, hidden, 0, hidden.length);
    int i = 0;
    for (; i + 3 < present; i += 4) {
      add(hidden, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
    }
    for (; i < present; i++) {
      add(hidden, rows[i]);
    }
    cube(hidden);
    float[] scores = scratch.scores;
    Arrays.fill(scores, 0);
    for (int unit = 0; unit < hidden.length; unit += UNITS) {
      addUnits(scores, model.output(), hidden, unit);
    }
    return scores;
  }

  private static void add(float[] sum, float[] a) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += a[i];
    }
  }

  private static void add(float[] sum, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
  }

  private static void cube(float[] hidden) {
    for (int i = 0; i < hidden.length; i++) {
      float h = hidden[i];
      hidden[i] = h * h * h;
    }
  }

  private float[] row(int feature, int position) {
    int key = feature * model.features() + position;
    if (feature >= firstSmall) {
      int index = key - firstSmall * model.features();
      float[] sums = small.get(index);
      if (sums == null) {
        sums = sumsBeyondAbsent(feature, position);
        small.set(index, sums);
      }
      return sums;
    }
    int place = WAYS * ((key * 0x9E3779B1) >>> PLACE_SHIFT);
    Row last = kept.get(place);
    if (last != null && last.feature == key) {
      return last.sums;
    }
    Row before = kept.get(place + 1);
    if (before != null && before.feature == key) {
      return before.sums;
    }
    Row row = new Row(key, sumsBeyondAbsent(feature, position));
    kept.set(place + 1, last);
    kept.set(place, row);
    return row.sums;
  }

  private float[] sumsBeyondAbsent(int feature, int position) {
    float[] sums = sums(feature, position);
    float[] without = absentRows[position];
    for (int i = 0; i < sums.length; i++) {
      sums[i] -= without[i];
    }
    return sums;
  }

  private float[] sums(int feature, int position) {
    float[] sums = new float[model.hiddenSize()];
    int size = model.embeddingSize();
    for (int d = 0; d < size; d += INPUTS) {
      addInputs(sums, model.hidden(), position * size + d, model.embeddings(), feature * size + d);
    }
    return sums;
  }

  /** Adds five rows, each times its factor: no more in one loop, or it is not vectorised. */
  private static void addInputs(float[] sum, float[][] rows, int row, float[] factors, int factor) {
    float[] a = rows[row];
    float[] b = rows[row + 1];
    float[] c = rows[row + 2];
    float[] d = rows[row + 3];
    float[] e = rows[row + 4];
    float fa = factors[factor];
    float fb = factors[factor + 1];
    float fc = factors[factor + 2];
    float fd = factors[factor + 3];
    float fe = factors[factor + 4];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (a[i] * fa + b[i] * fb) + (c[i] * fc + d[i] * fd) + e[i] * fe;
    }
  }

  /** As above for four; a loop of its own, because the compiler tunes it to its short rows. */
  private static void addUnits(float[] scores, float[][] rows, float[] hidden, int unit) {
    float[] a = rows[unit];
    float[] b = rows[unit + 1];
    float[] c = rows[unit + 2];
    float[] d = rows[unit + 3];
    float ha = hidden[unit];
    float hb = hidden[unit + 1];
    float hc = hidden[unit + 2];
    float hd = hidden[unit + 3];
    for (int i = 0; i < scores.length; i++) {
      scores[i] += (a[i] * ha + b[i] * hb) + (c[i] * hc + d[i] * hd);
    }
  }

  /** The scores to the last bit as CoreNLP computes them; slow. */
  double[] exactScores(int[] features) {
    double[] hidden = new double[model.hiddenSize()];
    for (int position = 0; position < features.length; position++) {
      double[] sums = exactSums(features[position], position);
      boolean doubles = inDoubles.get().contains(features[position] * model.features() + position);
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += doubles ? sums[i] : (float) sums[i];
      }
    }
    double[] scores = new double[transitions];
    for (int i = 0; i < hidden.length; i++) {
      double h = hidden[i] + model.bias()[i];
      h = h * h * h;
      for (int transition = 0; transition < transitions; transition++) {
        scores[transition] += h * model.output()[i][transition];
      }
    }
    return scores;
  }

  private double[] exactSums(int feature, int position) {
    int size = model.embeddingSize();
    double[] sums = new double[model.hiddenSize()];
    for (int d = 0; d < size; d++) {
      float[] row = model.hidden()[position * size + d];
      float factor = model.embeddings()[feature * size + d];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i] * factor;
      }
    }
    return sums;
  }

  private Set<Integer> inDoubles() {
    Set<Integer> features = new HashSet<>();
    for (int i = 0; i < Math.min(EXACT_ROWS, model.precomputed().length); i++) {
      features.add(model.precomputed()[i]);
    }
    return features;
  }
}
