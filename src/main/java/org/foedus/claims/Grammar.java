package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foedus.model.Sentence;
import org.foedus.model.lexicon.WordLists;

/**
 * The grammar of one parsed sentence, asked in the terms that frames use: who does it, to whom,
 * with which preposition. Active and passive, coordination, control, relative clauses and
 * participles are evened out here, once for all frames. Tokens are indexes; -1 is no token.
 */
final class Grammar extends SyntaxTree {
  /**
   * The grammar of a sentence, its tree mended where the parser hung a word wrongly.
   *
   * @param lists the lists of words that are asked for
   * @param questions how many are answered before {@link TooMuchWork} is thrown
   */
  Grammar(Sentence sentence, WordLists<WordList> lists, int questions) {
    super(sentence, lists, questions);
    new TreeRepair(this).repair();
    new DateRepair(this).repair();
    new ClauseRepair(this).repair();
  }

  /** The heads of the noun phrases that do it, whatever the voice; coordinated ones one by one. */
  List<Integer> agents(int verb) {
    if (isPassive(verb)) {
      List<Integer> agents = byPhrases(verb, -1);
      boolean shared =
          agents.isEmpty()
              && relation(verb).equals("conj")
              && head(verb) >= 0
              && isVerb(head(verb))
              && isPassive(head(verb));
      // "was stopped and searched by the navy": told once, behind the last verb.
      return shared ? byPhrases(head(verb), verb) : agents;
    }
    List<Integer> agents = new ArrayList<>(surfaceSubjects(verb, 0));
    if (!agents.isEmpty()) {
      agents.addAll(Ellipsis.others(this, verb));
    }
    return expandAll(agents);
  }

  private List<Integer> byPhrases(int verb, int behind) {
    List<Integer> agents = new ArrayList<>();
    for (int child : children(verb, "obl", "obl:agent", "nmod")) {
      if (child > behind && caseWords(child).contains("by") && !isTimeLike(child)) {
        agents.addAll(expand(child));
      }
    }
    return agents;
  }

  /** The heads of the noun phrases that it is done to, whatever the voice. */
  List<Integer> patients(int verb) {
    if (isPassive(verb)) {
      return expandAll(surfaceSubjects(verb, 0));
    }
    List<Integer> objects = new ArrayList<>(children(verb, "obj"));
    if (objects.isEmpty() || isLemma(verb, WordList.VERBS_OF_GIVING_A_NAME)) {
      objects.addAll(children(verb, "iobj"));
    }
    if (objects.isEmpty()) {
      objects.addAll(smallClause(verb));
    }
    if (objects.isEmpty()) {
      for (int clause : bareInfinitives(verb)) {
        objects.addAll(children(clause, "nsubj"));
      }
    }
    if (objects.isEmpty()) {
      int gap = relativeGap(verb);
      if (gap >= 0) {
        objects.add(gap);
      }
    }
    if (objects.isEmpty()
        && relation(verb).equals("conj")
        && head(verb) >= 0
        && isVerb(head(verb))
        && head(verb) < verb) {
      int gap = relativeGap(head(verb));
      if (gap >= 0 && !isPassive(head(verb))) {
        objects.add(gap);
      }
    }
    // "X signed and ratified the treaty": the object stands with the last verb.
    if (objects.isEmpty()) {
      for (int next : children(verb, "conj")) {
        if (isVerb(next) && !hasChild(next, "nsubj") && next - verb <= 3) {
          objects.addAll(children(next, "obj"));
        }
      }
    }
    return expandAll(resolveRelatives(objects));
  }

  /** "called the raid a disgrace", "set two pilots free": the object and what it is said to be. */
  private List<Integer> smallClause(int verb) {
    List<Integer> found = new ArrayList<>(2);
    for (int said : children(verb, "xcomp", "ccomp")) {
      List<Integer> subjects = children(said, "nsubj");
      if (!isVerb(said) && !subjects.isEmpty() && !hasChild(said, "mark", "cop", "aux")) {
        found.addAll(subjects);
        found.add(said);
      }
    }
    return found;
  }

