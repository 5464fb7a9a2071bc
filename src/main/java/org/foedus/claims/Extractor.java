package org.foedus.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.foedus.claims.pairs.PairNetwork;
import org.foedus.model.Analysis;
import org.foedus.model.Article;
import org.foedus.model.Claim;
import org.foedus.model.Evidence;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.Statement;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.ActorEntry;
import org.foedus.model.lexicon.Gazetteer;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.WordLists;

/**
 * Reads the claims of an article. Compiled once from the lexicon and the gazetteer; safe for many
 * threads.
 */
public final class Extractor {
  private final Lexicon lexicon;
  private final Map<String, ActorEntry> actors = new LinkedHashMap<>();
  private final Discourse.Words descriptions;
  private final MentionFinder mentionFinder;
  private final PersonFinder personFinder;
  private final WordLists<WordList> lists;
  private final HangingTimes hangingTimes;
  private final Operators operators;
  private final Matcher matcher;
  private final AgreementReader agreementReader;
  private final DutyReader dutyReader;
  private final PromiseReader promiseReader;
  private final DenialReader denialReader;
  private final BoundReader boundReader;
  private final EchoReader echoReader;
  private final EndReader endReader;
  private final AnswerReader answerReader;
  private final EventReader eventReader;
  private final MeasureReader measureReader;
  private final AffiliationReader affiliationReader;
  private final AgreementFindings agreementFindings;
  private final Screen screen;
  private final Optional<PairReader> pairReader;
  private final int questions;

  /** Compiles the reference data. Reads by frames alone. */
  public Extractor(Gazetteer gazetteer, Lexicon lexicon) {
    this(gazetteer, lexicon, matcher -> Optional.empty(), Grammar.QUESTIONS);
  }

  /**
   * Compiles the reference data.
   *
   * @param network weighs the pairs of actors of which the frames find nothing
   */
  public Extractor(Gazetteer gazetteer, Lexicon lexicon, PairNetwork network) {
    this(
        gazetteer,
        lexicon,
        matcher -> Optional.of(new PairReader(lexicon, matcher, network)),
        Grammar.QUESTIONS);
  }

  /**
   * The same with a limit of its own.
   *
   * @param pairs reads what the frames let pass
   * @param questions how much work a sentence may take, see {@link Grammar}
   */
  Extractor(
      Gazetteer gazetteer,
      Lexicon lexicon,
      Function<Matcher, Optional<PairReader>> pairs,
      int questions) {
    this.lexicon = lexicon;
    this.questions = questions;
    gazetteer.actors().forEach(actor -> actors.put(actor.code(), actor));
    descriptions = Discourse.Words.of(lexicon, actors.values());
    mentionFinder = new MentionFinder(gazetteer, lexicon, actors);
    personFinder = new PersonFinder(gazetteer, lexicon);
    lists = new WordLists<>(lexicon, WordList.class);
    hangingTimes = new HangingTimes(lists);
    operators = new Operators(lexicon);
    matcher = new Matcher(Set.copyOf(lexicon.words("verbs-that-lend-their-subject")));
    RealityReader realities = new RealityReader(operators);
    agreementReader = new AgreementReader(lexicon, matcher, realities);
    dutyReader = new DutyReader(lexicon, matcher, realities, agreementReader);
    promiseReader = new PromiseReader(lexicon);
    denialReader = new DenialReader(lexicon);
    boundReader = new BoundReader(lexicon, denialReader, realities);
    echoReader = new EchoReader(lexicon);
    endReader = new EndReader(lexicon, realities);
    answerReader = new AnswerReader(lexicon, denialReader);
    eventReader = new EventReader(lexicon, matcher, realities);
    measureReader = new MeasureReader(lexicon, matcher, realities);
    affiliationReader = new AffiliationReader(lexicon);
    agreementFindings = new AgreementFindings(lexicon);
    screen = new Screen(gazetteer, lexicon, mentionFinder, personFinder);
    pairReader = pairs.apply(matcher);
  }

  /** Begins to read an article. */
  public Extraction begin(Article article) {
    return new Extraction(this, article, screen, Observer.NONE);
  }

  /**
   * Tells how an article is read: of each sentence, which frames fired and which almost did.
   *
   * @param article the article
   * @param language the sentences of the article, of which only those that a screen accepts are to
   *     be parsed
   * @return lines of text
   */
  public List<String> explain(Article article, Function<Predicate<Sentence>, Analysis> language) {
    String folded = Folding.fold(article.text());
    Explainer explainer = new Explainer(lexicon, matcher, mentionFinder, folded);
    Extraction extraction = new Extraction(this, article, screen, explainer);
    List<Claim> claims = extraction.read(language.apply(extraction::isWorthParsing));
    return explainer.explain(article.text(), claims);
  }

