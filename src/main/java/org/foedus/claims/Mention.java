package org.foedus.claims;

import java.util.List;
import java.util.Optional;

/**
 * Words of a sentence that name an actor, a person or an office.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param kind how they name it
 * @param codes the actors they stand for; empty for a private person
 * @param name the person's full name, for a person
 * @param office the office in lower case as the text has it, for a person who is given one
 */
record Mention(
    int first,
    int last,
    Kind kind,
    List<String> codes,
    Optional<String> name,
    Optional<String> office) {
  Mention {
    codes = List.copyOf(codes);
  }

  enum Kind {
    NAME,
    DEMONYM,
    COMBINING_FORM,
    CAPITAL,
    SEAT,
    ORGAN,
    PLACE,
    PERSON
  }

  static Mention of(int first, int last, Kind kind, List<String> codes) {
    return new Mention(first, last, kind, codes, Optional.empty(), Optional.empty());
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  boolean isPerson() {
    return kind == Kind.PERSON;
  }
}
