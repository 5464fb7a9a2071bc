package org.foedus.clean;

import org.jsoup.nodes.Element;

/**
 * A run of text of a page that no line break of the layout divides: a paragraph, a heading, an item
 * of a list, a button.
 *
 * @param owner the element that holds the run directly
 * @param text the run as one tidy line; never empty
 * @param linked how many of its characters are links
 * @param kind what markup makes of it
 */
record Block(Element owner, String text, int linked, Kind kind) {

  /** What markup makes of a block. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    CAPTION,
    /** Text that hangs in a container without an element of its own. */
    LOOSE
  }

  double linkShare() {
    return (double) linked / text.length();
  }
}
