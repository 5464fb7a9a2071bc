package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.PartialDate;
import org.foedus.model.Token;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.PersonEntry;

/**
 * The people of an article: who they are, which office they hold, and whom they stand for. What the
 * text says of a person goes before what the gazetteer knows.
 */
final class People {
  private final PersonFinder finder;
  private final Set<String> formerWords;
  private final OfficeOwners owners;
  private final Set<String> ranks;
  private final Set<String> sayings;
  private final Set<String> positions;

  /** What the article has said of a person so far, by family name. */
  private final Map<String, Known> known = new HashMap<>();

  private final Set<String> namesSeen = new HashSet<>();

  /**
   * A person of the article.
   *
   * @param name the full name
   * @param codes the actors it stands for
   * @param office the office
   * @param affiliation the institution, for one who stands for no actor
   */
  record Known(
      String name, List<String> codes, Optional<String> office, Optional<String> affiliation) {}

  /** An office that the article gives a person. */
  record Holding(int first, int last, String person, String office, String code) {}

  People(PersonFinder finder, Lexicon lexicon) {
    this.finder = finder;
    this.formerWords = Set.copyOf(lexicon.words("words-for-former-holders"));
    this.owners = new OfficeOwners(Set.copyOf(lexicon.words("words-for-the-same-office")));
    Set<String> verbs = new HashSet<>(lexicon.words("verbs-of-saying"));
    // "told Al Jazeera": who stands behind hears it.
    verbs.removeAll(lexicon.words("verbs-of-telling-somebody"));
    this.sayings = Set.copyOf(verbs);
    this.positions = Set.copyOf(lexicon.words("positions-at-an-institution"));
    this.ranks = Set.copyOf(lexicon.words("military-ranks"));
  }

  /**
   * Reads the people of a sentence.
   *
   * @param folded the article's text, folded
   * @param tokens the sentence's tokens, tagged
   * @param actors the actors that it names
   * @param offices the offices that it names
   * @param year the year that it is about
   * @param fallback the actor to which an office belongs when nothing says whose it is
   * @param holdings takes the offices that the sentence gives to people
   * @return the people as mentions
   */
  List<Mention> read(
      String folded,
      List<Token> tokens,
      List<Mention> actors,
      List<PersonFinder.OfficeName> offices,
      int year,
      Fallback fallback,
      List<Holding> holdings) {
    List<Mention> mentions = new ArrayList<>();
    Optional<PersonFinder.OfficeName> previousOffice = Optional.empty();
    PersonFinder.PersonName previous = null;
    List<PersonFinder.PersonName> people = finder.people(folded, tokens, actors, offices);
    Map<PersonFinder.PersonName, Respective.Post> respective =
        Respective.posts(people, offices, actors, tokens);
    for (PersonFinder.PersonName person : people) {
      Respective.Post post = respective.get(person);
      if (post != null && post.office().entry().standsForActor()) {
        mentions.add(holding(person, post.office(), Optional.of(post.code()), holdings));
        continue;
      }
      Optional<PersonFinder.OfficeName> office =
          OfficePlaces.officeOf(person, tokens, offices, actors);
      if (office.isEmpty()
          && previous != null
          && previousOffice.isPresent()
          && isPlural(previousOffice.get())
          && isCoordinated(tokens, previous, person)) {
        office = previousOffice;
      }
      Optional<String> behind = owners.counterpartBehind(person, tokens, actors);
      boolean counterpart = behind.isPresent() || owners.isCounterpart(person, tokens);
      if (office.isEmpty() && counterpart) {
        office = lastOffice(offices, person).or(() -> lastOfficeOfArticle());
      }
      Optional<Mention> mention =
          office.isPresent()
              ? holder(person, office.get(), tokens, actors, year, fallback, holdings, counterpart)
              : named(person, tokens, year);
      mention.ifPresent(mentions::add);
      if (office.isPresent()) {
        previousOffice = office;
        lastOffice = office;
      }
      previous = person;
    }
    return mentions;
  }

