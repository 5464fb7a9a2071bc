package org.foedus.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;

/**
 * Takes content for what its first bytes say it is.
 *
 * @param limits what is read at most
 * @param web fetches what content points to
 * @param visited what was read before
 * @param begun what this run has begun to read from lists and feeds
 */
record Opener(Limits limits, Web web, Visited visited, Set<String> begun) {

  /** Whether an entry of a list or a feed is new; it counts as begun from now on. */
  boolean begins(String source) {
    return !visited.isDone(source) && begun.add(source);
  }

  /** A cursor over what the content holds; closing it closes the content. */
  Cursor open(Content content) throws IOException {
    return switch (Kind.of(content.head())) {
      case EMPTY -> refuse(content, "empty", "holds no text");
      case BINARY ->
          refuse(content, "binary", "is neither text nor a known archive; convert it to text");
      case XML -> refuse(content, "other-type", "is XML, but neither a page, a feed nor a sitemap");
      case GZIP, ZIP -> unpack(content);
      case WARC -> new Warc(content, this);
      case JSON -> JsonRecords.open(content, this);
      case FEED -> close(content, Feed.read(content, content.all(limits)).cursor(this));
      case SITEMAP -> links(content, Sitemap.read(content, content.all(limits)));
      case ADDRESSES -> addresses(content);
      case MESSAGE -> message(content);
      case HTML -> document(content, Form.HTML);
      case TEXT -> document(content, Form.TEXT);
    };
  }

  /** Opens what a server gave, and keeps by what to ask it next time. */
  Cursor open(Content content, Answer.Found found) throws IOException {
    Kind kind = Kind.of(content.head());
    Optional<Entries> entries = Optional.empty();
    if (kind == Kind.FEED) {
      entries = Optional.of(Feed.read(content, content.all(limits)));
    } else if (kind == Kind.JSON) {
      entries = JsonFeed.read(content, found.body());
    }
    List<String> sources =
        entries
            .map(feed -> feed.list().stream().map(Entries.Entry::source).toList())
            .orElse(List.of(content.name()));
    Validators validators = new Validators(found.etag(), found.modified(), sources);
    // Of a sitemap or an archive nobody knows here what it leads to, so it is always read again.
    if (!validators.isEmpty() && (entries.isPresent() || kind == Kind.HTML || kind == Kind.TEXT)) {
      visited.keep(content.name(), validators);
    }
    return entries.isPresent() ? close(content, entries.get().cursor(this)) : open(content);
  }

  private Cursor unpack(Content content) throws IOException {
    if (content.depth() >= limits.depth()) {
      return refuse(content, "too-deep", "more than " + limits.depth() + " archives in each other");
    }
    return Archive.of(content, this, limits);
  }

  private Cursor addresses(Content content) throws IOException {
    byte[] bytes = content.all(limits);
    Charset charset = Kind.wide(bytes);
    return links(content, Links.ofLines(new String(bytes, charset).replace("\uFEFF", "")));
  }

  private Cursor links(Content content, List<Links.Link> links) throws IOException {
    if (content.depth() >= limits.depth()) {
      return refuse(content, "too-deep", "more than " + limits.depth() + " lists in each other");
    }
    return close(content, new Links(content.name(), links, this, content.depth() + 1));
  }

  private Cursor message(Content content) throws IOException {
    Mime message = Mime.of(content.all(limits));
    Optional<Mime> page = message.page();
    if (page.isEmpty()) {
      return refuse(content, "empty", "the message holds neither a page nor a text");
    }
    Optional<URI> url =
        Optional.ofNullable(message.headers().get("snapshot-content-location"))
            .or(() -> Optional.ofNullable(page.get().headers().get("content-location")))
            .flatMap(ArticleRecord::address);
    boolean html = page.get().type().toLowerCase(Locale.ROOT).startsWith("text/html");
    Declared known = content.declared();
    boolean saved = url.isPresent();
    return only(
        content,
        Step.give(
            new RawDocument(
                content.name(),
                html ? Form.HTML : Form.TEXT,
                Bytes.of(page.get().body()),
                Optional.of(page.get().type()),
                new Declared(
                    known.id(),
                    known.url().or(() -> url),
                    // A saved page tells its own headline and date.
                    known.title().or(() -> saved ? Optional.empty() : message.subject()),
                    known.date().or(() -> saved ? Optional.empty() : message.date()),
                    known.publisher()))));
  }

  private Cursor document(Content content, Form form) throws IOException {
    byte[] bytes = content.all(limits);
    return only(
        content,
        Step.give(
            new RawDocument(
                content.name(), form, Bytes.of(bytes), content.contentType(), content.declared())));
  }

  private static Cursor refuse(Content content, String reason, String detail) throws IOException {
    return only(content, Step.reject(reason, content.name(), detail));
  }

  private static Cursor only(Content content, Step step) throws IOException {
    return close(content, Cursor.over(content.name(), List.of(step).iterator()));
  }

  private static Cursor close(Content content, Cursor cursor) throws IOException {
    content.stream().close();
    return cursor;
  }
}
