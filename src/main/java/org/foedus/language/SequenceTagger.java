package org.foedus.language;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.foedus.language.TaggerModel.Entry;
import org.foedus.language.TaggerModel.Weights;

/**
 * Finds the likeliest sequence of tags, as CoreNLP's {@code MaxentTagger} does with the same model.
 * What a word says by itself is computed once for each word; what two tags say of the next one once
 * for each pair, also as exponentials, so that normalising over all tags is one scalar product.
 */
final class SequenceTagger {
  private static final String END = ".$.";
  private static final String OUTSIDE = "NA";

  /** As many words are remembered, some 700 bytes each; then the memory starts anew. */
  private static final int REMEMBERED = 1 << 15;

  private static final Set<String> COMPANY_ENDS =
      Set.of(
          "Company",
          "COMPANY",
          "Co.",
          "Co",
          "Cos.",
          "CO.",
          "COS.",
          "Corporation",
          "CORPORATION",
          "Corp.",
          "Corp",
          "CORP.",
          "Incorporated",
          "INCORPORATED",
          "Inc.",
          "Inc",
          "INC.",
          "Association",
          "ASSOCIATION",
          "Assn",
          "ASSN",
          "Limited",
          "LIMITED",
          "Ltd.",
          "LTD.",
          "L.P.");
  private static final int COMPANY_WINDOW = 3;

  private static final int PREVIOUS_WORD = 0;
  private static final int WORD = 1;
  private static final int NEXT_WORD = 2;
  private static final int TWO_TAGS = 3;
  private static final int ONE_TAG = 4;
  private static final int RARE = 5;
  private static final int PREVIOUS_SHAPE = RARE;
  private static final int SHAPE = RARE + 1;
  private static final int NEXT_SHAPE = RARE + 2;
  private static final int PREVIOUS_CLASS = RARE + 3;
  private static final int CLASS = RARE + 4;
  private static final int NEXT_CLASS = RARE + 5;
  private static final int THREE_CLASSES = RARE + 6;
  private static final int HAS_UPPER_CASE = RARE + 7;
  private static final int COMPANY = RARE + 11;
  private static final int CAPITAL_AT_START = RARE + 14;
  private static final int CAPITAL_LATER = RARE + 15;
  private static final int UPPER_CASE_AT_START = RARE + 16;
  private static final int PREFIX = RARE + 17;
  private static final int SUFFIX = RARE + 27;
  private static final int AFFIXES = 10;
  private static final int FINE_SHAPE = RARE + 37;
  private static final int NOT_ALPHANUMERIC = RARE + 38;

  private final TaggerModel model;
  private final int tagCount;
  private final double[][] afterTags;
  private final double[][] expAfterTags;
  private final Map<String, Word> remembered = new ConcurrentHashMap<>();
  private final Word end;
  private final Word outside;

  /** Whether a word of the training text had a tag there. */
  boolean mayBe(String word, String tag) {
    TaggerModel.Entry entry = model.words().get(word);
    int wanted = model.tags().indexOf(tag);
    return entry != null
        && java.util.Arrays.stream(entry.possible()).anyMatch(possible -> possible == wanted);
  }

  SequenceTagger(TaggerModel model) {
    this.model = model;
    this.tagCount = model.tags().size();
    int contexts = (tagCount + 1) * (tagCount + 1);
    this.afterTags = new double[contexts][];
    this.expAfterTags = new double[contexts][];
    for (int before = 0; before <= tagCount; before++) {
      for (int last = 0; last <= tagCount; last++) {
        double[] scores = new double[tagCount];
        model.weights(TWO_TAGS, name(before) + "!" + name(last)).addTo(scores);
        model.weights(ONE_TAG, name(last)).addTo(scores);
        afterTags[context(before, last)] = scores;
        expAfterTags[context(before, last)] = Arrays.stream(scores).map(Math::exp).toArray();
      }
    }
    this.end = new Word(END);
    this.outside = new Word(OUTSIDE);
  }

  private String name(int tag) {
    return tag == tagCount ? OUTSIDE : model.tags().get(tag);
  }

