package org.foedus.model.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.foedus.model.PartialDate;

/**
 * An actor of the gazetteer.
 *
 * @param code the local part of its IRI
 * @param kind the local part of its class
 * @param label its usual English name
 * @param names the words that stand for it, by the way in which they do
 * @param descriptions lower-case common nouns by which a text refers back to it
 * @param from when it began to exist, if known
 * @param until when it ceased to exist, if it did
 * @param number its number in the Correlates of War list of states, if it has one
 */
public record ActorEntry(
    String code,
    String kind,
    String label,
    Map<NameKind, List<String>> names,
    List<String> descriptions,
    Optional<PartialDate> from,
    Optional<PartialDate> until,
    OptionalInt number) {
  public ActorEntry {
    names = Map.copyOf(names);
    descriptions = List.copyOf(descriptions);
  }
}
