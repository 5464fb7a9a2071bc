package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays a pattern over the grammar of a sentence. */
final class Matcher {
  /** The kinds of frames that state something by a pattern which is laid over the grammar. */
  static final String EVENT = "EventFrame";

  static final Set<String> KINDS =
      Set.of(
          EVENT,
          "AgreementAct",
          "AgreementFrame",
          "DutyAct",
          "DutyFrame",
          "ClauseFrame",
          "MeasureFrame");

  private final Set<String> supportVerbs;

  /**
   * A matcher.
   *
   * @param supportVerbs verbs that add nothing to the noun they govern, and lend it their subject:
   *     "launch a strike"
   */
  Matcher(Set<String> supportVerbs) {
    this.supportVerbs = supportVerbs;
  }

  /** Lays a pattern over a token; empty if it does not fit. Fillers may be missing if optional. */
  Optional<Match> match(Grammar grammar, Pattern pattern, int trigger) {
    if (!isEvoked(grammar, pattern, trigger)) {
      return Optional.empty();
    }
    Map<String, List<Integer>> fillers = new LinkedHashMap<>();
    List<Integer> nouns = new ArrayList<>();
    for (Pattern.Slot slot : pattern.slots()) {
      List<Integer> heads = fillers(grammar, pattern, trigger, slot);
      boolean filledBefore =
          slot.variable().isPresent() && fillers.containsKey(slot.variable().get());
      // The surface or what was told before may name the doer whom the grammar lost.
      Pattern.Place doer = pattern.noun() ? Pattern.Place.POSSESSOR : Pattern.Place.SUBJECT;
      boolean lostSubject =
          slot.place() == doer
              && slot.nouns().isEmpty()
              && slot.variable().filter("X"::equals).isPresent();
      if (heads.isEmpty() && !slot.optional() && !filledBefore && !lostSubject) {
        return Optional.empty();
      }
      if (slot.variable().isPresent()) {
        if (!heads.isEmpty()) {
          fillers.merge(
              slot.variable().get(),
              heads,
              (before, now) -> {
                List<Integer> both = new ArrayList<>(before);
                now.stream().filter(head -> !both.contains(head)).forEach(both::add);
                return both;
              });
        }
      } else {
        nouns.addAll(heads);
      }
    }
    return Optional.of(new Match(trigger, pattern, fillers, nouns));
  }

  /** Whether a token is a trigger of a pattern with its particle and its modifier. */
  boolean isEvoked(Grammar grammar, Pattern pattern, int trigger) {
    return isOne(grammar, trigger, pattern.triggers())
        && (pattern.particles().isEmpty() || hasParticle(grammar, trigger, pattern.particles()))
        && (pattern.modifiers().isEmpty()
            || grammar.children(trigger).stream()
                .anyMatch(child -> pattern.modifiers().contains(grammar.lemma(child))));
  }

  /** The heads that fill a place of a pattern at a trigger. */
  List<Integer> fillers(Grammar grammar, Pattern pattern, int trigger, Pattern.Slot slot) {
    List<Integer> heads = new ArrayList<>(heads(grammar, pattern, trigger, slot));
    if (!slot.nouns().isEmpty()) {
      heads.removeIf(head -> !fits(grammar, head, slot));
    }
    return heads;
  }

  private static boolean fits(Grammar grammar, int head, Pattern.Slot slot) {
    return isOne(grammar, head, slot.nouns())
        || isOne(grammar, grammar.contentOf(head), slot.nouns())
        || slot.nouns().contains(grammar.tag(head))
        || hasTitle(grammar, head, slot);
  }

  /** "received President Museveni": a person by the office before his name. */
  private static boolean hasTitle(Grammar grammar, int head, Pattern.Slot slot) {
    return slot.variable().isPresent()
        && grammar.tag(head).equals("NNP")
        && grammar.children(head, "compound", "flat").stream()
            .anyMatch(title -> title < head && isOne(grammar, title, slot.nouns()));
  }

  private static boolean isOne(Grammar grammar, int head, Set<String> words) {
    return words.contains(grammar.lemma(head)) || words.contains(grammar.word(head));
  }

  private static boolean hasParticle(Grammar grammar, int trigger, Set<String> particles) {
    for (int child : grammar.children(trigger)) {
      String relation = grammar.relation(child);
      if ((relation.equals("compound:prt")
              || relation.equals("advmod")
              || relation.equals("case")
              || relation.equals("mark"))
          && particles.contains(grammar.word(child))) {
        return true;
      }
    }
    int next = trigger + 1;
    return next < grammar.size()
        && particles.contains(grammar.word(next))
        && (grammar.tag(next).equals("RP")
            || grammar.tag(next).equals("JJ")
            || grammar.tag(next).equals("IN")
            || grammar.tag(next).equals("RB"));
  }

  private List<Integer> heads(Grammar grammar, Pattern pattern, int trigger, Pattern.Slot slot) {
    if (pattern.noun()) {
      return aroundNoun(grammar, trigger, slot);
    }
    List<Integer> heads = aroundVerb(grammar, trigger, slot);
    boolean particle =
        heads.isEmpty()
            && slot.place() == Pattern.Place.OBJECT
            && trigger + 1 < grammar.size()
            && grammar.isWord(trigger + 1, WordList.PARTICLES_OF_VERBS)
            && pattern.particles().contains(grammar.word(trigger + 1));
    // "wiped out the air force": the parser may take the particle for a preposition.
    return particle
        ? grammar.obliques(trigger, Set.of(grammar.word(trigger + 1))).stream()
            .filter(head -> grammar.children(head, "case").contains(trigger + 1))
            .toList()
        : heads;
  }