  private Optional<PersonFinder.OfficeName> lastOffice = Optional.empty();

  private Optional<PersonFinder.OfficeName> lastOfficeOfArticle() {
    return lastOffice;
  }

  /** Whom an office belongs to when the sentence does not say. */
  interface Fallback {
    /** The actor for an office at a token; empty if there is no good guess. */
    Optional<String> actorFor(int token);
  }

  private Optional<Mention> holder(
      PersonFinder.PersonName person,
      PersonFinder.OfficeName office,
      List<Token> tokens,
      List<Mention> actors,
      int year,
      Fallback fallback,
      List<Holding> holdings,
      boolean counterpart) {
    int first = person.first();
    int last = person.last();
    boolean former = office.first() > 0 && isFormer(tokens, office.first());
    if (former || !office.entry().standsForActor()) {
      remember(person.name(), List.of(), Optional.of(office.words()), Optional.empty());
      return Optional.of(
          new Mention(
              first,
              last,
              Mention.Kind.PERSON,
              List.of(),
              Optional.of(person.name()),
              Optional.of(office.words())));
    }
    Optional<String> code =
        counterpart
            ? owners
                .counterpartBehind(person, tokens, actors)
                .or(() -> OfficeOwners.actorBefore(person.first(), tokens, actors, 4))
            : OfficeOwners.owner(person, office, tokens, actors)
                .or(() -> knownActor(person, year))
                .or(() -> fallback.actorFor(office.first()));
    return Optional.of(holding(person, office, code, holdings));
  }

  private Mention holding(
      PersonFinder.PersonName person,
      PersonFinder.OfficeName office,
      Optional<String> code,
      List<Holding> holdings) {
    int first = person.first();
    int last = person.last();
    List<String> codes = code.map(List::of).orElse(List.of());
    remember(person.name(), codes, Optional.of(office.words()), Optional.empty());
    code.filter(c -> !ranks.contains(singular(office)))
        .ifPresent(
            c ->
                holdings.add(
                    new Holding(
                        Math.min(first, office.first()),
                        Math.max(last, office.last()),
                        person.name(),
                        singular(office),
                        c)));
    return new Mention(
        first,
        last,
        Mention.Kind.PERSON,
        codes,
        Optional.of(person.name()),
        Optional.of(singular(office)));
  }

  private static String singular(PersonFinder.OfficeName office) {
    String words = office.words();
    if (!isPlural(office)) {
      return words;
    }
    return office.entry().names().stream()
        .filter(name -> words.startsWith(name.substring(0, Math.min(4, name.length()))))
        .findFirst()
        .orElse(words);
  }

  private static boolean isPlural(PersonFinder.OfficeName office) {
    return !office.entry().names().contains(office.words())
        && office.entry().names().stream().noneMatch(n -> n.equalsIgnoreCase(office.words()));
  }

  private Optional<Mention> named(PersonFinder.PersonName person, List<Token> tokens, int year) {
    Known before = known.get(family(person.name()));
    boolean sameName =
        before != null
            && (person.first() == person.last()
                || before.name().endsWith(person.name())
                || person.name().endsWith(before.name()));
    if (sameName && before != null) {
      return Optional.of(
          new Mention(
              person.first(),
              person.last(),
              Mention.Kind.PERSON,
              before.codes(),
              Optional.of(before.name()),
              before.office()));
    }
    boolean whole = person.last() > person.first();
    Optional<String> code = knownActor(person, year);
    if (code.isEmpty() && !whole && !looksLikePerson(person, tokens)) {
      return Optional.empty();
    }
    if (code.isEmpty()
        && whole
        && !finder.isFirstName(tokens.get(person.first()).text())
        && !looksLikePerson(person, tokens)) {
      return Optional.empty();
    }
    if (person.first() > 0 && isFormer(tokens, person.first())) {
      code = Optional.empty();
    }
    List<String> codes = code.map(List::of).orElse(List.of());
    String name =
        !whole && person.known().size() == 1 ? person.known().get(0).name() : person.name();
    remember(name, codes, Optional.empty(), Optional.empty());
    return Optional.of(
        new Mention(
            person.first(),
            person.last(),
            Mention.Kind.PERSON,
            codes,
            Optional.of(name),
            Optional.empty()));
  }

