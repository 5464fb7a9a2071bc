package org.foedus.model;

/**
 * An input that was not taken, and why. Bad input is data: it is counted and listed, and the rest
 * goes on.
 *
 * @param reason a short key to count by, in lower case with hyphens, such as {@code binary}
 * @param source which input, see {@link RawDocument#source}
 * @param detail what a person needs to mend it; one line
 */
public record Rejection(String reason, String source, String detail) {}
