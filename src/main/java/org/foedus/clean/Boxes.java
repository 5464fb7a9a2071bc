package org.foedus.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.foedus.clean.Block.Kind;
import org.jsoup.nodes.Element;

/**
 * Boxes that say in their first line what they are: other articles, what readers wrote, the author.
 * Class names differ from site to site; these words hardly do.
 */
final class Boxes {
  private static final Pattern BOX = Phrases.anyOf("box-headings.txt");
  private static final Pattern COMMENTS = Phrases.anyOf("comment-headings.txt");

  /** No heading of a box is longer. */
  private static final int LONGEST = 80;

  /** What a box may hold of the page's running text; more is the article under a strange name. */
  private static final double MOST = 0.25;

  private final Blocks page;
  private final List<Block> blocks;
  private final int[] running;

  /**
   * @param running for each position the sum of the running text before it
   */
  Boxes(Blocks page, int[] running) {
    this.page = page;
    this.blocks = page.list();
    this.running = running;
  }

  /** Takes what stands in a box. */
  interface Out {
    void leaveOut(int start, int end);

    /** Nothing of the article stands behind this block. */
    void end(int block);
  }

  /** Finds the boxes of the page. */
  void find(Out out) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.text().length() <= LONGEST && Weights.of(block) <= 0) {
        if (COMMENTS.matcher(block.text()).matches()) {
          comments(i, out);
        } else if (BOX.matcher(block.text()).matches()) {
          box(i, out);
        }
      }
    }
  }

  private void box(int heading, Out out) {
    Element box = outermost(heading);
    int end = page.end(box);
    if (end == heading + 1) {
      end = behind(heading, container(box));
      if (!leadsAway(heading + 1, end)) {
        return;
      }
    }
    if (share(heading, end) <= MOST) {
      out.leaveOut(heading, end);
    }
  }

  /** Comments are many, so they may outweigh the article; but it stands before them. */
  private void comments(int heading, Out out) {
    Element box = outermost(heading);
    int end = page.end(box);
    if (end == heading + 1) {
      end = page.end(container(box));
    }
    if (share(heading, end) <= Math.max(MOST, share(0, heading))) {
      out.leaveOut(heading, end);
      out.end(heading);
    }
  }

  /** The largest element that begins with the heading and is no great part of the page. */
  private Element outermost(int heading) {
    Element box = blocks.get(heading).owner();
    for (Element up = box.parent();
        up != null
            && page.holds(up)
            && page.start(up) == heading
            && share(heading, page.end(up)) <= MOST;
        up = up.parent()) {
      box = up;
    }
    return box;
  }

  private Element container(Element box) {
    Element up = box.parent();
    while (up != null && page.end(up) == page.end(box) && page.start(up) == page.start(box)) {
      up = up.parent();
    }
    return up == null || !page.holds(up) ? box : up;
  }

  /** Where what a heading heads ends: at the next heading, or with the element that holds both. */
  private int behind(int heading, Element container) {
    int end = heading + 1;
    while (end < page.end(container) && blocks.get(end).kind() != Kind.HEADING) {
      end++;
    }
    return end;
  }

  private boolean leadsAway(int start, int end) {
    int linked = 0;
    int length = 0;
    for (int i = start; i < end; i++) {
      linked += blocks.get(i).linked();
      length += blocks.get(i).text().length();
    }
    return linked > Weights.LINKED * length;
  }

  private double share(int start, int end) {
    return (double) (running[end] - running[start]) / Math.max(1, running[running.length - 1]);
  }
}
