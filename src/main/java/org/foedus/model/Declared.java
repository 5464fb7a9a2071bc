package org.foedus.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a source says of a document it hands over, apart from the document's own content. It wins
 * over what the cleaner finds in the content.
 *
 * @param id the identifier in a JSON Lines record
 * @param url the address it was fetched from or that stands beside it
 * @param title the headline
 * @param date the day of publication
 * @param publisher who published it
 */
public record Declared(
    Optional<String> id,
    Optional<URI> url,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> publisher) {

  /** Nothing declared. */
  public static final Declared NOTHING =
      new Declared(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
