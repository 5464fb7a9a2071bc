package org.foedus.reason;

/**
 * How a span of time with ends that may be known only as a year or a month stands to a day. A span
 * begins on its first day and is over on its end.
 */
public enum Span {
  IN_FORCE("in force"),
  PERHAPS("perhaps in force"),
  OVER("over"),
  NOT_YET("not yet in force");

  private static final String LAST_DAY = "-12-31";
  private static final int YEAR = 4;

  private final String words;

  Span(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /**
   * How a span stands to a day; dates are written as year, year-month or year-month-day.
   *
   * @param from empty for as long as can be
   * @param until empty for ever
   */
  public static Span of(String from, String until, String day) {
    String start = from.isEmpty() ? "0000" : from;
    String end = until.isEmpty() ? "9999" : until;
    if (start.compareTo(day) > 0) {
      return NOT_YET;
    } else if (latest(end).compareTo(day) <= 0) {
      return OVER;
    }
    return latest(start).compareTo(day) <= 0 && end.compareTo(day) > 0 ? IN_FORCE : PERHAPS;
  }

  private static String latest(String date) {
    return date + LAST_DAY.substring(Math.min(date.length() - YEAR, LAST_DAY.length()));
  }
}
