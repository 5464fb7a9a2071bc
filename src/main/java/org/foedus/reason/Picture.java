package org.foedus.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foedus.reason.Explanation.Ground;
import org.foedus.reason.Explanation.Pact;
import org.foedus.reason.Explanation.Provided;
import org.foedus.reason.Explanation.Quote;

/**
 * An explanation as a picture: the answer, the duties behind it, their agreements, and the
 * sentences or articles of treaties, from left to right.
 *
 * @param boxes what stands in it, in the order of drawing
 * @param arrows from the ground to what rests on it, by the numbers of the boxes
 */
record Picture(List<Box> boxes, List<Arrow> arrows) {
  private static final int WIDEST = 38;

  Picture {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /**
   * A box.
   *
   * @param layer how far from the answer, which has layer 0
   * @param lines its text
   */
  record Box(int layer, List<String> lines) {
    Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An arrow.
   *
   * @param from what rests on
   * @param to what it rests on
   * @param label the rule by which
   */
  record Arrow(int from, int to, String label) {}

  static Picture of(Explanation why) {
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    boxes.add(new Box(0, wrapped(WhyText.verdict(why))));
    Map<String, Integer> agreements = new LinkedHashMap<>();
    for (Ground ground : why.grounds()) {
      int duty = boxes.size();
      boxes.add(new Box(1, wrapped(told(ground))));
      String rule = ground.rules().isEmpty() ? "" : ground.rules().get(0).rule();
      arrows.add(new Arrow(0, duty, rule));
      int last = duty;
      for (Pact pact : ground.agreements()) {
        Integer known = agreements.get(pact.agreement());
        if (known == null) {
          known = boxes.size();
          agreements.put(pact.agreement(), known);
          boxes.add(new Box(2, wrapped(told(pact))));
        }
        arrows.add(new Arrow(duty, known, "under"));
        last = known;
      }
      for (Provided provided : ground.provision()) {
        arrows.add(new Arrow(last, boxes.size(), "provides"));
        boxes.add(new Box(3, wrapped(told(provided))));
      }
      for (Quote quote : ground.quotes()) {
        arrows.add(new Arrow(duty, boxes.size(), "says"));
        boxes.add(new Box(3, wrapped(told(quote))));
      }
    }
    return new Picture(boxes, arrows);
  }

  private static String told(Ground ground) {
    return (ground.holds() ? "Duty " : "No duty ")
        + ground.duty()
        + (ground.from().isEmpty() ? "" : ", from " + ground.from())
        + (ground.until().isEmpty() ? "" : ", until " + ground.until())
        + ": "
        + ground.on().words();
  }

  private static String told(Pact pact) {
    String lacks = pact.lacks().isEmpty() ? "" : ", lacks " + String.join(", ", pact.lacks());
    String registered =
        pact.registeredAs().isEmpty()
            ? ""
            : ", in the register " + String.join(", ", pact.registeredAs());
    return pact.agreement() + " (" + pact.kind() + ", " + pact.status() + ")" + lacks + registered;
  }

  private static String told(Provided provided) {
    String article = provided.article().isEmpty() ? "" : ", " + provided.article();
    String terms = provided.terms().isEmpty() ? "" : ": " + provided.terms();
    return provided.name() + article + terms + ". " + provided.register();
  }

  private static String told(Quote quote) {
    String said =
        quote.speakers().isEmpty() ? "" : " " + String.join(", ", quote.speakers()) + " in";
    String place = quote.stories().isEmpty() ? "" : " " + quote.stories().get(0).get(0).source();
    return "“" + quote.quote().replaceAll("\\s+", " ") + "”" + said + place;
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
