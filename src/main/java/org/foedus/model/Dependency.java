package org.foedus.model;

/**
 * A grammatical relation between two tokens of a sentence, in the terms of Universal Dependencies
 * as CoreNLP enhances them: a preposition or conjunction is part of the relation's name.
 *
 * @param governor index of the governing token, or -1 for the root
 * @param dependent index of the dependent token
 * @param relation the relation's name, such as {@code nsubj} or {@code obl:with}
 */
public record Dependency(int governor, int dependent, String relation) {}
