package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.foedus.model.PartialDate;

/**
 * The actors behind the numbers of the Correlates of War project. A number goes on from a state to
 * its successor; then the day decides.
 */
final class CountryNumbers {
  private final Map<Integer, List<Holder>> holders = new HashMap<>();

  private record Holder(Node actor, String from, String until) {
    boolean isThere(PartialDate day) {
      return from.compareTo(day.latest().toString()) <= 0
          && until.compareTo(day.earliest().toString()) > 0;
    }
  }

  /**
   * @param actors the reference data
   */
  CountryNumbers(Graph actors) {
    actors
        .find(Node.ANY, CORRELATES_OF_WAR, Node.ANY)
        .forEachRemaining(
            triple ->
                holders
                    .computeIfAbsent(
                        Integer.valueOf(triple.getObject().getLiteralLexicalForm()),
                        number -> new ArrayList<>())
                    .add(
                        new Holder(
                            triple.getSubject(),
                            date(actors, triple.getSubject(), FROM, ""),
                            date(actors, triple.getSubject(), UNTIL, "9999"))));
    Comparator<Holder> youngestFirst =
        Comparator.comparing(Holder::from)
            .reversed()
            .thenComparing(Holder::until)
            .thenComparing(holder -> holder.actor().getURI());
    holders.values().forEach(states -> states.sort(youngestFirst));
  }

  private static String date(Graph actors, Node actor, Node property, String otherwise) {
    var found = actors.find(actor, property, Node.ANY);
    return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : otherwise;
  }

  /**
   * The actor that a number means on a day: of several, the youngest; on a day when there was none,
   * the one that is still there.
   */
  Optional<Node> actor(int number, PartialDate day) {
    List<Holder> known = holders.getOrDefault(number, List.of());
    return known.stream()
        .filter(holder -> holder.isThere(day))
        .findFirst()
        .or(() -> known.stream().max(Comparator.comparing(Holder::until)))
        .map(Holder::actor);
  }
}
