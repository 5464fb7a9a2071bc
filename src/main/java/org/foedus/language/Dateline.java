package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foedus.model.Dependency;

/**
 * Where and when a report was written, before its first sentence: "LIMA, Nov 3 (Wire) - ". It is no
 * part of the sentence; the parser would take it for the subject.
 */
final class Dateline {
  /** How its words hang on the sentence. */
  static final String RELATION = "dep:dateline";

  /** Words and marks that it may have. */
  private static final int LONGEST = 12;

  private static final Set<String> DASHES = Set.of("—", "–", "-", "--", "---");
  private static final Set<String> WIDE_DASHES = Set.of("—", "--", "---");
  private static final Set<String> MARKS =
      Set.of(",", ".", "(", ")", "-LRB-", "-RRB-", "/", "'", "’");

  private Dateline() {}

  /** How many words it takes with its dash; 0 if the sentence has none. */
  static int length(List<String> words) {
    int dash = 0;
    while (dash < Math.min(words.size(), LONGEST) && !DASHES.contains(words.get(dash))) {
      String word = words.get(dash);
      boolean fits =
          MARKS.contains(word)
              || Character.isUpperCase(word.charAt(0))
              || Character.isDigit(word.charAt(0));
      if (!fits) {
        return 0;
      }
      dash++;
    }
    boolean opens = dash > 0 && dash < Math.min(words.size() - 2, LONGEST);
    if (!opens) {
      return 0;
    }
    char next = words.get(dash + 1).charAt(0);
    boolean sentence = Character.isUpperCase(next) || !Character.isLetter(next);
    boolean shouted = isShouted(words.get(0)) || words.subList(0, dash).contains(")");
    boolean plain = WIDE_DASHES.contains(words.get(dash)) && dash <= 3;
    return sentence && (shouted || plain) ? dash + 1 : 0;
  }

  private static boolean isShouted(String word) {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }

  /** The grammar of the whole from that of what follows. */
  static Parse before(int length, Parse parse) {
    return new Parse(before(length, parse.basic()), before(length, parse.enhanced()));
  }

  private static List<Dependency> before(int length, List<Dependency> edges) {
    List<Dependency> all = new ArrayList<>(edges.size() + length);
    int root = length;
    for (Dependency edge : edges) {
      int governor = edge.governor() < 0 ? edge.governor() : edge.governor() + length;
      int dependent = edge.dependent() + length;
      root = governor < 0 ? dependent : root;
      all.add(new Dependency(governor, dependent, edge.relation()));
    }
    for (int i = 0; i < length; i++) {
      all.add(new Dependency(root, i, RELATION));
    }
    all.sort(Parse.ORDER);
    return all;
  }
}
