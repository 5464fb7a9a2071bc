package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.claims.AgreementWords.Role;
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
    /** How words hang on a noun that belong to what it is called. */
    private static final Set<String> NEAR =
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
            "obl:npmod");

    private final Map<String, Frame> nouns = new java.util.HashMap<>();
    private final AgreementWords words;
    private final AgreementCues kinds;
    private final AgreementCues topics;
    private final AgreementCues matters;

    Reader(Lexicon lexicon, AgreementWords words) {
      this.words = words;
      for (Frame frame : lexicon.frames("AgreementNoun")) {
        for (String source : frame.patterns()) {
          Pattern.compile(source).triggers().forEach(noun -> nouns.put(noun, frame));
        }
      }
      kinds = new AgreementCues(lexicon, "AgreementCue", frame -> frame.states().orElse(""));
      matters = new AgreementCues(lexicon, "MatterCue", frame -> frame.states().orElse(""));
      topics = new AgreementCues(lexicon, "TopicCue", frame -> frame.setting("topic").orElse(""));
    }

    Set<String> nouns() {
      return nouns.keySet();
    }

    boolean isNoun(Grammar grammar, int token) {
      return nouns.containsKey(noun(grammar, token));
    }

    /** The dictionary form of a noun, of one in a name too: "the Camp David Accords". */
    private String noun(Grammar grammar, int token) {
      String lemma = grammar.lemma(token);
      boolean plural = grammar.tag(token).startsWith("NNP") && lemma.endsWith("s");
      if (!plural || nouns.containsKey(lemma)) {
        return lemma;
      }
      String singular =
          lemma.endsWith("ies")
              ? lemma.substring(0, lemma.length() - 3) + "y"
              : lemma.substring(0, lemma.length() - 1);
      return nouns.containsKey(singular) ? singular : lemma;
    }

    /** The phrase that a token heads; empty if it names no agreement. */
    Optional<AgreementPhrase> read(Reading reading, int head, List<TimeExpression> times) {
      Grammar grammar = reading.grammar();
      String noun = noun(grammar, head);
      Frame frame = nouns.get(noun);
      if (frame == null
          || !grammar.isNoun(head)
          || isModifier(grammar, head)
          || isOfAKind(grammar, head)
          || isIdiom(grammar, head)
          || isInsideName(grammar, head)
          || reading.mentionAt(head).isPresent() && !standsUnder(grammar, head)) {
        return Optional.empty();
      }
      List<Integer> near = nearPhrase(grammar, head);
      List<String> own = new ArrayList<>();
      near.forEach(
          t ->
              own.add(
                  grammar.word(t).equals(grammar.lemma(t)) ? grammar.word(t) : grammar.lemma(t)));
      if (own.stream().anyMatch(word -> words.is(Role.BUSINESS, word))) {
        return Optional.empty();
      }
      Set<String> kinds = kinds(own);
      if (kinds.isEmpty()) {
        frame.states().ifPresent(kinds::add);
      }
      Optional<String> name = AgreementName.of(grammar, head);
      boolean definite =
          name.isPresent()
              || grammar.children(head, "det", "nmod:poss", "det:predet").stream()
                  .anyMatch(
                      t ->
                          grammar.isWord(t, WordList.DETERMINERS_OF_A_KNOWN_AGREEMENT)
                              || grammar.relation(t).equals("nmod:poss"));
      boolean negated =
          hasNegation(grammar, head)
              || grammar.relation(head).equals("conj")
                  && grammar.children(head, "det").isEmpty()
                  && hasNegation(grammar, grammar.head(head));
      return Optional.of(
          new AgreementPhrase(
              head,
              noun,
              frame.id(),
              frame.has("weak", "true"),
              kinds,
              definite,
              negated,
              grammar.children(head, "amod", "compound").stream()
                  .anyMatch(t -> words.is(Role.PLANNED, grammar.word(t))),
              AgreementDates.inPhrase(grammar, head, times),
              name,
              AgreementDates.duration(grammar, head, times),
              topics(grammar, head),
              own.stream().anyMatch(word -> words.is(Role.RECIPROCAL, word))));
    }

    /** "in exchange for", "in agreement": nothing that was concluded. */
    private static boolean isIdiom(Grammar grammar, int head) {
      return head > 0 && grammar.word(head - 1).equals("dead")
          || head > 0 && grammar.word(head - 1).equals("in") && grammar.tag(head).equals("NN");
    }

    /** "no treaty, pact or protocol", and not "neither the treaty with Peru nor". */
    private static boolean hasNegation(Grammar grammar, int noun) {
      boolean the =
          grammar.children(noun, "det").stream().anyMatch(d -> grammar.word(d).equals("the"));
      return !(the
              && grammar.children(noun, "cc:preconj").stream()
                  .anyMatch(c -> grammar.word(c).equals("neither")))
          && grammar.children(noun, "det", "advmod", "neg", "cc:preconj").stream()
              .anyMatch(t -> grammar.isWord(t, WordList.DETERMINERS_THAT_DENY_AN_AGREEMENT));
    }

    /** "a similar text", "a paper of the same kind": what it is stands with another. */
    boolean isLikeAnother(Grammar grammar, int head) {
      return nearPhrase(grammar, head).stream().anyMatch(t -> words.is(Role.LIKE, grammar.word(t)));
    }

    /** "the North Atlantic Treaty": of no two states that are named beside it. */
    boolean isOfBody(AgreementPhrase phrase) {
      return phrase.name().filter(name -> words.is(Role.NAME_OF_A_BODY, name)).isPresent();
    }

    /** "the Treaty of Alliance and Mutual Assistance", "a treaty of alliance" are one. */
    private boolean isInsideName(Grammar grammar, int head) {
      int above = grammar.head(head);
      return above >= 0
          && grammar.relation(head).equals("nmod")
          && grammar.caseWords(head).contains("of")
          && isNoun(grammar, above)
          && (isCapitalised(grammar, above) && isCapitalised(grammar, head)
              || grammar.children(head, "det", "nmod:poss").isEmpty()
                  && !grammar.tag(head).equals("NNS"));
    }

    private static boolean isCapitalised(Grammar grammar, int token) {
      return Character.isUpperCase(grammar.token(token).text().charAt(0));
    }

    /** "an example of a binding agreement" names none. */
    private boolean isOfAKind(Grammar grammar, int head) {
      int above = grammar.head(head);
      return above >= 0
          && grammar.relation(head).equals("nmod")
          && words.is(Role.KIND, grammar.lemma(above));
    }

    /** "under the Warsaw Pact", "signed it": the name of a body that is the name of its treaty. */
    private boolean standsUnder(Grammar grammar, int head) {
      int verb = grammar.governingPredicate(head);
      boolean signed =
          verb >= 0
              && words.is(Role.CONCLUDES, grammar.lemma(verb))
              && (grammar.relation(head).equals("obj")
                  || grammar.relation(head).equals("nsubj:pass"));
      boolean described =
          grammar.children(head, "acl:relcl", "acl").stream()
              .anyMatch(clause -> words.is(Role.CONCLUDES, grammar.lemma(clause)));
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
          && !isNoun(grammar, above);
    }

    /** The kinds of agreement that some words tell. */
    Set<String> kinds(List<String> words) {
      return kinds.in(words);
    }

    /** The kinds that the rest of a sentence tells, from a noun on to the next agreement. */
    Set<String> matters(Grammar grammar, int head) {
      List<String> behind = new ArrayList<>();
      for (int t = head + 1; t < grammar.size(); t++) {
        boolean another = isNoun(grammar, t) && grammar.isNoun(t) && isAnother(grammar, t);
        if (another || grammar.isWord(t, WordList.WORDS_THAT_DENY_AN_AGREEMENT)) {
          break;
        }
        behind.add(grammar.tag(t).equals("PRP$") ? grammar.word(t) : grammar.lemma(t));
      }
      return matters.in(behind);
    }

    private static boolean isAnother(Grammar grammar, int token) {
      return grammar.children(token, "det").stream()
          .anyMatch(d -> grammar.isWord(d, WordList.ARTICLES_OF_ANOTHER_ONE));
    }

    /** What a phrase is about. */
    Set<String> topics(Grammar grammar, int head) {
      return topics.in(grammar.phrase(head).stream().map(grammar::lemma).toList());
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
              NEAR.contains(relation) && !(relation.equals("conj") && node == head)
                  || relation.equals("nmod")
                      && grammar.caseWords(child).stream()
                          .anyMatch(
                              grammar.words(WordList.PREPOSITIONS_IN_THE_NAME_OF_AN_AGREEMENT)
                                  ::contains)
                  || relation.equals("nmod") && grammar.caseWords(child).isEmpty();
          if (near) {
            tokens.add(child);
          }
        }
      }
      tokens.sort(null);
      return tokens;
    }
  }
}