  /** The number of two tags in a row; {@code tagCount} stands for the place before the sentence. */
  private int context(int before, int last) {
    return before * (tagCount + 1) + last;
  }

  List<String> tag(List<String> texts) {
    int size = texts.size();
    List<Word> words = new ArrayList<>(size + 1);
    for (String text : texts) {
      words.add(word(text));
    }
    words.add(end);
    int[] none = {tagCount};
    double[] best = {0};
    int[][] trace = new int[size + 1][];
    for (int i = 0; i <= size; i++) {
      int[] before = i < 2 ? none : words.get(i - 2).tags;
      int[] last = i < 1 ? none : words.get(i - 1).tags;
      int[] tags = words.get(i).tags;
      double[] next = new double[last.length * tags.length];
      trace[i] = new int[next.length];
      if (next.length == 1 && before.length == 1) {
        next[0] = best[0];
      } else {
        step(best, before, last, tags, local(words, i), next, trace[i]);
      }
      best = next;
    }
    return read(words, trace, best);
  }

  private void step(
      double[] best,
      int[] before,
      int[] last,
      int[] tags,
      double[] local,
      double[] next,
      int[] trace) {
    double highest = local[0];
    for (double each : local) {
      highest = Math.max(highest, each);
    }
    double[] expLocal = new double[tagCount];
    for (int t = 0; t < tagCount; t++) {
      expLocal[t] = Math.exp(local[t] - highest);
    }
    Arrays.fill(next, Double.NEGATIVE_INFINITY);
    for (int b = 0; b < before.length; b++) {
      for (int l = 0; l < last.length; l++) {
        int context = context(before[b], last[l]);
        double so = best[b * last.length + l] - highest - logSum(expAfterTags[context], expLocal);
        double[] after = afterTags[context];
        for (int t = 0; t < tags.length; t++) {
          double score = so + (after[tags[t]] + local[tags[t]]);
          int at = l * tags.length + t;
          if (score > next[at]) {
            next[at] = score;
            trace[at] = b;
          }
        }
      }
    }
  }

  private static double logSum(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return Math.log(sum);
  }

  private List<String> read(List<Word> words, int[][] trace, double[] best) {
    int size = words.size() - 1;
    int at = 0;
    for (int i = 1; i < best.length; i++) {
      at = best[i] > best[at] ? i : at;
    }
    String[] tags = new String[size];
    for (int i = size; i > 0; i--) {
      int last = at / words.get(i).tags.length;
      int before = trace[i][at];
      tags[i - 1] = model.tags().get(words.get(i - 1).tags[last]);
      at = before * words.get(i - 1).tags.length + last;
    }
    return Arrays.asList(tags);
  }

  /** What a word and its neighbours say, whatever their tags. */
  private double[] local(List<Word> words, int i) {
    Word word = words.get(i);
    Word previous = i == 0 ? outside : words.get(i - 1);
    Word next = i + 1 < words.size() ? words.get(i + 1) : outside;
    double[] scores = new double[tagCount];
    previous.asPrevious.addTo(scores);
    next.asNext.addTo(scores);
    if (word.rare) {
      model.weights(PREVIOUS_SHAPE, previous.shape()).addTo(scores);
      model.weights(NEXT_SHAPE, next.shape()).addTo(scores);
      model.weights(PREVIOUS_CLASS, previous.label()).addTo(scores);
      model.weights(NEXT_CLASS, next.label()).addTo(scores);
      String classes = previous.label() + "|" + word.label() + "|" + next.label();
      model.weights(THREE_CLASSES, classes).addTo(scores);
      model.weights(COMPANY, flag(isCompany(words, i))).addTo(scores);
      double[] place = i == 0 ? word.atStart : word.later;
      for (int t = 0; t < tagCount; t++) {
        scores[t] += place[t];
      }
    }
    for (int t = 0; t < tagCount; t++) {
      scores[t] += word.alone[t];
    }
    return scores;
  }

