package org.foedus.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.foedus.model.Dependency;

/** The graph as CoreNLP draws it, for the sentences that need the rarer ones of its rules. */
final class CoreNlpRules {
  private static final Set<String> PREPOSITIONS_OF_TWO_WORDS =
      Set.of(
          "across from",
          "along with",
          "alongside of",
          "apart from",
          "as for",
          "as from",
          "as of",
          "as per",
          "as to",
          "aside from",
          "away from",
          "based on",
          "close by",
          "close to",
          "contrary to",
          "compared to",
          "compared with",
          "except for",
          "exclusive of",
          "far from",
          "followed by",
          "inside of",
          "irrespective of",
          "next to",
          "near to",
          "off of",
          "out of",
          "outside of",
          "owing to",
          "preliminary to",
          "preparatory to",
          "previous to",
          "pursuant to",
          "regardless of",
          "subsequent to",
          "thanks to",
          "together with");
  private static final Set<String> PREPOSITIONS_OF_THREE_WORDS =
      Set.of(
          "by means of",
          "in accordance with",
          "in addition to",
          "in case of",
          "in front of",
          "in lieu of",
          "in place of",
          "in spite of",
          "on account of",
          "on behalf of",
          "on top of",
          "with regard to",
          "with respect to");
  private static final Pattern QUANTITY =
      Pattern.compile(
          "lot|assortment|number|couple|bunch|handful|litany|sheaf|slew|dozen|series|variety"
              + "|multitude|wad|clutch|wave|mountain|array|spate|string|ton|range|plethora|heap"
              + "|sort|form|kind|type|version|bit|pair|triple|total|lots|many|several|plenty|tons"
              + "|dozens|multitudes|mountains|loads|pairs|tens|hundreds|thousands|millions"
              + "|billions|trillions|[0-9]+s|some|all|both|neither|everyone|nobody|one|two|three"
              + "|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|trillion"
              + "|[0-9]+");
  private static final Set<String> MODIFIERS = Set.of("nmod", "obl", "acl", "advcl");

  private CoreNlpRules() {}

  /**
   * Whether a sentence needs them: prepositions of several words, quantities such as "a number of",
   * conjoined prepositional phrases, and whatever depends on the order in which CoreNLP walks its
   * graph: two prepositions for one word, two conjunctions for one list, two subjects for one verb.
   */
  static boolean apply(TreeNodes nodes) {
    for (int i = 1; i <= nodes.size(); i++) {
      if (isPreposition(nodes, i)
          || isQuantity(nodes, i)
          || hasConjoinedMarkers(nodes, i)
          || (nodes.takesMarker(i) && hasSeveralMarkers(nodes, i))
          || hasSeveralConjunctions(nodes, i)
          || hasSeveralSubjects(nodes, i)) {
        return true;
      }
    }
    return clauses(nodes) > 1;
  }

  private static boolean isPreposition(TreeNodes nodes, int i) {
    String two = nodes.lower(i) + " " + nodes.lower(i + 1);
    return PREPOSITIONS_OF_TWO_WORDS.contains(two)
        || PREPOSITIONS_OF_THREE_WORDS.contains(two + " " + nodes.lower(i + 2));
  }

  private static boolean isQuantity(TreeNodes nodes, int i) {
    return nodes.lower(i + 1).equals("of")
        && nodes.has(i, "nmod")
        && QUANTITY.matcher(nodes.lower(i)).matches();
  }

  private static boolean hasMarker(TreeNodes nodes, int i) {
    return nodes.has(i, "case") || nodes.has(i, "mark");
  }

  private static boolean hasConjoinedMarkers(TreeNodes nodes, int i) {
    boolean phrase = MODIFIERS.contains(nodes.relation(i)) && hasMarker(nodes, i);
    boolean marker = nodes.relation(i).equals("case") || nodes.relation(i).equals("mark");
    if (!phrase && !marker) {
      return false;
    }
    for (int conjunct : nodes.children(i, "conj")) {
      if (nodes.has(conjunct, "cc") && (marker || hasMarker(nodes, conjunct))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSeveralMarkers(TreeNodes nodes, int i) {
    List<Integer> markers = nodes.markers(i);
    if (markers.size() != 1) {
      return markers.size() > 1;
    }
    List<Integer> parts = new ArrayList<>(nodes.children(markers.get(0), "fixed"));
    parts.add(markers.get(0));
    parts.sort(null);
    return parts.size() > 3 || parts.get(parts.size() - 1) - parts.get(0) >= parts.size();
  }

  private static boolean hasSeveralConjunctions(TreeNodes nodes, int i) {
    int conjunctions = 0;
    for (int conjunct : nodes.children(i, "conj")) {
      conjunctions += nodes.children(conjunct, "cc").size();
    }
    return conjunctions > 1;
  }

  private static boolean hasSeveralSubjects(TreeNodes nodes, int i) {
    int subjects = 0;
    for (int child : nodes.children(i)) {
      String relation = nodes.relation(child);
      subjects += relation.startsWith("nsubj") || relation.startsWith("csubj") ? 1 : 0;
    }
    return subjects > 1;
  }

  private static int clauses(TreeNodes nodes) {
    int clauses = 0;
    for (int i = 1; i <= nodes.size(); i++) {
      clauses += nodes.relation(i).equals("acl:relcl") ? 1 : 0;
    }
    return clauses;
  }

  static List<Dependency> enhance(TreeNodes nodes) {
    return structure(nodes).typedDependenciesEnhancedPlusPlus().stream()
        .map(d -> new Dependency(d.gov().index() - 1, d.dep().index() - 1, d.reln().toString()))
        .filter(d -> d.governor() != d.dependent())
        .distinct()
        .sorted(Parse.ORDER)
        .toList();
  }

  private static UniversalEnglishGrammaticalStructure structure(TreeNodes nodes) {
    List<IndexedWord> indexed = new ArrayList<>(nodes.size() + 1);
    indexed.add(node(0, "ROOT", ""));
    for (int i = 1; i <= nodes.size(); i++) {
      indexed.add(node(i, nodes.value(i), nodes.tag(i)));
    }
    List<TypedDependency> typed = new ArrayList<>(nodes.size());
    for (int i = 1; i <= nodes.size(); i++) {
      GrammaticalRelation relation =
          nodes.head(i) == 0 ? GrammaticalRelation.ROOT : relation(nodes.relation(i));
      typed.add(new TypedDependency(relation, indexed.get(nodes.head(i)), indexed.get(i)));
    }
    return new UniversalEnglishGrammaticalStructure(typed, new TreeGraphNode(indexed.get(0)));
  }

  private static IndexedWord node(int index, String word, String tag) {
    CoreLabel label = new CoreLabel();
    label.setValue(word);
    label.setWord(word);
    label.setTag(tag);
    label.setIndex(index);
    return new IndexedWord(label);
  }

  private static GrammaticalRelation relation(String label) {
    GrammaticalRelation known = UniversalEnglishGrammaticalRelations.shortNameToGRel.get(label);
    return known != null
        ? known
        : new GrammaticalRelation(
            Language.UniversalEnglish, label, null, GrammaticalRelation.DEPENDENT);
  }
}
