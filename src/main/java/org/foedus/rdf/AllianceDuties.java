package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.foedus.model.PartialDate;
import org.foedus.rdf.AllianceWriter.Bound;

/**
 * The duties under a provision of a phase: what each who owes it owes the other members, on the
 * days on which both are members. Those whom one owes it on the same days share a duty.
 *
 * @param phase the id of the phase
 * @param provision what the duties rest on
 * @param type the class of the duties
 */
record AllianceDuties(String phase, Node provision, Node type) {
  private static final Node RULE = Iris.of("rule/duties-of-an-imported-alliance");

  /** The days of a duty, empty for a beginning or an end without a date. */
  private record Days(PartialDate from, Optional<PartialDate> until) implements Comparable<Days> {
    @Override
    public int compareTo(Days other) {
      return toString().compareTo(other.toString());
    }
  }

  void write(List<Bound> obligors, List<Bound> members, Set<Quad> quads) {
    for (Bound owing : obligors) {
      Map<Days, List<Bound>> owed = new TreeMap<>();
      for (Bound other : members) {
        if (other.member().state() != owing.member().state()
            && !other.actor().equals(owing.actor())) {
          common(owing, other)
              .ifPresent(days -> owed.computeIfAbsent(days, day -> new ArrayList<>()).add(other));
        }
      }
      owed.forEach((days, others) -> duty(owing, days, others, quads));
    }
  }

  private void duty(Bound owing, Days days, List<Bound> others, Set<Quad> quads) {
    String name = provision.getURI().substring(provision.getURI().lastIndexOf('/') + 1);
    String until = days.until().map(end -> "-" + end).orElse("");
    Node duty =
        Iris.of("obligation/" + name + "-" + owing.member().state() + "-" + days.from() + until);
    add(quads, duty, RDF_TYPE, type);
    add(quads, duty, OBLIGOR, owing.actor());
    others.forEach(other -> add(quads, duty, BENEFICIARY, other.actor()));
    add(quads, duty, HOLDS, Literals.TRUE);
    add(quads, duty, UNDER, Iris.of("agreement/" + phase));
    add(quads, duty, own("provided"), provision);
    add(quads, duty, BY_RULE, RULE);
    add(quads, duty, FROM, Literals.of(days.from()));
    days.until().ifPresent(end -> add(quads, duty, UNTIL, Literals.of(end)));
  }

  /** The days on which both are members, if there are any. */
  private static Optional<Days> common(Bound one, Bound other) {
    PartialDate from = later(one.member().from(), other.member().from());
    Optional<PartialDate> end = AllianceWriter.until(one.member());
    Optional<PartialDate> otherEnd = AllianceWriter.until(other.member());
    Optional<PartialDate> until =
        end.isEmpty() || otherEnd.isEmpty()
            ? end.or(() -> otherEnd)
            : Optional.of(earlier(end.get(), otherEnd.get()));
    return until.filter(last -> !last.latest().isAfter(from.earliest())).isPresent()
        ? Optional.empty()
        : Optional.of(new Days(from, until));
  }

  private static PartialDate later(PartialDate one, PartialDate other) {
    return one.toString().compareTo(other.toString()) >= 0 ? one : other;
  }

  private static PartialDate earlier(PartialDate one, PartialDate other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  private static void add(Set<Quad> quads, Node subject, Node predicate, Node object) {
    quads.add(new Quad(AllianceWriter.GRAPH, subject, predicate, object));
  }
}
