package org.foedus.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.foedus.reason.Question;

/** What there is to ask of a store, and whether there is room for the answers. */
final class Catalogue implements Preparation.Catalogue {
  /** Share of the room that answers take which nobody has asked for. */
  private static final int SHARE = 2;

  /** The years before today that people look back on most: both world wars are among them. */
  private static final int YEARS = 120;

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
    SortedSet<String> changes = desk.store().read(Overview::changes);
    if (!changes.isEmpty()) {
      int today = desk.today().getYear();
      int first = Math.max(year(changes.first()), today - YEARS);
      all.addAll(Foreseen.ofYears(questions, first, today - 1));
    }
    return all;
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
