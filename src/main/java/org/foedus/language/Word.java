package org.foedus.language;

/**
 * A word or mark of a text.
 *
 * @param word as the models know it; not always letter for letter what the article says: "U.S." has
 *     its second point even where that also ends the sentence
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset behind its last
 */
record Word(String word, int start, int end) {}
