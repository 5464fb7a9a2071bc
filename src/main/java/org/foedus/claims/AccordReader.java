package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Finds agreements that are told without a noun for them: "agreed to restore relations". */
final class AccordReader {
  private final List<Rule> rules = new ArrayList<>();
  private final Matcher matcher;
  private final RealityReader realities;
  private final String noun;

  /**
   * A wording.
   *
   * @param frame the frame
   * @param pattern the wording, compiled
   * @param objects what V must be done to; empty if it may be done to anything
   */
  private record Rule(Frame frame, Pattern pattern, Set<String> objects) {}

  AccordReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.matcher = matcher;
    this.realities = realities;
    this.noun = String.join(" ", lexicon.words("noun-for-what-was-agreed"));
    for (Frame frame : lexicon.frames("AgreementFrame")) {
      Set<String> objects =
          frame.setting("objects").map(lexicon::words).map(Set::copyOf).orElse(Set.of());
      for (String source : frame.patterns()) {
        rules.add(new Rule(frame, Pattern.compile(source), objects));
      }
    }
  }

  /** Reads a sentence; what it finds goes into the book. */
  void read(Reading reading, Context context) {
    for (int token = 0; token < reading.grammar().size(); token++) {
      for (Rule rule : rules) {
        Optional<Match> match = matcher.match(reading.grammar(), rule.pattern(), token);
        if (match.isPresent() && concerns(reading.grammar(), rule, match.get())) {
          conclude(reading, context, rule, match.get());
          break;
        }
      }
    }
  }

  /** "before it makes peace": it has not yet. */
  private static boolean isAwaited(Grammar grammar, int verb) {
    boolean present = grammar.tag(verb).equals("VBZ") || grammar.tag(verb).equals("VBP");
    return present
        && grammar.children(verb, "mark").stream()
            .anyMatch(m -> Set.of("before", "until", "once", "after").contains(grammar.word(m)));
  }

  private static boolean concerns(Grammar grammar, Rule rule, Match match) {
    return rule.objects().isEmpty()
        || match.get("V").stream()
            .flatMap(verb -> grammar.patients(verb).stream())
            .anyMatch(object -> rule.objects().contains(grammar.lemma(object)));
  }

  private void conclude(Reading reading, Context context, Rule rule, Match match) {
    Optional<Reality> reality = realities.read(reading, match.trigger());
    Set<String> parties = new LinkedHashSet<>();
    parties.addAll(context.references().agents(reading, match.trigger(), match.get("X")));
    parties.addAll(context.references().actors(reading, match.get("Y")));
    for (int verb : match.get("V")) {
      parties.addAll(
          context.references().actors(reading, reading.grammar().obliques(verb, Set.of("with"))));
    }
    boolean told = reality.isPresent() && reality.get() != Reality.NEGATED && parties.size() >= 2;
    if (!told) {
      return;
    }
    int sentence = reading.sentence().index();
    String kind = rule.frame().states().orElse("");
    AgreementEntity entity = new AgreementEntity(noun, rule.frame().id(), sentence);
    entity.addParties(List.copyOf(parties));
    entity.addKind(kind);
    entity.support();
    if (reality.get() == Reality.ACTUAL && !isAwaited(reading.grammar(), match.trigger())) {
      Optional<PartialDate> time = context.circumstances().time(reading, match.trigger());
      time.or(() -> AgreementDates.implied(reading, context, match.trigger()))
          .ifPresent(entity::concluded);
    } else {
      entity.status(Statement.Status.PROPOSED);
    }
    context.agreements().add(entity);
    context.agreements().bind(sentence, match.trigger(), entity);
  }
}
