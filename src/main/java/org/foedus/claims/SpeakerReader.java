package org.foedus.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.foedus.model.Speaker;
import org.foedus.model.lexicon.Lexicon;

/** Tells in whose mouth a sentence puts a thing. */
final class SpeakerReader {
  private final Set<String> views;
  private final Set<String> wordings;
  private final Set<String> tellings;
  private final Set<String> notNames;
  private final Operators operators;
  private final References references;
  private final Discourse discourse;
  private final People people;
  private final SpeakerBeside beside;

  /** Where the sentences heard began. */
  private final Map<Integer, Standing> heard = new HashMap<>();

  private Standing now = new Standing(Optional.empty(), false);

  /** Whether it is being asked who speaks: "we say" tells nothing of that. */
  private boolean looking;

  /**
   * What is known where a sentence begins.
   *
   * @param last who spoke last
   * @param quoting whether a quotation is still open
   */
  private record Standing(Optional<Speaker> last, boolean quoting) {}

  SpeakerReader(
      Lexicon lexicon,
      Operators operators,
      References references,
      Discourse discourse,
      People people) {
    this.views = Set.copyOf(lexicon.words("nouns-for-what-somebody-thinks"));
    this.wordings = Set.copyOf(lexicon.words("verbs-of-wording"));
    this.notNames = Set.copyOf(lexicon.words("capitalised-words-that-name-nobody"));
    this.tellings = Set.copyOf(lexicon.words("verbs-of-telling-somebody"));
    this.operators = operators;
    this.references = references;
    this.discourse = discourse;
    this.people = people;
    this.beside = new SpeakerBeside(operators, wordings, tellings);
    references.speaking(this::stateOfSpeaker);
  }

  /** "obliged to defend us": an official's state, or the one where an expert works. */
  private List<String> stateOfSpeaker(Reading reading, int token) {
    if (looking || open(reading, token) == 0) {
      return List.of();
    }
    looking = true;
    Optional<Speaker> speaker = quoted(reading);
    looking = false;
    return speaker
        .map(
            who ->
                who.actor()
                    .map(List::of)
                    .orElseGet(() -> discourse.whereabouts(who.name(), reading)))
        .orElse(List.of());
  }

  /** The speaker of what a token says; empty where the article says it itself. */
  Optional<Speaker> read(Reading reading, int token) {
    Optional<Speaker> speaker =
        governing(reading, token)
            .or(() -> accordingTo(reading, token))
            .or(() -> asSomebodyHasIt(reading, token))
            .or(() -> commented(reading, token))
            .or(() -> introduced(reading, token))
            .or(() -> fronted(reading, token));
    Optional<Speaker> speakerSoFar = speaker;
    if (speaker.filter(Speaker::person).isEmpty()) {
      // "notes Ana Silva of an institute in Lima": rather a person beside the verb than a place.
      speaker = beside.of(reading, token).flatMap(this::named).or(() -> speakerSoFar);
    }
    if (speaker.isPresent()) {
      if (!heard.containsKey(reading.sentence().index())) {
        now = new Standing(speaker, now.quoting());
      }
      return speaker;
    }
    return isInsideQuote(reading, token) ? quoted(reading) : Optional.empty();
  }

