package org.foedus.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article, clean: its own text and what is known of it, nothing of the page around it.
 *
 * @param id the local part of the article's IRI: the same input gives the same id on every machine;
 *     letters, digits, dots, underscores and hyphens only
 * @param source what a person would call the place it came from, see {@link RawDocument#source}
 * @param url its own address, if known
 * @param credited the address of the original that a copy names as its origin
 * @param title its headline
 * @param date the day of publication
 * @param publisher who published it
 * @param authors the names in its byline; may be empty
 * @param language its language as an ISO 639-1 code, if known
 * @param text the body, paragraphs separated by a blank line; every offset of a claim counts UTF-16
 *     units of this string
 */
public record Article(
    String id,
    String source,
    Optional<URI> url,
    Optional<URI> credited,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher,
    List<String> authors,
    Optional<String> language,
    String text) {
  public Article {
    authors = List.copyOf(authors);
  }
}
