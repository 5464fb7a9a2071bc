package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds by its words that an agreement or a promise told before has come to its end: "it did not
 * survive the war", "Hitler tore up the lot", "the league was no more".
 */
final class EndReader {
  /** How far behind a word of ending its object may stand. */
  private static final int REACH = 6;

  private static final Set<String> MANY =
      Set.of("they", "them", "all", "both", "lot", "none", "these", "those", "neither");
  private static final Set<String> ONE = Set.of("it", "this", "which", "that", "latter");
  private static final Set<String> NOT = Set.of("not", "n't", "never", "neither", "nor");

  private final WordRows endings;
  private final WordRows endingsOf;
  private final Set<String> bonds;
  private final Set<String> promises;
  private final RealityReader realities;

  EndReader(Lexicon lexicon, RealityReader realities) {
    this.endings = new WordRows(lexicon.words("words-for-what-ends"));
    this.endingsOf = new WordRows(lexicon.words("words-for-ending-it"));
    this.bonds = Set.copyOf(lexicon.words("nouns-for-a-bond"));
    this.promises = Set.copyOf(lexicon.words("nouns-for-what-protects"));
    this.realities = realities;
  }

  /** Reads a sentence; agreements change their status, promises in the list no longer hold. */
  void read(Reading reading, Context context, List<AgreementEntity.Duty> duties) {
    Grammar grammar = reading.grammar();
    for (int t = 0; t < grammar.size(); t++) {
      Optional<WordRow.Place> ends = endings.at(grammar, t);
      if (ends.isPresent() && isSo(reading, ends.get())) {
        Segment segment = Segment.of(grammar, t);
        end(reading, context, subjects(reading, context, ends.get(), segment), ends.get(), duties);
      }
      Optional<WordRow.Place> ended = endingsOf.at(grammar, t);
      if (ended.isPresent() && isSo(reading, ended.get())) {
        end(reading, context, objects(grammar, ended.get()), ended.get(), duties);
      }
    }
  }

  /** Whether it happened: "did not lapse" and "may lapse" end nothing. */
  private boolean isSo(Reading reading, WordRow.Place place) {
    Grammar grammar = reading.grammar();
    int verb = verb(grammar, place);
    boolean own = NOT.contains(grammar.word(place.first()));
    for (int t = place.first() + 1; t <= place.last(); t++) {
      own |= grammar.word(t).equals("no");
      if (NOT.contains(grammar.word(t))) {
        return false;
      }
    }
    if (!own && isNeverSo(grammar, verb) && !isOutlived(grammar, place)) {
      return false;
    }
    Optional<Reality> reality = realities.read(reading, verb);
    boolean nobody = verb > 0 && reality.equals(Optional.of(Reality.NEGATED));
    if (own) {
      return reality.isPresent() && reality.get() != Reality.HYPOTHETICAL;
    }
    return isOutlived(grammar, place) ? nobody : reality.equals(Optional.of(Reality.ACTUAL));
  }

  /** "neither has ever troubled to denounce it": whoever governs the verb, nobody did it. */
  static boolean isNeverSo(Grammar grammar, int verb) {
    for (int t = verb - 1; t >= 0; t--) {
      if (Set.of("and", "but", ",", ";", ":").contains(grammar.word(t))) {
        return false;
      }
      boolean since =
          grammar.word(t + 1).equals("since") || t > 0 && grammar.word(t - 1).equals("for");
      if (grammar.word(t).equals("never") || grammar.word(t).equals("ever") && !since) {
        return true;
      }
    }
    return false;
  }

  /** "none of the three outlived it". */
  private static boolean isOutlived(Grammar grammar, WordRow.Place place) {
    return grammar.isLemma(place.last(), WordList.VERBS_OF_OUTLIVING);
  }

  private static int verb(Grammar grammar, WordRow.Place place) {
    for (int t = place.last(); t >= place.first(); t--) {
      if (grammar.isVerb(t)) {
        return t;
      }
    }
    return place.first();
  }

  private static List<Integer> subjects(
      Reading reading, Context context, WordRow.Place place, Segment segment) {
    Grammar grammar = reading.grammar();
    List<Integer> found = new ArrayList<>(grammar.surfaceSubjects(verb(grammar, place)));
    found.removeIf(s -> s > place.first());
    if (found.isEmpty()) {
      for (int t = place.first() - 1; t >= segment.first(); t--) {
        if (context.agreements().at(reading.sentence().index(), t).isPresent()) {
          return List.of(t);
        }
      }
    }
    return found;
  }

