package org.foedus.model;

/**
 * A word or a mark of a sentence.
 *
 * @param text as it stands in the article
 * @param lemma its dictionary form, lower case but for names
 * @param tag its part of speech in the Penn Treebank's tags
 * @param start offset of its first UTF-16 unit in the article's text
 * @param end offset behind its last
 */
public record Token(String text, String lemma, String tag, int start, int end) {}
