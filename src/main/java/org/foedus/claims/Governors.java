package org.foedus.claims;

/** The way up the tree from a thing that is stated: what stands over it and what it says of it. */
final class Governors {
  /** Nothing above bears on the thing. */
  static final int NONE = -1;

  private final Operators operators;
  private final GoverningForce governing;

  Governors(Operators operators, ClauseForce clauses) {
    this.operators = operators;
    this.governing = new GoverningForce(operators, clauses);
  }

  /** Applies what governs a word, and gives the next word to look at, or {@link #NONE}. */
  int climb(Grammar grammar, int node, Force force) {
    int head = grammar.head(node);
    if (head < 0) {
      return NONE;
    }
    return switch (grammar.relation(node)) {
      case "conj" -> isClauseOfItsOwn(grammar, node) ? aboveFirst(grammar, head, force) : head;
      case "advcl" -> ofAdverbialClause(grammar, node, force);
      case "acl:relcl", "parataxis", "appos", "root" -> NONE;
      case "dep" -> isLooseGerund(grammar, node) ? governing.of(grammar, node, force) : NONE;
      case "acl" -> ofClauseOfNoun(grammar, node, force);
      case "xcomp",
          "ccomp",
          "csubj",
          "obj",
          "obl",
          "nmod",
          "nsubj",
          "nsubj:pass",
          "compound",
          "nmod:poss" ->
          governing.of(grammar, node, force);
      default -> head;
    };
  }

  /** "plans to sign and Togo signed", "will sign and withdrew". */
  private static boolean isClauseOfItsOwn(Grammar grammar, int conjunct) {
    int head = grammar.head(conjunct);
    boolean finite =
        grammar.tag(conjunct).equals("VBD")
            && grammar.isVerb(head)
            && grammar.hasChild(head, "aux")
            && !grammar.tag(head).equals("VBD");
    return finite
        || grammar.hasChild(conjunct, "nsubj", "nsubj:pass")
        || grammar.hasChild(conjunct, "aux", "aux:pass") && grammar.isVerb(conjunct);
  }

  /** A coordinated clause shares what governs the first one, but not its own words. */
  private int aboveFirst(Grammar grammar, int conjunct, Force force) {
    int first = conjunct;
    while (grammar.relation(first).equals("conj") && grammar.head(first) >= 0) {
      first = grammar.head(first);
    }
    String relation = grammar.relation(first);
    return relation.equals("ccomp") || relation.equals("xcomp")
        ? climb(grammar, first, force)
        : NONE;
  }

  /** "sent troops to attack Chad", "accused Chad of attacking Togo", unlike "after attacking". */
  private int ofAdverbialClause(Grammar grammar, int node, Force force) {
    if (isInfinitive(grammar, node)) {
      return governing.ofInfinitive(grammar, node, force);
    }
    boolean charge =
        grammar.tag(node).equals("VBG")
            && grammar.children(node, "mark", "case").stream()
                .anyMatch(m -> grammar.isWord(m, WordList.PREPOSITIONS_OF_A_CHARGE))
            && operators.ofVerb(grammar.lemma(grammar.head(node))).isPresent();
    return charge ? governing.of(grammar, node, force) : NONE;
  }

  /** "the plan to attack Chad", "fears of Chad attacking". */
  private int ofClauseOfNoun(Grammar grammar, int node, Force force) {
    if (isInfinitive(grammar, node)) {
      return governing.ofInfinitive(grammar, node, force);
    }
    boolean operator = operators.ofNoun(grammar.lemma(grammar.head(node))).isPresent();
    return operator && !grammar.tag(node).equals("VBN") ? governing.of(grammar, node, force) : NONE;
  }

  /** "denied sending", "denied having sent", where the parser did not see how they belong. */
  private static boolean isLooseGerund(Grammar grammar, int node) {
    int head = grammar.head(node);
    boolean perfect =
        grammar.tag(node).equals("VBN")
            && grammar.children(node, "aux").stream()
                .anyMatch(a -> grammar.word(a).equals("having"));
    return grammar.isVerb(node)
        && grammar.isVerb(head)
        && head < node
        && (grammar.tag(node).equals("VBG") || perfect);
  }

  static boolean isInfinitive(Grammar grammar, int node) {
    return grammar.children(node, "mark").stream().anyMatch(m -> grammar.word(m).equals("to"));
  }
}
