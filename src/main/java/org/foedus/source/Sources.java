package org.foedus.source;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.Rejection;

/**
 * Opens what an analyst points at: files and folders, {@code http} and {@code https} addresses, and
 * {@code -} for standard input; and what these hold and point to: archives, crawls, records, feeds,
 * sitemaps and lists of addresses. What something is, its content says and not its name.
 */
public final class Sources implements Closeable {
  private static final String UNCHANGED = "unchanged";

  /** Reasons of rejections that may be different the next time. */
  private static final Set<String> PASSING =
      Set.of(
          "try-later",
          "timeout",
          "unreachable",
          "server-error",
          "robots-unreachable",
          "interrupted",
          "unreadable",
          "forbidden",
          "robots",
          "error-page",
          "live-blog",
          UNCHANGED);

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");

  private final InputStream standardInput;
  private final Visited visited;
  private final Web web;

  /**
   * Sources that take {@code -} for the given stream, ask public hosts only, and remember nothing.
   */
  public Sources(InputStream standardInput) {
    this(standardInput, false, Visited.NOTHING);
  }

  /**
   * Sources.
   *
   * @param standardInput what {@code -} stands for
   * @param allowPrivate whether hosts that are not on the public internet may be asked
   * @param visited what was read from the web before
   */
  public Sources(InputStream standardInput, boolean allowPrivate, Visited visited) {
    this(
        standardInput,
        visited,
        new Web(
            () -> new Http(Manners.USUAL, Limits.USUAL, resolver(allowPrivate)),
            Manners.USUAL,
            Pace.ofTheClock()));
  }

  private static DnsResolver resolver(boolean allowPrivate) {
    return allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
  }

  Sources(InputStream standardInput, Visited visited, Web web) {
    this.standardInput = standardInput;
    this.web = web;
    this.visited = visited;
  }

  /** Whether what was rejected may be taken the next time, as when a server did not answer. */
  public static boolean isPassing(Rejection rejection) {
    return PASSING.contains(rejection.reason());
  }

  /** Whether nothing is wrong with what was rejected, but that it was read before. */
  public static boolean isUnchanged(Rejection rejection) {
    return rejection.reason().equals(UNCHANGED);
  }

  /**
   * The documents that the inputs hold, in order, folders by name. An input that cannot be taken is
   * a rejection in its place, and the rest goes on. The stream is lazy, reads no document ahead,
   * and belongs to one thread at a time; closing it closes what is open.
   */
  public Stream<Outcome<RawDocument>> read(List<String> inputs) {
    Walk walk =
        new Walk(
            new Inputs(inputs.iterator(), new Opener(Limits.USUAL, web, visited, new HashSet<>())));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                walk, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(walk::close);
  }

  @Override
  public void close() throws IOException {
    web.close();
  }

  /** The inputs of a command line. */
  private final class Inputs implements Cursor {
    private final Iterator<String> inputs;
    private final Opener opener;

    Inputs(Iterator<String> inputs, Opener opener) {
      this.inputs = inputs;
      this.opener = opener;
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
        return Optional.of(step(input));
      } catch (IOException e) {
        return Optional.of(new Step.Give(Failure.of(e, input)));
      } catch (InvalidPathException e) {
        return Optional.of(Step.reject("missing", input, "is no path; check the spelling"));
      }
    }

    private Step step(String input) throws IOException {
      if (input.equals("-")) {
        return new Step.Enter(
            opener.open(Content.of("standard input", new NotClosed(standardInput))));
      }
      if (!ADDRESS.matcher(input).lookingAt()) {
        return new Step.Enter(Folder.of(Path.of(input), opener));
      }
      Optional<URI> address = ArticleRecord.address(input);
      return address.isPresent()
          ? Links.step(new Links.Link(address.get(), Declared.NOTHING), opener, 0)
          : Step.reject("bad-address", input, "is no web address; check the spelling");
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
