package org.foedus.model.lexicon;

import java.util.List;

/**
 * An office or profession.
 *
 * @param id the local part of its IRI
 * @param names its names in lower case
 * @param standsForActor whether its holder speaks and acts for a state or organisation
 */
public record OfficeEntry(String id, List<String> names, boolean standsForActor) {
  public OfficeEntry {
    names = List.copyOf(names);
  }
}
