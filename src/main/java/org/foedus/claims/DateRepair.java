package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * "Under the pact that they signed in May 1935, A and B had to …": behind a date and a comma the
 * parser coordinates the next clause's subject with the date.
 */
final class DateRepair {
  private final Grammar grammar;

  DateRepair(Grammar grammar) {
    this.grammar = grammar;
  }

  void repair() {
    for (int i = 1; i < grammar.size(); i++) {
      if (isDate(i)) {
        repair(i);
      }
    }
  }

  private boolean isDate(int token) {
    return grammar.token(token).text().matches("1[0-9]{3}|20[0-9]{2}") || isMonth(token);
  }

  /** "May", but not "may" and not "MAY". */
  private boolean isMonth(int token) {
    String text = grammar.token(token).text();
    return Character.isUpperCase(text.charAt(0))
        && text.substring(1).equals(grammar.word(token).substring(1))
        && grammar.isWord(token, WordList.NAMES_OF_MONTHS);
  }

  private void repair(int date) {
    List<Integer> names = new ArrayList<>(grammar.children(date, "conj"));
    names.removeIf(n -> n < date || isDate(n) || !grammar.isNoun(n));
    if (names.isEmpty() || !grammar.word(date + 1).equals(",")) {
      return;
    }
    int verb = verbBehind(names.get(names.size() - 1));
    boolean lacksSubject = verb >= 0 && grammar.children(verb, "nsubj", "nsubj:pass").isEmpty();
    if (!lacksSubject) {
      return;
    }
    int first = names.get(0);
    grammar.move(first, verb, grammar.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    for (int other : names.subList(1, names.size())) {
      grammar.move(other, first, "conj");
    }
    int opening = grammar.dominating(date);
    boolean loose =
        opening != verb
            && opening < date
            && !grammar.isVerb(opening)
            && grammar.hasChild(opening, "case")
            && !grammar.dominates(verb, opening);
    if (loose) {
      grammar.move(verb, -1, grammar.relation(opening));
      grammar.move(opening, verb, "obl");
    }
  }

  /** The verb of the clause that goes on behind a name: its auxiliary stands next to it. */
  private int verbBehind(int name) {
    int t = name + 1;
    while (t < grammar.size() && grammar.tag(t).startsWith("RB")) {
      t++;
    }
    if (t >= grammar.size()) {
      return -1;
    }
    int verb = grammar.relation(t).startsWith("aux") ? grammar.head(t) : t;
    boolean finite = verb >= t && (grammar.isVerb(verb) || grammar.hasChild(verb, "cop", "aux"));
    return finite ? verb : -1;
  }
}
