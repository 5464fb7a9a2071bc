package org.foedus.claims;

import org.foedus.model.lexicon.Frame;

/**
 * One pattern of a frame of events.
 *
 * @param symmetric whether what holds from one to the other holds from the other to the one
 * @param targetless whether it counts though nobody is its target
 */
record EventRule(Frame frame, Pattern pattern, boolean symmetric, boolean targetless) {
  EventRule(Frame frame, Pattern pattern) {
    this(frame, pattern, frame.has("symmetric", "true"), frame.has("targetless", "true"));
  }

  /** The class of event that it states. */
  String states() {
    return frame.states().orElse("");
  }
}
