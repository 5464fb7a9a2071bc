package org.foedus.clean;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What each block of a page weighs: positive for running text, by its length, negative for what is
 * more likely to stand around an article. The numbers are in characters of running text; they were
 * set on the pages of the article extraction benchmark and are round on purpose.
 */
final class Weights {
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!?…。！？।۔؟:;][\"'”’»“)\\]*]*");

  /** A paragraph says as much in its first 400 characters for itself as it needs. */
  private static final int ENOUGH = 400;

  /** Text of this length is running text, however it ends: menus and headings are shorter. */
  private static final int LONG = 160;

  /** The shortest line that can be a sentence of its own. */
  private static final int SHORT = 20;

  /** Enough to outweigh a paragraph or two. */
  private static final int WALL = -500;

  /** Above this share of linked characters a block leads elsewhere. */
  static final double LINKED = 0.6;

  private final int[] weights;

  Weights(List<Block> blocks) {
    weights = blocks.stream().mapToInt(Weights::of).toArray();
  }

  /** Makes a block weigh more. */
  void favour(int block, int bonus) {
    weights[block] += bonus;
  }

  int get(int block) {
    return weights[block];
  }

  int size() {
    return weights.length;
  }

  /**
   * For each position the sum of all weights before it; what is left out weighs next to nothing.
   */
  int[] sums(boolean[] out) {
    int[] sums = new int[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + of(i, out);
    }
    return sums;
  }

  /** For each position the sum of the running text before it. */
  int[] running(boolean[] out) {
    int[] sums = new int[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + (out[i] ? 0 : Math.max(0, weights[i]));
    }
    return sums;
  }

  /** A block's weight; a little against it if it is left out anyway, so that runs end early. */
  int of(int block, boolean[] out) {
    return out[block] ? weights[block] <= WALL ? WALL : -1 : weights[block];
  }

  /** Puts an end there: no article goes on behind what its readers wrote. */
  void wall(int block) {
    weights[block] = WALL;
  }

  /** Whether a text ends as sentences do. */
  static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }

  static int of(Block block) {
    String text = block.text();
    double linked = block.linkShare();
    if (linked > LINKED) {
      return block.kind() == Block.Kind.HEADING ? -30 : -50;
    }
    int length = lengthInLetters(text);
    boolean words = length > text.length() || text.indexOf(' ') > 0;
    boolean running = length >= LONG || length >= SHORT && words && endsSentence(text);
    if (running && block.kind() != Block.Kind.CAPTION) {
      return (int) (Math.min(ENOUGH, length) * (1 - linked));
    }
    return switch (block.kind()) {
      case HEADING -> -10;
      case PARAGRAPH -> -5;
      case ITEM, CELL -> linked > 0.2 ? -40 : -10;
      case CAPTION -> -20;
      case LOOSE -> -30;
    };
  }

  /** An ideograph or a kana says as much as about two and a half Latin letters. */
  private static int lengthInLetters(String text) {
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ideographs += c >= 0x3040 && c < 0xA000 ? 1 : 0;
    }
    return text.length() + ideographs * 3 / 2;
  }
}
