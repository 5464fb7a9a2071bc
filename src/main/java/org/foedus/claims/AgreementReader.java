package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Finds the agreements that a sentence speaks of, and what is done to them. */
final class AgreementReader {
  /** How far behind an agreement its date may stand, in words. */
  private static final int REACH = 22;

  private final AgreementPhrase.Reader phrases;
  private final List<Act> acts = new ArrayList<>();
  private final Set<String> actTriggers = new LinkedHashSet<>();
  private final Set<String> brokerTriggers = new LinkedHashSet<>();
  private final Set<String> proposalTriggers = new LinkedHashSet<>();
  private final Set<String> concluding;
  private final Set<String> texts;
  private final Set<String> ellipses = Set.of("one", "another", "that", "those");
  private final Matcher matcher;
  private final RealityReader realities;

  /** A way of dealing with an agreement: signing it, scrapping it. */
  private record Act(Frame frame, Pattern pattern, Optional<Statement.Status> status) {}

  AgreementReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.phrases = new AgreementPhrase.Reader(lexicon);
    this.matcher = matcher;
    this.realities = realities;
    this.concluding = Set.copyOf(lexicon.words("words-of-concluding"));
    this.texts = Set.copyOf(lexicon.words("words-for-the-text-of-an-agreement"));
    for (Frame frame : lexicon.frames("AgreementAct")) {
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        acts.add(new Act(frame, pattern, frame.setting("status").map(Statement.Status::valueOf)));
        actTriggers.addAll(pattern.triggers());
        if (frame.has("joins", "targets")) {
          brokerTriggers.addAll(pattern.triggers());
        }
        if (frame.has("status", Statement.Status.PROPOSED.name())) {
          proposalTriggers.addAll(pattern.triggers());
        }
      }
    }
    acts.sort(java.util.Comparator.comparingInt(act -> -act.pattern().weight()));
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
      } else if (ellipses.contains(grammar.word(token)) || texts.contains(grammar.lemma(token))) {
        refer(reading, context, head);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (int token = 0; token < grammar.size(); token++) {
      if (actTriggers.contains(grammar.lemma(token))) {
        act(reading, context, token, findings, taken);
      }
    }
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
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    int token = grammar.antecedent(head);
    Optional<AgreementEntity> bound = context.agreements().at(sentence, token);
    if (bound.isPresent()) {
      return bound;
    }
    if (grammar.relation(token).equals("nmod") && grammar.hasChild(token, "acl:relcl", "acl")) {
      // "the declaration of friendship that A and B signed": hung on the nearer noun.
      Optional<AgreementEntity> outer = context.agreements().at(sentence, grammar.head(token));
      if (outer.isPresent()) {
        return outer;
      }
    }
    String word = grammar.word(token);
    if (texts.contains(grammar.lemma(token)) || word.equals("nothing") || word.equals("what")) {
      for (int of : grammar.obliques(token, Set.of("of", "in", "to", "under"))) {
        Optional<AgreementEntity> inner = entity(reading, context, of);
        if (inner.isPresent()) {
          return inner;
        }
      }
      boolean definite =
          grammar.children(token, "det", "nmod:poss").stream()
              .anyMatch(d -> !grammar.word(d).equals("a") && !grammar.word(d).equals("an"));
      return definite && texts.contains(grammar.lemma(token))
          ? context.agreements().last(sentence, 4)
          : Optional.empty();
    }
    if (Set.of("it", "that", "this", "its", "which").contains(word)) {
      return afterActor(reading, context, token).or(() -> context.agreements().last(sentence, 2));
    }
    for (int apposed : grammar.children(token, "appos")) {
      Optional<AgreementEntity> inner = context.agreements().at(sentence, apposed);
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  /** "whereas with Iran, it …": the agreement of the actor that opens the clause. */
  private static Optional<AgreementEntity> afterActor(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    for (Reading.Group group : reading.groups()) {
      int gap = token - group.token();
      boolean opens =
          gap > 0
              && gap <= 5
              && Reading.carrier(grammar, group.token()) >= 0
              && grammar.caseWords(group.token()).contains("with");
      if (opens) {
        return context.agreements().withParty(group.codes());
      }
    }
    return Optional.empty();
  }

  private void refer(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    int sentence = reading.sentence().index();
    if (texts.contains(grammar.lemma(token))) {
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
    boolean ofAgreement = parties(reading, context, token, parties);
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
    parties(reading, context, phrase.head(), parties);
    boolean bodys = parties.size() < 2 && isOfBody(reading, context, phrase.head());
    if (isDenied(reading, phrase)) {
      Denied.note(reading, context, phrase, parties);
      return;
    }
    int linked = linkedSubject(grammar, phrase.head());
    if (linked >= 0) {
      Optional<AgreementEntity> subject = entity(reading, context, linked);
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
    int verb = grammar.governingPredicate(head);
    boolean object =
        grammar.relation(head).equals("obj")
            || grammar.relation(head).equals("nsubj:pass")
            || grammar.relation(head).equals("obl")
                && grammar.head(head) == verb
                && actTriggers.contains(grammar.lemma(verb));
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
          && !proposalTriggers.contains(reading.grammar().lemma(clause))) {
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
    if (imagined && entity.concluded().isEmpty()) {
      entity.status(Statement.Status.PROPOSED);
    }
    boolean many =
        phrase.weak() && reading.grammar().tag(phrase.head()).equals("NNS") && !phrase.definite();
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
      if (concluding.contains(grammar.lemma(t)) && !grammar.isNoun(t)) {
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
    if (many.size() < 2 || with.isEmpty()) {
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

  /**
   * Gathers the parties that the words around a noun name.
   *
   * @return whether a verb or preposition that goes with agreements stands there
   */
  private boolean parties(Reading reading, Context context, int head, Set<String> parties) {
    Grammar grammar = reading.grammar();
    References references = context.references();
    boolean proper = Character.isUpperCase(grammar.token(head).text().charAt(0));
    boolean found = false;
    for (int child : grammar.children(head, "nmod:poss", "amod", "compound", "nmod", "dep")) {
      boolean prepositional =
          !grammar.caseWords(child).isEmpty() && !grammar.relation(child).equals("nmod:poss");
      if (prepositional) {
        continue;
      }
      for (int each : withModifiers(grammar, child)) {
        Optional<Mention> mention = reading.mentionAt(each);
        boolean place =
            mention
                .filter(
                    m ->
                        m.kind() == Mention.Kind.PLACE
                            || m.kind() == Mention.Kind.CAPITAL
                                && proper
                                && !grammar.relation(child).equals("nmod:poss"))
                .isPresent();
        if (mention.isPresent() && !place) {
          mention.get().codes().stream()
              .filter(code -> !context.discourse().isBody(code))
              .forEach(parties::add);
        } else if (mention.isEmpty() && grammar.relation(child).equals("nmod:poss")) {
          references.actors(reading, each).stream()
              .filter(code -> !context.discourse().isBody(code))
              .forEach(parties::add);
        }
      }
    }
    List<Integer> between = grammar.obliques(head, Set.of("between", "among"));
    parties.addAll(references.actors(reading, between));
    List<Integer> with = new ArrayList<>(grammar.obliques(head, Set.of("with")));
    with.removeIf(
        token -> phrases.isNoun(grammar.lemma(token)) || ellipses.contains(grammar.word(token)));
    parties.addAll(references.actors(reading, with));
    found = !between.isEmpty() || !with.isEmpty();
    if (!proper) {
      for (int of : directObliques(grammar, head, "of")) {
        List<String> codes = references.actors(reading, of);
        if (reading.mentionAt(of).filter(m -> m.kind() != Mention.Kind.PLACE).isPresent()) {
          parties.addAll(codes);
        }
      }
    }
    List<Integer> clauses = new ArrayList<>(grammar.children(head, "acl", "acl:relcl", "appos"));
    // "the declaration of friendship that A and B signed": the parser hangs it on the nearer noun.
    for (int of : grammar.children(head, "nmod")) {
      if (reading.mentionAt(of).isEmpty()) {
        clauses.addAll(grammar.children(of, "acl", "acl:relcl"));
      }
    }
    for (int clause : clauses) {
      if (grammar.isVerb(clause)) {
        found |= fromClause(reading, context, head, clause, parties);
        for (int next : grammar.children(clause, "conj")) {
          found |= fromClause(reading, context, head, next, parties);
        }
      }
    }
    if (parties.isEmpty()) {
      for (int clause : grammar.children(head, "acl", "acl:relcl")) {
        parties.addAll(
            references.actors(reading, grammar.obliques(clause, Set.of("between", "among"))));
      }
    }
    int verb = grammar.head(head);
    boolean object =
        verb >= 0
            && grammar.isVerb(verb)
            && Set.of("obj", "nsubj:pass", "nsubj", "obl").contains(grammar.relation(head));
    if (object
        && !brokerTriggers.contains(grammar.lemma(verb))
        && (actTriggers.contains(grammar.lemma(verb)) || grammar.lemma(verb).equals("have"))
        && (!grammar.relation(head).equals("nsubj") || grammar.isPassive(verb))
        && (!grammar.relation(head).equals("obl") || !grammar.isPassive(verb))) {
      found = true;
      List<Integer> agents = grammar.agents(verb);
      parties.addAll(references.actors(reading, agents));
      parties.addAll(references.actors(reading, grammar.obliques(verb, Set.of("with", "between"))));
    }
    if (parties.size() == 1 && !with.isEmpty()
        || parties.size() == 1 && verb >= 0 && grammar.lemma(verb).equals("have")) {
      int clause = grammar.governingPredicate(head);
      if (clause >= 0) {
        parties.addAll(references.actors(reading, grammar.surfaceSubjects(clause)));
      }
    }
    return found;
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

  private static List<Integer> withModifiers(Grammar grammar, int token) {
    List<Integer> all = new ArrayList<>(grammar.expand(token));
    for (int each : grammar.expand(token)) {
      all.addAll(grammar.children(each, "compound", "amod", "dep", "nmod:poss"));
    }
    return all;
  }

  private static List<Integer> directObliques(Grammar grammar, int head, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : grammar.children(head, "nmod")) {
      if (grammar.caseWords(child).contains(preposition)) {
        found.addAll(grammar.expand(child));
      }
    }
    return found;
  }

  /** "that A and B signed", "signed by A and B", "which A has with B", "to which both agreed". */
  private boolean fromClause(
      Reading reading, Context context, int head, int clause, Set<String> parties) {
    Grammar grammar = reading.grammar();
    References references = context.references();
    boolean known =
        actTriggers.contains(grammar.lemma(clause)) || grammar.lemma(clause).equals("have");
    boolean binds = phrases.bearsAgreements(grammar.lemma(clause));
    if (!known && !binds) {
      return false;
    }
    List<Integer> heads = new ArrayList<>(grammar.agents(clause));
    if (binds) {
      heads.addAll(grammar.patients(clause));
      heads.addAll(grammar.obliques(clause, Set.of("to")));
    }
    heads.addAll(grammar.obliques(clause, Set.of("with", "between", "among")));
    heads.removeIf(token -> token == head);
    for (int each : heads) {
      List<String> codes = references.actors(reading, each);
      boolean bodyMeant =
          grammar.tag(each).startsWith("PRP")
              && codes.stream().anyMatch(context.discourse()::isBody);
      parties.addAll(bodyMeant ? context.discourse().one(reading, each, codes) : codes);
    }
    if (parties.isEmpty() && known && !grammar.isPassive(clause)) {
      parties.addAll(reading.namedBefore(clause));
    }
    return true;
  }

  private void act(
      Reading reading, Context context, int token, List<Finding> findings, Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    for (Act act : acts) {
      Optional<Match> match = matcher.match(grammar, act.pattern(), token);
      if (match.isEmpty() || endsSomethingElse(grammar, act, token)) {
        continue;
      }
      List<AgreementEntity> entities = new ArrayList<>();
      for (int head : match.get().get("A")) {
        entity(reading, context, head)
            .or(() -> conjoined(reading, context, head))
            .filter(entity -> !entities.contains(entity))
            .ifPresent(entities::add);
        if (!entities.isEmpty()) {
          List<AgreementEntity> more = distributedAt(reading, context, head);
          more.stream().filter(e -> !entities.contains(e)).forEach(entities::add);
        }
      }
      if (entities.isEmpty()) {
        signedText(reading, context, act, match.get()).ifPresent(entities::add);
      }
      if (entities.isEmpty() && act.frame().has("spokenOf", "true")) {
        spokenOf(reading, context, match.get()).ifPresent(entities::add);
      }
      if (entities.isEmpty()) {
        continue;
      }
      if (act.frame().states().isPresent()) {
        taken.add(token);
      }
      Optional<Reality> reality = realities.read(reading, token);
      for (AgreementEntity entity : entities) {
        done(reading, context, act, match.get(), entity, reality, findings);
      }
      return;
    }
  }

  /** "the terms that Peru and Chile signed": a text is an agreement where two states sign it. */
  private Optional<AgreementEntity> signedText(
      Reading reading, Context context, Act act, Match match) {
    Grammar grammar = reading.grammar();
    boolean concludes =
        act.status().filter(Statement.Status.AGREED::equals).isPresent()
            && concluding.contains(grammar.lemma(match.trigger()))
            && act.frame().states().isPresent();
    if (!concludes) {
      return Optional.empty();
    }
    for (int head : match.get("A")) {
      int text = grammar.antecedent(head);
      boolean paper = texts.contains(grammar.lemma(text)) && grammar.isNoun(text);
      if (!paper || context.agreements().last(reading.sentence().index(), 2).isPresent()) {
        continue;
      }
      Set<String> parties = new LinkedHashSet<>();
      parties.addAll(context.references().agents(reading, match.trigger(), match.get("X")));
      parties.addAll(context.references().actors(reading, match.get("Y")));
      if (parties.size() >= 2) {
        AgreementEntity entity =
            new AgreementEntity(grammar.lemma(text), act.frame().id(), reading.sentence().index());
        entity.addParties(List.copyOf(parties));
        context.agreements().add(entity);
        context.agreements().bind(reading.sentence().index(), text, entity);
        return Optional.of(entity);
      }
    }
    return Optional.empty();
  }

  /** "refused to sign": the agreement that was told of just before, if nothing else is named. */
  private static Optional<AgreementEntity> spokenOf(Reading reading, Context context, Match match) {
    boolean other =
        match.get("V").stream()
            .flatMap(verb -> reading.grammar().patients(verb).stream())
            .anyMatch(object -> !reading.grammar().tag(object).startsWith("PRP"));
    return other
        ? Optional.empty()
        : context
            .agreements()
            .last(reading.sentence().index(), 1)
            .filter(entity -> entity.parties().size() >= 2);
  }

  /** "an agreement that ends a quarrel": where the agreement ends, nothing else does. */
  private static boolean endsSomethingElse(Grammar grammar, Act act, int token) {
    boolean byItself =
        act.status().filter(Statement.Status.ENDED::equals).isPresent()
            && !act.pattern().noun()
            && act.pattern().slots().stream()
                .anyMatch(
                    slot ->
                        slot.place() == Pattern.Place.SUBJECT
                            && slot.variable().filter("A"::equals).isPresent())
            && act.pattern().slots().stream()
                .noneMatch(slot -> slot.place() == Pattern.Place.OBJECT);
    return byItself && grammar.hasChild(token, "obj") && !grammar.isPassive(token);
  }

  private Optional<AgreementEntity> conjoined(Reading reading, Context context, int head) {
    return reading.grammar().expand(head).stream()
        .map(each -> context.agreements().at(reading.sentence().index(), each))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<AgreementEntity> distributedAt(Reading reading, Context context, int head) {
    int sentence = reading.sentence().index();
    AgreementEntity bound = context.agreements().at(sentence, head).orElse(null);
    if (bound == null) {
      return List.of();
    }
    return context.agreements().entities().stream()
        .filter(
            e ->
                e.firstSentence() == sentence
                    && e.noun().equals(bound.noun())
                    && e.parties().size() == 2
                    && bound.parties().size() == 2
                    && e.parties().stream().anyMatch(bound.parties()::contains)
                    && e.concluded().equals(bound.concluded()))
        .filter(
            e ->
                reading.grammar().children(head).stream()
                    .noneMatch(c -> reading.grammar().word(c).equals("the")))
        .toList();
  }

  private void done(
      Reading reading,
      Context context,
      Act act,
      Match match,
      AgreementEntity entity,
      Optional<Reality> reality,
      List<Finding> findings) {
    Grammar grammar = reading.grammar();
    References references = context.references();
    int token = match.trigger();
    List<String> agents = references.agents(reading, token, match.get("X"));
    List<String> partners = references.actors(reading, match.get("Y"));
    if (entity.parties().size() < 2) {
      boolean clear =
          act.frame().has("joins", "true")
              || agents.size() == 1
              || act.frame().has("symmetric", "true");
      if (!reality.equals(Optional.of(Reality.NEGATED)) && clear) {
        if (!act.frame().has("joins", "targets")) {
          entity.addParties(
              agents.stream()
                  .filter(
                      code ->
                          !act.frame().has("joins", "true") || !context.discourse().isBody(code))
                  .toList());
        }
        entity.addParties(partners);
      }
    }
    Optional<Statement.Status> status = act.status();
    Optional<PartialDate> time = context.circumstances().time(reading, token);
    Reality force = reality.orElse(Reality.HYPOTHETICAL);
    if (status.isPresent()) {
      switch (status.get()) {
        case AGREED -> {
          if (force == Reality.ACTUAL) {
            boolean renewed = act.frame().has("again", "true");
            if (!renewed) {
              entity.status(
                  entity.status() == Statement.Status.ENDED
                      ? Statement.Status.ENDED
                      : Statement.Status.AGREED);
              time.or(() -> implied(reading, context, token)).ifPresent(entity::concluded);
            }
            entity.support();
            entity.bestSentence(reading.sentence().index());
          } else if (!act.frame().has("again", "true") && entity.concluded().isEmpty()) {
            entity.status(Statement.Status.PROPOSED);
            entity.support();
          }
        }
        case PROPOSED -> {
          if (entity.concluded().isEmpty()
              && entity.firstSentence() == reading.sentence().index()
              && entity.status() == Statement.Status.AGREED
              && !isDefinitePhrase(grammar, match)) {
            entity.status(Statement.Status.PROPOSED);
          }
          entity.support();
        }
        case ENDED -> {
          if (force == Reality.ACTUAL) {
            entity.ended(time);
            entity.support();
          }
        }
      }
    }
    context.agreements().speakOf(entity, reading.sentence().index());
    if (reality.isPresent() && act.frame().states().isPresent() && entity.parties().size() < 2) {
      Reality certain = reality.get();
      context
          .agreements()
          .later(
              entity,
              () -> {
                List<Finding> late = new ArrayList<>();
                events(reading, context, act, match, entity, agents, partners, certain, late);
                return late;
              });
    } else if (reality.isPresent() && act.frame().states().isPresent()) {
      events(reading, context, act, match, entity, agents, partners, reality.get(), findings);
    }
  }

  private static boolean isDefinitePhrase(Grammar grammar, Match match) {
    return match.get("A").stream()
        .anyMatch(
            head ->
                grammar.children(head, "det").stream()
                    .anyMatch(d -> grammar.word(d).equals("the")));
  }

  /** A headline's present and a report's plain past tell of the day of publication. */
  private static Optional<PartialDate> implied(Reading reading, Context context, int verb) {
    Grammar grammar = reading.grammar();
    Optional<PartialDate> published =
        context.circumstances().published().map(d -> PartialDate.ofYear(d.year()));
    if (isHeadlinePresent(grammar, verb)) {
      return published;
    }
    Optional<PartialDate> inSentence = context.circumstances().anyTime(reading.sentence().index());
    if (inSentence.isPresent()) {
      return inSentence.map(time -> PartialDate.ofYear(time.year()));
    }
    boolean perfect =
        grammar.children(verb, "aux").stream()
            .anyMatch(aux -> Set.of("have", "has").contains(grammar.word(aux)));
    boolean past = grammar.tag(verb).equals("VBD") || grammar.isPassive(verb);
    boolean main = grammar.head(verb) < 0 || grammar.relation(verb).equals("conj");
    if (main && perfect) {
      return published;
    }
    boolean dated = published.isPresent() && reading.year() <= published.get().year();
    return main && past && dated
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

  private static void events(
      Reading reading,
      Context context,
      Act act,
      Match match,
      AgreementEntity entity,
      List<String> agents,
      List<String> partners,
      Reality reality,
      List<Finding> findings) {
    List<String> parties = List.copyOf(entity.parties());
    boolean symmetric = act.frame().has("symmetric", "true");
    Set<String> doers = new LinkedHashSet<>(symmetric && parties.size() > 1 ? parties : agents);
    if (symmetric && parties.size() < 2) {
      doers.addAll(parties);
      doers.addAll(partners);
    }
    for (String doer : doers) {
      Set<String> targets = new LinkedHashSet<>(parties);
      targets.addAll(symmetric ? doers : partners);
      targets.remove(doer);
      if (!symmetric) {
        targets.removeAll(agents);
      }
      for (String target : targets) {
        Statement.Event event =
            context
                .circumstances()
                .event(
                    act.frame().states().orElseThrow(),
                    doer,
                    Optional.of(target),
                    reading,
                    match.trigger());
        findings.add(
            new Finding(
                event,
                reading.sentence().index(),
                reality,
                context.speakers().read(reading, match.trigger()),
                act.frame().id()));
      }
    }
  }
}
