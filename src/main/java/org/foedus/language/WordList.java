package org.foedus.language;

/**
 * The lists of words that tagging and parsing need beside the models. What each is for, and which
 * words are in it, stands in {@code ontology/lexicon/tagging.ttl}.
 */
enum WordList {
  ARTICLES_BEFORE_ONE_THING,
  AUXILIARIES_BEFORE_A_PARTICIPLE,
  FORMS_OF_HAVE,
  FORMS_BEFORE_A_GERUND,
  FORMS_OF_LETTING,
  FORMS_BEFORE_A_BARE_INFINITIVE,
  PLURALS_WITHOUT_AN_S,
  WORDS_BETWEEN_CLAUSES
}
