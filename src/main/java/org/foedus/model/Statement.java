package org.foedus.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The content of a claim. Types, actors, topics and clauses are local parts of IRIs in the
 * ontology: the machine passes them through and knows none of them.
 */
public sealed interface Statement {

  /** The ontology's class of the thing stated. */
  String type();

  /**
   * There is, was or is to be an agreement.
   *
   * @param type the class, by its most demanding promise
   * @param parties the actors' codes; at least two
   * @param name its proper name as the article has it
   * @param concluded when it was concluded
   * @param ended when it ended
   * @param status whether it is agreed, proposed or ended, as of the article
   * @param duration for how long, as an ISO 8601 duration
   * @param topics what it covers
   * @param clauses clauses that it is said to contain
   * @param lackedClauses clauses that it is said not to contain
   * @param mutual whether every party owes every other what the kind promises; false where the text
   *     says who owes whom: then the duties stand only in obligations of their own
   */
  record Agreement(
      String type,
      SortedSet<String> parties,
      Optional<String> name,
      Optional<PartialDate> concluded,
      Optional<PartialDate> ended,
      Status status,
      Optional<String> duration,
      SortedSet<String> topics,
      SortedSet<String> clauses,
      SortedSet<String> lackedClauses,
      boolean mutual)
      implements Statement {

    /** An agreement whose promises bind every party alike, as most do. */
    public Agreement(
        String type,
        SortedSet<String> parties,
        Optional<String> name,
        Optional<PartialDate> concluded,
        Optional<PartialDate> ended,
        Status status,
        Optional<String> duration,
        SortedSet<String> topics,
        SortedSet<String> clauses,
        SortedSet<String> lackedClauses) {
      this(
          type,
          parties,
          name,
          concluded,
          ended,
          status,
          duration,
          topics,
          clauses,
          lackedClauses,
          true);
    }
  }

  /**
   * Somebody owes or does not owe something to somebody.
   *
   * @param type the class of the duty
   * @param obligor the code of the actor that owes
   * @param beneficiary the code of the actor that it is owed to
   * @param holds whether the duty is in force; false is an explicit no
   * @param under the agreement that it rests on, as this article knows it
   * @param condition the words that limit it, as the article has them
   * @param from since when
   * @param until until when
   */
  record Obligation(
      String type,
      String obligor,
      String beneficiary,
      boolean holds,
      Optional<Agreement> under,
      Optional<String> condition,
      Optional<PartialDate> from,
      Optional<PartialDate> until)
      implements Statement {}

  /**
   * An actor did, will or might do something.
   *
   * @param type the class of the event
   * @param actor the code of the actor
   * @param target the code of the actor it was done to; empty where nobody is named
   * @param time when
   * @param place where, as the article has it
   * @param quantities numbers that the article gives of it
   * @param about the person, the thing or the words it concerns, as the article has them
   */
  record Event(
      String type,
      String actor,
      Optional<String> target,
      Optional<PartialDate> time,
      Optional<String> place,
      List<Quantity> quantities,
      Optional<String> about)
      implements Statement {
    public Event {
      quantities = List.copyOf(quantities);
    }
  }

  /**
   * A person holds an office.
   *
   * @param type the class of the membership
   * @param person the person's full name as the article gives it
   * @param office the office in lower case as the article has it, without the country
   * @param organization the code of the state or organisation
   */
  record Office(String type, String person, String office, String organization)
      implements Statement {}

  /**
   * A person belongs to an institution that stands for no state.
   *
   * @param type the class of the membership
   * @param person the person's full name as the article gives it
   * @param position what the person is there, as the article has it
   * @param institution the institution's name
   * @param former whether the article says that it is past
   */
  record Affiliation(
      String type, String person, Optional<String> position, String institution, boolean former)
      implements Statement {}

  /**
   * A measured relation between two actors, such as a share of trade.
   *
   * @param type the class of the relation
   * @param actor the code of the actor that it is told of
   * @param target the code of the other
   * @param quantity the figure
   */
  record Measure(String type, String actor, String target, Quantity quantity)
      implements Statement {}

  /**
   * A number with its unit.
   *
   * @param value the number
   * @param unit what it counts, such as {@code percent} or {@code killed}
   * @param bound how exact it is: {@code exactly}, {@code about}, {@code more-than}, {@code
   *     less-than}
   * @param of what it is a quantity of, as the article has it, such as a commodity
   */
  record Quantity(BigDecimal value, String unit, String bound, Optional<String> of) {}

  /** Whether an agreement stands, as of the article. */
  enum Status {
    /** Signed, ratified, in force or renewed. */
    AGREED,
    /** Negotiated, offered, drafted, demanded, ruled out or hoped for. */
    PROPOSED,
    /** Expired, scrapped, terminated, withdrawn from or collapsed. */
    ENDED
  }
}
