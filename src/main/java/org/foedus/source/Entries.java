package org.foedus.source;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Declared;
import org.foedus.model.RawDocument;

/**
 * The entries of a feed.
 *
 * @param name the feed's place
 * @param list its entries, in its order
 */
record Entries(String name, List<Entry> list) {
  /** Characters of markup above which an entry's content is the article and no teaser. */
  static final int FULL = 1500;

  Entries {
    list = List.copyOf(list);
  }

  /**
   * An entry.
   *
   * @param source what it is called, see {@link RawDocument#source}
   * @param link where the article stands, if the entry says so
   * @param declared what the feed says of it
   * @param full the article itself, where the feed holds it
   */
  record Entry(String source, Optional<URI> link, Declared declared, Optional<RawDocument> full) {}

  /** A cursor over the entries that were not done before. */
  Cursor cursor(Opener opener) {
    Iterator<Entry> entries =
        list.stream().filter(entry -> opener.begins(entry.source())).iterator();
    return new Cursor() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<Step> next() throws IOException {
        return entries.hasNext() ? Optional.of(step(entries.next(), opener)) : Optional.empty();
      }
    };
  }

  private static Step step(Entry entry, Opener opener) throws IOException {
    if (entry.full().isPresent()) {
      return Step.give(entry.full().get());
    }
    return entry.link().isPresent()
        ? Links.step(new Links.Link(entry.link().get(), entry.declared()), opener, 1)
        : Step.reject("empty", entry.source(), "the entry has neither a text nor an address");
  }

  /** An entry's address, which may be relative to its feed's. */
  static Optional<URI> resolve(Content feed, String address) {
    try {
      Optional<URI> base = feed.declared().url();
      String plain = address.strip();
      URI resolved = base.isPresent() ? base.get().resolve(plain) : URI.create(plain);
      return ArticleRecord.address(resolved.toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
