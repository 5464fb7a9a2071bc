package org.foedus.records;

import java.util.List;
import java.util.Optional;

/**
 * An article with what a reader would write down of it: a line of a gold file or of what {@code
 * extract} prints. Kinds, statuses, types and realities are the codes of the ontology.
 *
 * @param id names the article
 * @param date the day of publication, ISO 8601
 * @param title the headline
 * @param text the article
 * @param agreements the agreements it tells of
 * @param obligations the duties it tells of
 * @param events the events it tells of
 * @param roles the office holders it names
 * @param tags what a gold item is an example of; empty elsewhere
 */
public record Item(
    String id,
    Optional<String> date,
    Optional<String> title,
    String text,
    List<Agreement> agreements,
    List<Obligation> obligations,
    List<Event> events,
    List<Role> roles,
    List<String> tags) {
  public Item {
    agreements = List.copyOf(agreements);
    obligations = List.copyOf(obligations);
    events = List.copyOf(events);
    roles = List.copyOf(roles);
    tags = List.copyOf(tags);
  }

  /**
   * An agreement.
   *
   * @param parties the actors' codes in alphabetical order
   * @param kind its kind
   * @param year when it was concluded
   * @param status whether it stands
   */
  public record Agreement(
      List<String> parties, String kind, Optional<Integer> year, String status) {
    public Agreement {
      parties = parties.stream().distinct().sorted().toList();
    }
  }

  /**
   * A duty, or the explicit lack of one.
   *
   * @param obligor who owes
   * @param beneficiary to whom
   * @param kind what
   * @param holds whether it is in force
   * @param speaker in whose mouth it is put; empty where the article says it itself
   */
  public record Obligation(
      String obligor, String beneficiary, String kind, boolean holds, Optional<String> speaker) {}

  /**
   * An event.
   *
   * @param actor who did it
   * @param type what
   * @param target to whom; empty where nobody is named
   * @param reality with what force it is told
   */
  public record Event(String actor, String type, Optional<String> target, String reality) {}

  /**
   * An office holder.
   *
   * @param person the name
   * @param role the office
   * @param of the actor
   */
  public record Role(String person, String role, String of) {}
}