  /** "Ana Silva put it this way: \u201C…\u201D": who acts in the clause before a colon. */
  private Optional<Speaker> introduced(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    for (int t = 1; t + 1 < token; t++) {
      if (grammar.token(t).text().equals(":") && isQuoteMark(grammar.token(t + 1).text())) {
        for (int verb = t - 1; verb > 0; verb--) {
          if (grammar.isVerb(verb)) {
            Optional<Speaker> speaker = of(reading, grammar.agents(verb));
            if (speaker.isPresent()) {
              return speaker.filter(Speaker::person);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isQuoteMark(String word) {
    return isOpening(word) || word.equals("\"");
  }

  /** "For Ana Silva, a lawyer, …", "As Ana Silva, a lawyer, puts it, …". */
  private Optional<Speaker> fronted(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    boolean asOrFor = grammar.isWord(0, WordList.PREPOSITIONS_BEFORE_A_SPEAKER);
    if (!asOrFor) {
      return Optional.empty();
    }
    for (Mention mention : reading.mentions()) {
      if (mention.isPerson() && mention.first() <= 6 && mention.last() < token) {
        boolean wording = !grammar.word(0).equals("as");
        for (int t = mention.last() + 1; t < Math.min(token, mention.last() + 14); t++) {
          wording |= grammar.isVerb(t) && wordings.contains(grammar.lemma(t));
        }
        boolean comma =
            mention.last() + 1 < grammar.size()
                && (grammar.word(mention.last() + 1).equals(",") || grammar.word(0).equals("as"));
        boolean relative =
            IntStream.range(1, mention.first()).anyMatch(t -> grammar.tag(t).startsWith("W"));
        return wording && comma && !relative ? named(mention) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> named(Mention person) {
    String name = person.name().orElse("");
    Optional<People.Known> known = people.known(name);
    return Optional.of(
        new Speaker(
            known.map(People.Known::name).orElse(name),
            true,
            person.codes().stream().findFirst(),
            known.flatMap(People.Known::affiliation)));
  }

  /** Notes who speaks in a sentence, for a quotation that goes on after it. */
  void hear(Reading reading) {
    heard.put(reading.sentence().index(), now);
    Grammar grammar = reading.grammar();
    Optional<Speaker> last = now.last();
    for (int t = 0; t < grammar.size(); t++) {
      if (grammar.isVerb(t) && operators.isSaying(grammar.lemma(t))) {
        Optional<Speaker> speaker = of(reading, grammar.agents(t));
        if (speaker.isEmpty() && grammar.head(t) < 0 && !reading.sentence().parsed()) {
          speaker = besideVerb(reading, t);
        }
        if (speaker.isPresent()) {
          last = speaker;
        }
      }
    }
    now = new Standing(last, open(reading, grammar.size()) > 0);
  }

  /** "says Ana Silva", "Ana Silva says": by the place of the name where nothing was parsed. */
  private Optional<Speaker> besideVerb(Reading reading, int verb) {
    return reading.mentions().stream()
        .filter(
            m ->
                m.isPerson()
                    && (m.first() - verb >= 1
                            && m.first() - verb <= 4
                            && !tellings.contains(reading.grammar().lemma(verb))
                        || m.last() == verb - 1))
        .findFirst()
        .flatMap(this::named);
  }

  private Optional<Speaker> quoted(Reading reading) {
    Grammar grammar = reading.grammar();
    for (int t = 0; t < grammar.size(); t++) {
      if (grammar.isVerb(t) && operators.isSaying(grammar.lemma(t))) {
        Optional<Speaker> speaker = of(reading, grammar.agents(t));
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    return at(reading).last();
  }

  /** What was known where a sentence began, also when the article has been read further. */
  private Standing at(Reading reading) {
    return heard.getOrDefault(reading.sentence().index(), now);
  }

  private boolean isInsideQuote(Reading reading, int token) {
    return open(reading, token) > 0 && verbInside(reading.grammar(), token);
  }

  /** How many quotations are open before a token, with the one that goes on from before. */
  private int open(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    int open =
        at(reading).quoting() && grammar.size() > 0 && !isOpening(grammar.token(0).text()) ? 1 : 0;
    for (int t = 0; t < token; t++) {
      String word = grammar.token(t).text();
      if (isOpening(word)) {
        open++;
      } else if (word.equals("\u201D") || word.equals("''")) {
        open = Math.max(0, open - 1);
      } else if (word.equals("\"")) {
        // A straight quotation mark opens what none has opened yet.
        open = open > 0 ? open - 1 : open + 1;
      }
    }
    return open;
  }

  private static boolean isOpening(String word) {
    return word.equals("\u201C") || word.equals("``");
  }

  /** A few quoted words inside the article's own sentence are the article's own claim. */
  private static boolean verbInside(Grammar grammar, int token) {
    return grammar.isPredicate(token) || grammar.isPredicate(Math.max(0, grammar.head(token)));
  }

  private Optional<Speaker> governing(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    int node = token;
    for (int step = 0; node >= 0 && step < 30; step++) {
      int head = grammar.head(node);
      String relation = grammar.relation(node);
      boolean said =
          relation.equals("ccomp")
              || relation.equals("parataxis")
              || relation.equals("xcomp")
              || relation.equals("dep")
              || relation.equals("csubj")
              || relation.equals("obl") && grammar.caseWords(node).contains("as");
      if (head >= 0 && relation.equals("ccomp") && grammar.relation(head).equals("obj")) {
        // "reminds the alarmed that …": the clause may hang on whom it is said to.
        int above = grammar.head(head);
        if (above >= 0 && operators.isSaying(grammar.lemma(above))) {
          return sayer(reading, above);
        }
      }
      if (head >= 0 && said && operators.isSaying(grammar.lemma(head))) {
        Optional<Speaker> speaker = sayer(reading, head);
        if (speaker.isPresent()) {
          return speaker;
        }
      }
      if (grammar.isPredicate(node) || head < 0) {
        for (int child : grammar.children(node, "parataxis", "dep", "advcl", "ccomp")) {
          boolean inserted =
              operators.isSaying(grammar.lemma(child))
                  && !grammar.children(child, "nsubj").isEmpty()
                  && !grammar.hasChild(child, "ccomp", "obj")
                  && !grammar.dominates(child, token);
          if (inserted) {
            Optional<Speaker> speaker = of(reading, grammar.agents(child));
            if (speaker.isPresent()) {
              return speaker;
            }
          }
        }
      }
      node = head;
    }
    return Optional.empty();
  }

  /** Who says it: also "took care to add that", "was at pains to say that". */
  private Optional<Speaker> sayer(Reading reading, int verb) {
    Grammar grammar = reading.grammar();
    int node = verb;
    for (int step = 0; node >= 0 && step < 4; step++) {
      Optional<Speaker> speaker = of(reading, grammar.agents(node));
      boolean own = grammar.hasChild(node, "nsubj", "nsubj:pass");
      if (speaker.isPresent() || own) {
        return speaker;
      }
      node = grammar.governingPredicate(node);
    }
    return Optional.empty();
  }

  private Optional<Speaker> commented(Reading reading, int token) {
    return CommentClause.over(reading.grammar(), token, operators)
        .flatMap(comment -> of(reading, comment.speakers()));
  }

  /** "as the minister reads it", "in the view of the ministry". */
  private Optional<Speaker> asSomebodyHasIt(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    for (int t = 0; t < grammar.size(); t++) {
      if (Math.abs(t - token) > 40) {
        continue;
      }
      boolean view =
          views.contains(grammar.lemma(t))
              && grammar.caseWords(t).stream().anyMatch(w -> w.equals("in") || w.equals("on"));
      if (view) {
        List<Integer> holders = grammar.obliques(t, Set.of("of"));
        Optional<Speaker> speaker =
            of(reading, holders.isEmpty() ? grammar.children(t, "nmod:poss") : holders);
        if (speaker.isPresent()) {
          return speaker;
        }
      }
      boolean wording =
          wordings.contains(grammar.lemma(t))
              && grammar.isVerb(t)
              && t + 1 < grammar.size()
              && grammar.word(t + 1).equals("it")
              && grammar.children(t, "mark", "advmod").stream()
                  .anyMatch(m -> grammar.word(m).equals("as"));
      if (wording) {
        Optional<Speaker> speaker = of(reading, grammar.agents(t));
        if (speaker.isPresent()) {
          return speaker;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Speaker> accordingTo(Reading reading, int token) {
    Grammar grammar = reading.grammar();
    int clause = grammar.clauseOf(token);
    for (int step = 0; clause >= 0 && step < 6; step++) {
      for (int child : grammar.children(clause, "obl", "nmod")) {
        List<String> words = grammar.caseWords(child);
        if (words.contains("according")) {
          return of(reading, List.of(child));
        }
      }
      clause = grammar.governingPredicate(clause);
    }
    return Optional.empty();
  }

  /** The speaker that a noun phrase names. */
  private Optional<Speaker> of(Reading reading, List<Integer> heads) {
    for (int head : heads) {
      if (reading.grammar().word(head).equals("it")) {
        continue;
      }
      Optional<Mention> mention = person(reading, head);
      if (mention.isPresent()) {
        return named(mention.get());
      }
      List<String> codes = references.actors(reading, head);
      Optional<Mention> holder = holder(reading, head, codes);
      if (holder.isPresent()) {
        return named(holder.get());
      }
      if (!codes.isEmpty()) {
        return Optional.of(
            new Speaker(codes.get(0), false, Optional.of(codes.get(0)), Optional.empty()));
      }
      Grammar grammar = reading.grammar();
      boolean service =
          grammar.tag(head).startsWith("NNP")
              && reading.mentionAt(head).isEmpty()
              && !notNames.contains(grammar.token(head).text());
      if (service) {
        return Optional.of(
            new Speaker(nameEndingAt(grammar, head), false, Optional.empty(), Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /** "the Peruvian minister, Ana Silva,": the person named behind an office, for the same actor. */
  private static Optional<Mention> holder(Reading reading, int head, List<String> codes) {
    Grammar grammar = reading.grammar();
    boolean comma = head + 1 < grammar.size() && grammar.word(head + 1).equals(",");
    return reading.mentions().stream()
        .filter(m -> comma && m.isPerson() && m.first() == head + 2)
        .filter(m -> m.codes().stream().anyMatch(codes::contains))
        .findFirst();
  }

  /** The proper name of a service, a newspaper or a company that says something. */
  private static String nameEndingAt(Grammar grammar, int last) {
    int first = last;
    while (first > 0 && grammar.tag(first - 1).startsWith("NNP")) {
      first--;
    }
    return PersonFinder.words(grammar.sentence().tokens(), first, last);
  }

  private Optional<Mention> person(Reading reading, int head) {
    Grammar grammar = reading.grammar();
    Optional<Mention> mention = reading.mentionAt(head).filter(Mention::isPerson);
    if (mention.isPresent()) {
      return mention;
    }
    if (grammar.isWord(head, WordList.WORDS_FOR_A_PERSON_NAMED_BEFORE)) {
      return discourse.lastPerson(reading, head, Set.of());
    }
    for (int child : grammar.children(head, "appos", "flat", "compound")) {
      Optional<Mention> apposed = reading.mentionAt(child).filter(Mention::isPerson);
      if (apposed.isPresent()) {
        return apposed;
      }
    }
    // "one of our interlocutors, the lawyer Ana Silva,": named somewhere in the phrase.
    return grammar.hasChild(head, "appos")
        ? reading.mentions().stream()
            .filter(m -> m.isPerson() && grammar.dominates(head, Reading.headOf(grammar, m)))
            .findFirst()
        : Optional.empty();
  }
}
