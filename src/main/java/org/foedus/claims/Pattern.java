package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of saying what a frame states, compiled from the lexicon's pattern language. The language
 * is told in {@code ontology/lexicon/README.md}.
 *
 * @param noun whether the trigger is a noun; otherwise it is a verb, or an adjective with a copula
 * @param triggers the lemmas that evoke the frame
 * @param particles particles one of which must stand with the verb; empty for none
 * @param modifiers words one of which must modify the trigger; empty for none
 * @param slots the places around the trigger
 */
record Pattern(
    boolean noun,
    Set<String> triggers,
    Set<String> particles,
    Set<String> modifiers,
    List<Slot> slots) {
  Pattern {
    slots = List.copyOf(slots);
  }

  /** Where a slot stands. */
  enum Place {
    SUBJECT,
    OBJECT,
    RECIPIENT,
    PREPOSITION,
    POSSESSOR,
    INFINITIVE,
    CLAUSE,
    COMPLEMENT
  }

  /**
   * A place around the trigger.
   *
   * @param place where it stands
   * @param prepositions the prepositions that may mark it, for {@link Place#PREPOSITION}
   * @param variable the role that fills it; empty if it only has to be there
   * @param nouns lemmas one of which must head it; empty for any
   * @param optional whether the pattern holds without it
   */
  record Slot(
      Place place,
      Set<String> prepositions,
      Optional<String> variable,
      Set<String> nouns,
      boolean optional) {}

  /** How many things must hold for it: the more there are, the surer it is. */
  int weight() {
    int weight = (particles.isEmpty() ? 0 : 1) + (modifiers.isEmpty() ? 0 : 2);
    for (Slot slot : slots) {
      weight += (slot.optional() ? 0 : 1) + (slot.nouns().isEmpty() ? 0 : 2);
    }
    return weight;
  }

  /** Whether one of its slots has a role. */
  boolean has(String variable) {
    return slots.stream().anyMatch(slot -> slot.variable().filter(variable::equals).isPresent());
  }

  /** Whether a role may only be filled by certain nouns. */
  boolean restricts(String variable) {
    return slots.stream()
        .anyMatch(
            slot ->
                slot.variable().filter(variable::equals).isPresent() && !slot.nouns().isEmpty());
  }

  /**
   * The same said with a verbal noun: "Peru's jailing of two Chileans" for "Peru jailed two
   * Chileans". Empty for patterns that ask for more than a doer and one to whom it is done.
   *
   * @param stressedAtTheEnd verbs of several syllables stressed on the last one
   */
  Optional<Pattern> verbalNoun(Set<String> stressedAtTheEnd) {
    Optional<Slot> object =
        slots.stream()
            .filter(slot -> slot.place() == Place.OBJECT && slot.variable().isPresent())
            .findFirst();
    boolean simple =
        !noun
            && particles.isEmpty()
            && modifiers.isEmpty()
            && object.isPresent()
            && slots.stream()
                .allMatch(
                    slot ->
                        slot.optional()
                            || slot.place() == Place.SUBJECT && slot.nouns().isEmpty()
                            || slot.equals(object.get()));
    if (!simple) {
      return Optional.empty();
    }
    Set<String> nouns = new LinkedHashSet<>();
    triggers.forEach(verb -> nouns.add(VerbalNoun.of(verb, stressedAtTheEnd)));
    return Optional.of(
        new Pattern(
            true,
            nouns,
            Set.of(),
            Set.of(),
            List.of(
                new Slot(Place.POSSESSOR, Set.of(), Optional.of("X"), Set.of(), false),
                new Slot(
                    Place.PREPOSITION,
                    Set.of("of"),
                    object.get().variable(),
                    object.get().nouns(),
                    false))));
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is not of the language; the message says where
   */
  static Pattern compile(String source) {
    String[] parts = source.trim().split("\\s+", -1);
    boolean noun = parts[0].equals("N");
    List<Slot> slots = new ArrayList<>();
    int at = 1;
    if (!noun) {
      subject(parts[0], source).ifPresent(slots::add);
    }
    if (parts.length <= at) {
      throw new IllegalArgumentException("no trigger in the pattern \"" + source + "\"");
    }
    if (parts[at].chars().anyMatch(c -> "()[]{}:>+'".indexOf(c) >= 0)) {
      throw new IllegalArgumentException(
          "\"" + parts[at] + "\" stands where the trigger must in \"" + source + "\"");
    }
    Set<String> triggers = words(parts[at++]);
    Set<String> particles = Set.of();
    Set<String> modifiers = Set.of();
    for (; at < parts.length; at++) {
      String part = parts[at];
      if (part.startsWith("+")) {
        particles = words(part.substring(1));
      } else if (part.startsWith("{") && part.endsWith("}")) {
        modifiers = words(part.substring(1, part.length() - 1));
      } else {
        slots.add(slot(part, source));
      }
    }
    return new Pattern(noun, triggers, particles, modifiers, slots);
  }

  private static Optional<Slot> subject(String part, String source) {
    return part.equals("_")
        ? Optional.empty()
        : Optional.of(filler(Place.SUBJECT, Set.of(), part, source));
  }

  private static Slot slot(String part, String source) {
    if (part.startsWith("(")) {
      int close = part.indexOf("):");
      if (close < 0) {
        throw new IllegalArgumentException(
            "no \"):\" after the prepositions of \"" + part + "\" in \"" + source + "\"");
      }
      return filler(
          Place.PREPOSITION, words(part.substring(1, close)), part.substring(close + 2), source);
    }
    if (part.startsWith("'s:")) {
      return filler(Place.POSSESSOR, Set.of(), part.substring(3), source);
    }
    if (part.startsWith(">")) {
      return filler(Place.RECIPIENT, Set.of(), part.substring(1), source);
    }
    if (part.startsWith("to:")) {
      return filler(Place.INFINITIVE, Set.of(), part.substring(3), source);
    }
    if (part.startsWith("that:")) {
      return filler(Place.CLAUSE, Set.of(), part.substring(5), source);
    }
    if (Character.isLowerCase(part.charAt(0))) {
      return new Slot(Place.COMPLEMENT, Set.of(), Optional.empty(), words(part), false);
    }
    return filler(Place.OBJECT, Set.of(), part, source);
  }

  private static Slot filler(Place place, Set<String> prepositions, String part, String source) {
    boolean optional = part.endsWith("?");
    String rest = optional ? part.substring(0, part.length() - 1) : part;
    Optional<String> variable = Optional.empty();
    if (!rest.isEmpty() && Character.isUpperCase(rest.charAt(0))) {
      variable = Optional.of(rest.substring(0, 1));
      rest = rest.substring(1);
    }
    Set<String> nouns = Set.of();
    if (rest.startsWith("[") && rest.endsWith("]")) {
      nouns = words(rest.substring(1, rest.length() - 1));
    } else if (!rest.isEmpty() || variable.isEmpty()) {
      throw new IllegalArgumentException("cannot read \"" + part + "\" in \"" + source + "\"");
    }
    return new Slot(place, prepositions, variable, nouns, optional);
  }

  private static Set<String> words(String part) {
    return new LinkedHashSet<>(List.of(part.split("\\|", -1)));
  }
}
