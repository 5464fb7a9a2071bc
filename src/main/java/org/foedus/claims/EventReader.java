package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Reality;
import org.foedus.model.Speaker;
import org.foedus.model.Statement;
import org.foedus.model.lexicon.Lexicon;

/** Finds what actors did to one another: the frames of events laid over a sentence. */
final class EventReader {
  private final EventRules rules;
  private final Matcher matcher;
  private final DeedForce realities;
  private final ImpliedTargets implied;
  private final Answerable answerable;

  EventReader(Lexicon lexicon, Matcher matcher, RealityReader realities) {
    this.rules = new EventRules(lexicon);
    this.matcher = matcher;
    this.realities = new DeedForce(lexicon, realities);
    this.implied = new ImpliedTargets(lexicon, rules);
    this.answerable = new Answerable(rules, matcher);
  }

  /**
   * Reads a sentence.
   *
   * @param reading the sentence
   * @param context what is known of the article
   * @param taken tokens that state an agreement or a duty and are no event of their own
   */
  List<Finding> read(Reading reading, Context context, Set<Integer> taken) {
    List<Finding> findings = new ArrayList<>();
    Map<Integer, String> used = new HashMap<>();
    Grammar grammar = reading.grammar();
    for (int trigger = 0; trigger < grammar.size(); trigger++) {
      if (taken.contains(trigger) || reading.mentionAt(trigger).isPresent()) {
        continue;
      }
      boolean verb = isVerbal(grammar, trigger);
      boolean noun = !verb && grammar.isNoun(trigger);
      if (!verb && !noun) {
        continue;
      }
      if (!tell(reading, context, trigger, noun, false, used, findings)) {
        tell(reading, context, trigger, noun, true, used, findings);
      }
    }
    return findings;
  }

  /** Whether some frame tells of what a token evokes, or knows that it is not told as a fact. */
  private boolean tell(
      Reading reading,
      Context context,
      int trigger,
      boolean noun,
      boolean again,
      Map<Integer, String> used,
      List<Finding> findings) {
    Grammar grammar = reading.grammar();
    for (EventRule rule : rules.of(grammar, trigger)) {
      // "called off the talks": the verb has told what became of them.
      boolean toldOtherwise = !used.getOrDefault(trigger, rule.states()).equals(rule.states());
      if (rule.pattern().noun() != noun || toldOtherwise) {
        continue;
      }
      Optional<Match> match = matcher.match(grammar, rule.pattern(), trigger);
      if (match.isPresent() && apply(reading, context, rule, match.get(), again, findings)) {
        if (!noun) {
          match.get().nouns().forEach(each -> used.putIfAbsent(each, rule.states()));
        }
        return true;
      }
    }
    return false;
  }

  private static boolean isVerbal(Grammar grammar, int token) {
    return grammar.isVerb(token)
            && !grammar.relation(token).equals("amod")
            && !grammar.relation(token).equals("compound")
            && !grammar.relation(token).startsWith("aux")
            && !grammar.relation(token).equals("case")
        || grammar.hasChild(token, "cop");
  }

  private boolean apply(
      Reading reading,
      Context context,
      EventRule rule,
      Match match,
      boolean again,
      List<Finding> findings) {
    References references = context.references();
    List<String> actors = Doers.named(reading, references, rule, match);
    List<String> aimed = answerable.of(reading, context, match.get("Y"));
    boolean attended =
        actors.isEmpty() && rule.pattern().noun() && rule.frame().has("attended", "true");
    if (attended) {
      actors = Attendance.doers(reading, references, match.trigger());
      if (!rule.pattern().has("Y")) {
        aimed = without(Attendance.partners(reading, references, match.trigger()), actors);
      }
      if (actors.isEmpty()) {
        return false;
      }
    }
    if (!rule.symmetric()) {
      Asking asked =
          rule.pattern().noun() || !rule.pattern().restricts("X") ? Asking.DOER : Asking.TARGET;
      DisjointReference.Sides sides =
          new DisjointReference(references)
              .apart(reading, match, new DisjointReference.Sides(actors, aimed), asked);
      actors = sides.actors();
      aimed = without(sides.targets(), actors);
    }
    List<String> targets = aimed;
    String mark = "";
    if (again && actors.isEmpty()) {
      actors = Nearby.doers(reading, rule, match, targets);
      mark = Nearby.DOER;
    }
    if (rule.symmetric()) {
      if (rule.pattern().has("Y") && !match.get("Y").isEmpty()) {
        targets = without(targets, actors);
        if (targets.isEmpty() && actors.size() < 2) {
          targets = implied.remembered(reading, context, rule, match, actors);
        }
        if (targets.isEmpty() && between(rule)) {
          targets = Nearby.between(reading, context, actors);
        }
      }
      return symmetric(reading, context, rule, match, actors, targets, mark, findings);
    }
    if (actors.isEmpty()) {
      actors = Doers.remembered(reading, context, rule, match, targets);
    }
    if (actors.isEmpty()) {
      return false;
    }
    boolean everybody = isEverybody(reading, match);
    boolean alone = rule.targetless() && match.get("Y").isEmpty() && !rule.pattern().has("Y");
    if (targets.isEmpty() && isOurs(reading, context, match, actors)) {
      return false;
    }
    if (targets.isEmpty() && rule.targetless()) {
      targets = implied.beside(reading, context, match, actors);
    }
    if (targets.isEmpty() && !alone) {
      targets = implied.of(reading, context, rule, match, actors);
      if (everybody) {
        targets = List.of();
      } else if (targets.isEmpty() && !rule.targetless()) {
        targets = again ? Nearby.targets(reading, context, rule, match, actors) : List.of();
        mark = Nearby.TARGET;
        if (targets.isEmpty()) {
          boolean two = actors.size() == 2 && rule.frame().has("inward", "true");
          if (!again || !two && !isInward(reading, context, rule, match, actors)) {
            return false;
          }
          // "Chadian and Sudanese troops fell back": from one another.
          targets = two ? actors : List.of();
        }
      }
    }
    Optional<Reality> reality = realities.read(reading, match.trigger());
    if (reality.isEmpty() || !mark.isEmpty() && reality.get() == Reality.HYPOTHETICAL) {
      return true;
    }
    Deed deed = deed(reading, context, rule, match, reality.get(), mark);
    for (String actor : actors) {
      if (targets.isEmpty()) {
        findings.add(deed.by(actor, Optional.empty()));
      }
      for (String target : targets) {
        if (!target.equals(actor)) {
          findings.add(deed.by(actor, Optional.of(target)));
        }
      }
    }
    return true;
  }

