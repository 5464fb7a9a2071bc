package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;

/** What a sentence says is done to an agreement: signed, sought, refused, scrapped. */
final class AgreementActs {
  private final AgreementWords words;
  private final AgreementReferences references;
  private final Matcher matcher;
  private final RealityReader realities;

  AgreementActs(
      AgreementWords words,
      AgreementReferences references,
      Matcher matcher,
      RealityReader realities) {
    this.words = words;
    this.references = references;
    this.matcher = matcher;
    this.realities = realities;
  }

  void read(
      Reading reading, Context context, int token, List<Finding> findings, Set<Integer> taken) {
    Grammar grammar = reading.grammar();
    for (AgreementWords.Act act : words.acts()) {
      Optional<Match> match = matcher.match(grammar, act.pattern(), token);
      if (match.isEmpty() || endsSomethingElse(grammar, act, token)) {
        continue;
      }
      List<AgreementEntity> entities = new ArrayList<>();
      for (int head : match.get().get("A")) {
        references
            .entity(reading, context, head)
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
      Optional<Reality> reality =
          isDue(grammar, token) ? Optional.of(Reality.FUTURE) : realities.read(reading, token);
      for (AgreementEntity entity : entities) {
        done(reading, context, act, match.get(), entity, reality, findings);
      }
      return;
    }
    endedByItself(reading, context, token);
  }

  /** "had been due to sign": parsers take the words for a preposition. */
  private static boolean isDue(Grammar grammar, int token) {
    return grammar.children(token, "mark").stream().anyMatch(m -> grammar.word(m).equals("due"));
  }

  /** "the terms that Peru and Chile signed": a text is an agreement where two states sign it. */
  private Optional<AgreementEntity> signedText(
      Reading reading, Context context, AgreementWords.Act act, Match match) {
    Grammar grammar = reading.grammar();
    boolean concludes =
        act.status().filter(Statement.Status.AGREED::equals).isPresent()
            && words.is(Role.CONCLUDES, grammar.lemma(match.trigger()))
            && act.frame().states().isPresent();
    if (!concludes) {
      return Optional.empty();
    }
    for (int head : match.get("A")) {
      int text = grammar.antecedent(head);
      boolean titled =
          grammar.tag(text).startsWith("NNP")
              && reading.mentionAt(text).isEmpty()
              && grammar.hasChild(text, "det");
      boolean paper = titled || words.is(Role.TEXT, grammar.lemma(text)) && grammar.isNoun(text);
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
  private static boolean endsSomethingElse(Grammar grammar, AgreementWords.Act act, int token) {
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
      AgreementWords.Act act,
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
    Reality force = told(act, reality.orElse(Reality.HYPOTHETICAL));
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
              time.or(() -> AgreementDates.implied(reading, context, token))
                  .ifPresent(entity::concluded);
            }
            if (renewed && entity.concluded().isEmpty()) {
              AgreementDates.since(grammar, token).ifPresent(entity::concluded);
            }
            entity.support();
            entity.bestSentence(reading.sentence().index());
          } else if (force == Reality.NEGATED
              && entity.firstSentence() == reading.sentence().index()
              && !isDefinitePhrase(grammar, match)
              && !act.frame().has("again", "true")) {
            entity.vague();
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
          if (force == Reality.ACTUAL && !EndReader.isNeverSo(grammar, token)) {
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

  /** What counts only where it is denied is done if it is denied. */
  private static Reality told(AgreementWords.Act act, Reality force) {
    if (!act.frame().has("polarity", "negative")) {
      return force;
    }
    return force == Reality.NEGATED ? Reality.ACTUAL : Reality.NEGATED;
  }

  /** "… , was scrapped by …": what the parser lost the subject of, behind its agreement. */
  private void endedByItself(Reading reading, Context context, int token) {
    Grammar grammar = reading.grammar();
    boolean subjectless =
        words.isEnding(grammar.lemma(token))
            && grammar.hasChild(token, "aux:pass")
            && grammar.children(token, "nsubj", "nsubj:pass").isEmpty()
            && !grammar.relation(token).equals("conj")
            && !grammar.relation(token).startsWith("acl")
            && realities.read(reading, token).equals(Optional.of(Reality.ACTUAL));
    if (subjectless) {
      context
          .agreements()
          .before(reading.sentence().index(), token)
          .ifPresent(entity -> entity.ended(context.circumstances().time(reading, token)));
    }
  }

  private static boolean isDefinitePhrase(Grammar grammar, Match match) {
    return match.get("A").stream()
        .anyMatch(
            head ->
                grammar.children(head, "det").stream()
                    .anyMatch(d -> grammar.word(d).equals("the")));
  }

  private static void events(
      Reading reading,
      Context context,
      AgreementWords.Act act,
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
