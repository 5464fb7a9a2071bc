package org.foedus.source;

import java.net.URI;
import java.util.Optional;

/** What came of a request, redirects followed. */
sealed interface Answer {

  /**
   * Content.
   *
   * @param address where it was found in the end
   * @param body its bytes, perhaps packed
   * @param contentType its media type and charset as declared
   * @param etag to ask by next time
   * @param modified to ask by next time
   */
  @SuppressWarnings("ArrayRecordComponent") // passes from fetcher to opener, never compared
  record Found(
      URI address,
      byte[] body,
      Optional<String> contentType,
      Optional<String> etag,
      Optional<String> modified)
      implements Answer {}

  /** Nothing changed since the validators were given. */
  record Unchanged() implements Answer {}

  /**
   * No content.
   *
   * @param reason a key to count by
   * @param detail what to do about it
   */
  record Refused(String reason, String detail) implements Answer {}
}
