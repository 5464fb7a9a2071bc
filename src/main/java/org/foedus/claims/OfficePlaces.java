package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Token;

/** Which of the offices that a sentence names belongs to a name, by their places. */
final class OfficePlaces {
  private OfficePlaces() {}

  /** The office of a person; empty if none stands before or behind the name. */
  static Optional<PersonFinder.OfficeName> officeOf(
      PersonFinder.PersonName person,
      List<Token> tokens,
      List<PersonFinder.OfficeName> offices,
      List<Mention> actors) {
    PersonFinder.OfficeName behind = null;
    for (PersonFinder.OfficeName office : offices) {
      int gap = person.first() - office.last() - 1;
      if (gap == 0
          || gap > 0 && gap <= 3 && allHonorific(tokens, office.last() + 1, person.first())) {
        return Optional.of(office);
      }
      if (gap == 1 && tokens.get(office.last() + 1).text().equals(",") && !startsSentence(office)) {
        return Optional.of(office);
      }
      // "the prime minister of Spain, Pedro ..."
      if (gap > 1
          && gap <= 5
          && tokens.get(office.last() + 1).text().equals("of")
          && tokens.get(person.first() - 1).text().equals(",")
          && actors.stream()
              .anyMatch(m -> m.first() > office.last() && m.last() == person.first() - 2)) {
        return Optional.of(office);
      }
      int ahead = office.first() - person.last() - 1;
      if (behind == null
          && ahead >= 1
          && ahead <= 8
          && tokens.get(person.last() + 1).text().equals(",")
          && noComma(tokens, person.last() + 2, office.first())
          && modifiersOnly(tokens, person.last() + 2, office.first())) {
        behind = office;
      }
    }
    return Optional.ofNullable(behind);
  }

  private static boolean startsSentence(PersonFinder.OfficeName office) {
    return office.first() == 0;
  }

  /** Between a name and its office stand only determiners, adjectives and possessives. */
  private static boolean modifiersOnly(List<Token> tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      String tag = tokens.get(t).tag();
      boolean fits =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || tag.equals("DT")
              || tag.equals("POS")
              || tag.equals("PRP$")
              || tag.equals("HYPH")
              || tag.equals("CD")
              || tag.equals(":")
              || tag.equals("VBN")
              || tag.equals("RB");
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean noComma(List<Token> tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      if (tokens.get(t).text().equals(",")) {
        return false;
      }
    }
    return true;
  }

  private static boolean allHonorific(List<Token> tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      if (!PersonFinder.isName(tokens.get(t)) && !tokens.get(t).text().equals(".")) {
        return false;
      }
    }
    return true;
  }
}
