package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.Token;
import org.foedus.model.lexicon.ActorEntry;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.NameKind;

/** Finds the words that name actors. A longer name wins; a phrase that names no actor hides it. */
final class MentionFinder {
  private static final String NOT_AN_ACTOR = "";

  private final Names<Named> names = new Names<>(false);
  private final Map<String, ActorEntry> actors;
  private final Set<String> firstNames;
  private final Set<String> namesOfPlacesAndPeople;

  private record Named(String code, Mention.Kind kind) {}

  MentionFinder(Gazetteer gazetteer, Lexicon lexicon, Map<String, ActorEntry> actors) {
    this.actors = actors;
    this.firstNames = Set.copyOf(lexicon.words("first-names"));
    this.namesOfPlacesAndPeople = Set.copyOf(lexicon.words("names-of-places-and-people"));
    for (ActorEntry actor : gazetteer.actors()) {
      for (Map.Entry<NameKind, List<String>> entry : actor.names().entrySet()) {
        Mention.Kind kind = Mention.Kind.valueOf(entry.getKey().name());
        for (String name : entry.getValue()) {
          names.add(name, new Named(actor.code(), kind));
        }
      }
    }
    gazetteer
        .notActors()
        .forEach(phrase -> names.add(phrase, new Named(NOT_AN_ACTOR, Mention.Kind.NAME)));
  }

  /**
   * The actors that a sentence names, in order, without overlaps.
   *
   * @param folded the article's text, folded
   * @param sentence the sentence, parsed or not
   * @param year the year that the sentence is about
   */
  List<Mention> find(String folded, Sentence sentence, int year) {
    List<Token> tokens = sentence.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Optional<Names.Found<Named>> found = findAt(folded, tokens, i);
      if (found.isEmpty() || isPartOfPersonalName(tokens, found.get())) {
        i++;
        continue;
      }
      mention(found.get(), year).ifPresent(mentions::add);
      i = found.get().last() + 1;
    }
    return mentions;
  }

  /** The phrases of a sentence that contain an actor's name and mean no actor. */
  List<String> hidden(String folded, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Names.Found<Named>> found = findAt(folded, tokens, i);
      if (found.filter(f -> f.values().get(0).code().equals(NOT_AN_ACTOR)).isPresent()) {
        phrases.add(PersonFinder.words(tokens, i, found.get().last()));
      }
      i = found.map(Names.Found::last).orElse(i);
    }
    return phrases;
  }

  /** Whether a sentence names at least one actor: the cheap question of the screen. */
  boolean namesAny(String folded, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (Character.isUpperCase(tokens.get(i).text().charAt(0))
          && findAt(folded, tokens, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Names.Found<Named>> findAt(String folded, List<Token> tokens, int i) {
    Optional<Names.Found<Named>> found = names.at(folded, tokens, i);
    if (found.isPresent() || !isShouted(tokens.get(i).text())) {
      return found;
    }
    // A dateline or a headline in capitals: read it as if it were in title case.
    Token token = tokens.get(i);
    StringBuilder calm =
        new StringBuilder(
            folded.substring(token.start(), Math.min(folded.length(), token.start() + 60)));
    boolean inWord = false;
    for (int c = 0; c < calm.length(); c++) {
      char unit = calm.charAt(c);
      calm.setCharAt(c, inWord ? Character.toLowerCase(unit) : unit);
      inWord = Character.isLetter(unit);
    }
    List<Token> shifted = new ArrayList<>();
    for (int t = i;
        t < tokens.size() && tokens.get(t).end() - token.start() <= calm.length();
        t++) {
      Token each = tokens.get(t);
      shifted.add(
          new Token(
              each.text(),
              each.lemma(),
              each.tag(),
              each.start() - token.start(),
              each.end() - token.start()));
    }
    if (shifted.isEmpty()) {
      return Optional.empty();
    }
    return names
        .at(calm.toString(), shifted, 0)
        .map(f -> new Names.Found<>(f.first() + i, f.last() + i, f.values()));
  }

  private static boolean isShouted(String word) {
    return word.length() > 3
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().allMatch(Character::isLetter);
  }

  private boolean isPartOfPersonalName(List<Token> tokens, Names.Found<Named> found) {
    if (found.values().get(0).code().isEmpty() || found.first() != found.last()) {
      return false;
    }
    String name = tokens.get(found.first()).text();
    if (!namesOfPlacesAndPeople.contains(name)) {
      return false;
    }
    if (found.first() > 0) {
      String before = tokens.get(found.first() - 1).text();
      if (firstNames.contains(before)) {
        return true;
      }
    }
    if (found.last() + 1 < tokens.size()) {
      String after = tokens.get(found.last() + 1).text();
      return Character.isUpperCase(after.charAt(0))
          && after.length() > 2
          && firstNames.contains(name)
          && !after.equals(after.toUpperCase(Locale.ROOT));
    }
    return false;
  }

  private Optional<Mention> mention(Names.Found<Named> found, int year) {
    Set<String> seen = new HashSet<>();
    List<Named> candidates = new ArrayList<>();
    for (Named named : found.values()) {
      if (named.code().equals(NOT_AN_ACTOR)) {
        return Optional.empty();
      }
      if (seen.add(named.code())) {
        candidates.add(named);
      }
    }
    Named best = candidates.get(0);
    if (candidates.size() > 1) {
      int bestRank = Integer.MAX_VALUE;
      for (Named candidate : candidates) {
        // Where both fit, the one that is gone by now was the one that was meant then.
        boolean past = isFormer(candidate.code());
        int rank =
            (existed(candidate.code(), year) ? (past ? -50 : 0) : 100) + candidate.kind().ordinal();
        if (rank < bestRank) {
          bestRank = rank;
          best = candidate;
        }
      }
    }
    return Optional.of(Mention.of(found.first(), found.last(), best.kind(), List.of(best.code())));
  }

  private boolean isFormer(String code) {
    ActorEntry actor = actors.get(code);
    return actor != null && actor.until().isPresent();
  }

  private boolean existed(String code, int year) {
    ActorEntry actor = actors.get(code);
    if (actor == null) {
      return true;
    }
    return actor.from().map(PartialDate::year).orElse(0) <= year
        && actor.until().map(PartialDate::year).orElse(9999) >= year;
  }
}
