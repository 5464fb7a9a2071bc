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

/** What of a page stands around its article, as far as names, markup and repetition tell. */
final class Surroundings {
  /**
   * A region that holds this share of the page's running text is the article, whatever its name.
   */
  private static final double RESCUE = 0.4;

  /** Elements that are never the article, however much they hold. */
  private static final Set<String> NEVER = Set.of("aside", "nav", "footer", "menu");

  /** Fewer could be an article's own links. */
  private static final int ROW = 3;

  /** Blocks of a teaser: picture, section, headline, line, author, date, count, button. */
  private static final int TEASER_BLOCKS = 8;

  /** Paragraphs of a teaser. */
  private static final int TEASER_TEXT = 2;

  /** A headline is longer than the name of a section. */
  private static final int HEADLINE = 20;

  /** Blocks of a reader's comment; more is an article. */
  private static final int COMMENT_BLOCKS = 12;

  /** The share of a page's running text that dated entries hold in a forum. */
  private static final double FORUM = 0.6;

  private static final Pattern WHEN =
      Pattern.compile("(?i).*(\\b(19|20)\\d\\d\\b|\\d\\s?(h|hr|hours?|min|minutes?|days?) ago).*");

  /** What hangs on a picture: a line or two. */
  private static final int PICTURE_BLOCKS = 3;

  private static final int PICTURE_TEXT = 250;

  private final Blocks page;
  private final Weights weights;
  private final boolean[] out;
  private int teasers;
  private int teased;

  Surroundings(Blocks page, Weights weights) {
    this.page = page;
    this.weights = weights;
    this.out = new boolean[weights.size()];
    int[] running = weights.running(new boolean[weights.size()]);
    for (Element region : page.regions()) {
      if (isNoise(region, running)) {
        leaveOut(region);
      }
    }
    leaveOutRows(running);
    new Boxes(page, running)
        .find(
            new Boxes.Out() {
              @Override
              public void leaveOut(int start, int end) {
                Arrays.fill(out, start, end, true);
              }

              @Override
              public void end(int block) {
                weights.wall(block);
              }
            });
    leaveOutCaptions();
  }

  /** By block, whether it stands around the article. */
  boolean[] out() {
    return out;
  }

  /** How many teasers of other articles stand on the page. */
  int teasers() {
    return teasers;
  }

  /** How many characters the teasers have. */
  int teased() {
    return teased;
  }

  private void leaveOut(Element region) {
    Arrays.fill(out, page.start(region), page.end(region), true);
  }

  private boolean isNoise(Element region, int[] running) {
    int inside = running[page.end(region)] - running[page.start(region)];
    boolean small = inside < RESCUE * running[running.length - 1];
    return switch (region.normalName()) {
      case "aside", "nav", "footer", "menu" -> true;
      case "figure", "figcaption", "form", "header" -> small;
      case "body", "html", "main", "article" -> false;
      default -> small && Names.noisy(region) || isPicture(region, inside);
    };
  }

  private boolean isPicture(Element region, int inside) {
    return page.end(region) - page.start(region) <= PICTURE_BLOCKS
        && inside < PICTURE_TEXT
        && !Blocks.isLeaf(region)
        && Names.picture(region);
  }

  /** Text that a picture carries as its alternative too is the picture's. */
  private void leaveOutCaptions() {
    for (int i = 0; i < out.length; i++) {
      out[i] |= page.pictures().describes(page.list().get(i).text());
    }
  }

  /** Elements of one parent that are alike teasers or comments: three or more are a row of them. */
  private void leaveOutRows(int[] running) {
    Map<Element, List<Element>> teasersOf = new IdentityHashMap<>();
    Map<Element, List<Element>> commentsOf = new IdentityHashMap<>();
    Optional<Element> last = Optional.empty();
    for (Element region : page.regions()) {
      Optional<Element> outer = last;
      Element parent = region.parent();
      if (parent != null && outer.filter(teaser -> isInside(region, teaser)).isEmpty()) {
        if (isTeaser(region)) {
          teasersOf.computeIfAbsent(parent, p -> new ArrayList<>()).add(region);
          last = Optional.of(region);
        } else if (isDated(region)) {
          commentsOf.computeIfAbsent(parent, p -> new ArrayList<>()).add(region);
        }
      }
    }
    teasersOf.values().stream()
        .filter(row -> row.size() >= ROW)
        .forEach(row -> row.forEach(this::leaveOutTeaser));
    commentsOf.values().stream()
        .filter(row -> row.size() >= ROW)
        .forEach(row -> leaveOutComments(row, running));
  }

  /** Where there is hardly anything else, the first is what the others answer to. */
  private void leaveOutComments(List<Element> row, int[] running) {
    int all = row.stream().mapToInt(one -> running[page.end(one)] - running[page.start(one)]).sum();
    int first = all > FORUM * running[running.length - 1] ? 1 : 0;
    row.subList(first, row.size()).forEach(this::leaveOut);
  }

  private void leaveOutTeaser(Element teaser) {
    leaveOut(teaser);
    teasers++;
    for (int i = page.start(teaser); i < page.end(teaser); i++) {
      teased += page.list().get(i).text().length();
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

  /** A linked headline and at most a few lines. */
  private boolean isTeaser(Element region) {
    int start = page.start(region);
    int end = page.end(region);
    if (end - start > TEASER_BLOCKS || Blocks.isLeaf(region) && !region.normalName().equals("li")) {
      return false;
    }
    boolean headline = false;
    int running = 0;
    for (int i = start; i < end; i++) {
      Block block = page.list().get(i);
      headline |=
          block.linkShare() > 0.9
              && (block.kind() == Kind.HEADING || i == start)
              && block.text().indexOf(' ') > 0
              && block.text().length() > HEADLINE;
      running += weights.get(i) > 0 ? 1 : 0;
    }
    return headline && running <= TEASER_TEXT;
  }

  /** A text under a line that says when it was written, as comments have. */
  private boolean isDated(Element region) {
    int start = page.start(region);
    int end = page.end(region);
    if (end - start < 2 || end - start > COMMENT_BLOCKS) {
      return false;
    }
    boolean dated = false;
    boolean running = false;
    for (int i = start; i < end; i++) {
      String text = page.list().get(i).text();
      dated |= text.length() < 60 && weights.get(i) <= 0 && WHEN.matcher(text).matches();
      running |= weights.get(i) > 0;
    }
    return dated && running;
  }
}
