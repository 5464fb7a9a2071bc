package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;

/** Mends what the parser gets wrong time and again, before anything is asked of the tree. */
final class TreeRepair {
  private final Grammar grammar;

  TreeRepair(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * "the pact that A and B signed": the parser likes to read the relative clause as a content one.
   */
  void repair() {
    for (int i = 0; i < grammar.size(); i++) {
      boolean contentOfNoun =
          (grammar.relation(i).equals("ccomp") || grammar.relation(i).equals("dep"))
              && grammar.head(i) >= 0
              && grammar.head(i) < i
              && grammar.isVerb(i)
              && grammar.isNoun(grammar.head(i))
              && !grammar.hasChild(i, "obj");
      boolean that =
          contentOfNoun
              && grammar.children(i, "mark", "nsubj", "obj").stream()
                  .anyMatch(m -> grammar.word(m).equals("that") || grammar.word(m).equals("which"));
      if (that) {
        grammar.move(i, grammar.head(i), "acl:relcl");
      }
    }
    for (int i = 0; i < grammar.size(); i++) {
      repairParticle(i);
      repairGerund(i);
      repairCoordination(i);
      repairAppeal(i);
      repairSubject(i);
      repairCompanion(i);
      repairReducedRelative(i);
    }
  }

  /** "tore the paper up": the particle goes with the verb. */
  private void repairParticle(int particle) {
    int object = grammar.head(particle);
    boolean loose =
        grammar.tag(particle).equals("RP")
            && object >= 0
            && object < particle
            && grammar.relation(object).equals("obj")
            && !grammar.relation(particle).equals("compound:prt");
    if (loose) {
      grammar.move(particle, grammar.head(object), "compound:prt");
    }
  }

  /** "called on Chad to free them": whom the preposition marks is asked, and is no subject. */
  private void repairAppeal(int infinitive) {
    int verb = grammar.head(infinitive);
    if (!grammar.relation(infinitive).equals("advcl")
        || verb < 0
        || !grammar.isVerb(verb)
        || verb > infinitive) {
      return;
    }
    List<Integer> subjects = grammar.children(infinitive, "nsubj");
    List<Integer> marks = grammar.children(infinitive, "mark");
    boolean appeal =
        subjects.size() == 1
            && marks.size() == 2
            && grammar.tag(marks.get(0)).equals("IN")
            && grammar.word(marks.get(1)).equals("to")
            && marks.get(0) == verb + 1
            && marks.get(0) < subjects.get(0)
            && subjects.get(0) < marks.get(1);
    if (appeal) {
      grammar.move(subjects.get(0), verb, "obl");
      grammar.move(marks.get(0), subjects.get(0), "case");
    }
  }

  /**
   * "by criticising US actions": a gerund behind a preposition governs the noun, not the reverse.
   */
  private void repairGerund(int gerund) {
    int noun = grammar.head(gerund);
    boolean modifier =
        grammar.relation(gerund).equals("amod")
            && grammar.tag(gerund).equals("VBG")
            && noun > gerund
            && gerund > 0;
    if (!modifier
        || grammar.head(gerund - 1) != noun
        || !grammar.relation(gerund - 1).equals("case")) {
      return;
    }
    int above = grammar.head(noun);
    if (above < 0) {
      return;
    }
    grammar.move(gerund, above, grammar.isVerb(above) ? "advcl" : "acl");
    grammar.move(noun, gerund, "obj");
    grammar.move(gerund - 1, gerund, "mark");
  }

  /** "said that it seems …, and noted that …": a verb goes with the one of its own tense. */
  private void repairCoordination(int verb) {
    int first = grammar.head(verb);
    boolean mixed =
        grammar.relation(verb).equals("conj")
            && first >= 0
            && grammar.tag(verb).equals("VBD")
            && (grammar.tag(first).equals("VBZ") || grammar.tag(first).equals("VBP"))
            && grammar.relation(first).equals("ccomp")
            && !grammar.hasChild(verb, "nsubj");
    if (isBesideGerund(verb, first)) {
      grammar.move(verb, grammar.head(first), "conj");
    } else if (mixed
        && grammar.head(first) >= 0
        && grammar.tag(grammar.head(first)).equals("VBD")) {
      grammar.move(verb, grammar.head(first), "conj");
    }
  }

  /** "accused Chad of filling a dam and asked …". */
  private boolean isBesideGerund(int verb, int gerund) {
    return grammar.relation(verb).equals("conj")
        && gerund >= 0
        && gerund < verb
        && grammar.tag(gerund).equals("VBG")
        && !grammar.hasChild(gerund, "aux")
        && (grammar.tag(verb).equals("VBD") || grammar.tag(verb).equals("VBZ"))
        && !grammar.hasChild(verb, "nsubj")
        && grammar.head(gerund) >= 0
        && grammar.head(gerund) < gerund
        && grammar.tag(grammar.head(gerund)).equals(grammar.tag(verb));
  }

  /**
   * "In Addis Ababa, A and B signed": behind a phrase that opens the sentence and a comma, what the
   * parser coordinates with the phrase is the subject that the verb lacks.
   */
  private void repairSubject(int opening) {
    int verb = grammar.head(opening);
    boolean opens =
        grammar.relation(opening).equals("obl")
            && verb > opening
            && grammar.isFinite(verb)
            && !grammar.hasChild(verb, "nsubj", "nsubj:pass", "expl")
            && grammar.hasChild(opening, "case");
    if (!opens) {
      return;
    }
    List<Integer> conjuncts = new ArrayList<>(grammar.children(opening, "conj"));
    conjuncts.removeIf(c -> c >= verb || c <= opening || !grammar.isNoun(c));
    if (conjuncts.isEmpty()) {
      return;
    }
    int first = conjuncts.get(0);
    int comma = first - 1;
    while (comma > opening && !grammar.word(comma).equals(",") && !grammar.isNoun(comma)) {
      comma--;
    }
    if (comma <= opening || !grammar.word(comma).equals(",")) {
      return;
    }
    grammar.move(first, verb, grammar.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    for (int other : conjuncts.subList(1, conjuncts.size())) {
      grammar.move(other, first, "conj");
    }
  }

  /** "Oman, along with Kuwait, closed": who does it beside the subject is one of the subjects. */
  private void repairCompanion(int companion) {
    String relation = grammar.relation(companion);
    int head = grammar.head(companion);
    boolean beside =
        head >= 0
            && (relation.equals("nmod") || relation.equals("obl"))
            && (grammar.caseWords(companion).stream()
                    .anyMatch(grammar.words(WordList.WORDS_FOR_TOGETHER_WITH)::contains)
                || grammar.children(companion, "advmod").stream()
                    .anyMatch(word -> grammar.isWord(word, WordList.WORDS_FOR_TOGETHER_WITH)));
    if (!beside) {
      return;
    }
    if (relation.equals("nmod") && head < companion) {
      grammar.move(companion, head, "conj");
    } else if (companion < head) {
      grammar.children(head, "nsubj").stream()
          .filter(subject -> subject < companion)
          .findFirst()
          .ifPresent(subject -> grammar.move(companion, subject, "conj"));
    }
  }

  /** "Two sailors held by Iran were freed": the first participle is no verb of the clause. */
  private void repairReducedRelative(int participle) {
    boolean bare =
        grammar.tag(participle).equals("VBN")
            && !grammar.hasChild(participle, "aux", "aux:pass", "cop", "mark", "obj")
            && grammar.children(participle, "nsubj").size() == 1;
    if (!bare) {
      return;
    }
    int subject = grammar.children(participle, "nsubj").get(0);
    for (int verb : grammar.children(participle, "dep", "ccomp", "parataxis")) {
      boolean own =
          verb > participle
              && subject < participle
              && grammar.isVerb(verb)
              && (grammar.isFinite(verb) || grammar.hasChild(verb, "aux:pass"))
              && !grammar.hasChild(verb, "nsubj", "nsubj:pass", "cc", "mark");
      if (own) {
        grammar.move(verb, grammar.head(participle), grammar.relation(participle));
        grammar.move(subject, verb, grammar.hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        grammar.move(participle, subject, "acl");
        return;
      }
    }
  }
}
