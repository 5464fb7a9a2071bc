package org.foedus.model;

import java.util.Optional;

/**
 * Words that name a time or a duration, resolved against the article's day of publication.
 *
 * @param sentence index of the sentence
 * @param first index of the first token
 * @param last index of the last token
 * @param from the first day, month or year it names; empty for a duration and for what cannot be
 *     resolved
 * @param until the last one, where it names a span; equal to {@code from} for a point in time
 * @param duration an ISO 8601 duration such as {@code P25Y}, for a length of time, and for a time
 *     that is told from another one ("three years later") how far it is from there
 */
public record TimeExpression(
    int sentence,
    int first,
    int last,
    Optional<PartialDate> from,
    Optional<PartialDate> until,
    Optional<String> duration) {}
