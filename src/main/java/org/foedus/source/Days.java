package org.foedus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days as records and feeds write them: ISO 8601, or RFC 1123 as in HTTP. */
final class Days {
  private static final int ISO_LENGTH = 10;

  private Days() {}

  static Optional<LocalDate> parse(String text) {
    String day = text.strip();
    try {
      return Optional.of(
          day.length() >= ISO_LENGTH && Character.isDigit(day.charAt(0))
              ? LocalDate.parse(day.substring(0, ISO_LENGTH))
              : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
