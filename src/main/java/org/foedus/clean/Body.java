package org.foedus.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.foedus.clean.Block.Kind;
import org.jsoup.nodes.Element;

/**
 * An article's body among the blocks of its page. It is the region that says by its name that it is
 * one; failing that, the region whose blocks weigh most, and in it the run that weighs most. Parts
 * of the body that stand beside the region are added where little lies between.
 */
final class Body {
  /** A region named as an article's body is it when it holds a good part of the running text. */
  private static final double NAMED = 0.2;

  /** A region inside a named one, and named too, is better if it loses little of the text. */
  private static final double INNER = 0.8;

  /** A region named as the main column is it when it holds most of the running text. */
  private static final double COLUMN = 0.5;

  /** What may stand between parts of a body: a few short lines, not a menu. */
  private static final int GAP = 100;

  /** How far up from the body its other parts can hang. */
  private static final int LEVELS = 3;

  /** Lines before the first paragraph of a named body: section, headline, author, date, count. */
  private static final int HEAD = 5;

  /** A link of so many words that ends no sentence is the headline of another article. */
  private static final int PROMOTION_WORDS = 5;

  /**
   * An element that weighs less than this share of the heaviest run is not where the article is.
   */
  private static final double LIGHT = 0.5;

  /** What stands in the middle of an article and is none of it: an advertisement, a few links. */
  private static final int ROW = 10;

  /** More than a row of it is the end of the page. */
  private static final int FAR = -5;

  /** How far under its headline an article begins at most, in blocks. */
  private static final int NEAR = 20;

  /** What standing under the headline is worth, in characters of running text. */
  private static final int UNDER_HEADLINE = 150;

  private final Blocks page;
  private final List<Block> blocks;
  private final Weights weights;
  private final Surroundings surroundings;
  private final boolean[] out;
  private final boolean[] kept;

  private Body(Blocks page, Optional<String> headline) {
    this.page = page;
    this.blocks = page.list();
    this.weights = new Weights(blocks);
    this.surroundings = new Surroundings(page, weights);
    this.out = surroundings.out();
    headline.ifPresent(this::favourTextUnder);
    this.kept = new boolean[blocks.size()];
  }

  /** Looks for the body of a page. */
  static Body of(Blocks page, Optional<String> headline) {
    Body body = new Body(page, headline);
    if (!page.list().isEmpty()) {
      body.find();
    }
    return body;
  }

