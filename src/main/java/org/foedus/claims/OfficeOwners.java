package org.foedus.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Token;

/** Whose office it is that a person holds, by the words around it. */
final class OfficeOwners {
  private final Set<String> counterparts;

  OfficeOwners(Set<String> counterparts) {
    this.counterparts = counterparts;
  }

  /** Whose office it is, by the words around it. */
  static Optional<String> owner(
      PersonFinder.PersonName person,
      PersonFinder.OfficeName office,
      List<Token> tokens,
      List<Mention> actors) {
    Optional<String> of = actorAfter(person.last() + 1, tokens, actors);
    if (of.isPresent() && person.first() > office.last()) {
      return of;
    }
    return actorBefore(office.first(), tokens, actors, 3)
        .or(() -> actorAfter(office.last() + 1, tokens, actors));
  }

  /** "France's", "French", "the new French" before an office. */
  static Optional<String> actorBefore(
      int token, List<Token> tokens, List<Mention> actors, int reach) {
    int at = token - 1;
    boolean comma = false;
    for (int step = 0; step < reach && at >= 0; step++, at--) {
      int position = at;
      Optional<Mention> mention =
          actors.stream().filter(m -> m.covers(position)).reduce((a, b) -> b);
      if (mention.isPresent()) {
        int before = mention.get().first() - 1;
        boolean place = comma && before >= 0 && tokens.get(before).tag().equals("IN");
        return place ? Optional.empty() : mention.get().codes().stream().findFirst();
      }
      comma |= tokens.get(at).text().equals(",");
      String tag = tokens.get(at).tag();
      boolean passable =
          tag.equals("POS")
              || tag.startsWith("JJ")
              || tag.startsWith("NN") && !tag.startsWith("NNP")
              || tokens.get(at).text().equals(",") && step == 0;
      if (!passable) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "of France" behind an office or a name. */
  private static Optional<String> actorAfter(int token, List<Token> tokens, List<Mention> actors) {
    if (token + 1 >= tokens.size() || !Set.of("of", "for").contains(tokens.get(token).text())) {
      return Optional.empty();
    }
    int next = tokens.get(token + 1).text().equals("the") ? token + 2 : token + 1;
    return actors.stream()
        .filter(m -> m.first() == next && m.kind() != Mention.Kind.DEMONYM)
        .findFirst()
        .flatMap(m -> m.codes().stream().findFirst());
  }

  /** "William Hague, his British counterpart": whose it is; empty if that is not said behind. */
  Optional<String> counterpartBehind(
      PersonFinder.PersonName person, List<Token> tokens, List<Mention> actors) {
    int comma = person.last() + 1;
    if (comma >= tokens.size() || !tokens.get(comma).text().equals(",")) {
      return Optional.empty();
    }
    for (int t = comma + 1; t < Math.min(tokens.size(), comma + 6); t++) {
      String word = tokens.get(t).text();
      String tag = tokens.get(t).tag();
      if (word.equals(",") || tag.startsWith("VB") || tag.equals("IN") || tag.startsWith("W")) {
        return Optional.empty();
      }
      if (counterparts.contains(word)) {
        return actorBefore(t, tokens, actors, 3).or(() -> actorAfter(comma + 1, tokens, actors));
      }
    }
    return Optional.empty();
  }

  /** "her Ivorian counterpart, Mr Brou". */
  boolean isCounterpart(PersonFinder.PersonName person, List<Token> tokens) {
    for (int t = Math.max(0, person.first() - 4); t < person.first(); t++) {
      if (counterparts.contains(tokens.get(t).text())) {
        return true;
      }
    }
    return false;
  }
}
