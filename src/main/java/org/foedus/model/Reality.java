package org.foedus.model;

/** With what force an article states a thing. */
public enum Reality {
  /** It is or was so. */
  ACTUAL,
  /** It is said not to be so. */
  NEGATED,
  /** It is planned, announced or expected. */
  FUTURE,
  /** It would, could, might or may be so, or somebody disclaims the will to it. */
  HYPOTHETICAL
}
