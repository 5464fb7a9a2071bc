package org.foedus.model.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * A frame of the lexicon: these words, with these roles in these places, say this.
 *
 * @param id the local part of its IRI
 * @param kind what the frame does: the local part of its class
 * @param states the class of the thing that it states; empty for a frame that only colours others
 * @param patterns the ways of saying it, in the language of {@code ontology/lexicon/README.md}
 * @param settings what else is known of it, by the local part of the property; each value the local
 *     part of an IRI or a literal
 * @param examples sentences with what they must yield; for a counterexample that is nothing
 */
public record Frame(
    String id,
    String kind,
    Optional<String> states,
    List<String> patterns,
    List<Setting> settings,
    List<Example> examples) {
  public Frame {
    patterns = List.copyOf(patterns);
    settings = List.copyOf(settings);
    examples = List.copyOf(examples);
  }

  /** The value of a setting, if it is set. */
  public Optional<String> setting(String name) {
    return settings.stream().filter(s -> s.name().equals(name)).map(Setting::value).findFirst();
  }

  /** Whether a setting has a value. */
  public boolean has(String name, String value) {
    return settings.contains(new Setting(name, value));
  }

  /**
   * A property of a frame.
   *
   * @param name the local part of the property
   * @param value the local part of an IRI, or a literal
   */
  public record Setting(String name, String value) {}

  /**
   * An example sentence.
   *
   * @param text one or more sentences
   * @param yields what the extractor must find in it, one statement each; empty for nothing
   */
  public record Example(String text, List<String> yields) {
    public Example {
      yields = List.copyOf(yields);
    }
  }
}
