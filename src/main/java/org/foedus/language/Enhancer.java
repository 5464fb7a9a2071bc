package org.foedus.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.foedus.model.Dependency;

/**
 * Draws the graph from the tree: prepositions and conjunctions go into the names of relations,
 * relative pronouns give way to what they stand for, conjuncts share their governors and subjects,
 * and controlled verbs get their subjects. These are the rules that CoreNLP calls enhanced++
 * (Schuster and Manning 2016), for all sentences but those that {@link CoreNlpRules#apply} names.
 */
final class Enhancer {
  private static final Set<String> RELATIVE_WORDS =
      Set.of("that", "what", "which", "who", "whom", "whose");
  private static final Set<String> NOMINAL_SUBJECTS = Set.of("nsubj", "nsubj:pass");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "csubj:pass");

  private final TreeNodes nodes;
  private final List<Edge> edges = new ArrayList<>();

  private record Edge(int governor, int dependent, String relation) {}

  private Enhancer(TreeNodes nodes) {
    this.nodes = nodes;
  }

  /** The graph, in the order of dependents, governors and relations. */
  static List<Dependency> enhance(TreeNodes nodes) {
    return new Enhancer(nodes).enhance();
  }

  private List<Dependency> enhance() {
    String[] relations = names();
    for (int i = 1; i <= nodes.size(); i++) {
      edges.add(new Edge(nodes.head(i), i, relations[i]));
    }
    replaceRelativeWords();
    shareAmongConjuncts();
    giveControlledVerbsSubjects();
    markPassiveSubjects();
    return edges.stream()
        .map(e -> new Dependency(e.governor - 1, e.dependent - 1, e.relation))
        .filter(d -> d.governor() != d.dependent())
        .distinct()
        .sorted(Parse.ORDER)
        .toList();
  }

  private String[] names() {
    String[] names = new String[nodes.size() + 1];
    for (int i = 1; i <= nodes.size(); i++) {
      names[i] = nodes.relation(i);
    }
    for (int i = 1; i <= nodes.size(); i++) {
      if (nodes.isAgent(i)) {
        names[i] = "obl:agent";
      } else if (nodes.takesMarker(i)) {
        List<Integer> markers = nodes.markers(i);
        if (!markers.isEmpty()) {
          names[i] += ":" + marker(markers.get(markers.size() - 1));
        }
      }
      nameConjuncts(i, names);
    }
    return names;
  }

  /** A preposition or conjunction with the words that are fixed to it. */
  private String marker(int first) {
    TreeSet<Integer> parts = new TreeSet<>(nodes.children(first, "fixed"));
    parts.add(first);
    StringBuilder marker = new StringBuilder();
    for (int part : parts) {
      marker.append(marker.length() == 0 ? "" : "_").append(nodes.lower(part));
    }
    return marker.toString();
  }

  private void nameConjuncts(int governor, String[] names) {
    List<Integer> conjuncts = nodes.children(governor, "conj");
    for (int conjunct : conjuncts) {
      for (int conjunction : nodes.children(conjunct, "cc")) {
        for (int other : conjuncts) {
          if (names[other].equals("conj") || other > conjunction) {
            names[other] = "conj:" + conjunction(conjunction);
          }
        }
      }
    }
  }

  /** Some conjunctions of several words are one of two: "as well as" is an and. */
  private String conjunction(int index) {
    String word = nodes.lower(index);
    String next = nodes.lower(index + 1);
    if (word.equals("not") && nodes.lower(index - 1).equals("but")) {
      return "negcc";
    }
    return switch (word + " " + next) {
      case "but rather", "if not", "instead of", "rather than" -> "negcc";
      case "but also", "as well" -> "and";
      case "not to" -> nodes.lower(index + 2).equals("mention") ? "and" : word;
      default -> next.isEmpty() ? nodes.value(index) : word;
    };
  }

  /** The word that a relative word stands for takes its place, and a "ref" edge leads back. */
  private void replaceRelativeWords() {
    List<Edge> references = new ArrayList<>();
    for (Edge clause : List.copyOf(edges)) {
      if (clause.relation.equals("acl:relcl")) {
        int word = relativeWord(clause.dependent);
        if (word > 0 && !connected(clause.governor, word)) {
          Edge reference = new Edge(clause.governor, word, "ref");
          references.add(reference);
          edges.add(reference);
        }
      }
    }
    for (Edge reference : references) {
      for (Edge edge : List.copyOf(edges)) {
        if (edge.dependent == reference.dependent
            && !edge.relation.equals("ref")
            && edge.governor != reference.governor) {
          edges.remove(edge);
          edges.add(new Edge(edge.governor, reference.governor, edge.relation));
        }
      }
    }
  }

  /** The leftmost relative word among the children and grandchildren of a clause's verb, or 0. */
  private int relativeWord(int verb) {
    int leftmost = Integer.MAX_VALUE;
    for (Edge child : edges) {
      if (child.governor == verb) {
        leftmost = Math.min(leftmost, relative(child.dependent));
        for (Edge grandchild : edges) {
          if (grandchild.governor == child.dependent) {
            leftmost = Math.min(leftmost, relative(grandchild.dependent));
          }
        }
      }
    }
    return leftmost == Integer.MAX_VALUE ? 0 : leftmost;
  }

  private int relative(int word) {
    return RELATIVE_WORDS.contains(nodes.lower(word)) ? word : Integer.MAX_VALUE;
  }

  private boolean connected(int governor, int dependent) {
    return edges.stream().anyMatch(e -> e.governor == governor && e.dependent == dependent);
  }

  private void shareAmongConjuncts() {
    List<Edge> before = List.copyOf(edges);
    for (Edge edge : before) {
      if (edge.relation.startsWith("conj:")) {
        shareGovernors(edge, before);
        shareSubject(edge, before);
      }
    }
  }

  private void shareGovernors(Edge conjunct, List<Edge> before) {
    boolean bothHaveClauses =
        hasClause(conjunct.governor, before) && hasClause(conjunct.dependent, before);
    for (Edge edge : before) {
      if (edge.dependent == conjunct.governor
          && edge.governor != 0
          && edge.governor != conjunct.dependent
          && !edge.relation.equals("case")
          && !(bothHaveClauses && (edge.relation.equals("obj") || edge.relation.equals("nsubj")))) {
        edges.add(new Edge(edge.governor, conjunct.dependent, edge.relation));
      }
    }
  }

  private static boolean hasClause(int word, List<Edge> edges) {
    return edges.stream().anyMatch(e -> e.governor == word && e.relation.equals("acl:relcl"));
  }

  private void shareSubject(Edge conjunct, List<Edge> before) {
    String tag = nodes.tag(conjunct.dependent);
    boolean verbal = tag.startsWith("VB") || tag.startsWith("JJ");
    if (!verbal || before.stream().anyMatch(e -> isSubject(e, conjunct.dependent))) {
      return;
    }
    before.stream()
        .filter(e -> isSubject(e, conjunct.governor))
        .findFirst()
        .ifPresent(
            subject ->
                edges.add(
                    new Edge(
                        conjunct.dependent,
                        subject.dependent,
                        subjectOf(conjunct.dependent, tag, subject.relation))));
  }

  private static boolean isSubject(Edge edge, int governor) {
    return edge.governor == governor && SUBJECTS.contains(edge.relation);
  }

  private String subjectOf(int verb, String tag, String relation) {
    boolean active = Set.of("VB", "VBZ", "VBP").contains(tag) || tag.startsWith("JJ");
    if (relation.endsWith(":pass")) {
      return active ? relation.substring(0, relation.indexOf(':')) : relation;
    }
    return nodes.isPassive(verb) ? relation + ":pass" : relation;
  }

  private void giveControlledVerbsSubjects() {
    for (Edge control : List.copyOf(edges)) {
      if (control.relation.equals("xcomp") && lacksSubject(control.dependent)) {
        List<Integer> objects = dependents(control.governor, Set.of("obj"));
        List<Integer> subjects =
            objects.isEmpty() ? dependents(control.governor, NOMINAL_SUBJECTS) : objects;
        for (int subject : subjects) {
          if (!connected(control.dependent, subject)) {
            edges.add(new Edge(control.dependent, subject, "nsubj:xsubj"));
          }
        }
      }
    }
  }

  private boolean lacksSubject(int verb) {
    boolean auxiliary = !dependents(verb, Set.of("aux", "mark")).isEmpty();
    return dependents(verb, NOMINAL_SUBJECTS).isEmpty()
        && auxiliary != nodes.lower(verb).equals("to");
  }

  private List<Integer> dependents(int governor, Set<String> relations) {
    List<Integer> dependents = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.governor == governor && relations.contains(edge.relation)) {
        dependents.add(edge.dependent);
      }
    }
    return dependents;
  }

  private void markPassiveSubjects() {
    edges.replaceAll(
        edge ->
            nodes.isPassive(edge.governor)
                ? new Edge(edge.governor, edge.dependent, passive(edge.relation))
                : edge);
  }

  private static String passive(String relation) {
    return switch (relation) {
      case "nsubj" -> "nsubj:pass";
      case "csubj" -> "csubj:pass";
      case "nsubj:xsubj" -> "nsubj:pass:xsubj";
      default -> relation;
    };
  }
}
