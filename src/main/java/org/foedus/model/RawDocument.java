package org.foedus.model;

import java.util.Optional;

/**
 * A document as it came from a source, before anything was taken out of it.
 *
 * @param source what a person would call the place it came from: the path as given, the address, or
 *     {@code archive!/member}; never empty
 * @param form what the content is
 * @param content the bytes as they came; for {@link Form#RECORD} the article's text in UTF-8
 * @param contentType the media type and charset that the source declared, such as an HTTP header's;
 *     empty if it declared none
 * @param declared what the source itself says of the document; its parts may all be empty
 */
public record RawDocument(
    String source, Form form, Bytes content, Optional<String> contentType, Declared declared) {

  /** What the content of a raw document is. */
  public enum Form {
    /** A web page as HTML. */
    HTML,
    /** Plain text: an article alone, or a whole page saved as text. */
    TEXT,
    /** An article whose text is clean already, with its data beside it: a line of JSON Lines. */
    RECORD
  }
}
