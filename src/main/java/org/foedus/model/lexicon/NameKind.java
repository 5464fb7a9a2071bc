package org.foedus.model.lexicon;

/** How a word stands for an actor. */
public enum NameKind {
  /** A name of the actor itself. */
  NAME,
  /** An adjective or a word for its people. */
  DEMONYM,
  /** The first half of a compound adjective that joins two actors. */
  COMBINING_FORM,
  /** Its capital, which stands for its government. */
  CAPITAL,
  /** A building or quarter that stands for its government. */
  SEAT,
  /** One of its institutions, known by a name of its own. */
  ORGAN,
  /** A place in it: the scene or the target of action, never the one who acts. */
  PLACE
}
