package org.foedus.model.lexicon;

import java.util.List;

/**
 * Who there is: everything that names an actor, and what only looks like it.
 *
 * @param actors states, organisations and groups
 * @param people office holders
 * @param offices offices and professions
 * @param honorifics titles that may stand before a person's name and say nothing
 * @param notActors phrases that contain an actor's name and mean no actor
 */
public record Gazetteer(
    List<ActorEntry> actors,
    List<PersonEntry> people,
    List<OfficeEntry> offices,
    List<String> honorifics,
    List<String> notActors) {
  public Gazetteer {
    actors = List.copyOf(actors);
    people = List.copyOf(people);
    offices = List.copyOf(offices);
    honorifics = List.copyOf(honorifics);
    notActors = List.copyOf(notActors);
  }
}
