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
      boolean titled = gap > 1 && gap <= 3 && tokens.get(office.last() + 1).text().equals(",");
      if (titled && allHonorific(tokens, office.last() + 2, person.first())) {
        // "the foreign minister, Mrs Silva".
        return Optional.of(office);
      }
      if (gap > 1 && gap <= 7 && isOfActor(person, office, tokens, actors)) {
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

  /** "the prime minister of Spain, Pedro Silva", "its ambassador to Lima Ana Silva". */
  private static boolean isOfActor(
      PersonFinder.PersonName person,
      PersonFinder.OfficeName office,
      List<Token> tokens,
      List<Mention> actors) {
    if (!Set.of("of", "to", "for", "in").contains(tokens.get(office.last() + 1).text())) {
      return false;
    }
    return actors.stream()
        .filter(m -> m.first() > office.last() && m.first() <= office.last() + 4)
        .anyMatch(
            m -> {
              boolean comma =
                  m.last() + 1 < person.first() && tokens.get(m.last() + 1).text().equals(",");
              return allHonorific(tokens, m.last() + (comma ? 2 : 1), person.first());
            });
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