  /** "let the sailors go", "helped France fight": what is done by the object, without "to". */
  List<Integer> bareInfinitives(int verb) {
    List<Integer> found = new ArrayList<>(1);
    if (isLemma(verb, WordList.VERBS_BEFORE_A_BARE_INFINITIVE)) {
      for (int clause : children(verb, "ccomp", "xcomp")) {
        boolean bare = tag(clause).equals("VB") || tag(clause).equals("VBP");
        if (bare && clause > verb && !hasChild(clause, "mark", "aux", "cop")) {
          found.add(clause);
        }
      }
    }
    return found;
  }

  /** The heads of the indirect objects: those to whom something is given or promised. */
  List<Integer> recipients(int verb) {
    List<Integer> found = new ArrayList<>(children(verb, "iobj"));
    if (found.isEmpty() && !isPassive(verb)) {
      // "refused Togo access": the parser takes the name for a part of the thing given.
      for (int object : children(verb, "obj")) {
        for (int part : children(object, "compound")) {
          boolean name = phrase(part).get(0) == verb + 1 && tag(part).startsWith("NNP");
          if (name && !hasChild(object, "det") && !tag(object).startsWith("NNP")) {
            found.add(part);
          }
        }
      }
    }
    if (isPassive(verb) && hasChild(verb, "obj")) {
      found.addAll(surfaceSubjects(verb, 0));
    }
    return expandAll(resolveRelatives(found));
  }

  /**
   * "said that the road lay there and dismissed the complaint": the subject of the saying, for a
   * verb that the parser put into what was said.
   */
  List<Integer> outerSubjects(int verb) {
    int first = verb;
    while (relation(first).equals("conj") && head(first) >= 0 && !hasChild(first, "nsubj")) {
      first = head(first);
    }
    boolean said =
        first != verb && head(first) >= 0 && relation(first).equals("ccomp") && isFinite(verb);
    return said ? expandAll(surfaceSubjects(head(first), 0)) : List.of();
  }

  /** Whom or what the finite clause or its shared subject is about, as the surface has it. */
  List<Integer> surfaceSubjects(int verb) {
    return expandAll(surfaceSubjects(verb, 0));
  }

  private List<Integer> surfaceSubjects(int verb, int depth) {
    if (verb < 0 || depth > 8) {
      return List.of();
    }
    List<Integer> own = children(verb, "nsubj", "nsubj:pass", "csubj", "csubj:pass");
    if (!own.isEmpty()) {
      return resolveRelatives(own);
    }
    int head = head(verb);
    if (head < 0) {
      return List.of();
    }
    switch (relation(verb)) {
      case "conj", "dep", "advcl", "xcomp", "parataxis" -> {
        if (relation(verb).equals("xcomp")) {
          List<Integer> objects = isPassive(head) ? List.of() : children(head, "obj", "iobj");
          if (!objects.isEmpty() && !isSubjectControl(head) && !tag(verb).equals("VBG")) {
            return resolveRelatives(objects);
          }
        }
        if (relation(verb).equals("advcl") && isBlamedOnObject(verb)) {
          return resolveRelatives(children(head, "obj"));
        }
        if (relation(verb).equals("parataxis") && !tag(verb).equals("VBG")) {
          return List.of();
        }
        if (relation(verb).equals("advcl") && isFinite(verb) && hasMark(verb)) {
          return List.of();
        }
        if (isVerb(head) || isPredicate(head)) {
          return surfaceSubjects(head, depth + 1);
        }
        if (relation(verb).equals("conj") || relation(verb).equals("dep")) {
          return List.of();
        }
        return surfaceSubjects(clauseOf(head), depth + 1);
      }
      case "acl" -> {
        return tag(verb).equals("VBG") || tag(verb).equals("VBN") || tag(verb).equals("VBD")
            ? List.of(head)
            : infinitiveOwner(head, depth);
      }
      case "acl:relcl" -> {
        boolean gapIsSubject = children(verb, "nsubj", "nsubj:pass").isEmpty();
        return gapIsSubject ? List.of(head) : List.of();
      }
      default -> {
        return List.of();
      }
    }
  }

