package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Frame;
import org.foedus.model.lexicon.Lexicon;

/**
 * A noun phrase that names an agreement, read by its own words.
 *
 * @param head the noun
 * @param noun its lemma
 * @param frame the frame that knows the noun
 * @param weak whether the noun alone is no agreement: "deal", "alliance"
 * @param kinds the kinds that its words imply
 * @param definite whether it says "the", "that", "its" or a name
 * @param negated whether it says "no" or "neither"
 * @param planned whether it says "draft", "proposed" or "future"
 * @param year when it was concluded, if the phrase says
 * @param name its proper name
 * @param duration for how long
 * @param topics what it covers
 * @param reciprocal whether its words say that it binds all its parties alike
 */
record AgreementPhrase(
    int head,
    String noun,
    String frame,
    boolean weak,
    Set<String> kinds,
    boolean definite,
    boolean negated,
    boolean planned,
    Optional<PartialDate> year,
    Optional<String> name,
    Optional<String> duration,
    Set<String> topics,
    boolean reciprocal) {

  /** Reads agreement phrases: compiled once. */
  static final class Reader {
    private static final Set<String> DEFINITE =
        Set.of("the", "that", "this", "those", "these", "both", "its", "their", "his");
    private final Map<String, Frame> nouns = new java.util.HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Cue> topics = new ArrayList<>();
    private final Set<String> bearers;
    private final Set<String> planned;
    private final Set<String> kindWords;
    private final Set<String> business;
    private final Set<String> reciprocity;
    private final Set<String> concluding;
    private final Set<String> likeness;
    private final Set<String> namesOfBodies;

    private record Cue(List<String> words, String value) {}

    Reader(Lexicon lexicon) {
      for (Frame frame : lexicon.frames("AgreementNoun")) {
        for (String source : frame.patterns()) {
          Pattern.compile(source).triggers().forEach(noun -> nouns.put(noun, frame));
        }
      }
      for (Frame frame : lexicon.frames("AgreementCue")) {
        for (String phrase : frame.patterns()) {
          cues.add(new Cue(List.of(phrase.split(" ", -1)), frame.states().orElse("")));
        }
      }
      for (Frame frame : lexicon.frames("TopicCue")) {
        for (String phrase : frame.patterns()) {
          topics.add(new Cue(List.of(phrase.split(" ", -1)), frame.setting("topic").orElse("")));
        }
      }
      cues.sort(java.util.Comparator.comparingInt(cue -> -cue.words().size()));
      topics.sort(java.util.Comparator.comparingInt(cue -> -cue.words().size()));
      kindWords = Set.copyOf(lexicon.words("words-for-a-kind-of-thing"));
      business = Set.copyOf(lexicon.words("words-for-agreements-of-no-state"));
      concluding = Set.copyOf(lexicon.words("words-of-concluding"));
      likeness = Set.copyOf(lexicon.words("words-of-likeness"));
      namesOfBodies = Set.copyOf(lexicon.words("treaties-that-found-organisations"));
      reciprocity = Set.copyOf(lexicon.words("words-of-reciprocity"));
      planned = Set.copyOf(lexicon.words("words-for-what-is-not-agreed-yet"));
      bearers = Set.copyOf(lexicon.words("words-for-those-bound-by-an-agreement"));
    }

    Set<String> nouns() {
      return nouns.keySet();
    }

    boolean isNoun(String lemma) {
      return nouns.containsKey(lemma);
    }

    /** The phrase that a token heads; empty if it names no agreement. */
    Optional<AgreementPhrase> read(Reading reading, int head, List<TimeExpression> times) {
      Grammar grammar = reading.grammar();
      Frame frame = nouns.get(grammar.lemma(head));
      if (frame == null
          || !grammar.isNoun(head)
          || isModifier(grammar, head)
          || isOfAKind(grammar, head)
          || isInsideName(grammar, head)
          || reading.mentionAt(head).isPresent() && !standsUnder(grammar, head)) {
        return Optional.empty();
      }
      List<Integer> near = nearPhrase(grammar, head);
      List<String> words = new ArrayList<>();
      near.forEach(
          t ->
              words.add(
                  grammar.word(t).equals(grammar.lemma(t)) ? grammar.word(t) : grammar.lemma(t)));
      if (words.stream().anyMatch(business::contains)) {
        return Optional.empty();
      }
      Set<String> kinds = kinds(words);
      if (kinds.isEmpty()) {
        frame.states().ifPresent(kinds::add);
      }
      Optional<String> name = name(grammar, head);
      boolean definite =
          name.isPresent()
              || grammar.children(head, "det", "nmod:poss", "det:predet").stream()
                  .anyMatch(
                      t ->
                          DEFINITE.contains(grammar.word(t))
                              || grammar.relation(t).equals("nmod:poss"));
      boolean negated =
          hasNegation(grammar, head)
              || grammar.relation(head).equals("conj")
                  && grammar.children(head, "det").isEmpty()
                  && hasNegation(grammar, grammar.head(head));
      return Optional.of(
          new AgreementPhrase(
              head,
              grammar.lemma(head),
              frame.id(),
              frame.has("weak", "true"),
              kinds,
              definite,
              negated,
              grammar.children(head, "amod", "compound").stream()
                  .anyMatch(t -> planned.contains(grammar.word(t))),
              year(grammar, head, times),
              name,
              duration(grammar, head, times),
              topics(grammar, head),
              words.stream().anyMatch(reciprocity::contains)));
    }

    /** "no treaty, pact or protocol". */
    private static boolean hasNegation(Grammar grammar, int noun) {
      return grammar.children(noun, "det", "advmod", "neg", "cc:preconj").stream()
          .anyMatch(t -> Set.of("no", "neither", "nor", "not").contains(grammar.word(t)));
    }

    /** "a similar text", "a paper of the same kind": what it is stands with another. */
    boolean isLikeAnother(Grammar grammar, int head) {
      return nearPhrase(grammar, head).stream().anyMatch(t -> likeness.contains(grammar.word(t)));
    }

    /** "the North Atlantic Treaty": of no two states that are named beside it. */
    boolean isOfBody(AgreementPhrase phrase) {
      return phrase.name().filter(namesOfBodies::contains).isPresent();
    }

    /** "the Treaty of Alliance and Mutual Assistance" is one name. */
    private boolean isInsideName(Grammar grammar, int head) {
      int above = grammar.head(head);
      return above >= 0
          && grammar.relation(head).equals("nmod")
          && grammar.caseWords(head).contains("of")
          && nouns.containsKey(grammar.lemma(above))
          && isCapitalised(grammar, above)
          && isCapitalised(grammar, head);
    }

    private static boolean isCapitalised(Grammar grammar, int token) {
      return Character.isUpperCase(grammar.token(token).text().charAt(0));
    }

    /** "an example of a binding agreement" names none. */
    private boolean isOfAKind(Grammar grammar, int head) {
      int above = grammar.head(head);
      return above >= 0
          && grammar.relation(head).equals("nmod")
          && kindWords.contains(grammar.lemma(above));
    }

    /** "under the Warsaw Pact", "signed it": the name of a body that is the name of its treaty. */
    private boolean standsUnder(Grammar grammar, int head) {
      int verb = grammar.governingPredicate(head);
      boolean signed =
          verb >= 0
              && concluding.contains(grammar.lemma(verb))
              && (grammar.relation(head).equals("obj")
                  || grammar.relation(head).equals("nsubj:pass"));
      boolean described =
          grammar.children(head, "acl:relcl", "acl").stream()
              .anyMatch(clause -> concluding.contains(grammar.lemma(clause)));
      return signed
          || described
          || grammar.caseWords(head).stream().anyMatch(w -> Set.of("under", "by").contains(w));
    }

    /** "treaty ally", "pact members": the agreement is not what is spoken of. */
    private boolean isModifier(Grammar grammar, int head) {
      String relation = grammar.relation(head);
      int above = grammar.head(head);
      return (relation.equals("compound") || relation.equals("amod"))
          && above > head
          && !nouns.containsKey(grammar.lemma(above));
    }

    /** The words before the noun, the noun, and what "of", "on" and "for" add to it. */
    private static List<Integer> nearPhrase(Grammar grammar, int head) {
      List<Integer> tokens = new ArrayList<>();
      tokens.add(head);
      for (int i = 0; i < tokens.size(); i++) {
        int node = tokens.get(i);
        for (int child : grammar.children(node)) {
          String relation = grammar.relation(child);
          boolean near =
              Set.of(
                              "amod",
                              "compound",
                              "nummod",
                              "advmod",
                              "conj",
                              "punct",
                              "cc",
                              "dep",
                              "case",
                              "obl",
                              "nmod:npmod",
                              "obl:npmod")
                          .contains(relation)
                      && !(relation.equals("conj") && node == head)
                  || relation.equals("nmod")
                      && grammar.caseWords(child).stream()
                          .anyMatch(w -> Set.of("of", "on", "for").contains(w))
                  || relation.equals("nmod") && grammar.caseWords(child).isEmpty();
          if (near) {
            tokens.add(child);
          }
        }
      }
      tokens.sort(null);
      return tokens;
    }

    Set<String> kinds(List<String> words) {
      Set<String> found = new LinkedHashSet<>();
      boolean[] used = new boolean[words.size()];
      for (Cue cue : cues) {
        int at = indexOf(words, cue.words(), used);
        if (at >= 0) {
          found.add(cue.value());
          for (int t = at; t < at + cue.words().size(); t++) {
            used[t] = true;
          }
        }
      }
      return found;
    }

    Set<String> topics(Grammar grammar, int head) {
      List<String> words = new ArrayList<>();
      for (int token : grammar.phrase(head)) {
        words.add(grammar.lemma(token));
      }
      Set<String> found = new LinkedHashSet<>();
      boolean[] used = new boolean[words.size()];
      for (Cue cue : topics) {
        int at = indexOf(words, cue.words(), used);
        if (at >= 0) {
          found.add(cue.value());
          for (int t = at; t < at + cue.words().size(); t++) {
            used[t] = true;
          }
        }
      }
      return found;
    }

    private static int indexOf(List<String> words, List<String> cue, boolean[] used) {
      for (int start = 0; start + cue.size() <= words.size(); start++) {
        boolean fits = true;
        for (int c = 0; c < cue.size() && fits; c++) {
          fits = words.get(start + c).equals(cue.get(c)) && !used[start + c];
        }
        if (fits) {
          return start;
        }
      }
      return -1;
    }

    private static Optional<PartialDate> year(
        Grammar grammar, int head, List<TimeExpression> times) {
      for (TimeExpression time : times) {
        if (time.from().isEmpty()) {
          continue;
        }
        for (int t = time.first(); t <= time.last(); t++) {
          int above = grammar.head(t);
          boolean inside = above >= time.first() && above <= time.last();
          if (!inside
              && (above == head
                  || above >= 0 && grammar.head(above) == head && !grammar.isVerb(above))) {
            return time.from();
          }
        }
      }
      for (int child :
          grammar.children(
              head, "nummod", "amod", "compound", "nmod", "dep", "obl:tmod", "nmod:tmod")) {
        Optional<PartialDate> year = yearOf(grammar.token(child).text());
        if (year.isPresent()) {
          return year;
        }
      }
      return Optional.empty();
    }

    static Optional<PartialDate> yearOf(String word) {
      if (!word.matches("1[5-9]\\d\\d|20\\d\\d")) {
        return Optional.empty();
      }
      return Optional.of(PartialDate.ofYear(Integer.parseInt(word)));
    }

    private static Optional<String> duration(
        Grammar grammar, int head, List<TimeExpression> times) {
      for (TimeExpression time : times) {
        boolean inside =
            time.duration().isPresent()
                && grammar.dominates(head, time.last())
                && head - time.last() > 0
                && head - time.last() <= 8;
        if (inside) {
          return time.duration();
        }
      }
      return Optional.empty();
    }

    /**
     * "the Treaty of Aachen", "the Shusha Declaration", "the Strategic Mutual Defence Agreement".
     */
    private static Optional<String> name(Grammar grammar, int head) {
      if (!Character.isUpperCase(grammar.token(head).text().charAt(0))
          || head == 0
              && grammar.size() > 1
              && !Character.isUpperCase(grammar.token(1).text().charAt(0))
              && !grammar.word(1).equals("of")) {
        return Optional.empty();
      }
      int first = head;
      while (first > 0 && isNamePart(grammar, first - 1, head)) {
        first--;
      }
      int last = head;
      boolean more = true;
      while (more) {
        more = false;
        if (last + 2 < grammar.size()
            && Set.of("of", "on", "for").contains(grammar.word(last + 1))
            && Character.isUpperCase(grammar.token(last + 2).text().charAt(0))
            && !grammar.tag(last + 2).equals("CD")) {
          last += 2;
          more = true;
        }
        while (last > head
            && last + 1 < grammar.size()
            && Character.isUpperCase(grammar.token(last + 1).text().charAt(0))
            && grammar.tag(last + 1).startsWith("NNP")) {
          last++;
          more = true;
        }
      }
      if (first == head && last == head) {
        return Optional.empty();
      }
      return Optional.of(PersonFinder.words(grammar.sentence().tokens(), first, last));
    }

    private static boolean isNamePart(Grammar grammar, int token, int head) {
      String text = grammar.token(token).text();
      return (Character.isUpperCase(text.charAt(0))
              || text.equals("-")
              || text.equals("and")
                  && token > 0
                  && Character.isUpperCase(grammar.token(token - 1).text().charAt(0)))
          && !grammar.tag(token).equals("POS")
          && (token > 0 || grammar.dominates(head, token))
          && !text.toLowerCase(Locale.ROOT).equals("the")
          && grammar.dominates(head, token)
          && !grammar.relation(token).equals("nmod:poss");
    }

    boolean bearsAgreements(String lemma) {
      return bearers.contains(lemma);
    }
  }
}
