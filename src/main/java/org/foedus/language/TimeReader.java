package org.foedus.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;
import org.foedus.model.lexicon.Lexicon;
import org.foedus.model.lexicon.WordLists;

/**
 * Finds the times and durations that a tagged sentence names. CoreNLP's SUTime does the same at
 * some milliseconds a sentence, more than all the rest of the reading, and takes a bare weekday for
 * the coming one, where news mean the last.
 */
final class TimeReader {
  private final WordLists<TimeList> lists;
  private final Calendar calendar;

  TimeReader(Lexicon lexicon, Calendar calendar) {
    this.lists = new WordLists<>(lexicon, TimeList.class);
    this.calendar = calendar;
  }

  /** Words from the first to the last that name a time, a span or a duration. */
  record Found(
      int first,
      int last,
      Optional<PartialDate> from,
      Optional<PartialDate> until,
      Optional<String> duration) {

    static Optional<Found> point(int first, int last, PartialDate date) {
      return span(first, last, date, date);
    }

    static Optional<Found> point(int first, int last, Optional<PartialDate> date) {
      return Optional.of(new Found(first, last, date, date, Optional.empty()));
    }

    static Optional<Found> span(int first, int last, PartialDate from, PartialDate until) {
      return Optional.of(
          new Found(first, last, Optional.of(from), Optional.of(until), Optional.empty()));
    }

    static Optional<Found> duration(int first, int last, String duration) {
      return Optional.of(
          new Found(first, last, Optional.empty(), Optional.empty(), Optional.of(duration)));
    }

    /** A time that is nobody's to tell without a day of publication: "last week". */
    static Optional<Found> unresolved(int first, int last) {
      return point(first, last, Optional.empty());
    }

    /** A time that hangs on another one, with how far it is from there: "a year later". */
    static Optional<Found> hanging(int first, int last, String distance) {
      return duration(first, last, distance);
    }

    Found startingAt(int index) {
      return new Found(index, last, from, until, duration);
    }
  }

  /** The times of a sentence, those that are told from the day of publication resolved. */
  List<TimeExpression> read(Sentence sentence, Optional<LocalDate> published) {
    Words words = new Words(sentence.tokens(), lists);
    Optional<ReferenceDay> reference = published.map(ReferenceDay::new);
    CalendarDates dates = new CalendarDates(words, calendar, reference);
    RelativeTimes relative = new RelativeTimes(words, calendar, reference);
    Durations durations = new Durations(words, calendar, reference);
    List<TimeExpression> times = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int at = i;
      Optional<Found> found =
          dates
              .at(i)
              .or(() -> relative.at(at))
              .or(() -> durations.at(at))
              .filter(f -> f.last >= at);
      found.ifPresent(
          f ->
              times.add(
                  new TimeExpression(
                      sentence.index(), f.first, f.last, f.from, f.until, f.duration)));
      i = found.map(Found::last).orElse(i) + 1;
    }
    return times;
  }
}
