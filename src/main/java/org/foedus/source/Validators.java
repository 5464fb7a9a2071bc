package org.foedus.source;

import java.util.List;
import java.util.Optional;

/**
 * What a server gave to ask it by whether something changed since.
 *
 * @param etag the {@code ETag}
 * @param modified the {@code Last-Modified}, as it came
 * @param entries the sources that the answer led to; only when all of them are done may the server
 *     be asked whether there is anything new
 */
public record Validators(Optional<String> etag, Optional<String> modified, List<String> entries) {
  public Validators {
    entries = List.copyOf(entries);
  }

  /** Whether there is nothing to ask by. */
  boolean isEmpty() {
    return etag.isEmpty() && modified.isEmpty();
  }
}
