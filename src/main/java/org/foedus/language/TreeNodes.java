package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A tree with its words, counted from 1 as in CoreNLP; 0 is the root. */
final class TreeNodes {
  private static final Set<String> NOMINAL = Set.of("nmod", "obl");
  private static final Set<String> CLAUSAL = Set.of("advcl", "acl");

  private final List<String> words;
  private final List<String> tags;
  private final int[] heads;
  private final String[] relations;
  private final String[] lower;
  private final List<List<Integer>> children = new ArrayList<>();

  TreeNodes(List<String> words, List<String> tags, TransitionParser.Tree tree) {
    this.words = words;
    this.tags = tags;
    this.heads = tree.heads();
    this.relations = tree.labels().toArray(new String[0]);
    this.lower = new String[words.size() + 1];
    for (int i = 0; i <= words.size(); i++) {
      children.add(new ArrayList<>(4));
    }
    for (int i = 1; i <= words.size(); i++) {
      lower[i] = words.get(i - 1).toLowerCase(Locale.ROOT);
      children.get(heads[i]).add(i);
    }
    for (int i = 1; i <= words.size(); i++) {
      if (isPassive(heads[i]) && (relations[i].equals("nsubj") || relations[i].equals("csubj"))) {
        relations[i] += ":pass";
      }
    }
  }

  int size() {
    return words.size();
  }

  int head(int index) {
    return heads[index];
  }

  /** The relation to the head; a subject of a passive verb is marked as such. */
  String relation(int index) {
    return relations[index];
  }

  String value(int index) {
    return words.get(index - 1);
  }

  /** The word in lower case; empty beyond the sentence. */
  String lower(int index) {
    return index >= 1 && index < lower.length ? lower[index] : "";
  }

  String tag(int index) {
    return tags.get(index - 1);
  }

  List<Integer> children(int index) {
    return children.get(index);
  }

  List<Integer> children(int index, String relation) {
    List<Integer> found = new ArrayList<>(2);
    for (int child : children.get(index)) {
      if (relations[child].equals(relation)) {
        found.add(child);
      }
    }
    return found;
  }

  boolean has(int index, String relation) {
    for (int child : children.get(index)) {
      if (relations[child].equals(relation)) {
        return true;
      }
    }
    return false;
  }

  boolean isPassive(int verb) {
    return verb > 0 && has(verb, "aux:pass");
  }

  /** Whether a preposition or a clause's conjunction goes into the name of the relation. */
  boolean takesMarker(int index) {
    return NOMINAL.contains(relations[index]) || CLAUSAL.contains(relations[index]);
  }

  /** The prepositions of a noun, and the conjunctions too of a clause. */
  List<Integer> markers(int index) {
    List<Integer> markers = children(index, "case");
    if (CLAUSAL.contains(relations[index])) {
      markers.addAll(children(index, "mark"));
      markers.sort(null);
    }
    return markers;
  }

  /** "by" and who did it. */
  boolean isAgent(int index) {
    return relations[index].equals("obl")
        && isPassive(heads[index])
        && children(index, "case").stream().anyMatch(i -> lower[i].equals("by"));
  }
}