  /** ", who …" and ", a lawyer …" follow people. */
  private boolean looksLikePerson(PersonFinder.PersonName person, List<Token> tokens) {
    int next = person.last() + 1;
    boolean who =
        next + 1 < tokens.size()
            && tokens.get(next).text().equals(",")
            && tokens.get(next + 1).text().equals("who");
    boolean whole = person.last() == person.first() + 1 || person.last() == person.first() + 2;
    return who || whole && (says(tokens, person.first() - 1) || describes(tokens, next));
  }

  /** "sniffs Rovshan Mehdiyev": who says something is a person, if the verb stands before. */
  private boolean says(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at).tag().startsWith("VB")
        && sayings.contains(tokens.get(at).lemma().toLowerCase(Locale.ROOT))
        && Set.of(",", "\u201D", "''", "\"").contains(tokens.get(at - 1).text());
  }

  /** ", a lawyer in Lima": what somebody is at an institution. */
  private boolean describes(List<Token> tokens, int comma) {
    if (comma + 2 >= tokens.size()
        || !tokens.get(comma).text().equals(",")
        || !Set.of("a", "an", "the").contains(tokens.get(comma + 1).text())) {
      return false;
    }
    for (int t = comma + 2; t < Math.min(tokens.size(), comma + 5); t++) {
      if (positions.contains(tokens.get(t).lemma().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private void remember(
      String name, List<String> codes, Optional<String> office, Optional<String> affiliation) {
    namesSeen.add(name);
    Known before = known.get(family(name));
    if (before != null && before.name().length() > name.length() && before.name().endsWith(name)) {
      known.put(
          family(name),
          new Known(
              before.name(),
              codes.isEmpty() ? before.codes() : codes,
              office.or(before::office),
              affiliation.or(before::affiliation)));
      return;
    }
    known.put(family(name), new Known(name, codes, office, affiliation));
  }

  /** What the article has said of the person whose family name is the last word of a name. */
  Optional<Known> known(String name) {
    return Optional.ofNullable(known.get(family(name)));
  }

  private static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> knownActor(PersonFinder.PersonName person, int year) {
    String best = null;
    int bestDistance = 40;
    boolean surnameOnly = !person.name().contains(" ");
    for (PersonEntry entry : person.known()) {
      for (PersonEntry.Term term : entry.terms()) {
        int from = term.from().map(PartialDate::year).orElse(year);
        int until = term.until().map(PartialDate::year).orElse(9999);
        int distance = year < from ? from - year : Math.max(0, year - until);
        if (surnameOnly && distance > 2) {
          continue;
        }
        if (distance < bestDistance) {
          bestDistance = distance;
          best = term.actor();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isFormer(List<Token> tokens, int token) {
    for (int t = Math.max(0, token - 3); t < token; t++) {
      String word = tokens.get(t).text().toLowerCase(Locale.ROOT);
      if (formerWords.contains(word)) {
        return true;
      }
      if (word.equals(",")) {
        continue;
      }
    }
    return false;
  }

  private static Optional<PersonFinder.OfficeName> lastOffice(
      List<PersonFinder.OfficeName> offices, PersonFinder.PersonName person) {
    return offices.stream()
        .filter(office -> office.last() < person.first())
        .reduce((first, second) -> second);
  }

  private static boolean isCoordinated(
      List<Token> tokens, PersonFinder.PersonName one, PersonFinder.PersonName next) {
    for (int t = one.last() + 1; t < next.first(); t++) {
      String word = tokens.get(t).text();
      boolean fits =
          word.equals("and")
              || word.equals(",")
              || word.equals("of")
              || Character.isUpperCase(word.charAt(0))
              || word.equals("the");
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