  private static boolean isCompany(List<Word> words, int i) {
    boolean company = false;
    for (int j = i; j < words.size() && j <= i + COMPANY_WINDOW; j++) {
      company |= COMPANY_ENDS.contains(words.get(j).text);
    }
    return company && startsUpperCase(words.get(i).text);
  }

  private static boolean startsUpperCase(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  private static String flag(boolean value) {
    return value ? "1" : "0";
  }

  private Word word(String text) {
    Word known = remembered.get(text);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
    Word word = new Word(Americanize.americanize(text));
    remembered.put(text, word);
    return word;
  }

  /** What can be said of a word wherever it stands. */
  private final class Word {
    private final String text;
    private final boolean rare;
    private final int[] tags;
    private final double[] alone = new double[tagCount];
    private final double[] atStart;
    private final double[] later;
    private final Weights asPrevious;
    private final Weights asNext;
    private final Lazy<String> shape;
    private final Lazy<String> label;

    Word(String text) {
      this.text = text;
      Entry entry = model.words().get(text);
      this.rare = entry == null || entry.rare();
      this.tags = entry == null ? model.open() : entry.possible();
      this.asPrevious = model.weights(PREVIOUS_WORD, text);
      this.asNext = model.weights(NEXT_WORD, text);
      this.shape = new Lazy<>(() -> shape(WordShapeClassifier.WORDSHAPECHRIS2));
      this.label = new Lazy<>(() -> model.clusters().of(text));
      model.weights(WORD, text).addTo(alone);
      if (rare) {
        addRare();
      }
      this.atStart = new double[rare ? tagCount : 0];
      this.later = new double[rare ? tagCount : 0];
      if (rare) {
        addCapital();
      }
    }

    String shape() {
      return shape.get();
    }

    String label() {
      return label.get();
    }

    private String shape(int kind) {
      return WordShapeClassifier.wordShape(text, kind);
    }

    private void addRare() {
      boolean upper = text.chars().anyMatch(Character::isUpperCase);
      boolean digit = text.chars().anyMatch(Character::isDigit);
      boolean letter = text.chars().anyMatch(Character::isLetter);
      boolean dash = text.indexOf('-') >= 0;
      model.weights(SHAPE, shape()).addTo(alone);
      model.weights(CLASS, label()).addTo(alone);
      boolean[] traits = {
        upper,
        digit,
        dash,
        letter && dash && digit,
        false,
        text.chars().allMatch(Character::isUpperCase),
        upper && dash && digit
      };
      for (int i = 0; i < traits.length; i++) {
        if (HAS_UPPER_CASE + i != COMPANY) {
          model.weights(HAS_UPPER_CASE + i, flag(traits[i])).addTo(alone);
        }
      }
      for (int length = 1; length <= AFFIXES; length++) {
        boolean fits = text.length() >= length;
        String prefix = fits ? text.substring(0, length) : "######";
        String suffix = fits ? text.substring(text.length() - length) : "######";
        model.weights(PREFIX + length - 1, prefix).addTo(alone);
        model.weights(SUFFIX + length - 1, suffix).addTo(alone);
      }
      model.weights(FINE_SHAPE, shape(WordShapeClassifier.WORDSHAPECHRIS4)).addTo(alone);
      model.weights(NOT_ALPHANUMERIC, flag(!letter && !digit)).addTo(alone);
    }

    /** A capital says more of a word if it is known, and with which tag, in lower case. */
    private void addCapital() {
      Entry lower = model.words().get(text.toLowerCase(Locale.ROOT));
      String usual = startsUpperCase(text) && lower != null ? model.tags().get(lower.usual()) : "0";
      model.weights(CAPITAL_AT_START, usual).addTo(atStart);
      model.weights(CAPITAL_LATER, "0").addTo(atStart);
      boolean upper = text.chars().anyMatch(Character::isUpperCase);
      model.weights(UPPER_CASE_AT_START, flag(upper)).addTo(atStart);
      model.weights(CAPITAL_AT_START, "0").addTo(later);
      model.weights(CAPITAL_LATER, usual).addTo(later);
      model.weights(UPPER_CASE_AT_START, "0").addTo(later);
    }
  }
}
