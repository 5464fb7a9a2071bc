package org.foedus.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.foedus.rdf.Format;

/** What a caller wants to be given, by its {@code Accept} header (RFC 9110, 12.5.1). */
enum Media {
  HTML("text/html", Optional.empty()),
  TURTLE("text/turtle", Optional.of(Format.TURTLE)),
  JSONLD("application/ld+json", Optional.of(Format.JSONLD)),
  RDFXML("application/rdf+xml", Optional.of(Format.RDFXML)),
  NTRIPLES("application/n-triples", Optional.of(Format.NQUADS));

  private final String type;
  private final Optional<Format> format;

  Media(String type, Optional<Format> format) {
    this.type = type;
    this.format = format;
  }

  String type() {
    return type + ";charset=utf-8";
  }

  /** The format of data; empty for the page. */
  Optional<Format> format() {
    return format;
  }

  /**
   * The best of some for a caller.
   *
   * @param accept the header; empty text where there is none, which takes anything
   * @param offered what there is, our favourite first
   * @return empty if the caller takes none of them
   */
  static Optional<Media> best(String accept, List<Media> offered) {
    if (accept.isBlank()) {
      return Optional.of(offered.get(0));
    }
    return offered.stream()
        .filter(media -> media.quality(accept) > 0)
        .max(
            Comparator.comparingDouble((Media media) -> media.quality(accept))
                .thenComparing(media -> -offered.indexOf(media)));
  }

  private double quality(String accept) {
    double best = -1;
    int bestRank = -1;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      int rank = rank(parts[0]);
      if (rank > bestRank) {
        bestRank = rank;
        best =
            Arrays.stream(parts)
                .filter(part -> part.startsWith("q="))
                .findFirst()
                .map(part -> number(part.substring(2)))
                .orElse(1.0);
      }
    }
    return best;
  }

  private int rank(String range) {
    if (range.equals(type)) {
      return 2;
    } else if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
