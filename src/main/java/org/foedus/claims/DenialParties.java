package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Statement;

/** Finds whose duty a text denies and toward whom, by the places of the words. */
final class DenialParties {
  /** How far behind a noun its end may stand. */
  private static final int REACH = 7;

  private final DenialBound obligors;
  private final DenialServed beneficiaries;

  DenialParties(DenialWords words) {
    this.obligors = new DenialBound(words);
    this.beneficiaries = new DenialServed(words);
  }

  /** One who does not owe and one to whom nothing is owed. */
  record Pair(String obligor, String beneficiary) {}

  /**
   * Between whom there is no duty.
   *
   * @param pairs both sides, by direction
   * @param agreement the agreement spoken of
   * @param everybody whether it is denied to all parties of the agreement alike
   * @param named whether both sides are named
   */
  record Sides(
      List<Pair> pairs, Optional<AgreementEntity> agreement, boolean everybody, boolean named) {}

  private static final Sides NOBODYS = new Sides(List.of(), Optional.empty(), false, false);

  /** Whether a noun is what ends or is left out, by the place of the words. */
  boolean isSubject(Grammar grammar, int noun, WordRow.Place end) {
    int verb = end.last();
    for (int t = end.first(); t <= end.last(); t++) {
      if (grammar.isVerb(t)) {
        verb = t;
      }
    }
    if (grammar.surfaceSubjects(verb).stream().anyMatch(s -> grammar.dominates(s, noun))) {
      return true;
    }
    // "its duty to defend them, long resented, lapsed": the parser may read another sentence.
    boolean opens = grammar.head(noun) < 0;
    for (int t = noun + 1; t < end.first() && !opens; t++) {
      if (grammar.tag(t).equals(",") || grammar.isVerb(t) && grammar.isFinite(t)) {
        return false;
      }
    }
    return opens || end.first() - noun <= REACH;
  }

  Sides of(Reading reading, Context context, DenialReader.Denial denial) {
    int sentence = reading.sentence().index();
    Optional<AgreementEntity> agreement =
        context
            .agreements()
            .before(sentence, denial.act().last())
            .filter(e -> e.parties().size() >= 2)
            .or(() -> context.agreements().last(sentence, 2))
            .filter(e -> e.parties().size() >= 2)
            .filter(e -> e.status() != Statement.Status.PROPOSED);
    NamedSide served = beneficiaries.of(reading, context, denial, Set.of(), true);
    NamedSide bound = obligors.of(reading, context, denial, served.codes);
    if (served.isEmpty()) {
      served = beneficiaries.of(reading, context, denial, bound.codes, false);
    }
    boolean parties = bound.codes.isEmpty() && (bound.parties || served.parties);
    if (agreement.isEmpty() && parties) {
      // "neither is bound": the parties of what was told a little earlier.
      agreement =
          context
              .agreements()
              .lastWhole(sentence, 4)
              .filter(e -> e.status() != Statement.Status.PROPOSED);
    }
    return sides(reading, denial, agreement, bound, served);
  }

  private static Sides sides(
      Reading reading,
      DenialReader.Denial denial,
      Optional<AgreementEntity> agreement,
      NamedSide bound,
      NamedSide served) {
    Set<String> all = new LinkedHashSet<>();
    agreement.ifPresent(e -> all.addAll(e.parties()));
    boolean weak = denial.frame().has("weak", "true");
    if (bound.codes.isEmpty() && served.codes.isEmpty()) {
      Set<String> here = namedBefore(reading, denial.act().first());
      if (bound.parties && here.size() == 2 && !all.containsAll(here)) {
        return new Sides(pairs(here, here), Optional.empty(), false, false);
      }
      boolean told =
          bound.parties
              || served.parties
              || !weak
              || bound.agreement
              || denial.form() == DenialReader.Form.SILENCE;
      return all.isEmpty() || !told ? NOBODYS : new Sides(pairs(all, all), agreement, true, false);
    }
    Set<String> others = new LinkedHashSet<>(all);
    if (weak && served.isEmpty()
        || weak && bound.isEmpty() && denial.frame().has("binds", "true")) {
      return NOBODYS;
    }
    if (bound.codes.isEmpty()) {
      if (!all.containsAll(served.codes)) {
        return NOBODYS;
      }
      others.removeAll(served.codes);
      return new Sides(pairs(others, served.codes), agreement, false, false);
    }
    if (served.codes.isEmpty()) {
      if (bound.codes.size() > 1 && (served.parties || bound.parties)) {
        return new Sides(pairs(bound.codes, bound.codes), agreement, false, false);
      }
      if (!all.containsAll(bound.codes)) {
        return NOBODYS;
      }
      if (bound.codes.containsAll(all)) {
        return new Sides(pairs(all, all), agreement, true, false);
      }
      others.removeAll(bound.codes);
      return new Sides(pairs(bound.codes, others), agreement, false, false);
    }
    return new Sides(pairs(bound.codes, served.codes), agreement, false, true);
  }

  /** Who is named in the sentence before a token. */
  private static Set<String> namedBefore(Reading reading, int token) {
    Set<String> codes = new LinkedHashSet<>();
    reading.mentions().stream()
        .filter(m -> m.last() < token && !m.isPerson())
        .forEach(m -> codes.addAll(m.codes()));
    return codes;
  }

  private static List<Pair> pairs(Set<String> obligors, Set<String> beneficiaries) {
    List<Pair> pairs = new ArrayList<>();
    for (String obligor : obligors) {
      for (String beneficiary : beneficiaries) {
        if (!obligor.equals(beneficiary)) {
          pairs.add(new Pair(obligor, beneficiary));
        }
      }
    }
    return pairs;
  }
}
