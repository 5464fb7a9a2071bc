package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Token;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.OfficeEntry;
import org.foedus.model.lexicon.PersonEntry;

/**
 * Finds the words that name people and the offices that stand before or behind them. Whether a
 * person stands for an actor is decided by {@link OfficeReader} and {@link Discourse}.
 */
final class PersonFinder {
  private static final Set<String> SIGNS = Set.of("-", "'");

  private final Names<PersonEntry> known = new Names<>(false);
  private final Map<String, List<PersonEntry>> byFamilyName = new HashMap<>();
  private final Names<OfficeEntry> offices = new Names<>(true);
  private final Set<String> honorifics;
  private final Set<String> firstNames;
  private final Set<String> notNames;
  private final Set<String> particles;
  private final Set<String> behindHeads;

  PersonFinder(Gazetteer gazetteer, Lexicon lexicon) {
    behindHeads = Set.copyOf(lexicon.words("words-behind-the-noun-of-an-office"));
    for (PersonEntry person : gazetteer.people()) {
      known.add(person.name(), person);
      person.otherNames().forEach(name -> known.add(name, person));
      for (String family : person.familyNames()) {
        byFamilyName.computeIfAbsent(Folding.fold(family), name -> new ArrayList<>()).add(person);
      }
    }
    for (OfficeEntry office : gazetteer.offices()) {
      for (String name : office.names()) {
        offices.add(name, office);
        offices.add(plural(name), office);
      }
    }
    honorifics = new HashSet<>();
    for (String honorific : gazetteer.honorifics()) {
      honorifics.add(honorific);
      honorifics.add(honorific.replace(".", ""));
    }
    firstNames = new HashSet<>(lexicon.words("first-names"));
    for (PersonEntry person : gazetteer.people()) {
      int space = person.name().indexOf(' ');
      if (space > 2) {
        firstNames.add(person.name().substring(0, space));
      }
    }
    notNames = Set.copyOf(lexicon.words("capitalised-words-that-name-nobody"));
    particles = Set.copyOf(lexicon.words("particles-of-names"));
  }