  /** "We will defend every inch of our land": done to oneself, and to nobody else. */
  private static boolean isOurs(
      Reading reading, Context context, Match match, List<String> actors) {
    Grammar grammar = reading.grammar();
    return match.get("X").stream().anyMatch(x -> grammar.word(x).equals("we"))
        && actors.containsAll(context.references().targets(reading, match.get("Y")));
  }

  /** "lifted the ban on parties", where nobody else is spoken of: done at home. */
  private static boolean isInward(
      Reading reading, Context context, EventRule rule, Match match, List<String> actors) {
    boolean told =
        !rule.pattern().particles().isEmpty()
            || rule.pattern().slots().stream().anyMatch(s -> !s.optional() && !s.nouns().isEmpty());
    return told
        && !match.get("X").isEmpty()
        && rule.frame().has("inward", "true")
        && reading.mentions().stream().allMatch(m -> actors.containsAll(m.codes()))
        && actors.stream()
            .allMatch(a -> context.events().otherThan(a, reading.sentence().index()).isEmpty());
  }

  /** "urged all sides": said to nobody by name. */
  private static boolean isEverybody(Reading reading, Match match) {
    Grammar grammar = reading.grammar();
    return match.get("Y").stream()
        .anyMatch(
            head ->
                grammar.tag(head).equals("NNS")
                    && grammar.children(head, "det").stream()
                        .anyMatch(d -> grammar.word(d).equals("all")));
  }

  private boolean symmetric(
      Reading reading,
      Context context,
      EventRule rule,
      Match match,
      List<String> actors,
      List<String> targets,
      String mark,
      List<Finding> findings) {
    Set<String> all = new LinkedHashSet<>(actors);
    all.addAll(targets);
    boolean somebodyElse = !rule.pattern().noun() && actors.isEmpty() && !match.get("X").isEmpty();
    if (all.size() < 2 || somebodyElse) {
      return false;
    }
    Optional<Reality> reality = realities.read(reading, match.trigger());
    if (reality.isEmpty()) {
      return true;
    }
    if (match.get("X").isEmpty() && rule.frame().has("attended", "true")) {
      // "failed to settle it in talks": there were talks.
      reality = reality.map(r -> r == Reality.NEGATED ? Reality.ACTUAL : r);
    }
    Deed deed = deed(reading, context, rule, match, reality.get(), mark);
    for (String actor : all) {
      for (String target : all) {
        boolean sameSide =
            !targets.isEmpty()
                && (actors.contains(actor) && actors.contains(target)
                    || targets.contains(actor)
                        && targets.contains(target)
                        && !actors.isEmpty()
                        && !between(rule));
        if (!actor.equals(target) && !sameSide) {
          findings.add(deed.by(actor, Optional.of(target)));
        }
      }
    }
    return true;
  }

  /** "hosted the talks": between those who were told of before. */
  private static boolean between(EventRule rule) {
    return rule.frame().has("between", "true");
  }

  private static Deed deed(
      Reading reading, Context context, EventRule rule, Match match, Reality reality, String mark) {
    Optional<Speaker> speaker = context.speakers().read(reading, match.trigger());
    return new Deed(reading, context, rule, match, reality, speaker, mark);
  }

  /**
   * What a word tells of, whoever did it to whomever.
   *
   * @param mark how it was found, behind the frame's id; empty in the ordinary way
   */
  private record Deed(
      Reading reading,
      Context context,
      EventRule rule,
      Match match,
      Reality reality,
      Optional<Speaker> speaker,
      String mark) {
    /** Tells that somebody did it; later sentences may look back to it. */
    Finding by(String actor, Optional<String> target) {
      int sentence = reading.sentence().index();
      Statement.Event event =
          context.circumstances().event(rule.states(), actor, target, reading, match.trigger());
      context.events().tell(event, sentence);
      return new Finding(event, sentence, reality, speaker, rule.frame().id() + mark);
    }
  }

  static List<String> without(List<String> codes, List<String> others) {
    return codes.stream().filter(code -> !others.contains(code)).toList();
  }
}
