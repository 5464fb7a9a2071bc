package org.foedus.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.reason.Value;

/** What there is to ask of a store, and whether there is room for the answers. */
final class Catalogue implements Preparation.Catalogue {
  /** Share of the room that answers take which nobody has asked for. */
  private static final int SHARE = 2;

  /** The years before today that people look back on most: both world wars are among them. */
  private static final int YEARS = 120;

  /** The pairs that most articles tell of. */
  private static final int PAIRS = 200;

  /** The column of the first view that tells how many stories tell of a pair. */
  private static final String SOURCES = "sources";

  private final Desk desk;
  private final AnswerCache cache;

  Catalogue(Desk desk, AnswerCache cache) {
    this.desk = desk;
    this.cache = cache;
  }

  @Override
  public List<Asked> usual() throws IOException {
    return questions().stream().flatMap(question -> Foreseen.usual(question).stream()).toList();
  }

  @Override
  public List<Asked> ofEach() throws IOException {
    List<Question> questions = questions();
    List<Asked> all =
        new ArrayList<>(Foreseen.ofActors(questions, desk.store().read(Overview::actors)));
    all.addAll(Foreseen.ofPairs(questions, pairs()));
    SortedSet<String> changes = desk.store().read(Overview::changes);
    if (!changes.isEmpty()) {
      int today = desk.today().getYear();
      int first = Math.max(year(changes.first()), today - YEARS);
      all.addAll(Foreseen.ofYears(questions, first, today - 1));
    }
    return all;
  }

  /** Those of the first view, codes of actors, the pair that most stories tell of first. */
  private List<List<String>> pairs() throws IOException {
    Question first = Question.read(desk.home().queries().resolve(Api.FIRST.question() + ".rq"));
    Answer answer =
        new Answers(desk.store()).ask(first, Api.FIRST.parameters(), desk.today().toString());
    List<String> sources = answer.column(SOURCES);
    return IntStream.range(0, answer.rows().size())
        .boxed()
        .sorted(Comparator.comparing(row -> -Integer.parseInt("0" + sources.get(row))))
        .limit(PAIRS)
        .map(row -> answer.rows().get(row).subList(0, 2))
        .map(sides -> sides.stream().flatMap(Optional::stream).map(Catalogue::code).toList())
        .toList();
  }

  private static String code(Value actor) {
    return actor.text().substring(actor.text().lastIndexOf('/') + 1);
  }

  @Override
  public boolean hasRoom() {
    return cache.held() < AnswerCache.ROOM / SHARE;
  }

  private List<Question> questions() throws IOException {
    return Question.readAll(desk.home().queries());
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }
}
