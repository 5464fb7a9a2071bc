package org.foedus.rdf;

import static org.foedus.rdf.Vocabulary.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.foedus.model.Statement;

/** What a statement says, as properties and values: the same for a claim as for a fact. */
final class StatementTerms {
  private final StatementIris iris;

  StatementTerms(StatementIris iris) {
    this.iris = iris;
  }

  /**
   * Gives each property with its value; the quantities of events, which are nodes of their own, are
   * left to the caller.
   */
  void describe(Statement statement, BiConsumer<Node, Node> to) {
    if (statement instanceof Statement.Agreement agreement) {
      agreement(agreement, to);
    } else if (statement instanceof Statement.Obligation duty) {
      obligation(duty, to);
    } else if (statement instanceof Statement.Event event) {
      event(event, to);
    } else if (statement instanceof Statement.Office office) {
      to.accept(ORG_MEMBER, Iris.person(office.person()));
      to.accept(ORG_ROLE, Iris.of("office/" + Iris.slug(office.office())));
      to.accept(ORG_ORGANIZATION, Iris.actor(office.organization()));
    } else if (statement instanceof Statement.Affiliation affiliation) {
      to.accept(ORG_MEMBER, Iris.person(affiliation.person()));
      affiliation
          .position()
          .ifPresent(position -> to.accept(ORG_ROLE, Iris.of("office/" + Iris.slug(position))));
      to.accept(ORG_ORGANIZATION, Iris.institution(affiliation.institution()));
      to.accept(FORMER, Literals.of(affiliation.former()));
    } else if (statement instanceof Statement.Measure measure) {
      to.accept(ACTOR, Iris.actor(measure.actor()));
      to.accept(TARGET, Iris.actor(measure.target()));
      quantity(measure.quantity(), to);
    }
  }

  private static void agreement(Statement.Agreement agreement, BiConsumer<Node, Node> to) {
    agreement.parties().forEach(party -> to.accept(PARTY, Iris.actor(party)));
    agreement.name().ifPresent(name -> to.accept(SCHEMA_NAME, Literals.of(name)));
    agreement.concluded().ifPresent(date -> to.accept(CONCLUDED, Literals.of(date)));
    agreement.ended().ifPresent(date -> to.accept(ENDED, Literals.of(date)));
    to.accept(STATUS, own(capitalised(agreement.status())));
    agreement.duration().ifPresent(iso -> to.accept(DURATION, Literals.duration(iso)));
    agreement.topics().forEach(topic -> to.accept(COVERS, Iris.topic(topic)));
    agreement.clauses().forEach(clause -> to.accept(HAS_CLAUSE, own(clause)));
    agreement.lackedClauses().forEach(clause -> to.accept(LACKS_CLAUSE, own(clause)));
    if (!agreement.mutual()) {
      to.accept(MUTUAL, Literals.FALSE);
    }
  }

  private void obligation(Statement.Obligation duty, BiConsumer<Node, Node> to) {
    to.accept(OBLIGOR, Iris.actor(duty.obligor()));
    to.accept(BENEFICIARY, Iris.actor(duty.beneficiary()));
    to.accept(HOLDS, Literals.of(duty.holds()));
    duty.under().ifPresent(agreement -> to.accept(UNDER, iris.agreement(agreement)));
    duty.condition().ifPresent(words -> to.accept(CONDITION, Literals.of(words)));
    duty.from().ifPresent(date -> to.accept(FROM, Literals.of(date)));
    duty.until().ifPresent(date -> to.accept(UNTIL, Literals.of(date)));
  }

  private static void event(Statement.Event event, BiConsumer<Node, Node> to) {
    to.accept(ACTOR, Iris.actor(event.actor()));
    event.target().ifPresent(target -> to.accept(TARGET, Iris.actor(target)));
    event.time().ifPresent(time -> to.accept(TIME, Literals.of(time)));
    event.place().ifPresent(place -> to.accept(PLACE, Literals.of(place)));
    event.about().ifPresent(about -> to.accept(ABOUT, Literals.of(about)));
  }

  /** The numbers of an event. */
  static List<Statement.Quantity> quantities(Statement statement) {
    return statement instanceof Statement.Event event ? event.quantities() : List.of();
  }

  static void quantity(Statement.Quantity quantity, BiConsumer<Node, Node> to) {
    BigDecimal value = quantity.value();
    to.accept(VALUE, Literals.of(value));
    to.accept(UNIT, Literals.of(quantity.unit()));
    to.accept(BOUND, Literals.of(quantity.bound()));
    Optional<String> commodity = quantity.of();
    commodity.ifPresent(what -> to.accept(COMMODITY, Literals.of(what)));
  }

  /** The local name of the individual that stands for an enumerated value: Agreed for AGREED. */
  static String capitalised(Enum<?> value) {
    return value.name().charAt(0) + Iris.slug(value.name().substring(1));
  }
}
