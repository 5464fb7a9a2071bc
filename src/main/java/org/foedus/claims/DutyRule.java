package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * One wording of a frame of duties.
 *
 * @param frame the frame
 * @param pattern the wording, compiled
 */
record DutyRule(Frame frame, Pattern pattern) {

  /** The wordings of all frames of a kind, those that ask for more first. */
  static List<DutyRule> of(Lexicon lexicon, String kind) {
    List<DutyRule> rules = new ArrayList<>();
    for (Frame frame : lexicon.frames(kind)) {
      for (String source : frame.patterns()) {
        rules.add(new DutyRule(frame, Pattern.compile(source)));
      }
    }
    rules.sort(Comparator.comparingInt(rule -> -rule.pattern().weight()));
    return List.copyOf(rules);
  }
}
