package org.foedus.reason;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.foedus.reason.Picture.Arrow;
import org.foedus.reason.Picture.Box;

/** How an explanation is written for people: as text, as DOT for Graphviz, or as an SVG picture. */
public enum WhyFormat {
  /** Lines. */
  TEXT {
    @Override
    public String write(Explanation why) {
      return String.join("\n", WhyText.of(why)) + "\n";
    }
  },
  /** A graph in the language of Graphviz. */
  DOT {
    @Override
    public String write(Explanation why) {
      return dot(Picture.of(why));
    }
  },
  /** A picture that a browser shows. */
  SVG {
    @Override
    public String write(Explanation why) {
      return svg(Picture.of(why));
    }
  };

  private static final int COLUMN = 380;
  private static final int BOX = 280;
  private static final int LINE = 15;
  private static final int GAP = 18;

  /** The explanation in this form. */
  public abstract String write(Explanation why);

  private static String dot(Picture picture) {
    StringBuilder dot = new StringBuilder("digraph why {\n  rankdir=LR;\n  node [shape=box];\n");
    for (int i = 0; i < picture.boxes().size(); i++) {
      String label =
          picture.boxes().get(i).lines().stream()
              .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\""))
              .collect(Collectors.joining("\\n"));
      dot.append(String.format(Locale.ROOT, "  n%d [label=\"%s\"];\n", i, label));
    }
    for (Arrow arrow : picture.arrows()) {
      dot.append(
          String.format(
              Locale.ROOT,
              "  n%d -> n%d [label=\"%s\"];\n",
              arrow.from(),
              arrow.to(),
              arrow.label()));
    }
    return dot.append("}\n").toString();
  }

  private static String svg(Picture picture) {
    List<Box> boxes = picture.boxes();
    int[] top = new int[boxes.size()];
    int[] filled = new int[4];
    for (int i = 0; i < boxes.size(); i++) {
      int layer = boxes.get(i).layer();
      top[i] = filled[layer] + GAP;
      filled[layer] = top[i] + height(boxes.get(i));
    }
    int tallest = GAP;
    for (int bottom : filled) {
      tallest = Math.max(tallest, bottom + GAP);
    }
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n",
            3 * COLUMN + BOX + 2 * GAP,
            tallest));
    for (Arrow arrow : picture.arrows()) {
      arrow(svg, boxes, top, arrow);
    }
    for (int i = 0; i < boxes.size(); i++) {
      box(svg, boxes.get(i), top[i]);
    }
    return svg.append("</svg>\n").toString();
  }

  private static int height(Box box) {
    return LINE * box.lines().size() + GAP / 2;
  }

  private static int left(Box box) {
    return GAP + COLUMN * box.layer();
  }

  private static void arrow(StringBuilder svg, List<Box> boxes, int[] top, Arrow arrow) {
    int startX = left(boxes.get(arrow.from())) + BOX;
    int startY = top[arrow.from()] + height(boxes.get(arrow.from())) / 2;
    int endX = left(boxes.get(arrow.to()));
    int endY = top[arrow.to()] + height(boxes.get(arrow.to())) / 2;
    svg.append(
        String.format(
            Locale.ROOT,
            "  <line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#888\"/>\n"
                + "  <text x=\"%d\" y=\"%d\" fill=\"#555\" font-size=\"10\">%s</text>\n",
            startX,
            startY,
            endX,
            endY,
            (startX + endX) / 2 - GAP,
            (startY + endY) / 2 - 3,
            escaped(arrow.label())));
  }

  private static void box(StringBuilder svg, Box box, int top) {
    svg.append(
        String.format(
            Locale.ROOT,
            "  <rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#333\"/>\n",
            left(box),
            top,
            BOX,
            height(box)));
    for (int i = 0; i < box.lines().size(); i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "  <text x=\"%d\" y=\"%d\">%s</text>\n",
              left(box) + GAP / 3,
              top + LINE * (i + 1),
              escaped(box.lines().get(i))));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
