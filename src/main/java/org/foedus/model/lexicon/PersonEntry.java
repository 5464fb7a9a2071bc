package org.foedus.model.lexicon;

import java.util.List;
import java.util.Optional;
import org.foedus.model.PartialDate;

/**
 * A person known to stand for an actor.
 *
 * @param id the local part of the person's IRI
 * @param name the usual full name
 * @param otherNames further full names and spellings
 * @param familyNames the names by which texts refer to the person after the first mention
 * @param terms the offices held
 */
public record PersonEntry(
    String id, String name, List<String> otherNames, List<String> familyNames, List<Term> terms) {
  public PersonEntry {
    otherNames = List.copyOf(otherNames);
    familyNames = List.copyOf(familyNames);
    terms = List.copyOf(terms);
  }

  /**
   * An office held.
   *
   * @param actor the code of the state or organisation
   * @param office the local part of the office's IRI
   * @param from since when, if known
   * @param until until when, if known and over
   */
  public record Term(
      String actor, String office, Optional<PartialDate> from, Optional<PartialDate> until) {}
}