  private static List<Integer> doers(Grammar grammar, int predicate) {
    return grammar.hasChild(predicate, "cop")
        ? grammar.surfaceSubjects(predicate)
        : grammar.agents(predicate);
  }

  private static List<Integer> aroundVerb(Grammar grammar, int verb, Pattern.Slot slot) {
    return switch (slot.place()) {
      case SUBJECT -> doers(grammar, verb);
      case OBJECT -> grammar.patients(verb);
      case RECIPIENT -> grammar.recipients(verb);
      case PREPOSITION -> grammar.obliques(verb, slot.prepositions());
      case POSSESSOR -> List.of();
      case INFINITIVE -> infinitives(grammar, verb);
      case CLAUSE -> grammar.children(verb, "ccomp");
      case COMPLEMENT -> grammar.children(verb);
    };
  }

  private static List<Integer> infinitives(Grammar grammar, int governor) {
    List<Integer> found = new ArrayList<>();
    List<Integer> bareInfinitives = grammar.bareInfinitives(governor);
    for (int child : grammar.children(governor, "xcomp", "advcl", "acl", "ccomp")) {
      boolean to =
          grammar.children(child, "mark").stream()
              .anyMatch(mark -> grammar.word(mark).equals("to"));
      boolean gerund = grammar.tag(child).equals("VBG");
      boolean bare = bareInfinitives.contains(child);
      if ((to || gerund || bare) && (grammar.isVerb(child) || grammar.hasChild(child, "cop"))) {
        found.add(child);
        for (int next : grammar.children(child, "conj")) {
          if (grammar.isVerb(next)) {
            found.add(next);
          }
        }
      }
    }
    return found;
  }

  private List<Integer> aroundNoun(Grammar grammar, int noun, Pattern.Slot slot) {
    return switch (slot.place()) {
      case POSSESSOR -> possessors(grammar, noun);
      case PREPOSITION -> {
        List<Integer> own = grammar.obliques(noun, slot.prepositions());
        boolean shared =
            own.isEmpty()
                && grammar.relation(noun).equals("conj")
                && grammar.isNoun(grammar.head(noun));
        if (shared) {
          own = grammar.obliques(grammar.head(noun), slot.prepositions());
        }
        yield own.isEmpty() ? fromSupport(grammar, noun, slot) : own;
      }
      case SUBJECT, OBJECT -> fromSupport(grammar, noun, slot);
      case INFINITIVE -> infinitives(grammar, noun);
      case RECIPIENT, CLAUSE, COMPLEMENT -> List.of();
    };
  }

  /** "Iran's attack", "the Iranian attack", "the US-Israeli attack", "its attack". */
  private List<Integer> possessors(Grammar grammar, int noun) {
    List<Integer> found = new ArrayList<>();
    for (int child : grammar.children(noun, "nmod:poss", "amod", "compound", "nmod")) {
      if (grammar.relation(child).equals("nmod") && !grammar.caseWords(child).isEmpty()) {
        continue;
      }
      found.addAll(grammar.expand(child));
      found.addAll(grammar.children(child, "amod", "compound", "dep"));
    }
    for (int child : grammar.children(noun, "nmod")) {
      // "the release by Kenya of two sailors"
      if (grammar.caseWords(child).contains("by")) {
        found.addAll(grammar.expand(child));
      }
    }
    int governor = grammar.head(noun);
    if (governor >= 0 && grammar.relation(noun).equals("obj") && !grammar.isPassive(governor)) {
      // "condemned the raid on Chad by Sudan": an active verb needs no agent.
      for (int child : grammar.children(governor, "obl")) {
        if (child > noun && grammar.caseWords(child).contains("by")) {
          found.addAll(grammar.expand(child));
        }
      }
    }
    if (found.isEmpty()
        && grammar.relation(noun).equals("conj")
        && grammar.head(noun) < noun
        && !grammar.hasChild(noun, "det")) {
      return possessors(grammar, grammar.head(noun));
    }
    if (found.stream().noneMatch(t -> grammar.relation(t).equals("nmod:poss"))) {
      int verb = supportVerb(grammar, noun);
      if (verb >= 0) {
        found.addAll(doers(grammar, verb));
      }
    }
    return found;
  }

  private List<Integer> fromSupport(Grammar grammar, int noun, Pattern.Slot slot) {
    int verb = supportVerb(grammar, noun);
    if (verb < 0) {
      return List.of();
    }
    return switch (slot.place()) {
      case SUBJECT -> doers(grammar, verb);
      case PREPOSITION -> grammar.obliques(verb, slot.prepositions());
      default -> List.of();
    };
  }

  /** The verb that lends the noun its subject, or -1. */
  int supportVerb(Grammar grammar, int noun) {
    int verb = grammar.head(noun);
    String relation = grammar.relation(noun);
    if (relation.equals("conj") && verb >= 0) {
      return supportVerb(grammar, verb);
    }
    boolean object =
        relation.equals("obj") || relation.equals("nsubj:pass") || relation.equals("nsubj");
    // "is in Cairo for talks with Chad", "flew to Doha for a meeting": what somebody is there for.
    boolean purpose =
        verb >= 0
            && relation.startsWith("obl")
            && grammar.caseWords(noun).contains("for")
            && grammar.isPredicate(verb)
            && !grammar.hasChild(verb, "obj");
    boolean lends = object && verb >= 0 && supportVerbs.contains(grammar.lemma(verb));
    return lends || purpose ? verb : -1;
  }
}
