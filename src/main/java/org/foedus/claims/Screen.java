package org.foedus.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foedus.model.Sentence;
import org.foedus.model.Token;
import org.foedus.model.lexicon.ActorEntry;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;

/**
 * Tells at little cost which sentences are worth the parser's time: those in which a frame of the
 * lexicon has all its words, if they name an actor or somebody who may stand for one, or if the
 * article has named one before and they have a word that may mean it.
 */
final class Screen {
  /** How many sentences back a pronoun may reach, as in {@link Discourse}. */
  private static final int REACH_OF_PRONOUNS = 3;

  /** How many sentences back a description is looked for. */
  private static final int REACH_OF_DESCRIPTIONS = 8;

  /** The lists of words by which actors and agreements are told again. */
  private static final List<String> DESCRIPTIONS =
      List.of(
          "words-for-those-who-act-for-a-state",
          "words-for-two-or-more-actors",
          "words-for-two-actors",
          "words-for-three-actors",
          "words-for-the-other-one",
          "words-for-any-country",
          "words-for-the-text-of-an-agreement",
          "nouns-for-a-bond");

  private final MentionFinder actors;
  private final PersonFinder people;
  private final Needs needs;
  private final Set<String> sayingVerbs;
  private final Set<String> positions;
  private final Set<String> parties;
  private final Set<String> descriptions = new HashSet<>();

  Screen(Gazetteer gazetteer, Lexicon lexicon, MentionFinder actors, PersonFinder people) {
    this.actors = actors;
    this.people = people;
    this.needs = Needs.of(lexicon);
    this.sayingVerbs = Set.copyOf(lexicon.words("verbs-of-saying"));
    this.positions = Set.copyOf(lexicon.words("positions-at-an-institution"));
    this.parties = Set.copyOf(lexicon.words("words-that-mostly-mean-parties"));
    DESCRIPTIONS.forEach(list -> descriptions.addAll(lexicon.words(list)));
    for (ActorEntry actor : gazetteer.actors()) {
      for (String name : actor.descriptions()) {
        descriptions.add(name.substring(name.lastIndexOf(' ') + 1));
      }
    }
  }

  /** Begins an article. */
  Watch watch(String folded) {
    return new Watch(folded);
  }

  /** What the screen has seen of one article. */
  final class Watch {
    private final String folded;
    private final Set<String> namesNearActors = new HashSet<>();
    private boolean actorNamed;
    private int lastNaming;

    private Watch(String folded) {
      this.folded = folded;
    }

    boolean isWorthParsing(Sentence tagged) {
      List<Token> tokens = tagged.tokens();
      boolean names = actors.namesAny(folded, tagged) || people.namesAny(folded, tokens);
      if (names) {
        actorNamed = true;
        lastNaming = tagged.index();
        tokens.stream().filter(Screen::isName).map(Token::text).forEach(namesNearActors::add);
      }
      if (!actorNamed) {
        return false;
      }
      Set<String> words = new HashSet<>(4 * tokens.size());
      for (Token token : tokens) {
        words.add(token.lemma().toLowerCase(Locale.ROOT));
        words.add(token.text().toLowerCase(Locale.ROOT));
        words.add(token.tag());
      }
      int distance = tagged.index() - lastNaming;
      return (names || mayMeanActor(tokens, words, distance)) && maySay(tokens, words)
          || needs.mayDeny(words);
    }

    /**
     * Whether a sentence without an actor's name may mean one that was named so many sentences ago:
     * by an office, by a name that stood beside an actor's, by a description or by a pronoun.
     */
    private boolean mayMeanActor(List<Token> tokens, Set<String> words, int distance) {
      return distance <= REACH_OF_PRONOUNS
              && tokens.stream().anyMatch(token -> token.tag().startsWith("PRP"))
          || distance <= REACH_OF_DESCRIPTIONS && words.stream().anyMatch(descriptions::contains)
          || tokens.stream().anyMatch(t -> isName(t) && namesNearActors.contains(t.text()))
          || words.stream().anyMatch(parties::contains)
          || !people.offices(folded, tokens).isEmpty();
    }

    private boolean maySay(List<Token> tokens, Set<String> words) {
      return needs.met(tokens, words)
          || tokens.stream().anyMatch(t -> isQuote(t.text()))
              && words.stream().anyMatch(sayingVerbs::contains)
          || words.contains(",") && words.stream().anyMatch(positions::contains);
    }
  }

  private static boolean isName(Token token) {
    return token.tag().startsWith("NNP");
  }

  /** Who speaks in one quotation may be left out in the next. */
  private static boolean isQuote(String mark) {
    return mark.equals("“") || mark.equals("”") || mark.equals("\"") || mark.equals("''");
  }
}
