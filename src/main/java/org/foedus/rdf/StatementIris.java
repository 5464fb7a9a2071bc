package org.foedus.rdf;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.foedus.model.Claim;
import org.foedus.model.PartialDate;
import org.foedus.model.Reality;
import org.foedus.model.Statement;

/** The IRI of what a claim states: two claims that plainly mean the same thing state the same. */
final class StatementIris {
  /** So many parties stand in an IRI by name; further ones are counted and hashed. */
  private static final int PARTIES_BY_NAME = 6;

  private final Ontology ontology;

  StatementIris(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * The IRI of what a claim states.
   *
   * @param day an event's time, or what stands for it where the article does not tell
   */
  Node of(Claim claim, Optional<PartialDate> day) {
    Statement statement = claim.statement();
    if (statement instanceof Statement.Agreement agreement) {
      return agreement(agreement);
    } else if (statement instanceof Statement.Obligation duty) {
      return obligation(duty);
    } else if (statement instanceof Statement.Event event) {
      return event(event, claim.evidence().reality(), day);
    } else if (statement instanceof Statement.Office office) {
      return membership(office.person(), office.office(), office.organization());
    } else if (statement instanceof Statement.Affiliation affiliation) {
      return membership(affiliation.person(), "", affiliation.institution());
    } else if (statement instanceof Statement.Measure measure) {
      return measure(measure);
    }
    throw new IllegalStateException("a statement of no known kind: " + statement);
  }

  /**
   * What a claim is a matter of: claims that may turn out to mean the same share it.
   *
   * @param day an event's time, or what stands for it where the article does not tell
   */
  String matter(Claim claim, Optional<PartialDate> day) {
    Statement statement = claim.statement();
    if (statement instanceof Statement.Agreement agreement) {
      return parties(agreement.parties());
    } else if (statement instanceof Statement.Obligation duty) {
      return parties(new TreeSet<>(List.of(duty.obligor(), duty.beneficiary())));
    }
    String iri = of(claim, day).getURI();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** A proposal is not yet the agreement: it gets an IRI of its own. */
  Node agreement(Statement.Agreement agreement) {
    StringBuilder key = new StringBuilder(parties(agreement.parties()));
    key.append('-').append(ontology.code(agreement.type()));
    agreement.concluded().ifPresent(date -> key.append('-').append(date.year()));
    if (agreement.status() == Statement.Status.PROPOSED) {
      key.append("-proposed");
    }
    return Iris.of("agreement/" + key);
  }

  private Node obligation(Statement.Obligation duty) {
    StringBuilder key = new StringBuilder(duty.obligor()).append('-').append(duty.beneficiary());
    key.append(duty.holds() ? "-" : "-no-").append(ontology.code(duty.type()));
    Optional<PartialDate> since =
        duty.under().flatMap(Statement.Agreement::concluded).or(duty::from);
    since.ifPresent(date -> key.append('-').append(date.year()));
    return Iris.of("obligation/" + key);
  }

  private Node event(Statement.Event event, Reality reality, Optional<PartialDate> day) {
    StringBuilder key = new StringBuilder("event/").append(event.actor()).append('-');
    key.append(Iris.slug(ontology.code(event.type())));
    event.target().ifPresent(target -> key.append('-').append(target));
    if (reality != Reality.ACTUAL) {
      key.append('-').append(Iris.slug(reality.name()));
    }
    day.ifPresent(time -> key.append('-').append(time));
    return Iris.of(key.toString());
  }

  private static Node membership(String person, String office, String organization) {
    String key = Iris.slug(person) + "-" + Iris.slug(organization);
    return Iris.of("membership/" + (office.isEmpty() ? key : key + "-" + Iris.slug(office)));
  }

  private Node measure(Statement.Measure measure) {
    Statement.Quantity quantity = measure.quantity();
    return Iris.of(
        String.join(
            "-",
            "measure/" + measure.actor(),
            measure.target(),
            ontology.code(measure.type()),
            Iris.slug(quantity.of().orElse("") + " " + quantity.value().toPlainString())));
  }

  private static String parties(SortedSet<String> parties) {
    String all = String.join("-", parties);
    if (parties.size() <= PARTIES_BY_NAME) {
      return all;
    }
    String first = parties.stream().limit(PARTIES_BY_NAME - 1).collect(Collectors.joining("-"));
    return first + "-and-" + (parties.size() - PARTIES_BY_NAME + 1) + "-" + Iris.hash(all, 8);
  }
}
