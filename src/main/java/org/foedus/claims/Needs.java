package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.foedus.model.Token;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/** The words without which no frame that states something can be found in a sentence. */
final class Needs {
  /** Beside those of a matcher; cues and operators state nothing, binders stand over an act. */
  private static final String NOUN = "AgreementNoun";

  /** The lists of words that deny a duty. */
  private static final List<String> DENYING =
      List.of("words-that-deny", "words-that-deny-what-stood-before");

  /** The lists of words that tell the end of an agreement. */
  private static final List<String> ENDING = List.of("words-for-what-ends", "words-for-ending-it");

  private final Map<String, List<Need>> byTrigger = new HashMap<>();
  private final Map<String, List<Need>> denials = new HashMap<>();

  /**
   * What a pattern asks for besides its trigger.
   *
   * @param tagged whether its reader looks for it only at verbs or only at nouns
   * @param noun whether the trigger is a noun
   * @param infinitive whether an infinitive or a gerund must follow
   * @param words one word of each of these
   */
  private record Need(boolean tagged, boolean noun, boolean infinitive, List<Set<String>> words) {}

  private Needs() {}

  static Needs of(Lexicon lexicon) {
    Needs needs = new Needs();
    CaseOfDuty cases = new CaseOfDuty(lexicon);
    for (Frame frame : lexicon.frames("PromiseCue")) {
      for (String source : frame.patterns()) {
        WordRow row = WordRow.compile(source);
        List<Set<String>> all = new ArrayList<>(row.words());
        cases.needs(frame).ifPresent(all::add);
        Need need = new Need(false, false, false, List.copyOf(all));
        row.beginnings()
            .forEach(
                word -> needs.byTrigger.computeIfAbsent(word, t -> new ArrayList<>(2)).add(need));
      }
    }
    Set<String> binding = new HashSet<>(lexicon.words("words-of-duty"));
    Set<String> denying = new HashSet<>(Set.of("?"));
    for (String list : DENYING) {
      denying.addAll(new WordRows(lexicon.words(list)).beginnings());
    }
    binding.addAll(new WordRows(lexicon.words("words-for-the-silence-of-a-text")).beginnings());
    for (Frame frame : lexicon.frames("DutyWords")) {
      for (String source : frame.patterns()) {
        WordRow row = WordRow.compile(source);
        List<Set<String>> words = new ArrayList<>(row.words());
        words.add(denying);
        words.add(binding);
        needs.deny(row, words);
      }
    }
    for (String source : lexicon.words("words-that-deny-the-other-direction")) {
      WordRow row = WordRow.compile(source);
      needs.deny(row, new ArrayList<>(row.words()));
    }
    Set<String> bonds = new HashSet<>(lexicon.words("nouns-for-a-bond"));
    bonds.addAll(lexicon.words("nouns-for-what-protects"));
    bonds.addAll(lexicon.words("pronouns-for-a-bond"));
    for (String list : ENDING) {
      for (String source : lexicon.words(list)) {
        WordRow row = WordRow.compile(source);
        List<Set<String>> words = new ArrayList<>(row.words());
        words.add(bonds);
        needs.deny(row, words);
      }
    }
    Set<String> stressed = Set.copyOf(lexicon.words("verbs-stressed-on-the-last-syllable"));
    for (Frame frame : lexicon.frames()) {
      if (Matcher.KINDS.contains(frame.kind()) || frame.kind().equals(NOUN)) {
        for (String source : frame.patterns()) {
          Pattern pattern = Pattern.compile(source);
          boolean event = frame.kind().equals("EventFrame");
          needs.add(pattern, event);
          if (event) {
            pattern.verbalNoun(stressed).ifPresent(noun -> needs.add(noun, true));
          }
        }
      }
    }
    return needs;
  }

  private void deny(WordRow row, List<Set<String>> words) {
    Need need = new Need(false, false, false, List.copyOf(words));
    row.beginnings()
        .forEach(word -> denials.computeIfAbsent(word, t -> new ArrayList<>(2)).add(need));
  }

  private void add(Pattern pattern, boolean tagged) {
    Need need = need(pattern, tagged);
    for (String trigger : pattern.triggers()) {
      byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>(2)).add(need);
    }
  }

  private static Need need(Pattern pattern, boolean tagged) {
    List<Set<String>> words = new ArrayList<>();
    words.add(pattern.particles());
    words.add(pattern.modifiers());
    Set<String> filled = new HashSet<>();
    boolean infinitive = false;
    for (Pattern.Slot slot : pattern.slots()) {
      boolean filledBefore = slot.variable().isPresent() && !filled.add(slot.variable().get());
      if (!slot.optional() && !filledBefore) {
        words.add(slot.nouns());
        words.add(firstWords(slot.prepositions()));
        infinitive |= slot.place() == Pattern.Place.INFINITIVE;
      }
    }
    words.removeIf(Set::isEmpty);
    return new Need(tagged, pattern.noun(), infinitive, List.copyOf(words));
  }

  /** "out_of" is there where "out" is. */
  private static Set<String> firstWords(Set<String> prepositions) {
    Set<String> first = new HashSet<>();
    prepositions.forEach(preposition -> first.add(preposition.split("_", 2)[0]));
    return first;
  }

  /**
   * Whether some frame has all its words in a sentence.
   *
   * @param tokens the sentence's tokens, tagged
   * @param words their lemmas and texts in lower case
   */
  boolean met(List<Token> tokens, Set<String> words) {
    for (Token token : tokens) {
      String lemma = token.lemma().toLowerCase(Locale.ROOT);
      String word = token.text().toLowerCase(Locale.ROOT);
      if (met(lemma, token, tokens, words)
          || !word.equals(lemma) && met(word, token, tokens, words)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a duty may be denied, ended or asked about in a sentence, whoever it names.
   *
   * @param words the sentence's lemmas and texts in lower case
   */
  boolean mayDeny(Set<String> words) {
    return words.stream()
        .flatMap(word -> denials.getOrDefault(word, List.of()).stream())
        .anyMatch(
            need -> need.words.stream().allMatch(some -> some.stream().anyMatch(words::contains)));
  }

  private boolean met(String trigger, Token token, List<Token> tokens, Set<String> words) {
    for (Need need : byTrigger.getOrDefault(trigger, List.of())) {
      if ((!need.tagged || fits(need, token, words))
          && need.words.stream().allMatch(some -> some.stream().anyMatch(words::contains))
          && (!need.infinitive || mayHaveInfinitive(tokens, words))) {
        return true;
      }
    }
    return false;
  }

  /** A verb's pattern also fits what a copula links: "is hostile to". */
  private static boolean fits(Need need, Token token, Set<String> words) {
    return need.noun
        ? token.tag().startsWith("NN")
        : token.tag().startsWith("VB") || words.contains("be");
  }

  private static boolean mayHaveInfinitive(List<Token> tokens, Set<String> words) {
    return words.contains("to")
        || tokens.stream().anyMatch(t -> t.tag().equals("VBG") || t.tag().equals("VB"));
  }
}
