package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/** Finds the clauses that an agreement is said to have or to lack. */
final class ClauseReader {
  private final List<DutyRule> rules;
  private final Matcher matcher;
  private final RealityReader realities;
  private final AgreementReader agreements;

  ClauseReader(
      Lexicon lexicon, Matcher matcher, RealityReader realities, AgreementReader agreements) {
    this.rules = DutyRule.of(lexicon, "ClauseFrame");
    this.matcher = matcher;
    this.realities = realities;
    this.agreements = agreements;
  }

  List<DutyRule> rules() {
    return rules;
  }

  /** "contains no mutual defence clause", "falls short of a defence commitment". */
  boolean read(Reading reading, Context context, int token, Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    for (DutyRule rule : rules) {
      Optional<Match> match = matcher.match(grammar, rule.pattern(), token);
      if (match.isEmpty()) {
        continue;
      }
      for (int noun : match.get().get("C")) {
        List<String> words = new ArrayList<>();
        grammar.phrase(noun).stream()
            .filter(t -> t <= noun + 6)
            .forEach(t -> words.add(grammar.lemma(t)));
        Set<String> kinds =
            rule.frame().states().map(Set::of).orElseGet(() -> agreements.phrases().kinds(words));
        if (kinds.isEmpty()) {
          continue;
        }
        Optional<AgreementEntity> entity = Optional.empty();
        for (int head : match.get().get("A")) {
          entity = entity.or(() -> agreements.entity(reading, context, head));
        }
        int sentence = reading.sentence().index();
        entity = entity.or(() -> context.agreements().last(sentence, 1));
        if (entity.isEmpty()) {
          continue;
        }
        boolean negative =
            rule.frame().has("denies", "true")
                || realities.read(reading, token).filter(r -> r == Reality.NEGATED).isPresent();
        Optional<Speaker> speaker = context.speakers().read(reading, token);
        context
            .agreements()
            .clause(entity.get(), kinds, negative, sentence, speaker, rule.frame().id());
        taken.add(token);
        taken.addAll(grammar.phrase(noun));
        return true;
      }
    }
    return false;
  }
}
