package org.foedus.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.foedus.store.Newest;
import org.foedus.store.Store;

/**
 * A query that is told among which things it is to look, because a store finds who and what by its
 * indexes, but not what is newest, what concerns two at once, or what has a word in its name. What
 * a query that is asked for so many rows has between a mark and {@code #older} becomes the {@code
 * VALUES} of a variable; without that it says the same, but looks at more.
 *
 * <ul>
 *   <li>{@code #newest articles ?article}, {@code #newest facts ?fact}: the newest so many that
 *       concern {@code ?actor}; of all where it is not given.
 *   <li>{@code #newest-first articles ?article}: as many of them as it takes, for a query whose
 *       rows come in that order.
 *   <li>{@code #of-both articles ?article}: those with a claim that speaks of {@code ?actor} and
 *       {@code ?other}, as many as it takes, for a query whose rows come in the order of the
 *       articles' names.
 *   <li>{@code #of-both facts ?fact}: all that concern both.
 *   <li>{@code #naming articles ?news}: all whose IRI or source contains {@code ?article}.
 * </ul>
 *
 * @param sparql the query, with {@code VALUES} without values for these variables
 * @param things their values
 * @param isWhole whether no more things would give other rows
 */
record Narrowed(String sparql, Map<Var, List<Node>> things, boolean isWhole) {
  /** More than this are found no sooner by their names. */
  private static final int MOST = 20_000;

  private static final Pattern MARK =
      Pattern.compile(
          "#(newest|newest-first|of-both|naming)=([0-9]+) (articles|facts) \\?(\\w+)\\s.*?#older",
          Pattern.DOTALL);

  /**
   * Narrows a query with the values of its parameters, if it asks for that.
   *
   * @param dataset the store's, in a transaction
   * @param few how many things there are to be where as many are given as it takes
   */
  static Narrowed of(
      Store store, DatasetGraph dataset, String sparql, Map<String, Node> values, int few) {
    if (!MARK.matcher(sparql).find()) {
      return new Narrowed(sparql, Map.of(), true);
    }
    Finding finding = new Finding(Newest.of(store, dataset), dataset, values, few);
    String narrowed = MARK.matcher(sparql).replaceAll(finding::place);
    return new Narrowed(narrowed, finding.things, finding.isWhole);
  }

  /** Finds the things of a query. */
  private static final class Finding {
    private final Newest newest;
    private final DatasetGraph dataset;
    private final Map<String, Node> values;
    private final int few;
    private final Map<Var, List<Node>> things = new HashMap<>();
    private boolean isWhole = true;

    Finding(Newest newest, DatasetGraph dataset, Map<String, Node> values, int few) {
      this.newest = newest;
      this.dataset = dataset;
      this.values = values;
      this.few = few;
    }

    /** What stands in the place of a mark and what it encloses. */
    String place(MatchResult mark) {
      String variable = mark.group(4);
      Optional<List<Node>> found =
          things(
              mark.group(1),
              Newest.What.valueOf(mark.group(3).toUpperCase(Locale.ROOT)),
              Integer.parseInt(mark.group(2)));
      found.ifPresent(all -> things.put(Var.alloc(variable), all));
      return Matcher.quoteReplacement(
          found.map(all -> "VALUES ?" + variable + " {}").orElse(mark.group()));
    }

    private Optional<List<Node>> things(String how, Newest.What what, int most) {
      Optional<Node> actor = value("actor");
      Optional<Node> other = value("other");
      return switch (how) {
        case "newest" -> most > MOST ? Optional.empty() : newest.first(dataset, what, actor, most);
        case "newest-first" -> newestFirst(what, actor, most);
        case "of-both" ->
            actor.isEmpty() || other.isEmpty() || actor.equals(other)
                ? Optional.empty()
                : ofBoth(what, actor.get(), other.get(), most);
        default ->
            value("article")
                .map(text -> newest.naming(dataset, text.getLiteralLexicalForm()))
                .filter(all -> all.size() <= MOST);
      };
    }

    private Optional<Node> value(String parameter) {
      return Optional.ofNullable(values.get(parameter));
    }

    private Optional<List<Node>> newestFirst(Newest.What what, Optional<Node> actor, int most) {
      int wanted = Math.min(few, most);
      if (wanted > MOST) {
        return Optional.empty();
      }
      Optional<List<Node>> found = newest.first(dataset, what, actor, wanted);
      isWhole &= wanted == most || found.stream().allMatch(all -> all.size() < wanted);
      return found;
    }

    private Optional<List<Node>> ofBoth(Newest.What what, Node one, Node other, int most) {
      List<Node> all = newest.ofBoth(dataset, what, one, other);
      int wanted = Math.max(few, most);
      if (what == Newest.What.FACTS || wanted >= all.size()) {
        return Optional.of(all).filter(things -> things.size() <= MOST);
      }
      isWhole = false;
      return wanted > MOST ? Optional.empty() : Optional.of(all.subList(0, wanted));
    }
  }
}
