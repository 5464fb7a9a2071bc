package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Statement;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Lexicon;

/** Finds the agreements that a sentence speaks of, and what is done to them. */
final class AgreementReader {
  /** How far behind an agreement its date may stand, in words. */
  private static final int REACH = 22;

  private final AgreementPhrase.Reader phrases;
  private final AgreementWords words;
  private final AgreementReferences references;
  private final AgreementParties parties;
  private final AgreementActs acts;
  private final AccordReader accords;
  private final RealityReader realities;

  AgreementReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.phrases = new AgreementPhrase.Reader(lexicon);
    this.words = new AgreementWords(lexicon);
    this.references = new AgreementReferences(words);
    this.parties = new AgreementParties(words, phrases);
    this.acts = new AgreementActs(words, references, matcher, realities);
    this.accords = new AccordReader(lexicon, matcher, realities);
    this.realities = realities;
  }

  Set<String> nouns() {
    return phrases.nouns();
  }

  AgreementPhrase.Reader phrases() {
    return phrases;
  }

  /**
   * Reads a sentence: notes its agreements in the book and gives the events of signing, scrapping
   * and the like.
   *
   * @param taken takes the tokens that say something of an agreement and are no other event
   */
  List<Finding> read(
      Reading reading, Context context, List<TimeExpression> times, Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    for (int token = 0; token < grammar.size(); token++) {
      int head = token;
      Optional<AgreementPhrase> phrase = phrases.read(reading, token, times);
      if (phrase.isPresent()) {
        mention(reading, context, phrase.get());
      } else if (words.isEllipsis(grammar.word(token)) || words.isText(grammar.lemma(token))) {
        refer(reading, context, head);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (int token = 0; token < grammar.size(); token++) {
      if (words.isAct(grammar.lemma(token))) {
        acts.read(reading, context, token, findings, taken);
      }
    }
    accords.read(reading, context);
    for (int token = 0; token < grammar.size(); token++) {
      if (grammar.isPredicate(token)) {
        topicsOfClause(reading, context, token);
      }
      PartiesBeside.ofClause(reading, context, token);
      PartiesBeside.ofSentence(reading, context, token);
    }
    return findings;
  }

  /** The agreement that a phrase or pronoun means. */
  Optional<AgreementEntity> entity(Reading reading, Context context, int head) {
    return references.entity(reading, context, head);
  }

  private void refer(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    if (words.isText(grammar.lemma(token))) {
      return;
    }
    boolean another =
        grammar.relation(token).equals("conj")
            || grammar.hasChild(token, "acl:relcl", "acl")
            || !grammar.obliques(token, Set.of("with", "between")).isEmpty()
                && grammar.word(token).equals("another");
    Optional<AgreementEntity> model = context.agreements().last(sentence, 1);
    if (!another || model.isEmpty() || grammar.isRelativePronoun(token)) {
      return;
    }
    Set<String> parties = new LinkedHashSet<>();
    boolean ofAgreement = this.parties.gather(reading, context, token, parties);
    if (parties.size() == 1) {
      int clause = grammar.governingPredicate(token);
      if (clause >= 0 && grammar.word(token).equals("another")) {
        parties.addAll(context.references().actors(reading, grammar.surfaceSubjects(clause)));
      }
      if (parties.size() == 1 && model.get().parties().size() == 1) {
        parties.addAll(model.get().parties());
      }
    }
    if (!ofAgreement || parties.size() < 2) {
      return;
    }
    AgreementEntity entity = new AgreementEntity(model.get().noun(), model.get().frame(), sentence);
    entity.addParties(List.copyOf(parties));
    model.get().kinds().forEach(entity::addKind);
    entity.support();
    context.agreements().add(entity);
    context.agreements().bind(sentence, token, entity);
  }

  private void mention(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Set<String> parties = new LinkedHashSet<>();
    List<List<String>> apart = distributed(reading, context, phrase);
    Optional<AgreementEntity> likened = context.agreements().last(sentence, 1);
    if (!apart.isEmpty()) {
      for (List<String> pair : apart) {
        AgreementEntity entity =
            known(context, named(reading), phrase, new LinkedHashSet<>(pair), sentence);
        liken(entity, likened, grammar, phrase);
        fill(context, reading, entity, phrase);
      }
      return;
    }
    this.parties.gather(reading, context, phrase.head(), parties);
    boolean bodys = parties.size() < 2 && isOfBody(reading, context, phrase.head());
    if (isForbidden(grammar, phrase)) {
      return;
    }
    if (isDenied(reading, phrase)) {
      Denied.note(reading, context, phrase, parties);
      return;
    }
    int linked = linkedSubject(grammar, phrase.head());
    if (linked >= 0) {
      Optional<AgreementEntity> subject = references.entity(reading, context, linked);
      if (subject.isPresent() && !phrase.negated()) {
        phrase.kinds().forEach(subject.get()::addKind);
        context.agreements().bind(sentence, phrase.head(), subject.get());
        return;
      }
    }
    for (int apposed : apposed(grammar, phrase.head())) {
      Optional<AgreementEntity> same = context.agreements().at(sentence, apposed);
      if (same.isPresent()) {
        same.get().addParties(List.copyOf(parties));
        fill(context, reading, same.get(), phrase);
        return;
      }
    }
    Optional<AgreementEntity> renamed = renamed(reading, context, phrase.head());
    if (renamed.isPresent()) {
      renamed.get().addParties(List.copyOf(parties));
      fill(context, reading, renamed.get(), phrase);
      return;
    }
    AgreementEntity entity = known(context, named(reading), phrase, parties, sentence);
    liken(entity, likened, grammar, phrase);
    bodys |= phrases.isOfBody(phrase);
    if (bodys && entity.parties().size() < 2) {
      entity.vague();
    }
    fill(context, reading, entity, phrase);
  }

  /** "treaties of the same kind": what they promise is what the one told before promises. */
  private void liken(
      AgreementEntity entity,
      Optional<AgreementEntity> model,
      Grammar grammar,
      AgreementPhrase phrase) {
    boolean alike =
        model.filter(m -> m != entity).isPresent()
            && phrase.kinds().isEmpty()
            && phrases.isLikeAnother(grammar, phrase.head());
    if (alike) {
      model.orElseThrow().kinds().forEach(entity::addKind);
      entity.support();
    }
  }

  /** "the bloc's founding treaty": its members are bound, and none of them is named here. */
  private static boolean isOfBody(Reading reading, Context context, int head) {
    return reading.grammar().children(head, "nmod:poss").stream()
        .flatMap(owner -> context.references().actors(reading, owner).stream())
        .anyMatch(context.discourse()::isBody);
  }

  private static List<Integer> apposed(Grammar grammar, int head) {
    List<Integer> found = new ArrayList<>(grammar.children(head, "appos"));
    if (grammar.relation(head).equals("appos")) {
      found.add(grammar.head(head));
    }
    return found;
  }

  /** "the Balkan Pact, formally the Treaty of …": a second name for what was just named. */
  private static Optional<AgreementEntity> renamed(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    boolean comma = false;
    boolean otherwise = false;
    for (int t = head - 1; t >= Math.max(0, head - 8); t--) {
      Optional<AgreementEntity> before = context.agreements().at(reading.sentence().index(), t);
      if (before.isPresent()) {
        return comma && otherwise ? before : Optional.empty();
      }
      String tag = grammar.tag(t);
      comma |= tag.equals(",");
      otherwise |= tag.startsWith("RB") || grammar.word(t).equals("or");
      boolean apart =
          tag.startsWith("V")
              || tag.equals("IN")
              || tag.equals("CC") && !grammar.word(t).equals("or")
              || tag.startsWith("W")
              || tag.equals("TO");
      if (apart) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "It is not a defence pact": what a copula links the phrase to, or -1. */
  private static int linkedSubject(Grammar grammar, int head) {
    if (!grammar.hasChild(head, "cop")) {
      return -1;
    }
    List<Integer> subjects = grammar.surfaceSubjects(head);
    return subjects.isEmpty() ? -1 : subjects.get(0);
  }

  /** "must not join any alliance", "undertook to sign no pact": what is not to be is none. */
  private boolean isForbidden(Grammar grammar, AgreementPhrase phrase) {
    int head = phrase.head();
    int verb = grammar.head(head);
    boolean under =
        !phrase.definite()
            && verb >= 0
            && grammar.isVerb(verb)
            && Set.of("obj", "obl").contains(grammar.relation(head));
    if (!under) {
      return false;
    }
    boolean bound =
        grammar.children(verb, "aux").stream()
                .anyMatch(aux -> Set.of("must", "shall", "may").contains(grammar.word(aux)))
            || grammar.children(verb, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
    return bound && (phrase.negated() || realities.isNegated(grammar, verb));
  }

  /** "no treaty", "have never signed a treaty". */
  private boolean isDenied(Reading reading, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    if (phrase.negated()) {
      return true;
    }
    int head = phrase.head();
    if (grammar.obliques(head, Set.of("with", "between")).stream()
        .anyMatch(t -> grammar.word(t).equals("neither") || grammar.word(t).equals("none"))) {
      return true;
    }
    if (grammar.hasChild(head, "cop")) {
      return realities.isNegated(grammar, head);
    }
    boolean lacking =
        grammar.head(head) >= 0
            && (grammar.relation(head).equals("obj")
                || grammar.relation(head).equals("nmod") && grammar.caseWords(head).contains("of"))
            && realities.denies(grammar, grammar.head(head));
    if (lacking) {
      return true;
    }
    int verb = grammar.governingPredicate(head);
    boolean object =
        grammar.relation(head).equals("obj")
            || grammar.relation(head).equals("nsubj:pass")
            || grammar.relation(head).equals("obl")
                && grammar.head(head) == verb
                && words.isAct(grammar.lemma(verb));
    return verb >= 0 && object && !phrase.definite() && realities.isNegated(grammar, verb);
  }

  private static Set<String> named(Reading reading) {
    Set<String> codes = new LinkedHashSet<>();
    reading.groups().forEach(group -> codes.addAll(group.codes()));
    return codes;
  }

  private AgreementEntity known(
      Context context,
      Set<String> named,
      AgreementPhrase phrase,
      Set<String> parties,
      int sentence) {
    return context
        .agreements()
        .find(
            phrase.noun(),
            parties,
            phrase.kinds(),
            phrase.year(),
            phrase.name(),
            phrase.definite(),
            named,
            sentence)
        .map(
            entity -> {
              if (parties.size() + entity.parties().size() > 0 && entity.parties().size() < 2) {
                entity.addParties(List.copyOf(parties));
              }
              return entity;
            })
        .orElseGet(
            () -> {
              AgreementEntity entity = new AgreementEntity(phrase.noun(), phrase.frame(), sentence);
              entity.addParties(List.copyOf(parties));
              context.agreements().add(entity);
              return entity;
            });
  }

  private void fill(
      Context context, Reading reading, AgreementEntity entity, AgreementPhrase phrase) {
    phrase.kinds().forEach(entity::addKind);
    phrase.year().ifPresent(entity::concluded);
    if (phrase.year().isEmpty() && entity.concluded().isEmpty()) {
      dateBeside(reading, context, phrase.head()).ifPresent(entity::concluded);
    }
    boolean introduced =
        phrase.year().isEmpty()
            && entity.concluded().isEmpty()
            && !phrase.definite()
            && entity.firstSentence() == reading.sentence().index();
    if (introduced) {
      int clause = reading.grammar().governingPredicate(phrase.head());
      if (clause >= 0
          && reading.grammar().tag(clause).equals("VBD")
          && !words.isProposing(reading.grammar().lemma(clause))) {
        context.circumstances().time(reading, clause).ifPresent(entity::concluded);
      }
    }
    if (phrase.reciprocal()) {
      entity.reciprocal();
    }
    phrase.name().ifPresent(entity::name);
    phrase.duration().ifPresent(entity::duration);
    entity.addTopics(phrase.topics());
    boolean imagined = phrase.planned() || !phrase.definite() && isImagined(reading, phrase.head());
    imagined |= !phrase.definite() && isUnderWay(reading.grammar(), phrase.head());
    if (imagined && entity.concluded().isEmpty()) {
      entity.status(Statement.Status.PROPOSED);
    }
    boolean plural = reading.grammar().tag(phrase.head()).equals("NNS") && !phrase.definite();
    boolean nobodys = entity.parties().isEmpty() && phrase.year().isEmpty();
    boolean many = plural && (phrase.weak() || nobodys && !isNumbered(reading, phrase.head()));
    if (many) {
      entity.vague();
    }
    boolean telling = !phrase.weak() || phrase.year().isPresent() || phrase.kinds().size() > 1;
    if (telling) {
      entity.support();
    }
    context.agreements().bind(reading.sentence().index(), phrase.head(), entity);
    if (entity.parties().size() >= 2) {
      context.discourse().spokeOf(List.copyOf(entity.parties()));
    }
  }

  /** "talks on a pact", "the offer of a treaty": what is proposed, discussed or hoped for. */
  private boolean isUnderWay(Grammar grammar, int head) {
    int noun = grammar.head(head);
    return noun >= 0
        && grammar.isNoun(noun)
        && grammar.relation(head).equals("nmod")
        && words.isProposal(grammar.lemma(noun));
  }

  /** "signed three agreements": counted, so of those who sign. */
  private static boolean isNumbered(Reading reading, int head) {
    return reading.grammar().hasChild(head, "nummod");
  }

  /** "a pact that would give …". */
  private static boolean isImagined(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    return grammar.children(head, "acl:relcl").stream()
        .flatMap(clause -> grammar.children(clause, "aux").stream())
        .anyMatch(aux -> Set.of("would", "could", "might").contains(grammar.word(aux)));
  }

  /**
   * "the treaty that A and B signed in 1960", "an accord dating from 1991": the date that stands
   * behind an act of concluding, wherever the parser hung it.
   */
  private Optional<PartialDate> dateBeside(Reading reading, Context context, int head) {
    Grammar grammar = reading.grammar();
    int act = -1;
    for (int t = head + 1; t < Math.min(grammar.size(), head + REACH); t++) {
      String word = grammar.word(t);
      if (phrases.isNoun(grammar.lemma(t)) && grammar.isNoun(t) || ";".equals(word)) {
        return Optional.empty();
      }
      if (words.isConcluding(grammar.lemma(t)) && !grammar.isNoun(t)) {
        act = t;
      }
      if (act >= 0 && t > act) {
        Optional<PartialDate> date = context.circumstances().startingAt(reading, t);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** "each signed a treaty with Peru", "both have treaties with Peru": one agreement for each. */
  private List<List<String>> distributed(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int verb = governingAct(grammar, phrase.head());
    if (verb < 0) {
      return List.of();
    }
    List<Integer> subjects = grammar.agents(verb);
    boolean each =
        grammar.children(verb, "advmod", "dep", "det", "nsubj").stream()
                .anyMatch(
                    t -> grammar.word(t).equals("each") && grammar.relation(t).equals("advmod"))
            || verb > 0 && grammar.word(verb - 1).equals("each")
            || subjects.stream()
                .anyMatch(
                    s ->
                        grammar.children(s, "det", "advmod", "dep").stream()
                            .anyMatch(t -> grammar.word(t).equals("each")));
    boolean several = grammar.tag(phrase.head()).equals("NNS") && !phrase.weak();
    if (!each && !several) {
      return List.of();
    }
    List<String> many = context.references().actors(reading, subjects);
    Set<String> with = new LinkedHashSet<>();
    with.addAll(context.references().actors(reading, grammar.obliques(verb, Set.of("with"))));
    with.addAll(
        context.references().actors(reading, grammar.obliques(phrase.head(), Set.of("with"))));
    with.removeAll(many);
    boolean oneWithMany = several && many.size() == 1 && with.size() >= 2;
    if (many.size() < 2 && !oneWithMany || with.isEmpty()) {
      return List.of();
    }
    List<List<String>> pairs = new ArrayList<>();
    for (String one : many) {
      for (String other : with) {
        pairs.add(List.of(one, other));
      }
    }
    return pairs;
  }

  private static int governingAct(Grammar grammar, int head) {
    int verb = grammar.head(head);
    return verb >= 0 && grammar.isVerb(verb) && grammar.relation(head).equals("obj") ? verb : -1;
  }

  /** "The agreement deepened defence coordination": what it does tells what it covers. */
  private void topicsOfClause(Reading reading, Context context, int predicate) {
    Grammar grammar = reading.grammar();
    if (realities.isNegated(grammar, predicate)) {
      return;
    }
    for (int subject : grammar.surfaceSubjects(predicate)) {
      context
          .agreements()
          .at(reading.sentence().index(), subject)
          .ifPresent(
              entity ->
                  grammar
                      .patients(predicate)
                      .forEach(each -> entity.addTopics(phrases.topics(grammar, each))));
    }
  }
}
