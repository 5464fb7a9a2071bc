package org.foedus.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Builds a dependency tree from left to right: words wait on a stack until the network attaches one
 * of the upper two to the other (arc-standard, Nivre 2004). It gives the trees of CoreNLP's {@code
 * nndep.DependencyParser}, for the same model.
 */
final class TransitionParser {
  private static final int NONE = -1;
  private static final int ROOT = 0;
  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String ABSENT = "-NULL-";
  private static final String TOP = "-ROOT-";

  private static final int TAGS = 18;
  private static final int LABELS = 36;
  private static final int FEATURES = 48;

  private final ParserModel model;
  private final ParserNetwork network;
  private final int rootLabel = 1;
  private final int leftArcs;
  private final int shift;
  private final ThreadLocal<ParserNetwork.Scratch> scratch;

  TransitionParser(ParserModel model) {
    this.model = model;
    int[] absent = new int[FEATURES];
    Arrays.fill(absent, 0, TAGS, identifier(model.words(), ABSENT));
    Arrays.fill(absent, TAGS, LABELS, identifier(model.tags(), ABSENT));
    Arrays.fill(absent, LABELS, FEATURES, model.labelIdentifier(0));
    this.network = new ParserNetwork(model, absent);
    this.leftArcs = model.labels().size() - 1;
    this.shift = 2 * leftArcs;
    this.scratch = ThreadLocal.withInitial(() -> network.new Scratch());
  }

  /**
   * A tree over the words, counted from 1; 0 is the root.
   *
   * @param heads the governor of each word; the first entry means nothing
   * @param labels the relation of each word to it
   */
  record Tree(int[] heads, List<String> labels) {}

  Tree parse(List<String> words, List<String> tags) {
    State state = new State(words, tags);
    int[] features = new int[FEATURES];
    while (!state.finished()) {
      state.apply(choose(state, features));
    }
    String[] labels = new String[words.size() + 1];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = model.labels().get(state.label[i]);
    }
    return new Tree(state.head, Arrays.asList(labels));
  }

  private int choose(State state, int[] features) {
    boolean words = state.waiting();
    if (state.depth <= 2) {
      return words ? shift : leftArcs + rootLabel - 1;
    }
    state.read(features);
    float[] scores = network.scores(features, scratch.get());
    int best = NONE;
    float highest = Float.NEGATIVE_INFINITY;
    float second = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < network.transitions(); i++) {
      if (scores[i] > second && possible(i, words)) {
        if (scores[i] > highest) {
          second = highest;
          highest = scores[i];
          best = i;
        } else {
          second = scores[i];
        }
      }
    }
    return highest - second > ParserNetwork.DOUBT ? best : chooseExactly(features, words);
  }

  private int chooseExactly(int[] features, boolean words) {
    double[] scores = network.exactScores(features);
    int best = NONE;
    for (int i = 0; i < scores.length; i++) {
      if (possible(i, words) && (best == NONE || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }

  /** With at least two words on the stack, neither may become the root yet. */
  private boolean possible(int transition, boolean words) {
    return transition == shift ? words : transition % leftArcs != rootLabel - 1;
  }

  private static int identifier(Map<String, Integer> identifiers, String word) {
    Integer known = identifiers.get(word);
    return known == null ? identifiers.getOrDefault(UNKNOWN, 0) : known;
  }

  /** The stack, the words that wait, and the arcs so far. */
  private final class State {
    private final int size;
    private final int[] word;
    private final int[] tag;
    private final int[] head;
    private final int[] label;
    private final int[] leftmost;
    private final int[] secondLeft;
    private final int[] rightmost;
    private final int[] secondRight;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;

    State(List<String> words, List<String> tags) {
      size = words.size();
      word = new int[size + 1];
      tag = new int[size + 1];
      word[ROOT] = identifier(model.words(), TOP);
      tag[ROOT] = identifier(model.tags(), TOP);
      for (int i = 1; i <= size; i++) {
        word[i] = identifier(model.words(), words.get(i - 1));
        tag[i] = identifier(model.tags(), tags.get(i - 1));
      }
      head = filled(size + 1);
      label = new int[size + 1];
      leftmost = filled(size + 1);
      secondLeft = filled(size + 1);
      rightmost = filled(size + 1);
      secondRight = filled(size + 1);
      stack = new int[size + 1];
    }

    boolean finished() {
      return depth == 1 && next > size;
    }

    boolean waiting() {
      return next <= size;
    }

    void apply(int transition) {
      if (transition == shift) {
        stack[depth++] = next++;
        return;
      }
      int top = stack[depth - 1];
      int below = stack[depth - 2];
      depth--;
      if (transition < leftArcs) {
        attach(below, top, transition + 1);
        stack[depth - 1] = top;
      } else {
        attach(top, below, transition - leftArcs + 1);
      }
    }

    /** Children come to a word from the inside out, on either side. */
    private void attach(int child, int governor, int relation) {
      head[child] = governor;
      label[child] = relation;
      if (child < governor) {
        if (leftmost[governor] == NONE || child < leftmost[governor]) {
          secondLeft[governor] = leftmost[governor];
          leftmost[governor] = child;
        } else if (secondLeft[governor] == NONE || child < secondLeft[governor]) {
          secondLeft[governor] = child;
        }
      } else {
        if (rightmost[governor] == NONE || child > rightmost[governor]) {
          secondRight[governor] = rightmost[governor];
          rightmost[governor] = child;
        } else if (secondRight[governor] == NONE || child > secondRight[governor]) {
          secondRight[governor] = child;
        }
      }
    }

    /**
     * Three words of the stack, three that wait, and six children of each of the stack's top two.
     */
    void read(int[] features) {
      for (int i = 0; i < 3; i++) {
        word(features, 2 - i, stackAt(i));
        word(features, 3 + i, next + i <= size ? next + i : NONE);
      }
      for (int i = 0; i < 2; i++) {
        int parent = stackAt(i);
        int at = 6 + 6 * i;
        child(features, at, of(leftmost, parent));
        child(features, at + 1, of(rightmost, parent));
        child(features, at + 2, of(secondLeft, parent));
        child(features, at + 3, of(secondRight, parent));
        child(features, at + 4, of(leftmost, of(leftmost, parent)));
        child(features, at + 5, of(rightmost, of(rightmost, parent)));
      }
    }

    private void word(int[] features, int at, int index) {
      features[at] = index == NONE ? network.absent(at) : word[index];
      features[TAGS + at] = index == NONE ? network.absent(TAGS + at) : tag[index];
    }

    private void child(int[] features, int at, int index) {
      word(features, at, index);
      features[LABELS + at - 6] =
          index == NONE ? network.absent(LABELS + at - 6) : model.labelIdentifier(label[index]);
    }

    private int stackAt(int fromTop) {
      return fromTop < depth ? stack[depth - 1 - fromTop] : NONE;
    }

    private int of(int[] children, int parent) {
      return parent == NONE ? NONE : children[parent];
    }
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }
}
