package org.foedus.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/**
 * Goes through places and the places inside them, one document at a time. At most one path from the
 * first place to the innermost is open; nothing is read ahead.
 */
final class Walk implements Iterator<Outcome<RawDocument>>, AutoCloseable {
  private final Deque<Cursor> open = new ArrayDeque<>();
  private Optional<Outcome<RawDocument>> ahead = Optional.empty();

  Walk(Cursor start) {
    open.push(start);
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && !open.isEmpty()) {
      advance(open.element());
    }
    return ahead.isPresent();
  }

  private void advance(Cursor cursor) {
    try {
      Optional<Step> step = cursor.next();
      if (step.isEmpty()) {
        leave(cursor);
      } else if (step.get() instanceof Step.Give give) {
        ahead = Optional.of(give.outcome());
      } else if (step.get() instanceof Step.Enter enter) {
        open.push(enter.cursor());
      }
    } catch (IOException | RuntimeException e) {
      // The libraries that read damaged files throw exceptions of every kind.
      ahead = Optional.of(Failure.of(e, cursor.name()));
      leave(cursor);
    }
  }

  private void leave(Cursor cursor) {
    open.remove(cursor);
    try {
      cursor.close();
    } catch (IOException e) {
      // What could be read was read; a failing close takes nothing back.
    }
  }

  @Override
  public Outcome<RawDocument> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome<RawDocument> outcome = ahead.orElseThrow();
    ahead = Optional.empty();
    return outcome;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      leave(open.element());
    }
  }
}
