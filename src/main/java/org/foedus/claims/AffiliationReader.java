package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds where people who stand for no actor belong: "Jodie Wen, a postdoctoral fellow at the Centre
 * for International Security and Strategy".
 */
final class AffiliationReader {
  /** A longer apposition is no longer about where somebody belongs. */
  private static final int REACH = 45;

  private final Set<String> formerWords;
  private final Set<String> positions;

  AffiliationReader(Lexicon lexicon) {
    formerWords = Set.copyOf(lexicon.words("words-for-former-holders"));
    positions = Set.copyOf(lexicon.words("positions-at-an-institution"));
  }

  List<Finding> read(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      boolean person =
          mention.isPerson()
              && mention.codes().isEmpty()
              && mention.last() + 2 < reading.grammar().size()
              && reading.grammar().word(mention.last() + 1).equals(",");
      if (person) {
        apposition(reading, mention, findings);
      }
    }
    return findings;
  }

  private void apposition(Reading reading, Mention person, List<Finding> findings) {
    Grammar grammar = reading.grammar();
    int from = person.last() + 2;
    int start = from;
    for (int t = from; t < Math.min(grammar.size() - 1, from + REACH); t++) {
      if (grammar.isVerb(t) && !grammar.relation(t).equals("amod")) {
        return;
      }
      if (grammar.word(t).equals("and") || grammar.word(t).equals(",")) {
        start = t + 1;
      }
      if (!grammar.isWord(t, WordList.PREPOSITIONS_BEFORE_AN_INSTITUTION)) {
        continue;
      }
      int first = grammar.word(t + 1).equals("the") ? t + 2 : t + 1;
      int last = lastOfName(grammar, first);
      Optional<String> position = position(grammar, start, t);
      if (last > first && position.isPresent()) {
        boolean former =
            formerWords.stream()
                .anyMatch(w -> position.get().toLowerCase(Locale.ROOT).startsWith(w + " "));
        String institution = PersonFinder.words(grammar.sentence().tokens(), first, last);
        findings.add(
            new Finding(
                new Statement.Affiliation(
                    "Affiliation", person.name().orElse(""), position, institution, former),
                reading.sentence().index(),
                Reality.ACTUAL,
                Optional.empty(),
                "affiliation"));
        t = last;
      }
    }
  }

  private static int lastOfName(Grammar grammar, int first) {
    int last = first - 1;
    for (int t = first; t < grammar.size(); t++) {
      boolean name = isCapitalised(grammar, t);
      boolean bridge =
          isInsideNames(grammar, t)
              && t + 1 < grammar.size()
              && t > first
              && (isCapitalised(grammar, t + 1)
                  || isInsideNames(grammar, t + 1)
                      && t + 2 < grammar.size()
                      && isCapitalised(grammar, t + 2))
              && !grammar.word(t).equals("in");
      if (name) {
        last = t;
      } else if (!bridge) {
        break;
      }
    }
    return last;
  }

  /** "of" in "Institute of Peace and Security". */
  private static boolean isInsideNames(Grammar grammar, int token) {
    return grammar.word(token).equals("&")
        || grammar.isWord(token, WordList.WORDS_INSIDE_NAMES_OF_INSTITUTIONS);
  }

  private static boolean isCapitalised(Grammar grammar, int token) {
    return Character.isUpperCase(grammar.token(token).text().charAt(0));
  }

  private Optional<String> position(Grammar grammar, int start, int end) {
    int first = start;
    while (first < end && grammar.isWord(first, WordList.ARTICLES_BEFORE_A_NOUN)) {
      first++;
    }
    int last = first;
    while (last < end && !grammar.isWord(last, WordList.PREPOSITIONS_BEFORE_AN_INSTITUTION)) {
      last++;
    }
    for (int t = first; t < last; t++) {
      if (positions.contains(grammar.lemma(t))) {
        return Optional.of(PersonFinder.words(grammar.sentence().tokens(), first, last - 1));
      }
    }
    return Optional.empty();
  }
}
