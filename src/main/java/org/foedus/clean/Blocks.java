package org.foedus.clean;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foedus.clean.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a page in the order of the document, and for each element which of them stand in
 * it: always a run, so that sums over elements are differences of sums over blocks.
 */
final class Blocks {
  /** Elements that a reader never sees, or sees as something to press. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "object",
          "embed",
          "applet",
          "canvas",
          "map",
          "audio",
          "video",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "datalist",
          "head",
          "link",
          "meta",
          "base",
          "dialog",
          "progress",
          "meter");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "center-inline",
          "bold",
          "text");

  private static final Set<String> LEAVES =
      Set.of("p", "li", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "dd");

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Element, int[]> spans = new IdentityHashMap<>();
  private final List<Element> regions = new ArrayList<>();
  private final Pictures pictures = new Pictures();
  private final StringBuilder run = new StringBuilder();
  private int linked;
  private boolean breakBefore;

  private Blocks() {}

  static Blocks of(Element body) {
    Blocks blocks = new Blocks();
    blocks.enter(body, false);
    return blocks;
  }

  List<Block> list() {
    return blocks;
  }

  /** The pictures among them. */
  Pictures pictures() {
    return pictures;
  }

  /** The elements that hold blocks, outer before inner. */
  List<Element> regions() {
    return regions;
  }

  /** Index of an element's first block. */
  int start(Element region) {
    return span(region)[0];
  }

  /** Index behind an element's last block. */
  int end(Element region) {
    return span(region)[1];
  }

  /** Whether an element is made for one text, and no container of several. */
  static boolean isLeaf(Element element) {
    return LEAVES.contains(element.normalName());
  }

  /** Whether an element is a region with blocks. */
  boolean holds(Element element) {
    return spans.containsKey(element);
  }

  private int[] span(Element region) {
    return spans.getOrDefault(region, new int[2]);
  }

  private void enter(Element element, boolean inLink) {
    int first = blocks.size();
    int order = regions.size();
    regions.add(element);
    flow(element, element, inLink);
    flush(element);
    if (blocks.size() > first) {
      spans.put(element, new int[] {first, blocks.size()});
    } else {
      regions.subList(order, regions.size()).clear();
    }
  }

  private void flow(Element owner, Element parent, boolean inLink) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        append(text.getWholeText(), inLink);
      } else if (node instanceof Element child) {
        String name = child.normalName();
        if (name.equals("br")) {
          flush(owner);
        } else if (!UNSEEN.contains(name) && !unseen(child)) {
          if (INLINE.contains(name)) {
            if (child.attributesSize() > 0 && Names.hidden(child)) {
              continue;
            }
            if (name.equals("img")) {
              pictures.see(child);
            }
            flow(owner, child, inLink || name.equals("a"));
          } else {
            flush(owner);
            enter(child, inLink);
          }
        }
      }
    }
  }

  private static boolean unseen(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void append(String text, boolean inLink) {
    int before = run.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0') {
        breakBefore = true;
      } else {
        if (breakBefore && run.length() > 0) {
          run.append(' ');
        }
        breakBefore = false;
        run.append(c);
      }
    }
    if (inLink) {
      linked += run.length() - before;
    }
  }

  private void flush(Element owner) {
    if (run.length() > 0) {
      String text = Prose.line(run.toString());
      if (!text.isEmpty()) {
        blocks.add(new Block(owner, text, Math.min(linked, text.length()), kind(owner)));
      }
    }
    run.setLength(0);
    linked = 0;
    breakBefore = false;
  }

  private static Kind kind(Element owner) {
    return switch (owner.normalName()) {
      case "p", "blockquote", "pre" -> Kind.PARAGRAPH;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dd", "dt" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      case "figcaption", "caption" -> Kind.CAPTION;
      default -> Kind.LOOSE;
    };
  }
}
