package org.foedus.model;

import java.util.Optional;

/**
 * Where an article says something.
 *
 * @param article the article's id
 * @param quote the sentence or sentences that say it, letter for letter
 * @param start offset of the quote's first UTF-16 unit in the article's text
 * @param end offset behind its last; {@code text.substring(start, end).equals(quote)}
 * @param speaker in whose mouth it is put; empty where the article says it itself
 * @param reality with what force
 */
public record Evidence(
    String article, String quote, int start, int end, Optional<Speaker> speaker, Reality reality) {}
