package org.foedus.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Statement;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Lexicon;

/** When and where an event took place, and how many it concerned. */
final class Circumstances {
  /** How much further a time is that stands in another clause, in words. */
  private static final int ELSEWHERE = 25;

  private final Map<Integer, List<TimeExpression>> times;
  private final Set<String> harms;
  private final Optional<PartialDate> published;

  /**
   * For one article.
   *
   * @param times the article's times by sentence
   * @param published the day of publication
   */
  Circumstances(
      Lexicon lexicon, Map<Integer, List<TimeExpression>> times, Optional<PartialDate> published) {
    this.times = times;
    this.published = published;
    this.harms = Set.copyOf(lexicon.words("verbs-of-harm"));
  }

  Statement.Event event(
      String type, String actor, Optional<String> target, Reading reading, int trigger) {
    return new Statement.Event(
        type,
        actor,
        target,
        time(reading, trigger),
        place(reading, trigger),
        quantities(reading, trigger),
        about(reading, trigger));
  }

  Optional<PartialDate> published() {
    return published;
  }

  /** The times that a sentence names. */
  List<TimeExpression> times(Reading reading) {
    return times.getOrDefault(reading.sentence().index(), List.of());
  }

  /**
   * The time that a sentence names last before a token, or else the first behind it; not one since
   * or until which something was so.
   */
  Optional<PartialDate> timeBefore(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    Optional<PartialDate> found = Optional.empty();
    for (TimeExpression time : times(reading)) {
      boolean bound =
          time.first() > 0
              && grammar.isWord(time.first() - 1, WordList.WORDS_FOR_WHERE_A_TIME_BEGINS_OR_ENDS);
      boolean better =
          !bound && time.from().isPresent() && (found.isEmpty() || time.last() < token);
      found = better ? time.from() : found;
    }
    return found;
  }

  /** Whether the article tells of its own days, or at least of no others. */
  boolean isNews() {
    int year = published.map(PartialDate::year).orElse(0);
    List<Integer> told =
        times.values().stream()
            .flatMap(List::stream)
            .flatMap(time -> time.from().stream())
            .map(PartialDate::year)
            .toList();
    return told.isEmpty() || told.stream().anyMatch(each -> each >= year - 1);
  }

  /** Whether a time lies in one year: "in May 1951", not "in the 1950s". */
  static boolean isOfOneYear(TimeExpression time) {
    return time.until().isEmpty()
        || time.from().map(PartialDate::year).equals(time.until().map(PartialDate::year));
  }

  /** The time within one year whose words begin at a token. */
  Optional<PartialDate> startingAt(Reading reading, int token) {
    return times(reading).stream()
        .filter(time -> time.first() == token && isOfOneYear(time))
        .flatMap(time -> time.from().stream())
        .findFirst();
  }

  /** The time that stands nearest to a token in its own clause. */
  Optional<PartialDate> time(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    TimeExpression best = null;
    int bestRank = Integer.MAX_VALUE;
    int clause = grammar.clauseOf(token);
    for (TimeExpression time : times(reading)) {
      if (time.from().isEmpty()) {
        continue;
      }
      int head = headOf(grammar, time);
      int own = grammar.clauseOf(head);
      boolean inPhrase = grammar.dominates(token, head);
      if (!inPhrase && own != clause) {
        continue;
      }
      int rank = Math.abs(head - token) + (inPhrase ? 0 : 20) + (own == clause ? 0 : ELSEWHERE);
      if (rank < bestRank) {
        bestRank = rank;
        best = time;
      }
    }
    return best == null ? Optional.empty() : best.from();
  }

  private static int headOf(Grammar grammar, TimeExpression time) {
    for (int t = time.last(); t >= time.first(); t--) {
      int head = grammar.head(t);
      if (head < time.first() || head > time.last()) {
        return t;
      }
    }
    return time.last();
  }

  private static Optional<String> place(Reading reading, int trigger) {
    Grammar grammar = reading.grammar();
    for (int in : grammar.obliques(trigger, grammar.words(WordList.PREPOSITIONS_BEFORE_A_SCENE))) {
      boolean named =
          reading.mentionAt(in).filter(m -> !m.isPerson()).isPresent()
              || grammar.tag(in).startsWith("NNP");
      if (named && !grammar.tag(in).equals("CD") && !isDayOrMonth(grammar, in)) {
        return Optional.of(
            PersonFinder.words(grammar.sentence().tokens(), firstOfName(grammar, in), in));
      }
    }
    return Optional.empty();
  }

  private static boolean isDayOrMonth(Grammar grammar, int token) {
    return grammar.isWord(token, WordList.NAMES_OF_MONTHS)
        || grammar.isWord(token, WordList.NAMES_OF_WEEKDAYS);
  }

  private static int firstOfName(Grammar grammar, int last) {
    int first = last;
    while (first > 0
        && grammar.head(first - 1) == last
        && grammar.tag(first - 1).startsWith("NNP")) {
      first--;
    }
    return first;
  }

  /** "that has killed more than 1,000 people": numbers of those harmed in a clause of the event. */
  private List<Statement.Quantity> quantities(Reading reading, int trigger) {
    Grammar grammar = reading.grammar();
    List<Statement.Quantity> found = new ArrayList<>();
    List<Integer> verbs = new ArrayList<>(grammar.children(trigger, "acl:relcl", "acl", "advcl"));
    verbs.add(trigger);
    for (int verb : verbs) {
      if (!harms.contains(grammar.lemma(verb))) {
        continue;
      }
      for (int harmed : grammar.patients(verb)) {
        for (int number : grammar.children(harmed, "nummod")) {
          value(grammar.token(number).text())
              .ifPresent(
                  value ->
                      found.add(
                          new Statement.Quantity(
                              value,
                              grammar.word(verb),
                              bound(grammar, number),
                              Optional.of(grammar.word(harmed)))));
        }
      }
    }
    return found;
  }

  static String bound(Grammar grammar, int number) {
    String before =
        (number > 1 ? grammar.word(number - 2) + " " : "")
            + (number > 0 ? grammar.word(number - 1) : "");
    if (endsIn(before, grammar.words(WordList.WORDS_FOR_MORE_THAN))) {
      return "more-than";
    }
    if (endsIn(before, grammar.words(WordList.WORDS_FOR_LESS_THAN))) {
      return "less-than";
    }
    return endsIn(before, grammar.words(WordList.WORDS_FOR_ABOUT)) ? "about" : "exactly";
  }

  private static boolean endsIn(String words, Set<String> endings) {
    return endings.stream().anyMatch(words::endsWith);
  }

  static Optional<BigDecimal> value(String digits) {
    String plain = digits.replace(",", "");
    return plain.matches("\\d{1,15}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** The person that it was done to or who is its matter, or the words that were used of it. */
  private static Optional<String> about(Reading reading, int trigger) {
    Grammar grammar = reading.grammar();
    for (int of :
        grammar.isVerb(trigger)
            ? grammar.patients(trigger)
            : grammar.obliques(trigger, Set.of("of"))) {
      List<Integer> candidates = new ArrayList<>(List.of(of));
      candidates.addAll(grammar.children(of, "appos", "flat"));
      for (int candidate : candidates) {
        Optional<Mention> person = reading.mentionAt(candidate).filter(Mention::isPerson);
        if (person.isPresent()) {
          return person.get().name();
        }
      }
    }
    return Optional.empty();
  }
}
