package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** Says which actors a noun phrase means, by its own words or by what the article said before. */
final class References {
  private final Pronouns pronouns;
  private final Owners owners;
  private final Descriptions descriptions;

  /** Whom "we" and "our" mean: the state of whoever speaks there. */
  interface FirstPerson {
    /** The codes of that state; empty if nobody is known to speak, or for no state. */
    List<String> of(Reading reading, int token);
  }

  References(Lexicon lexicon, Discourse discourse) {
    this.pronouns = new Pronouns(lexicon, this, discourse);
    this.owners = new Owners(lexicon, this);
    this.descriptions = new Descriptions(lexicon, this, owners, discourse);
  }

  /** Says who "we" are from now on. */
  void speaking(FirstPerson whoSpeaks) {
    pronouns.speaking(whoSpeaks);
  }

  /** The actors who can do or promise something under this name. */
  List<String> actors(Reading reading, int head) {
    return resolve(reading, head, Asking.DOER);
  }

  /** The actors to whom something is done when it is done to this: "Mexico's embassy" is Mexico. */
  List<String> targets(Reading reading, int head) {
    return resolve(reading, head, Asking.TARGET);
  }

  /** Whether it is of those who act for a state: "soldiers", "the navy". */
  boolean actsForItsState(Grammar grammar, int head) {
    return descriptions.actForTheirState(grammar.lemma(head));
  }

  /** All actors meant by some phrases, in order. */
  List<String> actors(Reading reading, List<Integer> heads) {
    Set<String> codes = new LinkedHashSet<>();
    heads.forEach(head -> codes.addAll(actors(reading, head)));
    return List.copyOf(codes);
  }

  /** The actors who do what a verb says; those named right before it if the parser lost them. */
  List<String> agents(Reading reading, int verb, List<Integer> heads) {
    List<String> codes = actors(reading, heads);
    if (reading.grammar().isPassive(verb)) {
      return codes;
    }
    if (!codes.isEmpty()) {
      // "With Peru in the chair, Chad, Mali and Togo voted": the row before the verb.
      List<String> row = reading.namedBefore(verb, heads);
      return row.size() > 1 && row.stream().noneMatch(codes::contains) ? row : codes;
    }
    boolean pronoun =
        heads.stream()
            .filter(h -> !reading.isInDateline(h))
            .anyMatch(
                h ->
                    reading.grammar().tag(h).startsWith("PRP") || reading.mentionAt(h).isPresent());
    return pronoun ? codes : reading.namedBefore(verb, heads);
  }

  /** All actors touched by what is done to some phrases, in order. */
  List<String> targets(Reading reading, List<Integer> heads) {
    Set<String> codes = new LinkedHashSet<>();
    heads.forEach(head -> codes.addAll(targets(reading, head)));
    return List.copyOf(codes);
  }

  /** Whose a thing is, in the wide sense. */
  List<String> owners(Reading reading, int head) {
    return owners.of(reading, head, Asking.TARGET);
  }

  /** Whom a phrase means; empty if it is nobody, or nobody who may be meant. */
  List<String> resolve(Reading reading, int head, Asking asking) {
    if (head < 0 || asking.isTooDeep()) {
      return List.of();
    }
    Grammar grammar = reading.grammar();
    Optional<Mention> mention = reading.mentionAt(head);
    if (mention.isPresent()) {
      return named(reading, mention.get(), asking);
    }
    String word = grammar.word(head);
    if (Pronouns.isPronoun(grammar, head)) {
      return pronouns.of(reading, head, asking);
    }
    if (grammar.isRelativePronoun(head) || word.equals("whose")) {
      int antecedent = grammar.antecedent(head);
      return antecedent == head ? List.of() : resolve(reading, antecedent, asking.inside());
    }
    return descriptions.of(reading, head, asking);
  }

  private static List<String> named(Reading reading, Mention mention, Asking asking) {
    if (mention.kind() == Mention.Kind.PLACE) {
      return asking.wide() ? mention.codes() : List.of();
    }
    if (reading.isInDateline(mention.last()) && !asking.wide()) {
      return List.of();
    }
    return reading.withCompanions(mention);
  }

  /** Whether a phrase means "each other" or "the other". */
  static boolean isReciprocal(Grammar grammar, int head) {
    String word = grammar.word(head);
    if (word.equals("other") || word.equals("another") || word.equals("others")) {
      return true;
    }
    List<Integer> modifiers = new ArrayList<>(grammar.children(head, "nmod:poss", "amod", "det"));
    return modifiers.stream()
        .anyMatch(m -> grammar.word(m).equals("other") || grammar.word(m).equals("another"));
  }
}
