package org.foedus.claims;

import java.util.Locale;
import java.util.Optional;

/** The proper name of an agreement. */
final class AgreementName {
  private AgreementName() {}

  /** "the Treaty of Aachen", "the Shusha Declaration", "the Strategic Mutual Defence Agreement". */
  static Optional<String> of(Grammar grammar, int head) {
    if (!Character.isUpperCase(grammar.token(head).text().charAt(0))
        || head == 0
            && grammar.size() > 1
            && !Character.isUpperCase(grammar.token(1).text().charAt(0))
            && !grammar.word(1).equals("of")) {
      return Optional.empty();
    }
    int first = head;
    while (first > 0 && isNamePart(grammar, first - 1, head)) {
      first--;
    }
    int last = head;
    boolean more = true;
    while (more) {
      more = false;
      if (last + 2 < grammar.size()
          && grammar.isWord(last + 1, WordList.PREPOSITIONS_IN_THE_NAME_OF_AN_AGREEMENT)
          && Character.isUpperCase(grammar.token(last + 2).text().charAt(0))
          && !grammar.tag(last + 2).equals("CD")) {
        last += 2;
        more = true;
      }
      while (last > head
          && last + 1 < grammar.size()
          && Character.isUpperCase(grammar.token(last + 1).text().charAt(0))
          && grammar.tag(last + 1).startsWith("NNP")) {
        last++;
        more = true;
      }
    }
    if (first == head && last == head) {
      return Optional.empty();
    }
    return Optional.of(PersonFinder.words(grammar.sentence().tokens(), first, last));
  }

  private static boolean isNamePart(Grammar grammar, int token, int head) {
    String text = grammar.token(token).text();
    return (Character.isUpperCase(text.charAt(0))
            || text.equals("-")
            || text.equals("and")
                && token > 0
                && Character.isUpperCase(grammar.token(token - 1).text().charAt(0)))
        && !grammar.tag(token).equals("POS")
        && (token > 0 || grammar.dominates(head, token))
        && !text.toLowerCase(Locale.ROOT).equals("the")
        && grammar.dominates(head, token)
        && !grammar.relation(token).equals("nmod:poss");
  }
}
