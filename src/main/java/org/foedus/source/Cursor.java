package org.foedus.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** A place that gives documents one after another: a folder, an archive, a feed, a file. */
interface Cursor extends Closeable {

  /** What a person would call the place. */
  String name();

  /** The next step; empty at the end. After an exception the place is left for good. */
  Optional<Step> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /** A cursor over steps that are at hand. */
  static Cursor over(String name, Iterator<? extends Step> steps) {
    return new Cursor() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Step> next() {
        return steps.hasNext() ? Optional.of(steps.next()) : Optional.empty();
      }
    };
  }
}
