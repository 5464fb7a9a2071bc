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

  /** The wording without what it governs: for a place that the parser gave to another word. */
  DutyRule withoutInfinitive() {
    return new DutyRule(
        frame,
        new Pattern(
            pattern.noun(),
            pattern.triggers(),
            pattern.particles(),
            pattern.modifiers(),
            pattern.slots().stream()
                .filter(slot -> slot.place() != Pattern.Place.INFINITIVE)
                .map(DutyRule::optional)
                .toList()));
  }

  private static Pattern.Slot optional(Pattern.Slot slot) {
    return new Pattern.Slot(
        slot.place(),
        slot.prepositions(),
        slot.variable(),
        slot.nouns(),
        slot.optional() || slot.variable().filter("X"::equals).isPresent());
  }

  /** Whether it governs an infinitive or a gerund, whichever that is. */
  boolean governsInfinitive() {
    return pattern.slots().stream()
        .anyMatch(slot -> slot.place() == Pattern.Place.INFINITIVE && slot.nouns().isEmpty());
  }
}
