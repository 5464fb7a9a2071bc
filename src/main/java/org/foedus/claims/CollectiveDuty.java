package org.foedus.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Frame;

/**
 * What the members of an organisation owe one another, told of one of them: "Article 5 of the
 * alliance's treaty has every member help one that is attacked, such as Peru". The organisation
 * owes it to the member that is named.
 */
final class CollectiveDuty {
  private CollectiveDuty() {}

  /**
   * Notes the duty, if the words around a promise tell of a body's members and name one of them.
   */
  static boolean state(
      Reading reading,
      Context context,
      Frame frame,
      WordRow.Place place,
      boolean denied,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    boolean members = false;
    for (int t = Math.max(0, place.first() - 8);
        t < Math.min(grammar.size(), place.last() + 4);
        t++) {
      members |= grammar.isWord(t, WordList.WORDS_FOR_THE_MEMBERS_OF_A_BODY);
    }
    Set<String> bodies = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      if (isApart(grammar, mention.first(), place.first())) {
        continue;
      }
      for (String code : mention.codes()) {
        if (context.discourse().isBody(code)) {
          bodies.add(code);
        } else if (mention.kind() != Mention.Kind.PLACE && !isAgainst(grammar, mention)) {
          states.add(code);
        }
      }
    }
    if (!members || denied || bodies.size() != 1 || states.size() != 1) {
      return false;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, place.first());
    for (String body : bodies) {
      for (String state : states) {
        free.add(
            new AgreementEntity.Duty(
                frame.states().orElse(""),
                body,
                state,
                true,
                reading.sentence().index(),
                speaker,
                frame.id(),
                Optional.empty()));
      }
    }
    return true;
  }

  /** Beyond a semicolon something else is told. */
  private static boolean isApart(Grammar grammar, int one, int other) {
    for (int t = Math.min(one, other); t < Math.max(one, other); t++) {
      if (grammar.word(t).equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "against Peru", "an attack by Peru": named because it is no member. */
  private static boolean isAgainst(Grammar grammar, Mention mention) {
    return mention.first() > 0
        && grammar.isWord(mention.first() - 1, WordList.PREPOSITIONS_BEFORE_AN_OUTSIDER);
  }
}
