package org.foedus.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** Words that change the force of what they govern: plan, deny, demand, condemn. */
final class Operators {
  /** What an operator does to what it governs. */
  enum Effect {
    /** It is so: "managed to". */
    ASSERTS,
    /** It is taken for granted: "condemned the attack". */
    PRESUPPOSES,
    /** Nothing is said of whether it is so: "demanded that". */
    SUPPRESSES,
    /** It is to be: "plans to". */
    FUTURE,
    /** It may be: "rules out sending". */
    HYPOTHETICAL,
    /** It is not so: "denied having sent". */
    NEGATES,
    /** Somebody says it: "said that". */
    SAYS
  }

  private final Map<String, Effect> verbs = new HashMap<>();
  private final Map<String, Effect> nouns = new HashMap<>();
  private final Set<String> operatorVerbs = new HashSet<>();
  private final Set<String> sayingVerbs;
  private final Set<String> namingVerbs;
  private final Set<String> denyingNouns;

  Operators(Lexicon lexicon) {
    for (Frame frame : lexicon.frames("Operator")) {
      Effect effect = Effect.valueOf(frame.setting("effect").orElse("ASSERTS"));
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        pattern.triggers().forEach(t -> (pattern.noun() ? nouns : verbs).put(t, effect));
        if (!pattern.noun()) {
          operatorVerbs.addAll(pattern.triggers());
        }
      }
    }
    // A frame of an event may also say what it does to the events it governs.
    for (Frame frame : lexicon.frames()) {
      Optional<String> governs = frame.setting("governs");
      if (governs.isEmpty()) {
        continue;
      }
      for (String source : frame.patterns()) {
        Pattern pattern = Pattern.compile(source);
        if (!isIdiom(pattern)) {
          Map<String, Effect> effects = pattern.noun() ? nouns : verbs;
          pattern.triggers().forEach(t -> effects.putIfAbsent(t, Effect.valueOf(governs.get())));
        }
      }
    }
    denyingNouns = Set.copyOf(lexicon.words("nouns-that-deny-after-no"));
    namingVerbs = Set.copyOf(lexicon.words("verbs-of-naming"));
    sayingVerbs = Set.copyOf(lexicon.words("verbs-of-saying"));
    sayingVerbs.forEach(verb -> verbs.putIfAbsent(verb, Effect.SAYS));
  }

  /** A verb that means the event only with certain words beside it governs nothing by itself. */
  private static boolean isIdiom(Pattern pattern) {
    return !pattern.particles().isEmpty()
        || pattern.slots().stream().anyMatch(slot -> !slot.nouns().isEmpty() && !slot.optional());
  }

  Optional<Effect> ofVerb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma));
  }

  Optional<Effect> ofNoun(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  /** "at no time", "in no way": nouns that deny a whole clause after "no". */
  boolean denies(String noun) {
    return denyingNouns.contains(noun);
  }

  /** "called the attack a crime": what is named is taken for granted. */
  boolean isNaming(String lemma) {
    return namingVerbs.contains(lemma);
  }

  /** Whether a verb changes the force of what it governs by itself, and not as an event. */
  boolean isOperator(String lemma) {
    return operatorVerbs.contains(lemma);
  }

  boolean isSaying(String lemma) {
    return sayingVerbs.contains(lemma);
  }
}
