package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foedus.model.Token;

/**
 * Who of several people holds which of several posts: "X and Y, the prime ministers of Peru and
 * Chile", "the Kenyan and Ugandan presidents, X and Y". The first person has the first one.
 */
final class Respective {
  private Respective() {}

  /**
   * A post.
   *
   * @param office what it is called, in the plural
   * @param code whose it is
   */
  record Post(PersonFinder.OfficeName office, String code) {}

  /** The posts by the people who hold them; those of whom the sentence tells this are missing. */
  static Map<PersonFinder.PersonName, Post> posts(
      List<PersonFinder.PersonName> people,
      List<PersonFinder.OfficeName> offices,
      List<Mention> actors,
      List<Token> tokens) {
    Map<PersonFinder.PersonName, Post> posts = new HashMap<>();
    for (PersonFinder.OfficeName office : offices) {
      if (!tokens.get(office.last()).tag().endsWith("S")) {
        continue;
      }
      List<Mention> states = statesOf(office, actors, tokens);
      if (states.size() < 2) {
        continue;
      }
      int start = Math.min(office.first(), states.get(0).first());
      int end = Math.max(office.last(), states.get(states.size() - 1).last());
      List<PersonFinder.PersonName> row = before(people, start, tokens);
      if (row.size() != states.size()) {
        row = after(people, end, tokens);
      }
      if (row.size() == states.size()) {
        for (int i = 0; i < row.size(); i++) {
          posts.put(row.get(i), new Post(office, states.get(i).codes().get(0)));
        }
      }
    }
    return posts;
  }

  private static List<Mention> statesOf(
      PersonFinder.OfficeName office, List<Mention> actors, List<Token> tokens) {
    List<Mention> states = new ArrayList<>();
    int next = office.last() + 1;
    boolean of = next < tokens.size() && tokens.get(next).text().equals("of");
    int at = of ? next + 1 : -1;
    for (Mention actor : actors) {
      boolean joined =
          at >= 0 && actor.codes().size() == 1 && onlyJoints(tokens, at, actor.first());
      if (joined && actor.first() >= at) {
        states.add(actor);
        at = actor.last() + 1;
      }
    }
    if (!states.isEmpty()) {
      return states;
    }
    int before = office.first();
    for (int i = actors.size() - 1; i >= 0; i--) {
      Mention actor = actors.get(i);
      boolean joined =
          actor.last() < before
              && actor.codes().size() == 1
              && onlyJoints(tokens, actor.last() + 1, before);
      if (joined) {
        states.add(0, actor);
        before = actor.first();
      }
    }
    return states;
  }

  private static List<PersonFinder.PersonName> before(
      List<PersonFinder.PersonName> people, int start, List<Token> tokens) {
    List<PersonFinder.PersonName> row = new ArrayList<>();
    int at = start;
    for (int i = people.size() - 1; i >= 0; i--) {
      PersonFinder.PersonName person = people.get(i);
      if (person.last() < at && onlyJoints(tokens, person.last() + 1, at)) {
        row.add(0, person);
        at = person.first();
      }
    }
    return row;
  }

  private static List<PersonFinder.PersonName> after(
      List<PersonFinder.PersonName> people, int end, List<Token> tokens) {
    List<PersonFinder.PersonName> row = new ArrayList<>();
    int at = end + 1;
    for (PersonFinder.PersonName person : people) {
      if (person.first() >= at && onlyJoints(tokens, at, person.first())) {
        row.add(person);
        at = person.last() + 1;
      }
    }
    return row;
  }

  private static boolean onlyJoints(List<Token> tokens, int from, int to) {
    for (int t = from; t < to; t++) {
      boolean joint =
          Set.of(",", "and", "&").contains(tokens.get(t).text())
              || tokens.get(t).tag().equals("DT")
              || tokens.get(t).tag().equals("POS");
      if (!joint) {
        return false;
      }
    }
    return true;
  }
}
