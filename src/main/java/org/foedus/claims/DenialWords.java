package org.foedus.claims;

import java.util.List;
import java.util.Set;
import org.foedus.model.lexicon.Lexicon;

/** The tables by which a denial of a duty is seen, and how their words reach one another. */
final class DenialWords {
  private final WordRows denials;
  private final WordRows endings;
  private final WordRows silences;
  private final Set<String> binders;
  private final Set<String> keeping;
  private final Set<String> promises;

  DenialWords(Lexicon lexicon) {
    this.denials = new WordRows(lexicon.words("words-that-deny"));
    this.endings = new WordRows(lexicon.words("words-that-deny-what-stood-before"));
    this.silences = new WordRows(lexicon.words("words-for-the-silence-of-a-text"));
    this.binders = Set.copyOf(lexicon.words("words-of-duty"));
    this.promises = Set.copyOf(lexicon.words("verbs-of-promising"));
    this.keeping = Set.copyOf(lexicon.words("words-for-keeping-a-duty"));
  }

  List<WordRow.Place> denials(Grammar grammar, int first, int last) {
    return denials.between(grammar, first, last);
  }

  List<WordRow.Place> endings(Grammar grammar, int first, int last) {
    return endings.between(grammar, first, last);
  }

  List<WordRow.Place> silences(Grammar grammar, int first, int last) {
    return silences.between(grammar, first, last);
  }

  /** The first word that binds between two tokens, both included, or -1. */
  int binder(Grammar grammar, int first, int last) {
    int found = -1;
    for (int t = Math.max(0, first); t <= Math.min(last, grammar.size() - 1); t++) {
      boolean haveTo =
          grammar.lemma(t).equals("have")
              && t + 1 < grammar.size()
              && grammar.word(t + 1).equals("to");
      if (binders.contains(grammar.lemma(t)) || binders.contains(grammar.word(t)) || haveTo) {
        found = t;
      }
    }
    return found;
  }

  /** The last noun that binds between two tokens, or -1. */
  int noun(Grammar grammar, int first, int last) {
    for (int t = Math.min(last, grammar.size() - 1); t >= Math.max(0, first); t--) {
      if (grammar.isNoun(t) && binders.contains(grammar.lemma(t))) {
        return t;
      }
    }
    return -1;
  }

  /** "binds Peru to much, from trade to tea, but not to the defence of": far before, or -1. */
  int contrasted(Grammar grammar, int first, int act) {
    for (int t = act - 1; t > Math.max(first, act - 4); t--) {
      boolean contrast = isNot(grammar, t) && isContrast(grammar, t - 1);
      if (contrast) {
        return binder(grammar, first, t - 1);
      }
    }
    return -1;
  }

  /** Whether nothing between a negation and an act turns it to something else. */
  boolean isOpen(Grammar grammar, WordRow.Place denial, int act) {
    for (int t = denial.last() + 1; t < act; t++) {
      if (keeping.contains(grammar.lemma(t)) || keeping.contains(grammar.word(t))) {
        return false;
      }
    }
    for (int t = Math.max(0, denial.first() - 4); t < denial.first(); t++) {
      if (grammar.isWord(t, WordList.WORDS_THAT_LEAVE_IT_OPEN)) {
        return false;
      }
    }
    int denied = grammar.head(denial.first());
    boolean another =
        denied > denial.last()
            && denied < act
            && isNot(grammar, denial.first())
            && grammar.isVerb(denied)
            && !grammar.dominates(denied, act);
    if (another && !grammar.relation(denied).startsWith("aux")) {
      // "never denounced, the treaty binds": another verb is denied.
      return false;
    }
    int clause = relativeClause(grammar, denial.first());
    return clause < 0 || grammar.dominates(clause, act);
  }

  /** The relative clause in which a token stands, or -1. */
  private static int relativeClause(Grammar grammar, int token) {
    int node = token;
    for (int step = 0; node >= 0 && step < 20; step++) {
      if (grammar.relation(node).equals("acl:relcl")) {
        return node;
      }
      node = grammar.head(node);
    }
    return -1;
  }

  /** Between binder and act: "binds nobody to", "but not to", and not "promised not to". */
  boolean deniesAct(Grammar grammar, WordRow.Place denial) {
    if (grammar.isWord(denial.first(), WordList.WORDS_FOR_NOBODY)) {
      return true;
    }
    boolean contrast =
        denial.first() > 0
            && (isContrast(grammar, denial.first() - 1)
                || grammar.word(denial.first() - 1).equals("need"));
    return isNot(grammar, denial.first()) && (contrast || isTakenBack(grammar, denial.last()));
  }

  /** "not to defend it but only to consult it". */
  private static boolean isTakenBack(Grammar grammar, int not) {
    for (int t = not + 1; t + 1 < Math.min(grammar.size(), not + 12); t++) {
      if (grammar.word(t).equals("but")) {
        return grammar.isWord(t + 1, WordList.WORDS_FOR_ONLY);
      }
    }
    return false;
  }

  /** "no", "none", "neither": what is denied is a thing. */
  boolean isNo(Grammar grammar, WordRow.Place denial) {
    return grammar.isWord(denial.first(), WordList.WORDS_FOR_NOBODY);
  }

  private static boolean isNot(Grammar grammar, int token) {
    return grammar.isWord(token, WordList.WORDS_THAT_DENY_WHAT_FOLLOWS);
  }

  /** Before "not", it takes back what was bound. */
  private static boolean isContrast(Grammar grammar, int token) {
    return grammar.word(token).equals(",") || grammar.isWord(token, WordList.WORDS_OF_CONTRAST);
  }

  /** "promise", "undertake": a verb whose doer is bound by it. */
  boolean bindsSubject(String verb) {
    return promises.contains(verb);
  }
}
