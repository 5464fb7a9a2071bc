package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * The case for which a treaty lays a duty on its parties, the casus foederis, by the order of
 * words: "if either is attacked", "in the event of aggression", "should peace be threatened".
 * Beside such a case many words name the act of a duty that name none elsewhere.
 */
final class CaseOfDuty {
  /** The setting of a frame that asks for a case. */
  private static final String SETTING = "inCase";

  /** How far from the words of the act a case may stand. */
  private static final int REACH = 22;

  private static final Set<String> STOPS = Set.of(";", "?");

  private final List<String> attackRows;
  private final List<String> threatRows;
  private final WordRows attacks;
  private final WordRows threats;

  CaseOfDuty(Lexicon lexicon) {
    attackRows = lexicon.words("words-for-a-case-of-attack");
    threatRows = lexicon.words("words-for-a-case-of-threat");
    attacks = new WordRows(attackRows);
    threats = new WordRows(threatRows);
  }

  /** Whether the words of a frame name a duty only beside a case. */
  static boolean isAskedBy(Frame frame) {
    return frame.setting(SETTING).isPresent();
  }

  /** The case nearest to the words of an act that lies wholly before or behind them. */
  Optional<WordRow.Place> beside(Grammar grammar, WordRow.Place act, Frame frame) {
    List<WordRow.Place> cases = new ArrayList<>(in(attacks, grammar, act));
    if (frame.has(SETTING, "threat")) {
      cases.addAll(in(threats, grammar, act));
    }
    return cases.stream()
        .filter(place -> !isParted(grammar, place, act))
        .min(java.util.Comparator.comparingInt(place -> distance(place, act)));
  }

  private static List<WordRow.Place> in(WordRows rows, Grammar grammar, WordRow.Place act) {
    List<WordRow.Place> found = new ArrayList<>();
    found.addAll(rows.between(grammar, act.first() - REACH, act.first() - 1));
    found.addAll(rows.between(grammar, act.last() + 1, act.last() + REACH));
    return found;
  }

  private static int distance(WordRow.Place place, WordRow.Place act) {
    return place.last() < act.first() ? act.first() - place.last() : place.first() - act.last();
  }

  private static boolean isParted(Grammar grammar, WordRow.Place place, WordRow.Place act) {
    for (int t = Math.min(place.last(), act.last());
        t < Math.max(place.first(), act.first());
        t++) {
      if (STOPS.contains(grammar.word(t))) {
        return true;
      }
    }
    return false;
  }

  /** The words of which one must stand in a sentence where a frame asks for a case. */
  Optional<Set<String>> needs(Frame frame) {
    if (!isAskedBy(frame)) {
      return Optional.empty();
    }
    List<String> rows = new ArrayList<>(attackRows);
    if (frame.has(SETTING, "threat")) {
      rows.addAll(threatRows);
    }
    Set<String> words = new LinkedHashSet<>();
    for (String row : rows) {
      List<Set<String>> parts = WordRow.compile(row).words();
      words.addAll(parts.get(parts.size() - 1));
    }
    return Optional.of(words);
  }
}
