package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;
import org.foedus.model.PartialDate;
import org.foedus.model.TimeExpression;

/** When an agreement was concluded, by the words around it. */
final class AgreementDates {
  /** How many words the rest of its name may have. */
  private static final int NAME = 7;

  private final AgreementWords words;
  private final ConcludingActs acts;

  AgreementDates(AgreementWords words, ConcludingActs acts) {
    this.words = words;
    this.acts = acts;
  }

  /**
   * The year that stands within the phrase: "the 1960 treaty", "a pact of March 1935", "their pact
   * is a 1960 agreement".
   */
  static Optional<PartialDate> inPhrase(Grammar grammar, int head, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      if (time.from().isEmpty() || !Circumstances.isOfOneYear(time)) {
        continue;
      }
      for (int t = time.first(); t <= time.last(); t++) {
        int above = grammar.head(t);
        boolean inside = above >= time.first() && above <= time.last();
        if (!inside
            && (above == head
                || above >= 0 && grammar.head(above) == head && !grammar.isVerb(above))) {
          return time.from();
        }
      }
      if (isOf(grammar, head, time.first())) {
        return time.from();
      }
    }
    for (int child :
        grammar.children(
            head, "nummod", "amod", "compound", "nmod", "dep", "obl:tmod", "nmod:tmod")) {
      Optional<PartialDate> year = yearOf(grammar.token(child).text());
      if (year.isPresent()) {
        return year;
      }
    }
    int predicate = grammar.relation(head).equals("nsubj") ? grammar.head(head) : -1;
    boolean isOne =
        predicate > head && grammar.isNoun(predicate) && grammar.hasChild(predicate, "cop");
    return isOne ? inPhrase(grammar, predicate, times) : Optional.empty();
  }

  /** "the Treaty of Friendship of 1962": whatever the parser hung the date on. */
  private static boolean isOf(Grammar grammar, int head, int date) {
    boolean of = date > head && date - head <= NAME && grammar.word(date - 1).equals("of");
    for (int t = head + 1; of && t < date; t++) {
      String tag = grammar.tag(t);
      of =
          tag.startsWith("N")
              || tag.startsWith("J")
              || tag.equals("IN")
              || tag.equals("CC")
              || tag.equals("DT")
              || tag.equals("HYPH")
              || tag.equals(",");
    }
    return of;
  }

  /** A word that is a year. */
  static Optional<PartialDate> yearOf(String word) {
    return Chronology.isYear(word)
        ? Optional.of(PartialDate.ofYear(Integer.parseInt(word)))
        : Optional.empty();
  }

  /** "a twenty-year treaty": for how long. */
  static Optional<String> duration(Grammar grammar, int head, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      boolean inside =
          time.duration().isPresent()
              && grammar.dominates(head, time.last())
              && head - time.last() > 0
              && head - time.last() <= 8;
      if (inside) {
        return time.duration();
      }
    }
    return Optional.empty();
  }

  /**
   * "the treaty that A and B signed in 1960", "an accord dating from 1991": the date that stands
   * behind an act of concluding, wherever the parser hung it.
   */
  Optional<PartialDate> beside(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    int act = acts.behind(reading, head);
    if (act < 0) {
      return opening(reading, context, head);
    }
    if (isToBe(grammar, act)) {
      return Optional.empty();
    }
    for (int t = act + 1; t < Math.min(grammar.size(), head + ConcludingActs.REACH); t++) {
      if (acts.isAnotherAgreement(reading, t) || grammar.word(t).equals(";")) {
        return Optional.empty();
      }
      Optional<PartialDate> date = context.circumstances().startingAt(reading, t);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** "the treaty that A and B will sign": by the act that stands behind it. */
  boolean isYetToBe(Reading reading, int head) {
    int act = acts.behind(reading, head);
    return act >= 0 && isToBe(reading.grammar(), act);
  }

  private static boolean isToBe(Grammar grammar, int act) {
    boolean ofSomethingElse =
        grammar.children(act, "obj").stream().anyMatch(object -> object > act);
    return !ofSomethingElse
        && !grammar.hasChild(act, "xcomp", "ccomp")
        && grammar.children(act, "aux").stream()
            .anyMatch(aux -> grammar.isWord(aux, WordList.AUXILIARIES_OF_AN_ACT_TO_COME));
  }

  /** "Signed in Lima in 1883, the treaty …": the participle that opens the sentence. */
  Optional<PartialDate> opening(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    boolean participle = words.is(Role.CONCLUDES, grammar.lemma(0)) && grammar.tag(0).equals("VBN");
    if (!participle) {
      return Optional.empty();
    }
    Optional<PartialDate> date = Optional.empty();
    for (int t = 1; t < head; t++) {
      if (acts.isAnotherAgreement(reading, t)) {
        return Optional.empty();
      }
      Optional<PartialDate> found = context.circumstances().startingAt(reading, t);
      date = date.isPresent() ? date : found;
    }
    return date;
  }

  /** "has had a pact since 1991", "had bound them since 1955": the year when it was concluded. */
  static Optional<PartialDate> since(Grammar grammar, int verb) {
    for (int t = 0; t + 1 < grammar.size(); t++) {
      if (grammar.word(t).equals("since")) {
        for (int d = t + 1; d <= Math.min(grammar.size() - 1, t + 2); d++) {
          Optional<PartialDate> year = yearOf(grammar.token(d).text());
          if (year.isPresent() && grammar.dominates(verb, d)) {
            return year;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A headline's present and a report's plain past tell of the day of publication. */
  static Optional<PartialDate> implied(Reading reading, Context context, int verb) {
    Grammar grammar = reading.grammar();
    Optional<PartialDate> published =
        context.circumstances().published().map(d -> PartialDate.ofYear(d.year()));
    if (isHeadlinePresent(grammar, verb)) {
      return published;
    }
    Optional<PartialDate> inSentence = context.circumstances().timeBefore(reading, verb);
    if (inSentence.isPresent()) {
      return inSentence.map(time -> PartialDate.ofYear(time.year()));
    }
    boolean perfect =
        grammar.children(verb, "aux").stream()
            .anyMatch(aux -> Set.of("have", "has").contains(grammar.word(aux)));
    boolean past = grammar.tag(verb).equals("VBD") || grammar.isPassive(verb);
    boolean main =
        grammar.head(verb) < 0 || Set.of("conj", "ccomp").contains(grammar.relation(verb));
    if (main && perfect) {
      return published;
    }
    boolean narrated = published.isPresent() && reading.year() < published.get().year();
    boolean news = published.isPresent() && !narrated && context.circumstances().isNews();
    return past && (main && news || narrated)
        ? Optional.of(PartialDate.ofYear(reading.year()))
        : Optional.empty();
  }

  private static boolean isHeadlinePresent(Grammar grammar, int verb) {
    return grammar.tag(verb).equals("VBP")
        || grammar.tag(verb).equals("VBZ")
        || grammar.tag(verb).equals("VB")
            && grammar.children(verb, "aux").isEmpty()
            && grammar.head(verb) < 0;
  }
}