  private String plural(String name) {
    String[] words = name.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean headWord = i == words.length - 1 || behindHeads.contains(words[i + 1]);
      if (headWord) {
        words[i] =
            words[i].endsWith("man")
                ? words[i].substring(0, words[i].length() - 3) + "men"
                : words[i] + "s";
        break;
      }
    }
    return String.join(" ", words);
  }

  /**
   * A name of a person.
   *
   * @param first index of the first token of the name itself
   * @param last index of the last
   * @param name the full name as the text has it, without titles
   * @param known the people of that name in the gazetteer
   */
  record PersonName(int first, int last, String name, List<PersonEntry> known) {}

  /**
   * An office named in the text.
   *
   * @param first index of the first token
   * @param last index of the last
   * @param entry which office it is
   * @param words the words in lower case
   */
  record OfficeName(int first, int last, OfficeEntry entry, String words) {}

  /** The offices that a sentence names, in order, without overlaps; the longest wins. */
  List<OfficeName> offices(String folded, List<Token> tokens) {
    List<OfficeName> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Optional<Names.Found<OfficeEntry>> at = offices.at(folded, tokens, i);
      if (at.isEmpty()) {
        i++;
        continue;
      }
      int last = at.get().last();
      found.add(
          new OfficeName(
              i, last, at.get().values().get(0), words(tokens, i, last).toLowerCase(Locale.ROOT)));
      i = last + 1;
    }
    return found;
  }

  /**
   * Whether a sentence names somebody whom the gazetteer knows, by the whole name or by the family
   * name behind another word with a capital: the cheap question of the screen.
   */
  boolean namesAny(String folded, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean capital = Character.isUpperCase(text.charAt(0));
      boolean family =
          capital
              && i > 0
              && Character.isUpperCase(tokens.get(i - 1).text().charAt(0))
              && byFamilyName.containsKey(Folding.fold(text));
      if (family || capital && known.at(folded, tokens, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The personal names of a sentence, where no actor's name stands. */
  List<PersonName> people(
      String folded, List<Token> tokens, List<Mention> actors, List<OfficeName> offices) {
    boolean[] taken = new boolean[tokens.size()];
    List<PersonName> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Names.Found<PersonEntry>> at = known.at(folded, tokens, i);
      if (at.isPresent()) {
        int last = at.get().last();
        int end = extend(tokens, last, actors, offices);
        int start = behindTitle(i, end, offices);
        found.add(new PersonName(start, end, words(tokens, start, end), at.get().values()));
        for (int t = i; t <= end; t++) {
          taken[t] = true;
        }
        i = end;
      }
    }
    for (Mention actor : actors) {
      for (int t = actor.first(); t <= actor.last(); t++) {
        taken[t] = true;
      }
    }
    Set<Integer> afterOffice = new HashSet<>();
    for (OfficeName office : offices) {
      boolean capitalisedName =
          office.last() > office.first() || !isName(tokens.get(office.first()));
      for (int t = office.first(); t <= office.last(); t++) {
        taken[t] = taken[t] || capitalisedName || isName(tokens.get(t));
      }
      afterOffice.add(office.last() + 1);
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (taken[i] || !isName(tokens.get(i)) || notNames.contains(tokens.get(i).text())) {
        continue;
      }
      int start = i;
      boolean honoured = false;
      while (start < tokens.size() && honorifics.contains(tokens.get(start).text())) {
        honoured = true;
        start++;
      }
      int end = start - 1;
      while (end + 1 < tokens.size()
          && !taken[end + 1]
          && (isName(tokens.get(end + 1)) && !notNames.contains(tokens.get(end + 1).text())
              || end >= start && isParticle(tokens, end + 1))) {
        end++;
      }
      while (end >= start && !isName(tokens.get(end))) {
        end--;
      }
      if (end < start) {
        continue;
      }
      String name = words(tokens, start, end);
      List<PersonEntry> candidates = byFamilyName.getOrDefault(Folding.fold(name), List.of());
      boolean titled = honoured || afterOffice.contains(i) || afterOffice.contains(start);
      boolean likely = end > start && firstNames.contains(tokens.get(start).text());
      if (titled || likely || !candidates.isEmpty() || end > start) {
        found.add(new PersonName(start, end, name, candidates));
      }
      i = end;
    }
    found.sort(java.util.Comparator.comparingInt(PersonName::first));
    return found;
  }

  /** "King Hussein": a name that begins with an office begins behind it. */
  private static int behindTitle(int first, int last, List<OfficeName> offices) {
    return offices.stream()
        .filter(office -> office.first() == first && office.last() < last)
        .map(office -> office.last() + 1)
        .findFirst()
        .orElse(first);
  }

  /** Takes in the rest of a name of which the gazetteer knows only the beginning. */
  private int extend(List<Token> tokens, int last, List<Mention> actors, List<OfficeName> offices) {
    int end = last;
    while (end + 1 < tokens.size()) {
      int next = end + 1;
      boolean named = actors.stream().anyMatch(m -> m.covers(next));
      boolean office = offices.stream().anyMatch(o -> o.first() <= next && next <= o.last());
      boolean particle =
          isParticle(tokens, next) && tokens.get(next).text().length() > 1 && !named && !office;
      if (particle && next + 1 < tokens.size() && isName(tokens.get(next + 1))) {
        end = next + 1;
        continue;
      }
      if (named
          || office
          || !isName(tokens.get(next))
          || notNames.contains(tokens.get(next).text())
          || tokens.get(next).start() - tokens.get(end).end() > 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  private boolean isParticle(List<Token> tokens, int i) {
    String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
    return (particles.contains(word) || SIGNS.contains(word))
        && i + 1 < tokens.size()
        && (isName(tokens.get(i + 1)) || isParticle(tokens, i + 1));
  }

  static boolean isName(Token token) {
    return token.tag().startsWith("NNP") && Character.isUpperCase(token.text().charAt(0));
  }

  boolean isFirstName(String word) {
    return firstNames.contains(word);
  }

  /** Words of a sentence as they stand, hyphens and apostrophes without the spaces of tokens. */
  static String words(List<Token> tokens, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int t = first; t <= last; t++) {
      if (t > first && tokens.get(t).start() > tokens.get(t - 1).end()) {
        words.append(' ');
      }
      words.append(tokens.get(t).text());
    }
    return words.toString();
  }
}