  /** The blocks of the body in order; none where the page has no running text. */
  List<Block> found() {
    List<Block> found = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      Block block = blocks.get(i);
      if (kept[i] && !out[i] && !isPromotion(block) && !Furniture.is(block.text())) {
        found.add(block);
      }
    }
    return found;
  }

  /** What stands around it. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** An article stands under its headline, however short it is. */
  private void favourTextUnder(String headline) {
    int under = 0;
    while (under < blocks.size()
        && !(blocks.get(under).kind() == Kind.HEADING
            && blocks.get(under).text().equalsIgnoreCase(headline))) {
      under++;
    }
    for (int i = under + 1; i < Math.min(blocks.size(), under + NEAR); i++) {
      if (!out[i] && weights.get(i) > 0 && !Furniture.is(blocks.get(i).text())) {
        weights.favour(i, UNDER_HEADLINE);
        return;
      }
    }
  }

  private void find() {
    int[] sentences = weights.running(out);
    int[] running = sentences[blocks.size()] == 0 ? plain() : sentences;
    Optional<Element> named = named(running);
    Element anchor = named.or(() -> column(running)).orElseGet(this::heaviest);
    if (named.isPresent()) {
      keepAll(page.start(anchor), page.end(anchor));
    } else {
      keepRun(page.start(anchor), page.end(anchor));
    }
    extend(anchor);
  }

  /** For pages without a sentence, such as lists of dates: the sums of their plain paragraphs. */
  private int[] plain() {
    int[] sums = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean plain = !out[i] && block.linked() == 0 && block.kind() == Kind.PARAGRAPH;
      sums[i + 1] = sums[i] + (plain ? block.text().length() : 0);
    }
    return sums;
  }

  private Optional<Element> named(int[] running) {
    Optional<Element> named = Optional.empty();
    int most = 0;
    int least = (int) Math.max(1, NAMED * running[running.length - 1]);
    for (Element region : page.regions()) {
      int inside = inside(running, region);
      if (inside >= least && inside >= INNER * most && Names.body(region)) {
        named = Optional.of(region);
        most = Math.max(most, inside);
      }
    }
    return named;
  }

  private Optional<Element> column(int[] running) {
    Optional<Element> column = Optional.empty();
    for (Element region : page.regions()) {
      if (inside(running, region) > COLUMN * running[running.length - 1] && Names.column(region)) {
        column = Optional.of(region);
      }
    }
    return column;
  }

  private int inside(int[] sums, Element region) {
    return sums[page.end(region)] - sums[page.start(region)];
  }

  private Element heaviest() {
    int[] sums = weights.sums(out);
    int best = 1;
    Element heaviest = page.regions().get(0);
    for (Element region : page.regions()) {
      int sum = inside(sums, region);
      if (sum >= best && !Blocks.isLeaf(region)) {
        best = sum;
        heaviest = region;
      }
    }
    Heaviest run = run(0, blocks.size());
    return best < LIGHT * run.sum() ? around(run, heaviest) : heaviest;
  }

  /** The smallest element that holds a run. */
  private Element around(Heaviest run, Element otherwise) {
    Element around = otherwise;
    int size = Integer.MAX_VALUE;
    for (Element region : page.regions()) {
      int start = page.start(region);
      int end = page.end(region);
      if (start <= run.start() && end >= run.end() && end - start <= size) {
        size = end - start;
        around = region;
      }
    }
    return around;
  }

  /** All but the lines at both ends that head nothing or lead elsewhere. */
  private void keepAll(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && (leadsAway(first) || isHead(first, from))) {
      first++;
    }
    while (last > first && (leadsAway(last - 1) || blocks.get(last - 1).kind() == Kind.HEADING)) {
      last--;
    }
    Arrays.fill(kept, first, last, true);
  }

  private boolean isHead(int block, int from) {
    Kind kind = blocks.get(block).kind();
    return kind == Kind.HEADING
        || kind == Kind.LOOSE && weights.get(block) < 0 && block - from < HEAD;
  }

  private boolean leadsAway(int block) {
    double most = blocks.get(block).kind() == Kind.ITEM ? Weights.LINKED / 2 : Weights.LINKED;
    return out[block]
        || blocks.get(block).linkShare() > most
        || Furniture.is(blocks.get(block).text());
  }

  /** The run of greatest weight, and the plain lines that go on from it. */
  private void keepRun(int from, int to) {
    Heaviest run = run(from, to);
    int last = run.end();
    while (last < to && last > run.start() && goesOn(last)) {
      last++;
    }
    Arrays.fill(kept, run.start(), last, true);
  }

  /** The run of greatest weight among these blocks (Bentley's maximum sum). */
  private Heaviest run(int from, int to) {
    Heaviest best = new Heaviest(from, from, 0);
    int sum = 0;
    int start = from;
    int outInRow = 0;
    for (int i = from; i < to; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      outInRow = out[i] ? outInRow + 1 : 0;
      sum += outInRow > ROW ? FAR : weights.of(i, out);
      if (sum > best.sum()) {
        best = new Heaviest(start, i + 1, sum);
      }
    }
    return best;
  }

  /** Blocks that follow one another, and what they weigh. */
  private record Heaviest(int start, int end, int sum) {}

  /** Items and short paragraphs without links, as lists of results or dates at an article's end. */
  private boolean goesOn(int block) {
    Kind kind = blocks.get(block).kind();
    return !out[block]
        && blocks.get(block).linked() == 0
        && (kind == Kind.PARAGRAPH || kind == Kind.ITEM || kind == Kind.CELL)
        && !Furniture.is(blocks.get(block).text());
  }

  private void extend(Element anchor) {
    Element around = anchor;
    int levels = 0;
    for (Element up = anchor.parent(); up != null && levels < LEVELS; up = up.parent()) {
      if (page.holds(up)) {
        around = up;
        levels++;
      }
    }
    extend(page.end(anchor), page.end(around), 1);
    extend(page.start(anchor) - 1, page.start(around) - 1, -1);
  }

  /** Adds running text and its headings up to where the sum is greatest, over no great gap. */
  private void extend(int from, int end, int step) {
    int sum = 0;
    int best = 0;
    int last = from;
    for (int i = from; i != end && sum >= best - GAP; i += step) {
      sum += weights.of(i, out);
      if (sum > best) {
        best = sum;
        last = i + step;
      }
    }
    for (int i = from; i != last; i += step) {
      Block block = blocks.get(i);
      kept[i] =
          weights.get(i) > 0 || block.kind() == Kind.HEADING && block.linkShare() <= Weights.LINKED;
    }
  }

  private static boolean isPromotion(Block block) {
    return block.linkShare() > 0.9
        && !Weights.endsSentence(block.text())
        && block.text().split(" ").length >= PROMOTION_WORDS;
  }
}
