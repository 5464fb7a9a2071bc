package org.foedus.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Statement;

/**
 * The events told so far in an article, for a sentence that leaves out whom it concerns: "Morocco
 * rejected the charges" is meant for whoever made them.
 */
final class EventMemory {
  /** How many sentences back an event may lie that completes another. */
  private static final int REACH = 3;

  private final List<Told> told = new ArrayList<>();

  private record Told(Statement.Event event, int sentence) {}

  void tell(Statement.Event event, int sentence) {
    if (event.target().isPresent()) {
      told.add(new Told(event, sentence));
    }
  }

  /** Who did last to this actor, or to anybody, something of some types. */
  Optional<String> doerOf(Set<String> types, String except, int sentence) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told each = told.get(i);
      if (sentence - each.sentence() > REACH) {
        break;
      }
      if (types.contains(each.event().type()) && !each.event().actor().equals(except)) {
        return Optional.of(each.event().actor());
      }
    }
    return Optional.empty();
  }

  /** To whom this actor did last something of some types. */
  Optional<String> partnerOf(Set<String> types, String actor, int sentence) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told each = told.get(i);
      if (sentence - each.sentence() > REACH) {
        break;
      }
      if (types.contains(each.event().type()) && each.event().actor().equals(actor)) {
        return each.event().target();
      }
    }
    return Optional.empty();
  }

  /** Who did a thing of this type to an actor, when it was told last: all who did it together. */
  List<String> doersTo(String type, List<String> targets) {
    Set<String> doers = new LinkedHashSet<>();
    int sentence = -1;
    for (int i = told.size() - 1; i >= 0; i--) {
      Told each = told.get(i);
      boolean same =
          each.event().type().equals(type)
              && each.event().target().filter(targets::contains).isPresent();
      if (same && (sentence < 0 || sentence == each.sentence())) {
        sentence = each.sentence();
        doers.add(each.event().actor());
      }
    }
    return List.copyOf(doers);
  }

  /** With whom this actor had to do last. */
  Optional<String> otherThan(String actor, int sentence) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Statement.Event event = told.get(i).event();
      if (sentence - told.get(i).sentence() > REACH) {
        break;
      }
      if (event.actor().equals(actor)) {
        return event.target();
      }
      if (event.target().filter(actor::equals).isPresent()) {
        return Optional.of(event.actor());
      }
    }
    return Optional.empty();
  }

  /** The two sides of what was told last; empty if that lies too far back. */
  List<String> lastPair(int sentence) {
    if (told.isEmpty() || sentence - told.get(told.size() - 1).sentence() > REACH) {
      return List.of();
    }
    Statement.Event event = told.get(told.size() - 1).event();
    return List.of(event.actor(), event.target().orElse(event.actor())).stream()
        .distinct()
        .toList();
  }
}
