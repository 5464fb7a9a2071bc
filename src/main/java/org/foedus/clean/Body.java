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

  private final Blocks page;
  private final List<Block> blocks;
  private final Weights weights;
  private final Surroundings surroundings;
  private final boolean[] out;
  private final boolean[] kept;

  private Body(Blocks page) {
    this.page = page;
    this.blocks = page.list();
    this.weights = new Weights(blocks);
    this.surroundings = new Surroundings(page, weights);
    this.out = surroundings.out();
    this.kept = new boolean[blocks.size()];
  }

  /** Looks for the body of a page. */
  static Body of(Blocks page) {
    Body body = new Body(page);
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

  private void find() {
    int[] running = weights.running(out);
    Optional<Element> named = named(running);
    Element anchor = named.or(() -> column(running)).orElseGet(this::heaviest);
    if (named.isPresent()) {
      keepAll(page.start(anchor), page.end(anchor));
    } else {
      keepRun(page.start(anchor), page.end(anchor));
    }
    extend(anchor);
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
    return heaviest;
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

  /** The run of greatest weight (Bentley's maximum sum), and the plain lines that go on from it. */
  private void keepRun(int from, int to) {
    int best = 0;
    int sum = 0;
    int start = from;
    int first = from;
    int last = from;
    for (int i = from; i < to; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += weights.of(i, out);
      if (sum > best) {
        best = sum;
        first = start;
        last = i + 1;
      }
    }
    while (last < to && last > first && goesOn(last)) {
      last++;
    }
    Arrays.fill(kept, first, last, true);
  }

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
