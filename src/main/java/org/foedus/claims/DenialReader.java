package org.foedus.claims;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds the duties that a text says nobody owes, by three words near one another: one that denies,
 * one that binds or tells what a treaty says, and one that names the act of a duty. Whatever the
 * parser made of the sentence, their order tells which denies which.
 */
final class DenialReader {
  /** How far apart two of the words may stand. */
  private static final int REACH = 14;

  private static final Set<String> FRONTING = Set.of("of", "on", "about", "for", "as");

  private final Map<Frame, WordRows> acts = new LinkedHashMap<>();
  private final DenialWords words;
  private final DenialParties parties;
  private final Lexicon lexicon;
  private final Set<String> attackers;

  DenialReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.attackers = Set.copyOf(lexicon.words("words-for-an-attacker"));
    this.words = new DenialWords(lexicon);
    this.parties = new DenialParties(words);
    for (Frame frame : lexicon.frames("DutyWords")) {
      acts.put(frame, new WordRows(frame.patterns()));
    }
  }

  /**
   * A duty denied.
   *
   * @param frame the frame that names its act
   * @param act where the act is named
   * @param denial where it is denied
   * @param binder the word that binds or tells what a treaty says
   * @param form how the words stand to one another
   */
  record Denial(Frame frame, WordRow.Place act, WordRow.Place denial, int binder, Form form) {}

  /** Words that name the act of a duty, and their frame. */
  record Act(Frame frame, WordRow.Place place) {}

  /** How the words of a denial stand to one another. */
  enum Form {
    /** "is not bound to defend". */
    BEFORE_BINDER,
    /** "binds neither to defend", "binds Peru to much, but not to the defence of Chile". */
    BEFORE_ACT,
    /** "no help was promised". */
    BEFORE_BOTH,
    /** "the duty to defend it lapsed". */
    BEHIND,
    /** "says nothing of armed help", "of armed help there is not a word". */
    SILENCE
  }

  /** Reads a sentence; duties go to their agreements or, without one, to the list. */
  void read(Reading reading, Context context, Set<Integer> taken, List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    if (AnswerReader.isQuestion(grammar)) {
      return;
    }
    Set<Integer> covered = new LinkedHashSet<>();
    for (int token = 0; token < grammar.size(); token++) {
      Optional<Act> found = act(grammar, token);
      if (found.isEmpty()
          || covered.contains(token)
          || isPartOfName(grammar, found.get().place())) {
        continue;
      }
      Frame frame = found.get().frame();
      WordRow.Place act = found.get().place();
      boolean enemy =
          frame.has("targetless", "true") && !grammar.children(act.last(), "obj").isEmpty()
              || servesAttacker(grammar, act);
      if (enemy || taken.contains(token) && isDenied(reading, context, frame, free)) {
        continue;
      }
      Optional<Denial> denial = denial(reading, context, frame, act);
      if (denial.isPresent()
          && covered.add(denial.get().binder())
          && state(reading, context, denial.get(), free)) {
        for (int t = act.first(); t <= act.last(); t++) {
          taken.add(t);
          covered.add(t);
        }
      }
    }
  }

  /** The words that name the act of a duty at some token: the longest of all frames. */
  Optional<Act> act(Grammar grammar, int token) {
    Act best = null;
    for (Map.Entry<Frame, WordRows> entry : acts.entrySet()) {
      Optional<WordRow.Place> place = entry.getValue().at(grammar, token);
      if (place.isPresent() && (best == null || place.get().last() > best.place().last())) {
        best = new Act(entry.getKey(), place.get());
      }
    }
    return Optional.ofNullable(best);
  }

  /** "defence minister": the words belong to another. */
  private static boolean isPartOfName(Grammar grammar, WordRow.Place act) {
    return grammar.relation(act.last()).equals("compound") && grammar.isNoun(act.last());
  }

  /** "shall give the aggressor no help": who is to be neutral is not said to owe no help. */
  private boolean servesAttacker(Grammar grammar, WordRow.Place act) {
    int last = Math.min(grammar.size() - 1, act.last() + 3);
    for (int t = Math.max(0, act.first() - 2); t <= last; t++) {
      if (t >= act.first()
          && Set.of("if", "should", ",", "against", "by").contains(grammar.word(t))) {
        return false;
      }
      if (attackers.contains(grammar.lemma(t))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence is known already to deny such a duty. */
  private boolean isDenied(
      Reading reading, Context context, Frame frame, List<AgreementEntity.Duty> free) {
    int sentence = reading.sentence().index();
    String type = frame.states().orElse("");
    return free.stream().anyMatch(d -> isDenial(d, sentence, type))
        || context.agreements().denials().stream()
            .filter(d -> d.entity().parties().size() >= 2)
            .anyMatch(d -> d.sentence() == sentence && d.duties().contains(type))
        || context.agreements().entities().stream()
            .flatMap(e -> e.duties().stream())
            .anyMatch(d -> isDenial(d, sentence, type));
  }

  private static boolean isDenial(AgreementEntity.Duty duty, int sentence, String type) {
    return !duty.holds() && duty.sentence() == sentence && duty.type().equals(type);
  }

  private Optional<Denial> denial(
      Reading reading, Context context, Frame frame, WordRow.Place act) {
    Grammar grammar = reading.grammar();
    Segment segment = Segment.of(grammar, act.first());
    int from = Math.max(segment.first(), act.first() - REACH - 4);
    List<WordRow.Place> silences = words.silences(grammar, from, act.first() - 1);
    boolean speaks = speaksOfAgreement(reading, context);
    if (!silences.isEmpty() && speaks) {
      WordRow.Place silence = silences.get(silences.size() - 1);
      return Optional.of(new Denial(frame, act, silence, silence.first(), Form.SILENCE));
    }
    int near = words.binder(grammar, from, act.first() - 1);
    int before = near >= 0 ? near : words.contrasted(grammar, segment.first(), act.first());
    boolean itself = before < 0 && frame.has("binds", "true") && !isOfSomething(grammar, act);
    int binder = itself ? act.last() : before;
    List<WordRow.Place> denials = words.denials(grammar, from, act.first() - 1);
    for (int d = denials.size() - 1; d >= 0; d--) {
      WordRow.Place denial = denials.get(d);
      if (!words.isOpen(grammar, denial, act.first())) {
        continue;
      }
      if (binder >= 0
          && denial.first() < binder
          && binder - denial.last() <= (itself ? 7 : REACH)) {
        return Optional.of(new Denial(frame, act, denial, binder, Form.BEFORE_BINDER));
      }
      if (binder >= 0 && denial.first() > binder && words.deniesAct(grammar, denial)) {
        return Optional.of(new Denial(frame, act, denial, binder, Form.BEFORE_ACT));
      }
      int behind = words.binder(grammar, act.last() + 1, Math.min(segment.last(), act.last() + 5));
      if (binder < 0
          && behind >= 0
          && grammar.isVerb(behind)
          && act.first() - denial.last() <= 4
          && words.isNo(grammar, denial)) {
        return Optional.of(new Denial(frame, act, denial, behind, Form.BEFORE_BOTH));
      }
    }
    return behind(reading, frame, act, segment, binder, speaks);
  }

  private Optional<Denial> behind(
      Reading reading,
      Frame frame,
      WordRow.Place act,
      Segment segment,
      int binder,
      boolean speaks) {
    Grammar grammar = reading.grammar();
    int until = Math.min(segment.last(), act.last() + REACH);
    int noun = words.noun(grammar, segment.first(), act.last());
    if (binder >= 0 && noun >= 0) {
      for (WordRow.Place end : words.endings(grammar, act.last() + 1, until)) {
        if (parties.isSubject(grammar, noun, end)) {
          return Optional.of(new Denial(frame, act, end, binder, Form.BEHIND));
        }
      }
    }
    boolean fronted =
        act.first() > 0
            && (FRONTING.contains(grammar.word(act.first() - 1))
                || act.first() > 1 && FRONTING.contains(grammar.word(act.first() - 2)));
    if (fronted && speaks) {
      List<WordRow.Place> silences = words.silences(grammar, act.last() + 1, until);
      if (!silences.isEmpty()) {
        WordRow.Place silence = silences.get(0);
        return Optional.of(new Denial(frame, act, silence, silence.first(), Form.SILENCE));
      }
    }
    return Optional.empty();
  }

  /** "a guarantee that prices will fall", "a guarantee of exports": not of defence. */
  private static boolean isOfSomething(Grammar grammar, WordRow.Place act) {
    int next = act.last() + 1;
    return next < grammar.size() && Set.of("that", "of", "against").contains(grammar.word(next))
        || grammar.isVerb(act.last());
  }

  /** Whether the sentence or the one before speaks of an agreement. */
  private static boolean speaksOfAgreement(Reading reading, Context context) {
    int sentence = reading.sentence().index();
    return context.agreements().last(sentence, 1).filter(e -> e.parties().size() >= 2).isPresent();
  }

  private boolean state(
      Reading reading, Context context, Denial denial, List<AgreementEntity.Duty> free) {
    int sentence = reading.sentence().index();
    DenialParties.Sides sides = parties.of(reading, context, denial);
    if (sides.pairs().isEmpty()) {
      return false;
    }
    Optional<Speaker> speaker = context.speakers().read(reading, denial.binder());
    String type = denial.frame().states().orElse("");
    Optional<AgreementEntity> entity = sides.agreement();
    if (sides.everybody() && entity.isPresent()) {
      Optional<String> kind = kind(type);
      if (kind.isPresent()) {
        forget(context, sentence, type, free);
        context
            .agreements()
            .clause(entity.get(), Set.of(kind.get()), true, sentence, speaker, denial.frame().id());
        return true;
      }
    }
    for (DenialParties.Pair pair : sides.pairs()) {
      AgreementEntity.Duty duty =
          new AgreementEntity.Duty(
              type,
              pair.obligor(),
              pair.beneficiary(),
              false,
              sentence,
              speaker,
              denial.frame().id(),
              Optional.empty());
      boolean theirs =
          entity
              .filter(e -> e.parties().containsAll(List.of(pair.obligor(), pair.beneficiary())))
              .isPresent();
      if (theirs && context.agreements().entities().contains(entity.orElseThrow())) {
        entity.orElseThrow().addDuty(duty);
      } else {
        free.add(duty);
      }
    }
    return true;
  }

  /** What the same sentence was taken to state, and denies. */
  private static void forget(
      Context context, int sentence, String type, List<AgreementEntity.Duty> free) {
    free.removeIf(d -> d.sentence() == sentence && d.type().equals(type));
    for (AgreementEntity entity : context.agreements().entities()) {
      entity.duties().removeIf(d -> d.sentence() == sentence && d.type().equals(type));
    }
  }

  /** The kind of agreement that gives a duty to all its parties. */
  private Optional<String> kind(String duty) {
    return lexicon.classes().values().stream()
        .filter(entry -> entry.family().equals("Agreement") && entry.gives().contains(duty))
        .min(java.util.Comparator.comparingInt(Lexicon.ClassEntry::demand))
        .map(Lexicon.ClassEntry::name);
  }

  /** The word that binds before an act, or -1. */
  int binder(Grammar grammar, int act) {
    return words.binder(grammar, Math.max(0, act - REACH), act - 1);
  }

  DenialParties parties() {
    return parties;
  }
}
