package org.foedus.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.lexicon.ActorEntry;
import org.foedus.model.lexicon.Lexicon;

/**
 * What an article has named so far, and whom its pronouns and descriptions mean. The nearest
 * fitting mention wins, subjects before others.
 */
final class Discourse {
  /** How many sentences back a pronoun may reach; a description may reach to the beginning. */
  private static final int REACH = 3;

  /** How many sentences back what a text is about is looked for. */
  private static final int ABOUT = 8;

  /** Of so many, one may stand out though it was named once. */
  private static final int FEW = 2;

  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, ActorEntry> actors;
  private final Set<String> countryWords;
  private final Set<String> descriptions;
  private List<String> lastParties = List.of();
  private int lastPartiesAt = -1;

  Discourse(Map<String, ActorEntry> actors, Words words) {
    this.actors = actors;
    this.countryWords = words.anyCountry();
    this.descriptions = words.descriptions();
  }

  /**
   * The nouns by which actors are told again, the same for all articles.
   *
   * @param anyCountry those that fit any country
   * @param descriptions those, and what single actors are described by
   */
  record Words(Set<String> anyCountry, Set<String> descriptions) {
    static Words of(Lexicon lexicon, Collection<ActorEntry> actors) {
      Set<String> anyCountry = Set.copyOf(lexicon.words("words-for-any-country"));
      Set<String> descriptions = new HashSet<>(anyCountry);
      actors.forEach(actor -> descriptions.addAll(actor.descriptions()));
      return new Words(anyCountry, Set.copyOf(descriptions));
    }
  }

  void add(Reading reading) {
    readings.add(reading);
  }

  /** Tells that an agreement between these was the last to be spoken of. */
  void spokeOf(List<String> parties) {
    lastParties = List.copyOf(parties);
    lastPartiesAt = readings.size();
  }

  /** The parties of the agreement that was spoken of last; empty if none was. */
  List<String> lastParties() {
    return lastParties;
  }

  /**
   * Whom the sentences before name most, other than some: what they are about. Of several the one
   * named last; empty if they name nobody else.
   */
  List<String> mostNamed(Reading current, Set<String> except) {
    Map<String, Integer> counts = new HashMap<>();
    String most = "";
    for (Reading reading : readings) {
      int distance = current.sentence().index() - reading.sentence().index();
      for (Mention mention : distance <= ABOUT ? reading.mentions() : List.<Mention>of()) {
        for (String code : mention.codes()) {
          boolean leads =
              !except.contains(code)
                  && counts.merge(code, 1, Integer::sum) >= counts.getOrDefault(most, 0);
          most = leads ? code : most;
        }
      }
    }
    boolean stands = counts.getOrDefault(most, 0) > 1 || counts.size() <= FEW;
    return most.isEmpty() || !stands ? List.of() : List.of(most);
  }

  /** The groups before a token of the sentence that is being read, nearest first. */
  private List<Reading.Group> before(Reading current, int token, int reach) {
    List<Reading.Group> groups = new ArrayList<>();
    for (int g = current.groups().size() - 1; g >= 0; g--) {
      if (current.groups().get(g).token() < token) {
        groups.add(current.groups().get(g));
      }
    }
    int index = current.sentence().index();
    for (int r = readings.size() - 1; r >= 0; r--) {
      Reading reading = readings.get(r);
      int distance = index - reading.sentence().index();
      if (distance <= 0 || distance > reach) {
        continue;
      }
      List<Reading.Group> earlier = reading.groups();
      for (Reading.Group group : earlier) {
        if (group.subject()) {
          groups.add(group);
        }
      }
      for (int g = earlier.size() - 1; g >= 0; g--) {
        if (!earlier.get(g).subject()) {
          groups.add(earlier.get(g));
        }
      }
    }
    return groups;
  }

  /** Whom "it" or "its" means: one actor that is none of some. */
  List<String> one(Reading current, int token, Set<String> except) {
    for (Reading.Group group : before(current, token, REACH)) {
      boolean other = group.codes().size() == 1 && !except.contains(group.codes().get(0));
      if (other && !group.place()) {
        return group.codes();
      }
    }
    return List.of();
  }

