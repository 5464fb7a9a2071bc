package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the day of publication. The page's data come first; but they often count in UTC, so where
 * the day that readers see, or the one in the address, is the next or the one before, that one is
 * it.
 */
final class PublicationDate {
  private static final Set<String> NAMES =
      Set.of(
          "articlepublishedtime",
          "articlepublished",
          "articledatepublished",
          "datepublished",
          "ogpublishedtime",
          "ogarticlepublishedtime",
          "published",
          "publishedtime",
          "publisheddate",
          "publishdate",
          "publicationdate",
          "pubdate",
          "pdate",
          "dcdate",
          "dcdateissued",
          "dcdatecreated",
          "dcdatepublished",
          "dctermsdate",
          "dctermscreated",
          "dctermsissued",
          "dctermspublished",
          "sailthrudate",
          "parselypubdate",
          "datecreated",
          "citationdate",
          "citationpublicationdate",
          "originalpublicationdate",
          "cxensepublishtime",
          "articlecreated",
          "storydate",
          "postdate",
          "snpostdate",
          "date",
          "rnewsdatepublished",
          "articledateoriginal",
          "displaydate",
          "dcsdate",
          "publishedtimetelegram",
          "firstpublished");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d{2})[/_-]?(\\d{2}|\\d(?=/)|[a-z]{3})[/_-]?(\\d{2}|\\d(?=/))(?!\\d)");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)\\b(updat|modif|edit|revis|aktualis|actuali|mis à jour|atualiz|aggiorn|обновл)");

  /** A page of the web is no older. */
  private static final int FIRST_YEAR = 1991;

  private static final int LAST_YEAR = 2100;

  private PublicationDate() {}

  /**
   * The day.
   *
   * @param seen texts that stand between the headline and the body, or near them
   */
  static Optional<LocalDate> of(
      PageFacts facts, Optional<URI> url, List<String> seen, boolean monthFirst) {
    Optional<LocalDate> inData = inData(facts, monthFirst);
    Optional<LocalDate> visible = visible(seen, monthFirst);
    Optional<LocalDate> inAddress = url.flatMap(PublicationDate::inAddress);
    if (inData.isPresent()) {
      return visible
          .filter(day -> near(day, inData.get()))
          .or(() -> inAddress.filter(day -> near(day, inData.get())))
          .or(() -> inData);
    }
    return visible
        .filter(day -> inAddress.isEmpty() || near(day, inAddress.get()))
        .or(() -> inAddress)
        .or(() -> first(facts.times().stream(), monthFirst));
  }

  private static boolean near(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
  }

  private static Optional<LocalDate> inData(PageFacts facts, boolean monthFirst) {
    Stream<String> named =
        facts.meta().entrySet().stream()
            .filter(entry -> NAMES.contains(entry.getKey().replaceAll("[^a-z]", "")))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue);
    return first(facts.linkedData().published().stream(), monthFirst)
        .or(() -> first(facts.meta("article:published_time").stream(), monthFirst))
        .or(() -> first(facts.published().stream(), monthFirst))
        .or(() -> first(named, monthFirst));
  }

  private static Optional<LocalDate> first(Stream<String> texts, boolean monthFirst) {
    return texts
        .map(text -> DateText.first(text, monthFirst))
        .flatMap(Optional::stream)
        .filter(PublicationDate::plausible)
        .findFirst();
  }

  private static Optional<LocalDate> visible(List<String> seen, boolean monthFirst) {
    for (String text : seen) {
      Optional<LocalDate> day = DateText.first(text, monthFirst);
      if (day.isPresent() && plausible(day.get())) {
        Matcher updated = UPDATED.matcher(text);
        boolean first = !updated.find() || updated.start() > 12;
        if (first) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean plausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  static Optional<LocalDate> inAddress(URI url) {
    String path = Objects.requireNonNullElse(url.getPath(), "").toLowerCase(Locale.ROOT);
    Matcher matcher = IN_ADDRESS.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String month = matcher.group(2);
    int number =
        Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : DateText.month(month);
    try {
      return number == 0
          ? Optional.empty()
          : Optional.of(
                  LocalDate.of(
                      Integer.parseInt(matcher.group(1)),
                      number,
                      Integer.parseInt(matcher.group(3))))
              .filter(PublicationDate::plausible);
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
