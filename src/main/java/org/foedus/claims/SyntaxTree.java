package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foedus.model.Dependency;
import org.foedus.model.Sentence;
import org.foedus.model.Token;
import org.foedus.model.lexicon.WordLists;

/**
 * The tree of one parsed sentence: its words, what hangs on what, what a phrase or a clause holds.
 * Tokens are indexes; -1 is no token.
 */
class SyntaxTree {
  private static final Set<String> RELATIVE_TAGS = Set.of("WDT", "WP", "WP$", "WRB");

  /**
   * So many questions about one sentence are answered: thousands of times what an ordinary one
   * takes, about a second. Counted rather than timed, so that the same is skipped on every machine.
   */
  static final int QUESTIONS = 20_000_000;

  private final Sentence sentence;
  private final WordLists<WordList> lists;
  private int questionsLeft;
  private final String[] words;
  private final String[] lemmas;
  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  /**
   * The tree of a sentence.
   *
   * @param lists the lists of words that are asked for
   * @param questions how many are answered before {@link TooMuchWork} is thrown
   */
  SyntaxTree(Sentence sentence, WordLists<WordList> lists, int questions) {
    this.sentence = sentence;
    this.lists = lists;
    this.questionsLeft = questions;
    int size = sentence.tokens().size();
    words = new String[size];
    lemmas = new String[size];
    heads = new int[size];
    relations = new String[size];
    children = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      words[i] = token(i).text().toLowerCase(Locale.ROOT);
      lemmas[i] = token(i).lemma().toLowerCase(Locale.ROOT);
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
    return lemmas[i];
  }

  /** The word as it stands, in lower case. */
  String word(int i) {
    return words[i];
  }

  /** Whether the word as it stands is in a list. */
  boolean isWord(int i, WordList list) {
    return lists.of(list).contains(word(i));
  }

  /** Whether the dictionary form of a word is in a list. */
  boolean isLemma(int i, WordList list) {
    return lists.of(list).contains(lemma(i));
  }

  /** The words of a list. */
  final Set<String> words(WordList list) {
    return lists.of(list);
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

  boolean isFinite(int verb) {
    String tag = tag(verb);
    return tag.equals("VBD")
        || tag.equals("VBZ")
        || tag.equals("VBP")
        || hasChild(verb, "aux", "cop");
  }

  boolean isRelativePronoun(int i) {
    return RELATIVE_TAGS.contains(tag(i)) && isWord(i, WordList.RELATIVE_PRONOUNS)
        || word(i).equals("that") && (tag(i).equals("IN") || relations[i].startsWith("nsubj"));
  }

  /** Relative pronouns replaced by what they stand for. */
  final List<Integer> resolveRelatives(List<Integer> tokens) {
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

  final List<Integer> expandAll(List<Integer> tokens) {
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
    boolean quantity = tag(head).equals("CD") || isLemma(head, WordList.WORDS_OF_QUANTITY);
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

  /** The root above a token. */
  int dominating(int token) {
    int node = token;
    for (int step = 0; head(node) >= 0 && step < size(); step++) {
      node = head(node);
    }
    return node;
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

  /** The text between two tokens, both included, letter for letter. */
  String text(int first, int last, String article) {
    return article.substring(token(first).start(), token(last).end());
  }
}
