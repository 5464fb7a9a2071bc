package org.foedus.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.foedus.clean.Block.Kind;
import org.jsoup.nodes.Element;

/**
 * Finds an article's body among the blocks of its page. Each block weighs for or against being
 * running text; the body is the element with the greatest sum, and in it the run with the greatest
 * sum.
 */
final class Body {
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?s).*[.!?…。！？।۔؟:;][\"'”’»“)\\]*]*");

  /** A paragraph says as much in its first 400 characters for itself as it needs. */
  private static final int ENOUGH = 400;

  /**
   * A region that holds this share of the page's running text is the article, whatever its name.
   */
  private static final double RESCUE = 0.4;

  /** A region named as an article's body is it when it holds a good part of the running text. */
  private static final double NAMED = 0.2;

  /** A region named as the main column is it when it holds most of the running text. */
  private static final double COLUMN = 0.5;

  /** Fewer could be an article's own links. */
  private static final int CARDS = 3;

  private static final Set<String> NEVER = Set.of("aside", "nav", "footer", "menu");

  /** What may stand between parts of a body: a few short lines, not a menu. */
  private static final int GAP = 100;

  private static final Set<String> LEAVES =
      Set.of("p", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd");

  private final Blocks page;
  private final List<Block> blocks;
  private final int[] weights;
  private final boolean[] out;
  private List<Block> found = List.of();
  private int teasers;
  private int teased;

  private Body(Blocks page) {
    this.page = page;
    this.blocks = page.list();
    this.weights = new int[blocks.size()];
    this.out = new boolean[blocks.size()];
  }

  /** Looks for the body of a page. */
  static Body of(Blocks page) {
    Body body = new Body(page);
    if (!page.list().isEmpty()) {
      body.found = body.find();
    }
    return body;
  }

  /** The blocks of the body in order; none where the page has no running text. */
  List<Block> found() {
    return found;
  }

  /** How many teasers of other articles stand on the page. */
  int teasers() {
    return teasers;
  }

  /** How many characters the teasers have. */
  int teased() {
    return teased;
  }

  private List<Block> find() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(blocks.get(i));
    }
    dropNoise();
    dropCards();
    int[] good = good();
    int total = good[good.length - 1];
    Optional<Element> named = named(good, total);
    Element anchor = named.or(() -> column(good, total)).orElseGet(this::heaviest);
    int from = page.start(anchor);
    int to = page.end(anchor);
    boolean[] kept = new boolean[weights.length];
    if (named.isPresent()) {
      keepAll(from, to, kept);
    } else {
      keepRun(from, to, kept);
    }
    extend(anchor, kept);
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && !out[i] && !promotion(blocks.get(i)) && !Furniture.is(blocks.get(i).text())) {
        body.add(blocks.get(i));
      }
    }
    return body;
  }

  /** A paragraph that is one link and no sentence leads to another article. */
  private static boolean promotion(Block block) {
    return block.linkShare() > 0.9
        && !SENTENCE_END.matcher(block.text()).matches()
        && block.text().split(" ").length >= 5;
  }

  /** The innermost region named as a body with most of the text of all that are named so. */
  private Optional<Element> named(int[] good, int total) {
    Optional<Element> named = Optional.empty();
    int most = 0;
    for (Element region : page.regions()) {
      int inside = inside(good, region);
      if (inside >= NAMED * total && inside >= 0.8 * most && inside > 0 && Names.body(region)) {
        named = Optional.of(region);
        most = Math.max(most, inside);
      }
    }
    return named;
  }

  private Optional<Element> column(int[] good, int total) {
    Optional<Element> column = Optional.empty();
    for (Element region : page.regions()) {
      int inside = inside(good, region);
      if (inside > COLUMN * total && Names.column(region)) {
        column = Optional.of(region);
      }
    }
    return column;
  }

  private int inside(int[] good, Element region) {
    return good[page.end(region)] - good[page.start(region)];
  }

  private Element heaviest() {
    int[] sums = sums();
    int best = 0;
    Element heaviest = page.regions().get(0);
    for (Element region : page.regions()) {
      int sum = sums[page.end(region)] - sums[page.start(region)];
      if (sum >= best && sum > 0 && !LEAVES.contains(region.normalName())) {
        best = sum;
        heaviest = region;
      }
    }
    return heaviest;
  }

  /** All but the lines at both ends that head nothing or lead elsewhere. */
  private void keepAll(int from, int to, boolean[] kept) {
    int first = from;
    int last = to;
    while (first < last
        && (leads(first)
            || blocks.get(first).kind() == Kind.HEADING
            || blocks.get(first).kind() == Kind.LOOSE && weights[first] < 0 && first - from < 5)) {
      first++;
    }
    while (last > first && (leads(last - 1) || blocks.get(last - 1).kind() == Kind.HEADING)) {
      last--;
    }
    Arrays.fill(kept, first, last, true);
  }

  /** A block out of the body, or an item that is mostly a link. */
  private boolean leads(int i) {
    Block block = blocks.get(i);
    return out[i]
        || Furniture.is(block.text())
        || block.linkShare() > (block.kind() == Kind.ITEM ? 0.3 : 0.6);
  }

  private void extend(Element anchor, boolean[] kept) {
    Element around = anchor;
    int levels = 0;
    for (Element up = anchor.parent(); up != null && levels < 3; up = up.parent()) {
      if (page.holds(up)) {
        around = up;
        levels++;
      }
    }
    extend(page.end(anchor), page.end(around), 1, kept);
    extend(page.start(anchor) - 1, page.start(around) - 1, -1, kept);
  }

  private void extend(int from, int end, int step, boolean[] kept) {
    int sum = 0;
    int best = 0;
    int last = from;
    for (int i = from; i != end && sum >= best - GAP; i += step) {
      sum += out[i] ? -1 : weights[i];
      if (sum > best) {
        best = sum;
        last = i + step;
      }
    }
    for (int i = from; i != last; i += step) {
      kept[i] =
          weights[i] > 0 || blocks.get(i).kind() == Kind.HEADING && blocks.get(i).linkShare() < 0.5;
    }
  }

  private int[] good() {
    int[] sums = new int[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + (out[i] ? 0 : Math.max(0, weights[i]));
    }
    return sums;
  }

  static int weight(Block block) {
    String text = block.text();
    double linked = block.linkShare();
    int length = text.length() + ideographs(text) * 3 / 2;
    boolean sentence =
        length >= 160
            || length >= 20
                && (length > text.length() || text.indexOf(' ') > 0)
                && SENTENCE_END.matcher(text).matches();
    if (linked > 0.6) {
      return block.kind() == Kind.HEADING ? -30 : -50;
    }
    if (sentence && block.kind() != Kind.CAPTION) {
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

  private static int ideographs(String text) {
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ideographs += c >= 0x3040 && c < 0xA000 ? 1 : 0;
    }
    return ideographs;
  }

  private void dropNoise() {
    long total = 0;
    for (int weight : weights) {
      total += Math.max(0, weight);
    }
    for (Element region : page.regions()) {
      if (noisy(region) || picture(region)) {
        int start = page.start(region);
        int end = page.end(region);
        long good = 0;
        for (int i = start; i < end; i++) {
          good += Math.max(0, weights[i]);
        }
        if (good < RESCUE * total || NEVER.contains(region.normalName())) {
          for (int i = start; i < end; i++) {
            out[i] = true;
          }
        }
      }
    }
  }

  /**
   * Three or more elements in a row that each hold a linked headline and at most a few lines are
   * teasers of other articles.
   */
  private void dropCards() {
    Element last = null;
    List<Element> cards = new ArrayList<>();
    for (Element region : page.regions()) {
      if (last != null && isInside(region, last)) {
        continue;
      }
      if (card(region)) {
        cards.add(region);
        last = region;
      }
    }
    Map<Element, List<Element>> byParent = new IdentityHashMap<>();
    for (Element card : cards) {
      Element parent = card.parent();
      if (parent != null) {
        byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(card);
      }
    }
    for (List<Element> siblings : byParent.values()) {
      if (siblings.size() >= CARDS) {
        for (Element card : siblings) {
          Arrays.fill(out, page.start(card), page.end(card), true);
          teasers++;
          for (int i = page.start(card); i < page.end(card); i++) {
            teased += blocks.get(i).text().length();
          }
        }
      }
    }
  }

  private static boolean isInside(Element inner, Element outer) {
    for (Element up = inner; up != null; up = up.parent()) {
      if (up == outer) {
        return true;
      }
    }
    return false;
  }

  private boolean card(Element region) {
    int start = page.start(region);
    int end = page.end(region);
    if (end - start > 8
        || end - start < 1
        || LEAVES.contains(region.normalName()) && !region.normalName().equals("li")) {
      return false;
    }
    boolean headline = false;
    int good = 0;
    for (int i = start; i < end; i++) {
      Block block = blocks.get(i);
      headline |=
          block.linkShare() > 0.9
              && (block.kind() == Kind.HEADING || i == start)
              && block.text().indexOf(' ') > 0
              && block.text().length() > 20;
      good += weights[i] > 0 ? 1 : 0;
    }
    return headline && good <= 2;
  }

  private static boolean noisy(Element region) {
    return switch (region.normalName()) {
      case "nav", "aside", "footer", "figure", "figcaption", "form", "menu", "header" -> true;
      case "body", "html", "main", "article" -> false;
      default -> Names.noisy(region);
    };
  }

  /** A picture with a line or two under it. */
  private boolean picture(Element region) {
    int good = 0;
    for (int i = page.start(region); i < page.end(region); i++) {
      good += Math.max(0, weights[i]);
    }
    return page.end(region) - page.start(region) <= 3
        && good < 250
        && !LEAVES.contains(region.normalName())
        && Names.picture(region);
  }

  private int[] sums() {
    int[] sums = new int[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + (out[i] ? -1 : weights[i]);
    }
    return sums;
  }

  private void keepRun(int from, int to, boolean[] kept) {
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
      sum += out[i] ? -1 : weights[i];
      if (sum > best) {
        best = sum;
        first = start;
        last = i + 1;
      }
    }
    Arrays.fill(kept, first, last, true);
  }
}
