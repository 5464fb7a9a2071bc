package org.foedus.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** The patterns of all frames of events by their triggers, those that ask for more first. */
final class EventRules {
  private final Map<String, List<EventRule>> byTrigger = new HashMap<>();

  EventRules(Lexicon lexicon) {
    Set<String> stressed = Set.copyOf(lexicon.words("verbs-stressed-on-the-last-syllable"));
    for (Frame frame : lexicon.frames("EventFrame")) {
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        add(new EventRule(frame, pattern));
        if (!frame.has("symmetric", "true")) {
          pattern.verbalNoun(stressed).ifPresent(nominal -> add(new EventRule(frame, nominal)));
        }
      }
    }
    byTrigger
        .values()
        .forEach(
            rules ->
                rules.sort(
                    Comparator.comparingInt((EventRule rule) -> -rule.pattern().weight())
                        .thenComparing(rule -> rule.frame().id())));
  }

  private void add(EventRule rule) {
    for (String trigger : rule.pattern().triggers()) {
      byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(rule);
    }
  }

  /** What a token may evoke, by its dictionary form or as it stands. */
  List<EventRule> of(Grammar grammar, int trigger) {
    List<EventRule> rules = byTrigger.get(grammar.lemma(trigger));
    return rules != null ? rules : byTrigger.getOrDefault(grammar.word(trigger), List.of());
  }
}
