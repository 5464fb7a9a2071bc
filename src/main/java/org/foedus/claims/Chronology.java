package org.foedus.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.foedus.model.PartialDate;
import org.foedus.model.Sentence;
import org.foedus.model.TimeExpression;

/** Which year a sentence is about: "in August" after "in April 1945" is August 1945. */
final class Chronology {
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
  private static final String SINCE = "since";
  private static final Set<String> RELATIVE = Set.of("which", "who", "whose");

  private Chronology() {}

  /** The first year that a sentence writes out. */
  static Optional<Integer> yearOf(Sentence sentence, List<TimeExpression> times) {
    return times.stream()
        .filter(time -> time.from().isPresent() && isWrittenOut(sentence, time))
        .filter(time -> !isAside(sentence, time))
        .flatMap(time -> time.from().stream())
        .map(PartialDate::year)
        .findFirst()
        .or(() -> yearOfTheDay(times));
  }

  /** "today", "on Monday": a day told by one word is one of the days of publication. */
  private static Optional<Integer> yearOfTheDay(List<TimeExpression> times) {
    return times.stream()
        .filter(time -> time.first() == time.last())
        .flatMap(time -> time.from().stream())
        .filter(from -> from.day().isPresent())
        .map(PartialDate::year)
        .findFirst();
  }

  /**
   * The times of a sentence, months without a year moved to the year that is being told of.
   *
   * @param told the year that the sentences before are about
   * @param published the year of publication, to which such months were resolved
   */
  static List<TimeExpression> inYear(
      Sentence sentence, List<TimeExpression> times, int told, int published) {
    int year = yearOf(sentence, times).orElse(told);
    if (year >= published - 1) {
      return times;
    }
    List<TimeExpression> moved = new ArrayList<>();
    int current = year;
    for (TimeExpression time : times) {
      boolean written = time.from().isPresent() && isWrittenOut(sentence, time);
      if (written && !isAside(sentence, time)) {
        current = time.from().get().year();
      }
      moved.add(moved(sentence, time, current));
    }
    return moved;
  }

  private static TimeExpression moved(Sentence sentence, TimeExpression time, int year) {
    boolean fits =
        time.from().filter(from -> from.month().isPresent() && from.year() > year).isPresent()
            && !isWrittenOut(sentence, time);
    if (!fits) {
      return time;
    }
    return new TimeExpression(
        time.sentence(),
        time.first(),
        time.last(),
        time.from().map(from -> inYear(from, year)),
        time.until().map(until -> inYear(until, year)),
        time.duration());
  }

  private static PartialDate inYear(PartialDate date, int year) {
    boolean leapDay = date.month().orElse(0) == 2 && date.day().orElse(0) == 29;
    return new PartialDate(year, date.month(), leapDay ? OptionalInt.empty() : date.day());
  }

  /**
   * "Bulgaria and Serbia, which had fought in 1885, signed", "soldiers have guarded it since 1950":
   * a year before the one told of.
   */
  private static boolean isAside(Sentence sentence, TimeExpression time) {
    if (time.first() > 0 && sentence.tokens().get(time.first() - 1).text().equals(SINCE)) {
      return true;
    }
    boolean had = false;
    for (int t = time.first() - 1; t >= 0; t--) {
      String word = sentence.tokens().get(t).text();
      had |= word.equals("had");
      if (word.equals(",") || RELATIVE.contains(word)) {
        return had && RELATIVE.contains(word) && t > 0;
      }
    }
    return false;
  }

  /** Whether a word is a year since 1500 in digits. */
  static boolean isYear(String word) {
    return YEAR.matcher(word).matches();
  }

  private static boolean isWrittenOut(Sentence sentence, TimeExpression time) {
    for (int t = time.first(); t <= time.last(); t++) {
      if (isYear(sentence.tokens().get(t).text())) {
        return true;
      }
    }
    return false;
  }
}
