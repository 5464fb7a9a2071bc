package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foedus.model.Dependency;
import org.foedus.model.Sentence;
import org.foedus.model.Token;

/**
 * The grammar of one parsed sentence, asked in the terms that frames use: who does it, to whom,
 * with which preposition. Active and passive, coordination, control, relative clauses and
 * participles are evened out here, once for all frames. Tokens are indexes; -1 is no token.
 */
final class Grammar {
  private static final Set<String> RELATIVE_TAGS = Set.of("WDT", "WP", "WP$", "WRB");
  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whom");

  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Verbs whose indirect object is what gets the name: "called them a threat". */
  private static final Set<String> NAMING = Set.of("call", "brand", "label", "dub", "term", "name");

  /** Verbs that another follows without "to": "had both help each other". */
  private static final Set<String> TAKING_BARE_INFINITIVES =
      Set.of("have", "make", "let", "see", "help", "watch", "hear");

  /** Before a gerund: what follows is done by the object of the verb. */
  private static final Set<String> OF_OBJECT = Set.of("for", "of", "from");

  private static final Set<String> SPANS =
      Set.of("year", "month", "week", "day", "hour", "decade", "century", "minute", "morning");
  private static final Set<String> QUANTITIES =
      Set.of(
          "thousand",
          "hundred",
          "dozen",
          "ten",
          "score",
          "million",
          "billion",
          "some",
          "many",
          "most",
          "several",
          "few",
          "couple",
          "number",
          "lot",
          "group",
          "last",
          "first",
          "rest",
          "majority",
          "half",
          "part",
          "more",
          "batch",
          "shipment",
          "consignment",
          "tranche",
          "tonne",
          "ton",
          "series",
          "wave",
          "barrage",
          "volley",
          "salvo",
          "pair");

  /**
   * So many questions about one sentence are answered: thousands of times what an ordinary one
   * takes, about a second. Counted rather than timed, so that the same is skipped on every machine.
   */
  static final int QUESTIONS = 20_000_000;