  /**
   * Whom "they" means: the nearest actors named together or in the plural, subjects first, that are
   * none of some.
   */
  List<String> many(Reading current, int token, Set<String> except) {
    List<Reading.Group> groups =
        before(current, token, REACH).stream()
            .filter(group -> group.codes().stream().noneMatch(except::contains))
            .toList();
    for (Reading.Group group : groups) {
      if (group.plural() && group.subject()) {
        return group.codes();
      }
    }
    for (Reading.Group group : groups) {
      if (group.plural()) {
        return group.codes();
      }
    }
    for (Reading.Group group : groups) {
      if (group.subject()) {
        return group.codes();
      }
    }
    return groups.isEmpty() ? List.of() : groups.get(0).codes();
  }

  /**
   * The last so many actors named together, parties of an agreement, or simply named.
   *
   * @param states whether only states will do
   */
  List<String> exactly(int count, boolean states, Reading current, int token) {
    List<Reading.Group> groups = before(current, token, readings.size() + 1);
    for (Reading.Group group : groups) {
      if (states && group.codes().stream().anyMatch(this::isBody)) {
        continue;
      }
      if (group.codes().size() == count) {
        return group.codes();
      }
      if (lastParties.size() == count && lastPartiesAt >= 0 && !current.groups().contains(group)) {
        return lastParties;
      }
    }
    if (lastParties.size() == count) {
      return lastParties;
    }
    Set<String> gathered = new LinkedHashSet<>();
    for (Reading.Group group : groups) {
      if (states && group.codes().stream().anyMatch(this::isBody)) {
        continue;
      }
      gathered.addAll(group.codes());
      if (gathered.size() == count) {
        return List.copyOf(gathered);
      }
      if (gathered.size() > count) {
        break;
      }
    }
    return List.of();
  }

  /** The other of two: the nearest actor named that is none of some. */
  List<String> otherThan(List<String> known, Reading current, int token) {
    if (lastParties.size() == 2 && lastParties.containsAll(known) && known.size() == 1) {
      return lastParties.stream().filter(code -> !known.contains(code)).toList();
    }
    for (Reading.Group group : before(current, token, readings.size() + 1)) {
      if (group.codes().size() == 1 && !known.contains(group.codes().get(0))) {
        return group.codes();
      }
    }
    return List.of();
  }

  /** Whom a definite description such as "the kingdom" means. */
  List<String> described(String noun, Reading current, int token, List<String> except) {
    for (Reading.Group group : before(current, token, readings.size() + 1)) {
      List<String> described =
          group.codes().stream()
              .filter(code -> !except.contains(code) && describes(noun, code))
              .toList();
      if (described.size() == 1) {
        return described;
      }
    }
    return List.of();
  }

  boolean describes(String noun, String code) {
    ActorEntry actor = actors.get(code);
    if (actor == null) {
      return false;
    }
    return actor.descriptions().stream().anyMatch(d -> d.equals(noun) || d.endsWith(" " + noun))
        || countryWords.contains(noun) && actor.kind().endsWith("State");
  }

  /** Whether an actor is a body of states: it has treaties without being a party. */
  boolean isBody(String code) {
    ActorEntry actor = actors.get(code);
    return actor != null && actor.kind().equals("Organization");
  }

  boolean isState(String code) {
    ActorEntry actor = actors.get(code);
    return actor != null && (actor.kind().endsWith("State") || actor.kind().equals("Territory"));
  }

  /** Whether a noun tells a state again, whichever it is. */
  boolean isWordForAnyCountry(String noun) {
    return countryWords.contains(noun);
  }

  /** Whether any actor is described by a noun. */
  boolean isDescription(String noun) {
    return descriptions.contains(noun);
  }

