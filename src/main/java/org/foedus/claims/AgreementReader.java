package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;
import org.foedus.model.PartialDate;
import org.foedus.model.Statement;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Lexicon;

/** Finds the agreements that a sentence speaks of, and what is done to them. */
final class AgreementReader {
  /** How far behind a verb it may say until when, in words. */
  private static final int LASTING = 9;

  private final AgreementPhrase.Reader phrases;
  private final AgreementWords words;
  private final AgreementReferences references;
  private final AgreementParties parties;
  private final AgreementActs acts;
  private final AccordReader accords;
  private final RealityReader realities;
  private final AgreementForce force;
  private final AgreementDates dates;
  private final AnotherOfTheKind others;

  AgreementReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.words = new AgreementWords(lexicon);
    this.phrases = new AgreementPhrase.Reader(lexicon, words);
    this.references = new AgreementReferences(words);
    ConcludingActs concluding = new ConcludingActs(words, phrases);
    this.parties = new AgreementParties(words, phrases, concluding);
    this.acts = new AgreementActs(words, references, matcher, realities);
    this.accords = new AccordReader(lexicon, matcher, realities);
    this.realities = realities;
    this.force = new AgreementForce(words, realities);
    this.dates = new AgreementDates(words, concluding);
    this.others = new AnotherOfTheKind(words, parties);
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
    Ordinals.model(reading, context).ifPresent(model -> Ordinals.read(reading, context, model));
    for (int token = 0; token < grammar.size(); token++) {
      int head = token;
      Optional<AgreementPhrase> phrase = phrases.read(reading, token, times);
      if (phrase.isPresent()) {
        mention(reading, context, phrase.get());
      } else if (AgreementWords.isEllipsis(grammar.word(token))
          || words.is(Role.TEXT, grammar.lemma(token))) {
        others.read(reading, context, head);
        toldAgain(reading, context, token);
      }
    }
    openedByParticiple(reading, context);
    List<Finding> findings = new ArrayList<>();
    for (int token = 0; token < grammar.size(); token++) {
      if (words.isAct(grammar.lemma(token))) {
        acts.read(reading, context, token, findings, taken);
      }
    }
    others.byOrder(reading, context);
    accords.read(reading, context);
    for (int token = 0; token < grammar.size(); token++) {
      if (grammar.isPredicate(token)) {
        topicsOfClause(reading, context, token);
      }
      lasted(reading, context, token);
      PartiesBeside.ofClause(reading, context, token);
      PartiesBeside.ofSentence(reading, context, token);
    }
    return findings;
  }

  /** "Under the paper, signed in January": the date of what was told of before. */
  private void toldAgain(Reading reading, Context context, int token) {
    if (words.is(Role.TEXT, reading.grammar().lemma(token))) {
      references
          .entity(reading, context, token)
          .filter(entity -> entity.concluded().isEmpty())
          .ifPresent(entity -> dates.beside(reading, context, token).ifPresent(entity::concluded));
    }
  }

  /** "A treaty of friendship. Signed in Lima in 1972": a sentence without a subject. */
  private void openedByParticiple(Reading reading, Context context) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    boolean bare =
        grammar.size() > 2
            && words.is(Role.CONCLUDES, grammar.lemma(0))
            && grammar.tag(0).equals("VBN")
            && context.agreements().before(sentence, grammar.size()).isEmpty();
    if (bare) {
      context
          .agreements()
          .last(sentence, 1)
          .filter(entity -> entity.concluded().isEmpty())
          .ifPresent(
              entity ->
                  dates.opening(reading, context, grammar.size()).ifPresent(entity::concluded));
    }
  }

  /** The agreement that a phrase or pronoun means. */
  Optional<AgreementEntity> entity(Reading reading, Context context, int head) {
    return references.entity(reading, context, head);
  }

  private void mention(Reading reading, Context context, AgreementPhrase phrase) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    Set<String> parties = new LinkedHashSet<>();
    List<List<String>> apart = Distribution.pairs(reading, context, phrase);
    Optional<AgreementEntity> likened = context.agreements().last(sentence, 1);
    List<Distribution.Share> shares = Distribution.shares(reading, context, phrase);
    if (!shares.isEmpty()) {
      for (Distribution.Share share : shares) {
        AgreementEntity entity = new AgreementEntity(phrase.noun(), phrase.frame(), sentence);
        entity.addParties(share.pair());
        share.date().ifPresent(entity::concluded);
        liken(entity, likened, grammar, phrase);
        context.agreements().add(entity);
        fill(context, reading, entity, phrase);
        entity.support();
        entity.particular();
      }
      return;
    }
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
    if (force.isForbidden(grammar, phrase)) {
      return;
    }
    if (force.isDenied(reading, phrase)) {
      Denied.note(reading, context, phrase, parties);
      return;
    }
    int linked = SameAgreement.linkedSubject(grammar, phrase.head());
    if (linked >= 0) {
      Optional<AgreementEntity> subject = references.entity(reading, context, linked);
      if (subject.isPresent() && !phrase.negated()) {
        phrase.kinds().forEach(subject.get()::addKind);
        context.agreements().bind(sentence, phrase.head(), subject.get());
        return;
      }
    }
    for (int apposed : SameAgreement.apposed(grammar, phrase.head())) {
      Optional<AgreementEntity> same = context.agreements().at(sentence, apposed);
      if (same.isPresent()) {
        same.get().addParties(List.copyOf(parties));
        fill(context, reading, same.get(), phrase);
        return;
      }
    }
    Optional<AgreementEntity> renamed = SameAgreement.renamed(reading, context, phrase.head());
    if (renamed.isPresent()) {
      renamed.get().addParties(List.copyOf(parties));
      fill(context, reading, renamed.get(), phrase);
      return;
    }
    Optional<AgreementEntity> all = Ordinals.all(context);
    boolean plural = grammar.tag(phrase.head()).equals("NNS") && phrase.definite();
    if (plural && all.isPresent() && parties.isEmpty() && phrase.year().isEmpty()) {
      context.agreements().bind(sentence, phrase.head(), all.get());
      return;
    }
    Optional<AgreementEntity> whole = context.agreements().last(sentence, 2);
    boolean addition =
        words.is(Role.ADDITION, phrase.noun()) && parties.isEmpty() && phrase.kinds().isEmpty();
    if (addition && whole.filter(e -> e.parties().size() >= 2).isPresent()) {
      context.agreements().bind(sentence, phrase.head(), whole.get());
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
        .or(() -> SameAgreement.doneByAnother(context, phrase, parties))
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
      dates.beside(reading, context, phrase.head()).ifPresent(entity::concluded);
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
    entity.matters(phrases.matters(reading.grammar(), phrase.head()));
    boolean imagined =
        phrase.planned() || !phrase.definite() && AgreementForce.isImagined(reading, phrase.head());
    imagined |= !phrase.definite() && force.isUnderWay(reading.grammar(), phrase.head());
    imagined |= dates.isYetToBe(reading, phrase.head());
    if (imagined && entity.concluded().isEmpty()) {
      entity.status(Statement.Status.PROPOSED);
    }
    if (reading.grammar().tag(phrase.head()).equals("NNS")) {
      entity.many();
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
    entity.mentioned(context.speakers().read(reading, phrase.head()));
    if (entity.parties().size() >= 2) {
      context.discourse().spokeOf(List.copyOf(entity.parties()));
    }
  }

  /** "signed three agreements": counted, so of those who sign. */
  private static boolean isNumbered(Reading reading, int head) {
    return reading.grammar().hasChild(head, "nummod");
  }

  /** "The pact stayed in force until 1941": it ended then. */
  private static void lasted(Reading reading, Context context, int verb) {
    Grammar grammar = reading.grammar();
    if (!grammar.tag(verb).equals("VBD") && !grammar.hasChild(verb, "cop")) {
      return;
    }
    for (int t = verb + 1; t < Math.min(grammar.size() - 1, verb + LASTING); t++) {
      boolean until = Set.of("until", "till").contains(grammar.word(t));
      Optional<PartialDate> end =
          until ? context.circumstances().startingAt(reading, t + 1) : Optional.empty();
      Optional<PartialDate> published = context.circumstances().published();
      if (end.isPresent() && published.isPresent() && end.get().year() < published.get().year()) {
        for (int subject : grammar.surfaceSubjects(verb)) {
          context
              .agreements()
              .at(reading.sentence().index(), subject)
              .ifPresent(entity -> entity.ended(end));
        }
      }
    }
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