  /** The claims of an article or a part of it, in the order of its sentences. */
  List<Claim> extract(Analysis analysis, String folded, Extraction extraction) {
    Article article = analysis.article();
    Map<Integer, List<TimeExpression>> times = new HashMap<>();
    for (TimeExpression time : analysis.times()) {
      times.computeIfAbsent(time.sentence(), s -> new ArrayList<>()).add(time);
    }
    Discourse discourse = new Discourse(actors, descriptions);
    References references = new References(lexicon, discourse);
    People people = new People(personFinder, lexicon);
    SpeakerReader speakers = new SpeakerReader(lexicon, operators, references, discourse, people);
    Circumstances circumstances =
        new Circumstances(lexicon, times, article.date().map(PartialDate::of));
    Context context =
        new Context(
            discourse,
            references,
            people,
            speakers,
            circumstances,
            new EventMemory(),
            new AgreementBook(lexicon),
            new Inquiry());

    List<Finding> findings = new ArrayList<>();
    List<AgreementEntity.Duty> free = new ArrayList<>();
    List<NamedActors> passages = new ArrayList<>();
    int year = article.date().map(d -> d.getYear()).orElse(9999);
    int paragraph = -1;
    int carried = year;
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.paragraph() != paragraph) {
        carried = year;
        paragraph = sentence.paragraph();
      }
      List<TimeExpression> own =
          hangingTimes.resolved(
              sentence,
              Chronology.inYear(
                  sentence, times.getOrDefault(sentence.index(), List.of()), carried, year),
              carried);
      carried = Chronology.yearOf(sentence, own).orElse(carried);
      times.put(sentence.index(), own);
      int found = findings.size();
      int owed = free.size();
      try {
        Reading reading = reading(folded, sentence, carried, context, findings);
        if (sentence.parsed()) {
          parsed(reading, own, context, findings, free);
          extraction.observer().read(reading, context);
          pairReader.flatMap(pairs -> pairs.named(reading, context)).ifPresent(passages::add);
        } else {
          extraction.observer().unparsed(sentence);
          context
              .asked()
              .answer(question -> answerReader.shortly(reading, context, question, free));
        }
        context.speakers().hear(reading);
        context.discourse().add(reading);
      } catch (TooMuchWork e) {
        findings.subList(found, findings.size()).clear();
        free.subList(owed, free.size()).clear();
        extraction.skip();
      }
    }
    PartiesBeside.ofArticle(context, free);
    findings.addAll(context.agreements().late());
    findings.addAll(agreementFindings.of(context.agreements(), free));
    pairReader
        .map(pairs -> pairs.read(passages, context, findings, extraction.observer()))
        .ifPresent(
            weighed -> {
              findings.removeAll(weighed.doubted());
              findings.addAll(weighed.found());
            });
    return claims(article, analysis, findings);
  }

  /** A sentence with what it names; tells of the offices that people hold by the way. */
  private Reading reading(
      String folded, Sentence sentence, int year, Context context, List<Finding> findings) {
    Grammar grammar = new Grammar(sentence, lists, questions);
    List<Mention> mentions = new ArrayList<>(mentionFinder.find(folded, sentence, year));
    List<PersonFinder.OfficeName> offices = personFinder.offices(folded, sentence.tokens());
    Reading bare = new Reading(grammar, mentions, offices, Reading.groups(grammar, mentions), year);
    List<People.Holding> holdings = new ArrayList<>();
    List<Mention> people =
        context
            .people()
            .read(
                folded,
                sentence.tokens(),
                mentions,
                offices,
                year,
                token -> ownerOfOffice(bare, context, token),
                holdings);
    mentions.addAll(people);
    mentions.sort(java.util.Comparator.comparingInt(Mention::first));
    Reading reading =
        new Reading(grammar, mentions, offices, Reading.groups(grammar, mentions), year);
    for (People.Holding holding : holdings) {
      findings.add(
          new Finding(
              new Statement.Office(
                  "OfficeHolding", holding.person(), holding.office(), holding.code()),
              sentence.index(),
              org.foedus.model.Reality.ACTUAL,
              Optional.empty(),
              "office"));
    }
    return reading;
  }

  private void parsed(
      Reading reading,
      List<TimeExpression> times,
      Context context,
      List<Finding> findings,
      List<AgreementEntity.Duty> free) {
    int sentence = reading.sentence().index();
    Set<Integer> taken = new HashSet<>();
    List<Finding> acts = agreementReader.read(reading, context, times, taken);
    for (Finding act : acts) {
      if (act.statement() instanceof Statement.Event event) {
        context.events().tell(event, sentence);
      }
    }
    findings.addAll(acts);
    List<AgreementEntity.Duty> duties = dutyReader.read(reading, context, taken);
    denialReader.read(reading, context, taken, duties);
    promiseReader.read(reading, context, taken, duties);
    boundReader.read(reading, context, taken, duties);
    free.addAll(duties);
    context.asked().answer(question -> answerReader.read(reading, context, question, free));
    List<AgreementEntity.Duty> told = EchoReader.told(context, sentence, free);
    echoReader.read(reading, context, told, free);
    endReader.read(reading, context, free);
    findings.addAll(eventReader.read(reading, context, taken));
    findings.addAll(measureReader.read(reading, context));
    findings.addAll(affiliationReader.read(reading));
  }

  /** "her foreign minister": of whom it is; else of the state named last. */
  private static Optional<String> ownerOfOffice(Reading reading, Context context, int office) {
    Grammar grammar = reading.grammar();
    for (int t = office - 1; t >= Math.max(0, office - 3); t--) {
      if (Set.of("his", "her").contains(grammar.word(t))) {
        List<String> codes =
            context
                .discourse()
                .lastPerson(reading, t, Set.of())
                .map(Mention::codes)
                .orElse(List.of());
        if (codes.size() == 1) {
          return Optional.of(codes.get(0));
        }
      }
    }
    return context.discourse().nearestState(reading, office, Set.of());
  }

  private List<Claim> claims(Article article, Analysis analysis, List<Finding> findings) {
    Set<Claim> claims = new LinkedHashSet<>();
    findings.stream()
        .sorted(java.util.Comparator.comparingInt(Finding::sentence))
        .forEach(
            finding -> {
              Sentence sentence = analysis.sentences().get(finding.sentence());
              Evidence evidence =
                  new Evidence(
                      article.id(),
                      article.text().substring(sentence.start(), sentence.end()),
                      sentence.start(),
                      sentence.end(),
                      finding.speaker(),
                      finding.reality());
              claims.add(
                  new Claim(
                      finding.statement(),
                      evidence,
                      finding.frame(),
                      lexicon.confidence(finding.frame())));
            });
    return List.copyOf(claims);
  }
}
