package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second chance for a deed one of whose places stayed empty: it is filled from what stands near,
 * by the order of words and by what the article is about, and not by the grammar. Only for a deed
 * that no frame told in the ordinary way.
 */
final class Nearby {
  /** Marks a claim whose doer was found so; behind the frame's id. */
  static final String DOER = ".nearby-doer";

  /** Marks a claim whose target was found so; behind the frame's id. */
  static final String TARGET = ".nearby-target";

  private static final Set<String> SIGNS = Set.of(";", ":");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private Nearby() {}

  /**
   * Who does it, where its other side is known: named in the phrase that is its subject, or else
   * before it in its clause and no complement of anything.
   */
  static List<String> doers(Reading reading, EventRule rule, Match match, List<String> targets) {
    Grammar grammar = reading.grammar();
    boolean noun = rule.pattern().noun();
    boolean known = !targets.isEmpty() && (noun ? rule.symmetric() : touches(rule.pattern()));
    if (!known || !noun && grammar.isPassive(match.trigger())) {
      return List.of();
    }
    List<String> doers =
        match.get("X").isEmpty() ? before(reading, match.trigger()) : inside(reading, match);
    return doers.stream().anyMatch(targets::contains) ? List.of() : doers;
  }

  /** Whether it is done to somebody without a preposition. */
  private static boolean touches(Pattern pattern) {
    return pattern.slots().stream()
        .anyMatch(
            slot ->
                slot.place() == Pattern.Place.OBJECT
                    && slot.variable().filter("Y"::equals).isPresent());
  }

  /** "a hundred countries, including Peru": named in the subject's phrase. */
  private static List<String> inside(Reading reading, Match match) {
    Grammar grammar = reading.grammar();
    for (int head : match.get("X")) {
      for (int token : grammar.phrase(head)) {
        Optional<Mention> named = reading.mentionAt(token).filter(Nearby::mayAct);
        if (named.isPresent() && grammar.clauseOf(token) == grammar.clauseOf(head)) {
          return reading.withCompanions(named.get());
        }
      }
    }
    return List.of();
  }

  /** The nearest actors before the deed that are no complement of anything but the deed. */
  private static List<String> before(Reading reading, int deed) {
    List<Mention> mentions = reading.mentions();
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (mention.last() >= deed || mention.codes().isEmpty()) {
        continue;
      }
      int carrier = carrier(reading, mention);
      if (isApart(reading.grammar(), mention.last() + 1, deed, carrier)) {
        return List.of();
      }
      if (mayAct(mention) && reading.grammar().caseWords(carrier).isEmpty()) {
        return reading.withCompanions(mention);
      }
    }
    return List.of();
  }

  private static boolean mayAct(Mention mention) {
    return !mention.codes().isEmpty() && mention.kind() != Mention.Kind.PLACE;
  }

  private static int carrier(Reading reading, Mention mention) {
    return Reading.carrier(reading.grammar(), Reading.headOf(reading.grammar(), mention));
  }

  private static boolean opensClause(Grammar grammar, int token) {
    return SIGNS.contains(grammar.word(token))
        || grammar.isWord(token, WordList.WORDS_THAT_OPEN_A_CLAUSE);
  }

  /** Whether a clause of its own lies between a phrase and the deed behind it. */
  private static boolean isApart(Grammar grammar, int first, int deed, int carrier) {
    for (int t = first; t < deed; t++) {
      boolean own = grammar.dominates(carrier, t) && !grammar.dominates(t, deed);
      boolean auxiliary = grammar.relation(t).startsWith("aux") && grammar.head(t) == deed;
      boolean finite = FINITE.contains(grammar.tag(t)) && !auxiliary && !grammar.dominates(t, deed);
      if (!own && (finite || opensClause(grammar, t))) {
        return true;
      }
    }
    return false;
  }

  /**
   * To whom it is done, where nothing says so and the sentence names nobody else: the parties of
   * the agreement that was spoken of, for what is said of a thing told before, or whom the article
   * names most.
   */
  static List<String> targets(
      Reading reading, Context context, EventRule rule, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    boolean told =
        !rule.symmetric()
            && !rule.pattern().noun()
            && !match.get("X").isEmpty()
            && !rule.frame().has("remembers", "false");
    boolean mutual = actors.size() == 2 && match.get("Y").isEmpty();
    boolean named = match.get("Y").stream().anyMatch(y -> reading.mentionAt(y).isPresent());
    if (!told || mutual || named || namesOthers(reading, actors)) {
      return List.of();
    }
    boolean definite =
        match.get("Y").stream()
            .anyMatch(y -> grammar.isNoun(y) && grammar.hasChild(y, "det", "nmod:poss"));
    boolean spokenOf = definite && rule.frame().has("governs", "PRESUPPOSES");
    List<String> parties = context.discourse().lastParties();
    return spokenOf && parties.size() > 1
        ? EventReader.without(parties, actors)
        : context.discourse().mostNamed(reading, Set.copyOf(actors));
  }

  private static boolean namesOthers(Reading reading, List<String> actors) {
    Set<String> named = new LinkedHashSet<>();
    reading.mentions().forEach(mention -> named.addAll(mention.codes()));
    return !actors.containsAll(named);
  }

  /** Between whom somebody stands: the parties spoken of last, or who last had to do with whom. */
  static List<String> between(Reading reading, Context context, List<String> actors) {
    List<String> parties = context.discourse().lastParties();
    List<String> two =
        parties.size() > 1 ? parties : context.events().lastPair(reading.sentence().index());
    return two.stream().anyMatch(actors::contains) ? List.of() : two;
  }
}