  private static List<Integer> objects(Grammar grammar, WordRow.Place place) {
    int verb = verb(grammar, place);
    List<Integer> found = new ArrayList<>(grammar.patients(verb));
    for (int t = place.first(); t < Math.min(grammar.size(), place.last() + REACH); t++) {
      boolean inRow = t <= place.last();
      boolean phrase =
          grammar.isNoun(t) || grammar.tag(t).startsWith("PRP") || MANY.contains(grammar.word(t));
      if (phrase && (inRow || found.isEmpty())) {
        found.add(t);
      }
      if (!inRow && Set.of(",", ";", ".", "and", "but").contains(grammar.word(t))) {
        break;
      }
    }
    return found;
  }

  private void end(
      Reading reading,
      Context context,
      List<Integer> heads,
      WordRow.Place place,
      List<AgreementEntity.Duty> duties) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Set<AgreementEntity> ended = new LinkedHashSet<>();
    boolean promised = false;
    for (int head : heads) {
      Optional<AgreementEntity> named = context.agreements().at(sentence, head);
      if (named.isPresent()) {
        boolean told = named.get().parties().size() < 2 && isDefinite(grammar, head);
        boolean all = told && grammar.tag(head).endsWith("S");
        if (all) {
          ended.addAll(recent(context, sentence));
        } else {
          ended.add(
              told ? context.agreements().lastWhole(sentence, 4).orElse(named.get()) : named.get());
        }
        promised |= ended.stream().noneMatch(e -> e.parties().size() >= 2);
        continue;
      }
      if (promises.contains(grammar.lemma(head))) {
        promised = true;
      }
      boolean anaphor = grammar.isRelativePronoun(head) || ONE.contains(grammar.word(head));
      boolean bond = bonds.contains(grammar.lemma(head)) && isDefinite(grammar, head);
      boolean plural = MANY.contains(grammar.word(head)) || bond && grammar.tag(head).endsWith("S");
      if (plural) {
        ended.addAll(recent(context, sentence));
      } else if (anaphor || bond) {
        int antecedent = grammar.antecedent(head);
        Optional<AgreementEntity> told =
            antecedent == head
                ? context.agreements().last(sentence, 3)
                : context.agreements().at(sentence, antecedent);
        told.ifPresent(ended::add);
      }
    }
    Optional<PartialDate> date = context.circumstances().time(reading, verb(grammar, place));
    for (AgreementEntity entity : ended) {
      boolean theirs = entity.parties().size() >= 2 && entity.status() == Statement.Status.AGREED;
      if (theirs
          && context.agreements().entities().contains(entity)
          && !isItsOwnYear(entity, date)) {
        entity.ended(date);
      }
    }
    if (promised || !ended.isEmpty()) {
      release(duties, sentence, promised);
    }
  }

  /** An end in the year of the conclusion is more often the end of a war or of talks. */
  private static boolean isItsOwnYear(AgreementEntity entity, Optional<PartialDate> date) {
    return date.isPresent()
        && entity.concluded().isPresent()
        && date.get().year() < entity.concluded().get().year();
  }

  private static List<AgreementEntity> recent(Context context, int sentence) {
    return context.agreements().entities().stream()
        .filter(e -> e.parties().size() >= 2 && e.status() == Statement.Status.AGREED)
        .filter(e -> sentence - e.firstSentence() <= 4)
        .toList();
  }

  /** A guarantee that was withdrawn is owed no more. */
  private static void release(List<AgreementEntity.Duty> duties, int sentence, boolean promised) {
    if (!promised) {
      return;
    }
    for (int d = 0; d < duties.size(); d++) {
      AgreementEntity.Duty duty = duties.get(d);
      if (duty.holds() && sentence - duty.sentence() <= 2) {
        duties.set(
            d,
            new AgreementEntity.Duty(
                duty.type(),
                duty.obligor(),
                duty.beneficiary(),
                false,
                duty.sentence(),
                duty.speaker(),
                duty.frame(),
                duty.condition()));
      }
    }
  }

  private static boolean isDefinite(Grammar grammar, int head) {
    return grammar.children(head, "det", "nmod:poss", "amod", "nummod", "det:predet").stream()
        .anyMatch(
            d ->
                Set.of(
                            "the", "this", "that", "these", "those", "all", "both", "its", "their",
                            "three", "two")
                        .contains(grammar.word(d))
                    || grammar.relation(d).equals("nmod:poss"));
  }
}
