package org.foedus.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** Opens what an analyst points at: files, folders and {@code -} for standard input. */
public final class Sources {
  private final InputStream standardInput;
  private final Opener opener = new Opener(Limits.USUAL);

  /** Sources that take {@code -} for the given stream. */
  public Sources(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * The documents that the inputs hold, in order, folders by name. An input that cannot be taken is
   * a rejection in its place, and the rest goes on. The stream is lazy, reads no document ahead,
   * and belongs to one thread at a time; closing it closes what is open.
   */
  public Stream<Outcome<RawDocument>> read(List<String> inputs) {
    Walk walk = new Walk(new Inputs(inputs.iterator()));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                walk, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(walk::close);
  }

  /** The inputs of a command line. */
  private final class Inputs implements Cursor {
    private final Iterator<String> inputs;

    Inputs(Iterator<String> inputs) {
      this.inputs = inputs;
    }

    @Override
    public String name() {
      return "the inputs";
    }

    @Override
    public Optional<Step> next() {
      if (!inputs.hasNext()) {
        return Optional.empty();
      }
      String input = inputs.next();
      try {
        return Optional.of(new Step.Enter(open(input)));
      } catch (IOException e) {
        return Optional.of(new Step.Give(Failure.of(e, input)));
      } catch (InvalidPathException e) {
        return Optional.of(Step.reject("missing", input, "is no path; check the spelling"));
      }
    }

    private Cursor open(String input) throws IOException {
      return input.equals("-")
          ? opener.open(Content.of("standard input", new NotClosed(standardInput)))
          : Folder.of(Path.of(input), opener);
    }
  }

  /** Standard input belongs to the process. */
  private static final class NotClosed extends FilterInputStream {
    NotClosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