  /** "its refusal to sign", "a promise by X to help": who owns the noun does what is to be done. */
  private List<Integer> infinitiveOwner(int noun, int depth) {
    List<Integer> owners = new ArrayList<>(children(noun, "nmod:poss"));
    for (int child : children(noun, "nmod")) {
      if (caseWords(child).contains("by")) {
        owners.add(child);
      }
    }
    if (!owners.isEmpty()) {
      return owners;
    }
    int verb = head(noun);
    return verb >= 0 && isPredicate(verb) ? surfaceSubjects(verb, depth + 1) : List.of();
  }

  /** "condemned Chad for shelling a village", "kept Peru from signing": the object does it. */
  private boolean isBlamedOnObject(int gerund) {
    int verb = head(gerund);
    return tag(gerund).equals("VBG")
        && isVerb(verb)
        && !isPassive(verb)
        && children(gerund, "mark", "case").stream()
            .anyMatch(mark -> isWord(mark, WordList.PREPOSITIONS_BEFORE_WHAT_THE_OBJECT_DID))
        && children(verb, "obj").stream().anyMatch(object -> object > verb && object < gerund);
  }

  private boolean isSubjectControl(int verb) {
    return isLemma(verb, WordList.VERBS_WHOSE_SUBJECT_DOES_IT);
  }

  private boolean hasMark(int verb) {
    return hasChild(verb, "mark", "advmod") && !children(verb, "mark").isEmpty();
  }

  /** The antecedent that fills the object's place of a relative clause, or -1. */
  int relativeGap(int verb) {
    if (!relation(verb).equals("acl:relcl")) {
      return -1;
    }
    List<Integer> subjects = children(verb, "nsubj", "nsubj:pass");
    boolean ownSubject = subjects.stream().anyMatch(s -> !isRelativePronoun(s));
    boolean ownObject = children(verb, "obj").stream().anyMatch(o -> !isRelativePronoun(o));
    if (!ownSubject || ownObject) {
      return -1;
    }
    boolean piedPiped =
        children(verb, "obl", "nmod").stream()
            .anyMatch(o -> isRelativePronoun(o) && !caseWords(o).isEmpty());
    return piedPiped ? -1 : head(verb);
  }

  /** The noun phrases that depend on a verb or noun by one of some prepositions, nearest first. */
  List<Integer> obliques(int governor, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    collectObliques(governor, prepositions, found, 0);
    if (found.isEmpty() && relation(governor).equals("acl:relcl")) {
      for (int child : children(governor)) {
        if (isRelativePronoun(child) && matches(caseWords(child), prepositions)) {
          found.add(head(governor));
        }
      }
    }
    return expandAll(resolveRelatives(found));
  }

  private void collectObliques(int node, Set<String> prepositions, List<Integer> found, int depth) {
    for (int child : children(node)) {
      String relation = relation(child);
      if (relation.startsWith("obl")
          || relation.startsWith("nmod") && !relation.equals("nmod:poss")) {
        if (matches(caseWords(child), prepositions) && !isCalendar(child)) {
          found.add(child);
        }
      }
    }
    if (depth >= 3) {
      return;
    }
    for (int child : children(node)) {
      String relation = relation(child);
      boolean inside =
          relation.equals("obj")
              || relation.equals("advmod") && hasChild(child, "nmod", "obl")
              || relation.equals("obl")
              || relation.equals("nmod")
              || relation.equals("xcomp") && !isVerb(child)
              || relation.equals("iobj");
      if (inside) {
        collectObliques(child, prepositions, found, depth + 1);
      }
    }
  }

  private static boolean matches(List<String> caseWords, Set<String> prepositions) {
    for (String word : caseWords) {
      if (prepositions.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCalendar(int token) {
    boolean month =
        isWord(token, WordList.NAMES_OF_MONTHS)
            && !isWord(token, WordList.NAMES_OF_MONTHS_THAT_MEAN_MORE);
    return month
        || isWord(token, WordList.NAMES_OF_WEEKDAYS)
        || isLemma(token, WordList.NOUNS_FOR_SPANS_OF_TIME)
        || tag(token).equals("CD") && word(token).matches("\\d{4}");
  }

  private boolean isTimeLike(int token) {
    return tag(token).equals("CD") || relation(token).endsWith(":tmod");
  }
}