  private final Sentence sentence;
  private int questionsLeft;
  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  /**
   * The grammar of a sentence.
   *
   * @param questions how many are answered before {@link TooMuchWork} is thrown
   */
  Grammar(Sentence sentence, int questions) {
    this.sentence = sentence;
    this.questionsLeft = questions;
    int size = sentence.tokens().size();
    heads = new int[size];
    relations = new String[size];
    children = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      heads[i] = -1;
      relations[i] = "";
      children.add(new ArrayList<>(4));
    }
    for (Dependency dependency : sentence.basic()) {
      heads[dependency.dependent()] = dependency.governor();
      relations[dependency.dependent()] = dependency.relation();
      if (dependency.governor() >= 0) {
        children.get(dependency.governor()).add(dependency.dependent());
      }
    }
    children.forEach(list -> list.sort(null));
    new TreeRepair(this).repair();
    new DateRepair(this).repair();
    new ClauseRepair(this).repair();
  }

  /** Hangs a token elsewhere. */
  void move(int token, int head, String relation) {
    if (heads[token] >= 0) {
      children.get(heads[token]).remove(Integer.valueOf(token));
    }
    heads[token] = head;
    relations[token] = relation;
    if (head >= 0) {
      children.get(head).add(token);
      children.get(head).sort(null);
    }
  }

  /** The root above a token. */
  int dominating(int token) {
    int node = token;
    for (int step = 0; heads[node] >= 0 && step < heads.length; step++) {
      node = heads[node];
    }
    return node;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return heads.length;
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  String lemma(int i) {
    return token(i).lemma().toLowerCase(Locale.ROOT);
  }

  /** The word as it stands, in lower case. */
  String word(int i) {
    return token(i).text().toLowerCase(Locale.ROOT);
  }

  String tag(int i) {
    return token(i).tag();
  }

  int head(int i) {
    return heads[i];
  }

  /** The relation to the head, without a subtype that names a preposition. */
  String relation(int i) {
    return relations[i];
  }

  List<Integer> children(int i) {
    ask();
    return children.get(i);
  }

  private void ask() {
    if (--questionsLeft < 0) {
      throw new TooMuchWork();
    }
  }

  /** The dependents that stand in one of some relations. */
  List<Integer> children(int i, String... names) {
    ask();
    List<Integer> found = new ArrayList<>(2);
    for (int child : children.get(i)) {
      for (String name : names) {
        if (relations[child].equals(name)) {
          found.add(child);
          break;
        }
      }
    }
    return found;
  }

  boolean hasChild(int i, String... names) {
    return !children(i, names).isEmpty();
  }

  boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  boolean isNoun(int i) {
    return tag(i).startsWith("NN");
  }

  /** Whether the token heads a clause: a verb, or what a copula links. */
  boolean isPredicate(int i) {
    return isVerb(i)
            && !relations[i].startsWith("aux")
            && !relations[i].equals("amod")
            && !relations[i].equals("compound")
            && !relations[i].equals("case")
        || hasChild(i, "cop");
  }

  /** Whether a verb is in the passive: "was signed", "signed by". */
  boolean isPassive(int verb) {
    if (hasChild(verb, "aux:pass", "nsubj:pass")) {
      return true;
    }
    if (!tag(verb).equals("VBN") && !tag(verb).equals("VBD")) {
      return false;
    }
    String relation = relations[verb];
    if (relation.equals("acl") || relation.equals("amod")) {
      return true;
    }
    if (relation.equals("advcl") && tag(verb).equals("VBN")) {
      return !hasChild(verb, "nsubj", "aux", "obj");
    }
    if (relation.equals("conj") && heads[verb] >= 0 && isVerb(heads[verb])) {
      return tag(verb).equals("VBN")
          && !hasChild(verb, "nsubj", "aux", "obj")
          && isPassive(heads[verb]);
    }
    return false;
  }

  /** The heads of the noun phrases that do it, whatever the voice; coordinated ones one by one. */
  List<Integer> agents(int verb) {
    if (isPassive(verb)) {
      List<Integer> agents = byPhrases(verb, -1);
      boolean shared =
          agents.isEmpty()
              && relations[verb].equals("conj")
              && heads[verb] >= 0
              && isVerb(heads[verb])
              && isPassive(heads[verb]);
      // "was stopped and searched by the navy": told once, behind the last verb.
      return shared ? byPhrases(heads[verb], verb) : agents;
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
    if (objects.isEmpty() || NAMING.contains(lemma(verb))) {
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
        && relations[verb].equals("conj")
        && heads[verb] >= 0
        && isVerb(heads[verb])
        && heads[verb] < verb) {
      int gap = relativeGap(heads[verb]);
      if (gap >= 0 && !isPassive(heads[verb])) {
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
    if (TAKING_BARE_INFINITIVES.contains(lemma(verb))) {
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
    while (relations[first].equals("conj") && heads[first] >= 0 && !hasChild(first, "nsubj")) {
      first = heads[first];
    }
    boolean said =
        first != verb && heads[first] >= 0 && relations[first].equals("ccomp") && isFinite(verb);
    return said ? expandAll(surfaceSubjects(heads[first], 0)) : List.of();
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
    int head = heads[verb];
    if (head < 0) {
      return List.of();
    }
    switch (relations[verb]) {
      case "conj", "dep", "advcl", "xcomp", "parataxis" -> {
        if (relations[verb].equals("xcomp")) {
          List<Integer> objects = isPassive(head) ? List.of() : children(head, "obj", "iobj");
          if (!objects.isEmpty() && !isSubjectControl(head) && !tag(verb).equals("VBG")) {
            return resolveRelatives(objects);
          }
        }
        if (relations[verb].equals("advcl") && isBlamedOnObject(verb)) {
          return resolveRelatives(children(head, "obj"));
        }
        if (relations[verb].equals("parataxis") && !tag(verb).equals("VBG")) {
          return List.of();
        }
        if (relations[verb].equals("advcl") && isFinite(verb) && hasMark(verb)) {
          return List.of();
        }
        if (isVerb(head) || isPredicate(head)) {
          return surfaceSubjects(head, depth + 1);
        }
        if (relations[verb].equals("conj") || relations[verb].equals("dep")) {
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
    int verb = heads[noun];
    return verb >= 0 && isPredicate(verb) ? surfaceSubjects(verb, depth + 1) : List.of();
  }

  /** "condemned Chad for shelling a village", "kept Peru from signing": the object does it. */
  private boolean isBlamedOnObject(int gerund) {
    int verb = heads[gerund];
    return tag(gerund).equals("VBG")
        && isVerb(verb)
        && !isPassive(verb)
        && children(gerund, "mark", "case").stream()
            .anyMatch(mark -> OF_OBJECT.contains(word(mark)))
        && children(verb, "obj").stream().anyMatch(object -> object > verb && object < gerund);
  }

  private boolean isSubjectControl(int verb) {
    return Set.of("promise", "vow", "threaten", "owe").contains(lemma(verb));
  }

  boolean isFinite(int verb) {
    String tag = tag(verb);
    return tag.equals("VBD")
        || tag.equals("VBZ")
        || tag.equals("VBP")
        || hasChild(verb, "aux", "cop");
  }

  private boolean hasMark(int verb) {
    return hasChild(verb, "mark", "advmod") && !children(verb, "mark").isEmpty();
  }

  /** The antecedent that fills the object's place of a relative clause, or -1. */
  int relativeGap(int verb) {
    if (!relations[verb].equals("acl:relcl")) {
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
    return piedPiped ? -1 : heads[verb];
  }

  boolean isRelativePronoun(int i) {
    return RELATIVE_TAGS.contains(tag(i)) && RELATIVES.contains(word(i))
        || word(i).equals("that") && (tag(i).equals("IN") || relations[i].startsWith("nsubj"));
  }

  /** Relative pronouns replaced by what they stand for. */
  private List<Integer> resolveRelatives(List<Integer> tokens) {
    List<Integer> resolved = new ArrayList<>(tokens.size());
    for (int token : tokens) {
      resolved.add(antecedent(token));
    }
    return resolved;
  }

  /** "neither A nor B, which had …": a clause that is not plural belongs to the last one named. */
  private int nearestConjunct(int noun, int verb) {
    boolean plural =
        tag(verb).equals("VBP")
            || children(verb, "aux", "aux:pass", "cop").stream()
                .anyMatch(
                    aux ->
                        word(aux).equals("have")
                            || word(aux).equals("are")
                            || word(aux).equals("were"));
    int nearest = noun;
    if (!plural) {
      for (int each : expand(noun)) {
        if (each > nearest && each < verb) {
          nearest = each;
        }
      }
    }
    return nearest;
  }

  /** What a relative pronoun stands for; any other token itself. */
  int antecedent(int token) {
    if (!isRelativePronoun(token) && !word(token).equals("whose")) {
      return token;
    }
    int verb = heads[token];
    for (int step = 0; verb >= 0 && step < 4; step++) {
      if (relations[verb].equals("acl:relcl")) {
        return nearestConjunct(heads[verb], verb);
      }
      verb = heads[verb];
    }
    return token;
  }

  /** The noun phrases that depend on a verb or noun by one of some prepositions, nearest first. */
  List<Integer> obliques(int governor, Set<String> prepositions) {
    List<Integer> found = new ArrayList<>();
    collectObliques(governor, prepositions, found, 0);
    if (found.isEmpty() && relations[governor].equals("acl:relcl")) {
      for (int child : children(governor)) {
        if (isRelativePronoun(child) && matches(caseWords(child), prepositions)) {
          found.add(heads[governor]);
        }
      }
    }
    return expandAll(resolveRelatives(found));
  }

  private void collectObliques(int node, Set<String> prepositions, List<Integer> found, int depth) {
    for (int child : children.get(node)) {
      String relation = relations[child];
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
    for (int child : children.get(node)) {
      String relation = relations[child];
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

  /** The prepositions of a noun phrase; a preposition of several words is given whole as well. */
  List<String> caseWords(int noun) {
    List<String> words = new ArrayList<>(2);
    for (int child : children(noun, "case")) {
      words.add(word(child));
      List<Integer> fixed = children(child, "fixed", "mwe");
      if (!fixed.isEmpty()) {
        StringBuilder whole = new StringBuilder(word(child));
        fixed.forEach(part -> whole.append('_').append(word(part)));
        words.add(whole.toString());
      }
    }
    return words;
  }

  private boolean isCalendar(int token) {
    return CALENDAR.contains(word(token))
        || SPANS.contains(lemma(token))
        || tag(token).equals("CD") && word(token).matches("\\d{4}");
  }

  /** The token and all that is coordinated with it. */
  List<Integer> expand(int token) {
    List<Integer> all = new ArrayList<>(2);
    all.add(token);
    for (int i = 0; i < all.size() && all.size() < 40; i++) {
      for (int child : children(all.get(i), "conj")) {
        if (!isVerb(child) && !all.contains(child) && !isExcluded(child)) {
          all.add(child);
        }
      }
    }
    return all;
  }

  /** "Chad, and not Togo": named to be ruled out. */
  private boolean isExcluded(int conjunct) {
    return children(conjunct, "advmod", "neg").stream()
        .anyMatch(word -> word < conjunct && word(word).equals("not"));
  }

  private List<Integer> expandAll(List<Integer> tokens) {
    List<Integer> all = new ArrayList<>();
    for (int token : tokens) {
      for (int each : expand(token)) {
        if (!all.contains(each)) {
          all.add(each);
        }
      }
    }
    return all;
  }

  /** "two of its envoys", "thousands of students": what a number or a quantity is of. */
  int contentOf(int head) {
    boolean quantity = tag(head).equals("CD") || QUANTITIES.contains(lemma(head));
    if (quantity) {
      for (int child : children(head, "nmod")) {
        if (caseWords(child).contains("of")) {
          return child;
        }
      }
    }
    return head;
  }

  /** The clause that a token belongs to: its nearest predicate above, or -1. */
  int clauseOf(int token) {
    int node = token;
    for (int step = 0; node >= 0 && step < 60; step++) {
      if (isPredicate(node)) {
        return node;
      }
      node = heads[node];
    }
    return -1;
  }

  /** The nearest predicate above a token, not the token itself, or -1. */
  int governingPredicate(int token) {
    return heads[token] < 0 ? -1 : clauseOf(heads[token]);
  }

  /** Whether one token is in the phrase that another heads. */
  boolean dominates(int above, int below) {
    int node = below;
    for (int step = 0; node >= 0 && step < 80; step++) {
      if (node == above) {
        return true;
      }
      node = heads[node];
    }
    return false;
  }

  /** All tokens of the phrase that a token heads, in order. */
  List<Integer> phrase(int head) {
    List<Integer> tokens = new ArrayList<>();
    tokens.add(head);
    for (int i = 0; i < tokens.size(); i++) {
      tokens.addAll(children.get(tokens.get(i)));
    }
    tokens.sort(null);
    return tokens;
  }

  private boolean isTimeLike(int token) {
    return tag(token).equals("CD") || relations[token].endsWith(":tmod");
  }

  /** The text between two tokens, both included, letter for letter. */
  String text(int first, int last, String article) {
    return article.substring(token(first).start(), token(last).end());
  }
}