  /**
   * Who has the floor: "Mr. Silva (Brazil): My delegation …". Empty where nobody is announced so.
   */
  List<String> floor(Reading current) {
    List<String> here = announced(current);
    if (!here.isEmpty()) {
      return here;
    }
    for (int r = readings.size() - 1; r >= 0; r--) {
      List<String> codes = announced(readings.get(r));
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    return List.of();
  }

  private static List<String> announced(Reading reading) {
    Grammar grammar = reading.grammar();
    for (Mention mention : reading.mentions()) {
      int before = mention.first() - 1;
      int after = mention.last() + 1;
      if (before > 10) {
        break;
      }
      boolean bracketed =
          before > 0
              && after + 1 < grammar.size()
              && isBracket(grammar.token(before).text())
              && (isBracket(grammar.token(after).text()))
              && grammar.token(after + 1).text().equals(":");
      if (bracketed) {
        return mention.codes();
      }
    }
    return List.of();
  }

  private static boolean isBracket(String text) {
    return text.equals("(") || text.equals(")") || text.equals("-LRB-") || text.equals("-RRB-");
  }

  /** The person whom "he" or a title alone means: the last one named who is for none of some. */
  Optional<Mention> lastPerson(Reading current, int token, Set<String> except) {
    for (Mention mention : current.mentions()) {
      boolean subject =
          isPerson(mention, except)
              && mention.last() < token
              && current
                  .grammar()
                  .relation(Reading.headOf(current.grammar(), mention))
                  .startsWith("nsubj");
      if (subject) {
        return Optional.of(mention);
      }
    }
    for (int m = current.mentions().size() - 1; m >= 0; m--) {
      Mention mention = current.mentions().get(m);
      if (isPerson(mention, except) && mention.last() < token) {
        return Optional.of(mention);
      }
    }
    for (int r = readings.size() - 1; r >= 0; r--) {
      List<Mention> mentions = readings.get(r).mentions();
      int distance = current.sentence().index() - readings.get(r).sentence().index();
      if (distance <= 0 || distance > REACH + 2) {
        continue;
      }
      for (int m = mentions.size() - 1; m >= 0; m--) {
        if (isPerson(mentions.get(m), except)) {
          return Optional.of(mentions.get(m));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPerson(Mention mention, Set<String> except) {
    return mention.isPerson() && mention.codes().stream().noneMatch(except::contains);
  }

  /** The state where a person works, as told beside the name: "who edits a journal in Lima". */
  List<String> whereabouts(String person, Reading current) {
    List<Reading> all = new ArrayList<>(readings);
    all.add(current);
    for (Reading reading : all) {
      for (Mention mention : reading.mentions()) {
        if (mention.isPerson() && mention.name().filter(person::equals).isPresent()) {
          List<String> beside = beside(reading, mention);
          if (!beside.isEmpty()) {
            return beside;
          }
        }
      }
    }
    return List.of();
  }

  /** "Ana Silva of Peru", "Ana Silva, Peru's minister". */
  private static boolean isBeforeTheirState(Grammar grammar, int token) {
    return grammar.word(token).equals(",")
        || grammar.isWord(token, WordList.PREPOSITIONS_BEFORE_THE_STATE_OF_SOMEBODY);
  }

  private List<String> beside(Reading reading, Mention person) {
    Grammar grammar = reading.grammar();
    for (Mention mention : reading.mentions()) {
      boolean state = mention.codes().size() == 1 && isState(mention.codes().get(0));
      boolean after =
          mention.first() > person.last()
              && person.last() + 1 < grammar.size()
              && isBeforeTheirState(grammar, person.last() + 1);
      boolean before = mention.last() < person.first() && person.first() - mention.last() <= 5;
      if (state && !mention.isPerson() && (after || before)) {
        return mention.codes();
      }
    }
    return List.of();
  }

  /** The actor that the article's first sentences are about: the owner of an office left open. */
  Optional<String> nearestState(Reading current, int token, Set<String> except) {
    for (Reading.Group group : before(current, token, readings.size() + 1)) {
      for (String code : group.codes()) {
        ActorEntry actor = actors.get(code);
        if (!except.contains(code) && actor != null && actor.kind().endsWith("State")) {
          return Optional.of(code);
        }
      }
    }
    return Optional.empty();
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }
}
