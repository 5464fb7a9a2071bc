package org.foedus.claims;

import java.util.Optional;
import java.util.Set;

/**
 * Finds by the places of words who says something: the person named right before or behind a verb
 * of saying, whatever the parser made of the titles and appositions between.
 */
final class SpeakerBeside {
  /** How far a name may stand from the verb, in words. */
  private static final int REACH = 3;

  /** How far it may stand where only a place or an institution stands between. */
  private static final int REACH_WITH_A_PLACE = 12;

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN");
  private static final Set<String> ENDS = Set.of(",", ":", ".", "\u201C", "``", "\"");
  private static final Set<String> OPENING = Set.of("\u201C", "``");
  private static final Set<String> CLOSING = Set.of("\u201D", "''");

  private final Operators operators;
  private final Set<String> wordings;
  private final Set<String> tellings;

  /**
   * @param tellings verbs behind which stands who hears it
   */
  SpeakerBeside(Operators operators, Set<String> wordings, Set<String> tellings) {
    this.tellings = tellings;
    this.operators = operators;
    this.wordings = wordings;
  }

  /** The person who says what a token says; empty if none stands beside such a verb. */
  Optional<Mention> of(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    boolean inside = isQuoted(grammar, token);
    for (int verb = 0; verb < grammar.size(); verb++) {
      if (!says(grammar, verb) || isQuoted(grammar, verb)) {
        continue;
      }
      Optional<Mention> person = beside(reading, verb);
      if (person.isEmpty() || person.get().covers(token)) {
        continue;
      }
      int first = Math.min(person.get().first(), verb);
      int last = Math.max(person.get().last(), verb);
      boolean comment = token < first && hasComma(grammar, token, first);
      int opening = first > 0 && grammar.word(first - 1).equals("as") ? first - 2 : first - 1;
      boolean inserted = opening >= 0 && grammar.tag(opening).equals(",") && token > last;
      boolean introduced = token > last && hasThat(grammar, last);
      if (inside || comment || inserted || introduced) {
        return person;
      }
    }
    return Optional.empty();
  }

  private boolean says(Grammar grammar, int verb) {
    boolean wording =
        verb + 1 < grammar.size()
            && grammar.word(verb + 1).equals("it")
            && wordings.contains(grammar.lemma(verb));
    return (FINITE.contains(grammar.tag(verb)) || isTakenForANoun(grammar, verb))
        && (operators.isSaying(grammar.lemma(verb)) || wording);
  }

  /** "Ana Silva of the institute remarks,": a noun could stand there as well. */
  private static boolean isTakenForANoun(Grammar grammar, int verb) {
    return grammar.tag(verb).equals("NNS")
        && verb > 0
        && grammar.tag(verb - 1).startsWith("NN")
        && verb + 1 < grammar.size()
        && ENDS.contains(grammar.token(verb + 1).text());
  }

  /** The person named before the verb, an apposition or a title between, or right behind it. */
  private Optional<Mention> beside(Reading reading, int verb) {
    Grammar grammar = reading.grammar();
    Mention best = null;
    for (Mention mention : reading.mentions()) {
      if (!mention.isPerson()) {
        continue;
      }
      int before = verb - mention.last();
      int behind = mention.first() - verb;
      boolean apposed =
          before > 0
              && before <= 12
              && mention.last() + 1 < verb
              && grammar.tag(verb - 1).equals(",")
              && grammar.tag(mention.last() + 1).equals(",");
      boolean near =
          before > 0
              && (before <= REACH && !isApart(grammar, mention.last() + 1, verb)
                  || before <= REACH_WITH_A_PLACE && isPlaced(grammar, mention.last() + 1, verb));
      boolean inverted =
          behind > 0
              && !tellings.contains(grammar.lemma(verb))
              && behind <= REACH + 2
              && !isApart(grammar, verb + 1, mention.first());
      if (apposed || near || inverted) {
        best = mention;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "Ana Silva of the institute in Lima says": from where somebody comes. */
  private static boolean isPlaced(Grammar grammar, int first, int verb) {
    if (!grammar.isWord(first, WordList.PREPOSITIONS_BEFORE_WHERE_SOMEBODY_WORKS)) {
      return false;
    }
    for (int t = first + 1; t < verb; t++) {
      String tag = grammar.tag(t);
      boolean ofAPhrase =
          tag.startsWith("NN")
              || tag.startsWith("JJ")
              || Set.of("DT", "IN", "CC", "CD").contains(tag);
      if (!ofAPhrase) {
        return false;
      }
    }
    return first + 1 < verb;
  }

  private static boolean isApart(Grammar grammar, int first, int last) {
    for (int t = first; t < last; t++) {
      boolean apart =
          grammar.isVerb(t) && !grammar.relation(t).startsWith("aux")
              || grammar.tag(t).equals("POS")
              || grammar.isWord(t, WordList.WORDS_THAT_PART_A_SPEAKER_FROM_THE_VERB)
              || grammar.word(t).equals(";")
              || grammar.word(t).equals(":")
              || OPENING.contains(grammar.token(t).text())
              || CLOSING.contains(grammar.token(t).text());
      if (apart) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasComma(Grammar grammar, int first, int last) {
    for (int t = first; t < last; t++) {
      if (grammar.tag(t).equals(",")
          || grammar.word(t).equals(";")
          || grammar.word(t).equals("--")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasThat(Grammar grammar, int verb) {
    for (int t = verb + 1; t < Math.min(grammar.size(), verb + 7); t++) {
      if (grammar.word(t).equals("that")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuoted(Grammar grammar, int token) {
    int open = 0;
    boolean straight = false;
    for (int t = 0; t < token; t++) {
      String word = grammar.token(t).text();
      if (OPENING.contains(word)) {
        open++;
      } else if (CLOSING.contains(word)) {
        open = Math.max(0, open - 1);
      } else if (word.equals("\"")) {
        straight = !straight;
      }
    }
    return open > 0 || straight;
  }
}
