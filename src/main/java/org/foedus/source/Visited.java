package org.foedus.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What was read from the web before, so that reading a feed, a sitemap or a list of addresses again
 * reads only what is new. Whoever takes documents says which are done, when what was made of them
 * is safe; a run that is stopped in between loses none and repeats none that was done.
 */
public interface Visited extends Closeable {

  /** Remembers nothing: everything is read, always. */
  Visited NOTHING =
      new Visited() {
        @Override
        public boolean isDone(String source) {
          return false;
        }

        @Override
        public void done(String source) {}

        @Override
        public Optional<Validators> validators(String address) {
          return Optional.empty();
        }

        @Override
        public void keep(String address, Validators validators) {}
      };

  @Override
  default void close() throws IOException {}

  /** The same, but for now nothing counts as done: all is read again, and remembered. */
  default Visited again() {
    Visited kept = this;
    return new Visited() {
      @Override
      public boolean isDone(String source) {
        return false;
      }

      @Override
      public void done(String source) {
        kept.done(source);
      }

      @Override
      public Optional<Validators> validators(String address) {
        return Optional.empty();
      }

      @Override
      public void keep(String address, Validators validators) {
        kept.keep(address, validators);
      }
    };
  }

  /** Whether a document of this source was done, see {@code RawDocument.source}. */
  boolean isDone(String source);

  /** A document of this source is safe, or was refused for good, and need not be read again. */
  void done(String source);

  /** What a server gave with the last answer for an address. */
  Optional<Validators> validators(String address);

  /** Keeps what a server gave with its answer for an address. */
  void keep(String address, Validators validators);
}
