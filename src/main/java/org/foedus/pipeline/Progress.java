package org.foedus.pipeline;

import org.foedus.model.RawDocument;
import org.foedus.model.Rejection;

/** Is told by a build what it does, as it does it, by the thread that called it. */
public interface Progress {

  /** So many articles have been read so far. */
  void articles(int read);

  /** An input was not taken. */
  default void rejected(Rejection rejection) {}

  /**
   * What a source gave is in the store: a build that is stopped now loses nothing of it.
   *
   * @param source see {@link RawDocument#source}
   */
  default void stored(String source) {}
}
