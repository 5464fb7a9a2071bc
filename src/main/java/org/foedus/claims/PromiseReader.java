package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * Finds by its words what an agreement promises, where the grammar did not tell: in a sentence that
 * speaks of an agreement, the words of a promise under a word that binds. It adds to what {@link
 * DutyReader} found and never overrides it.
 */
final class PromiseReader {
  /** How far before the words of a promise those may stand who make it. */
  private static final int NEAR = 6;

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Set<String> binders;
  private final Set<String> doubts;
  private final Set<String> mutual;
  private final Set<String> forbidding;
  private final CaseOfDuty cases;
  private final Lexicon lexicon;

  private record Cue(Frame frame, WordRow row) {}

  PromiseReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.cases = new CaseOfDuty(lexicon);
    this.binders = new HashSet<>(lexicon.words("words-of-duty"));
    this.binders.addAll(lexicon.words("words-that-bind-in-a-promise"));
    this.doubts = Set.copyOf(lexicon.words("words-of-doubt-before-a-promise"));
    this.mutual = Set.copyOf(lexicon.words("words-for-all-parties-alike"));
    this.forbidding = Set.copyOf(lexicon.words("words-that-forbid"));
    for (Frame frame : lexicon.frames("PromiseCue")) {
      for (String source : frame.patterns()) {
        WordRow row = WordRow.compile(source);
        row.beginnings()
            .forEach(
                word ->
                    cues.computeIfAbsent(word, w -> new ArrayList<>()).add(new Cue(frame, row)));
      }
    }
  }

  /** The words that may state a promise. */
  Set<String> triggers() {
    return cues.keySet();
  }

  /** Reads a sentence; what it finds goes to the agreements. */
  void read(Reading reading, Context context, Set<Integer> taken, List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    if (AnswerReader.isQuestion(grammar)) {
      return;
    }
    for (int token = 0; token < grammar.size(); token++) {
      Set<Cue> here = new LinkedHashSet<>(cues.getOrDefault(grammar.lemma(token), List.of()));
      here.addAll(cues.getOrDefault(grammar.word(token), List.of()));
      for (Cue cue : here) {
        Optional<WordRow.Place> place = cue.row().at(grammar, token);
        if (place.isPresent() && promise(reading, context, cue, place.get(), taken, free)) {
          break;
        }
      }
    }
  }

  private boolean promise(
      Reading reading,
      Context context,
      Cue cue,
      WordRow.Place place,
      Set<Integer> taken,
      List<AgreementEntity.Duty> free) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Optional<AgreementEntity> named = agreement(reading, context, place.first());
    Optional<AgreementEntity> entity = named;
    if (entity.filter(e -> e.parties().size() < 2).isPresent()) {
      // "It is no alliance. Neither is bound": those of what was told before it.
      entity = context.agreements().lastWhole(sentence, 3).or(() -> named);
    }
    entity.ifPresent(unknown -> enumerated(reading, context, place, unknown));
    boolean nobodys = entity.filter(e -> e.parties().size() >= 2).isEmpty();
    if (nobodys && (entity.isEmpty() || !CaseOfDuty.isAskedBy(cue.frame()))) {
      boolean said =
          !isTaken(place, taken)
              && !CaseOfDuty.isAskedBy(cue.frame())
              && !cue.frame().has("polarity", "negative")
              && binds(grammar, cue, place, context, sentence)
              && !isDoubtful(grammar, place)
              && !isCondition(grammar, place)
              && CollectiveDuty.state(
                  reading, context, cue.frame(), place, isNegated(grammar, place), free);
      if (said) {
        take(place, taken);
        return true;
      }
    }
    if (entity.isEmpty()) {
      return false;
    }
    Optional<WordRow.Place> inCase =
        CaseOfDuty.isAskedBy(cue.frame())
            ? cases.beside(grammar, place, cue.frame())
            : Optional.empty();
    if (CaseOfDuty.isAskedBy(cue.frame()) && inCase.isEmpty()) {
      return false;
    }
    String type = cue.frame().states().orElse("");
    boolean told =
        entity.get().duties().stream()
                .anyMatch(d -> d.sentence() == sentence && d.type().equals(type))
            || free.stream().anyMatch(d -> d.sentence() == sentence && d.type().equals(type))
            || context.agreements().denials().stream()
                .anyMatch(d -> d.sentence() == sentence && d.duties().contains(type))
            || isTaken(place, taken);
    boolean mayNot = cue.frame().has("polarity", "negative") && isNegated(grammar, place);
    if (told
        || !mayNot && !binds(grammar, cue, place, context, sentence)
        || !mayNot && isDoubtful(grammar, place)) {
      return false;
    }
    if (isCondition(grammar, place)) {
      return false;
    }
    boolean negative = cue.frame().has("polarity", "negative");
    boolean denied = isNegated(grammar, place) || negative && isForbidden(grammar, place);
    for (int t = place.first(); inCase.isPresent() && t <= place.last(); t++) {
      denied |= grammar.isWord(t, WordList.WORDS_THAT_DENY_A_PROMISE);
    }
    if (negative) {
      if (!denied) {
        return false;
      }
      denied = false;
    }
    if (denied && inCase.isPresent()) {
      return false;
    }
    state(reading, context, cue.frame(), type, place, inCase, denied, entity.get(), taken);
    return true;
  }

  /** "The treaty … Under it A, B and C will help": those in one breath before what they promise. */
  private static void enumerated(
      Reading reading, Context context, WordRow.Place place, AgreementEntity entity) {
    Set<String> all = new LinkedHashSet<>();
    reading.mentions().stream()
        .filter(m -> m.kind() != Mention.Kind.PLACE)
        .forEach(m -> all.addAll(m.codes()));
    if (!entity.parties().isEmpty()) {
      return;
    }
    for (Mention mention : reading.mentions()) {
      List<String> codes = reading.withCompanions(mention);
      boolean together =
          codes.size() >= 2
              && codes.containsAll(all)
              && mention.last() < place.first()
              && place.first() - mention.last() <= NEAR
              && codes.stream().noneMatch(context.discourse()::isBody);
      if (together) {
        entity.addParties(codes);
        entity.support();
        return;
      }
    }
  }

  private static void take(WordRow.Place place, Set<Integer> taken) {
    for (int t = place.first(); t <= place.last(); t++) {
      taken.add(t);
    }
  }

  private static boolean isTaken(WordRow.Place place, Set<Integer> taken) {
    for (int t = place.first(); t <= place.last(); t++) {
      if (taken.contains(t)) {
        return true;
      }
    }
    return false;
  }

  /** The agreement spoken of: the last one named before the words, or the one told of just now. */
  private static Optional<AgreementEntity> agreement(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Optional<AgreementEntity> named = context.agreements().before(sentence, token);
    for (int t = token; t < grammar.size() && named.isEmpty(); t++) {
      named = context.agreements().at(sentence, t);
    }
    if (named.isPresent()) {
      return named;
    }
    boolean looksBack = false;
    for (int t = 0; t < token && !looksBack; t++) {
      looksBack = grammar.isWord(t, WordList.WORDS_THAT_LOOK_BACK_TO_AN_AGREEMENT);
    }
    return looksBack ? context.agreements().last(sentence, 2) : Optional.empty();
  }

  private boolean binds(
      Grammar grammar, Cue cue, WordRow.Place place, Context context, int sentence) {
    if (cue.frame().has("binds", "true")) {
      return true;
    }
    for (int t = Math.max(0, place.first() - 25); t <= place.first(); t++) {
      boolean isTo =
          grammar.word(t).equals("to")
              && t > 0
              && Set.of("be", "have").contains(grammar.lemma(t - 1));
      boolean would =
          Set.of("would", "will").contains(grammar.word(t))
              && context.agreements().before(sentence, t).isPresent();
      if (binders.contains(grammar.lemma(t))
          || binders.contains(grammar.word(t))
          || isTo
          || would) {
        return true;
      }
    }
    return false;
  }

  private boolean isDoubtful(Grammar grammar, WordRow.Place place) {
    for (int t = Math.max(0, place.first() - 8); t < place.first(); t++) {
      if (doubts.contains(grammar.lemma(t))) {
        return true;
      }
    }
    return false;
  }

  /** "if the other is attacked": when a duty falls due, and no duty. */
  private static boolean isCondition(Grammar grammar, WordRow.Place place) {
    for (int t = place.first() - 1; t >= Math.max(0, place.first() - 6); t--) {
      if (Set.of(",", ";", "to", "that").contains(grammar.word(t))) {
        return false;
      }
      if (grammar.isWord(t, WordList.WORDS_FOR_WHEN_A_PROMISE_FALLS_DUE)) {
        return true;
      }
    }
    return false;
  }

  /** "forbids either to join", "undertook to abstain from": what is laid down is not to do it. */
  private boolean isForbidden(Grammar grammar, WordRow.Place place) {
    for (int t = place.first() - 1; t >= Math.max(0, place.first() - 12); t--) {
      if (Set.of(";", ":", "but").contains(grammar.word(t))) {
        return false;
      }
      if (forbidding.contains(grammar.lemma(t))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNegated(Grammar grammar, WordRow.Place place) {
    for (int t = place.first() - 1; t >= Math.max(0, place.first() - 14); t--) {
      if (Set.of(";", ":", ",", "and", "but", "unless").contains(grammar.word(t))) {
        return false;
      }
      if (grammar.isWord(t, WordList.WORDS_THAT_DENY_A_PROMISE)
          || grammar.word(t).equals("short") && grammar.word(t + 1).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private void state(
      Reading reading,
      Context context,
      Frame frame,
      String type,
      WordRow.Place place,
      Optional<WordRow.Place> inCase,
      boolean denied,
      AgreementEntity entity,
      Set<Integer> taken) {
    int sentence = reading.sentence().index();
    Set<String> beneficiaries = named(reading, place.first(), place.last() + 3, entity.parties());
    boolean mutually = isMutual(reading.grammar(), place);
    if (inCase.isPresent()) {
      WordRow.Place when = inCase.get();
      mutually |= isMutual(reading.grammar(), when);
      if (beneficiaries.isEmpty()) {
        beneficiaries.addAll(named(reading, when.first(), when.last() + 3, entity.parties()));
      }
    }
    Set<String> obligors = new LinkedHashSet<>();
    if (!beneficiaries.isEmpty()) {
      obligors.addAll(
          named(reading, Math.max(0, place.first() - 8), place.first() - 1, entity.parties()));
      obligors.removeAll(beneficiaries);
      if (obligors.isEmpty()) {
        obligors.addAll(entity.parties());
        obligors.removeAll(beneficiaries);
      }
    }
    Optional<Speaker> speaker = context.speakers().read(reading, place.first());
    take(place, taken);
    context.agreements().speakOf(entity, sentence);
    if (!obligors.isEmpty() && !mutually) {
      if (frame.has("reciprocal", "true")) {
        // Nobody confers alone.
        Set<String> both = new LinkedHashSet<>(obligors);
        both.addAll(beneficiaries);
        obligors = both;
        beneficiaries = both;
      }
      for (String obligor : obligors) {
        for (String beneficiary : beneficiaries) {
          if (obligor.equals(beneficiary)) {
            continue;
          }
          entity.addDuty(
              new AgreementEntity.Duty(
                  type,
                  obligor,
                  beneficiary,
                  !denied,
                  sentence,
                  speaker,
                  frame.id(),
                  Optional.empty()));
        }
      }
      return;
    }
    kind(type)
        .ifPresent(
            kind -> {
              if (denied) {
                context
                    .agreements()
                    .clause(entity, Set.of(kind), true, sentence, speaker, frame.id());
              } else {
                entity.addKind(kind);
                entity.support();
              }
            });
  }

  private boolean isMutual(Grammar grammar, WordRow.Place place) {
    for (int t = place.first(); t < Math.min(grammar.size(), place.last() + 3); t++) {
      if (mutual.contains(grammar.word(t))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> named(Reading reading, int first, int last, Set<String> parties) {
    Set<String> codes = new LinkedHashSet<>();
    for (Mention mention : reading.mentions()) {
      if (mention.first() >= first && mention.last() <= last) {
        mention.codes().stream().filter(parties::contains).forEach(codes::add);
      }
    }
    return codes;
  }

  /** The kind of agreement that gives a duty to all its parties. */
  private Optional<String> kind(String duty) {
    return lexicon.classes().values().stream()
        .filter(entry -> entry.family().equals("Agreement") && entry.gives().contains(duty))
        .min(java.util.Comparator.comparingInt(Lexicon.ClassEntry::demand))
        .map(Lexicon.ClassEntry::name);
  }
}
