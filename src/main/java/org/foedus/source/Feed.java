package org.foedus.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;

/** A feed as RSS or Atom: its entries with their full content, or with the address where it is. */
final class Feed {
  private Feed() {}

  static Entries read(Content content, byte[] bytes) throws IOException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
      SyndFeed feed = new SyndFeedInput().build(reader);
      Optional<String> publisher = Optional.ofNullable(feed.getTitle()).filter(t -> !t.isBlank());
      List<Entries.Entry> entries =
          feed.getEntries().stream().map(entry -> entry(content, entry, publisher)).toList();
      return new Entries(content.name(), entries);
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("is not a valid feed: " + e.getMessage(), e);
    }
  }

  private static Entries.Entry entry(Content content, SyndEntry entry, Optional<String> publisher) {
    Optional<URI> link =
        Optional.ofNullable(entry.getLink())
            .or(() -> Optional.ofNullable(entry.getUri()))
            .flatMap(address -> Entries.resolve(content, address));
    String source =
        link.map(URI::toString)
            .orElse(
                content.name()
                    + "#"
                    + Optional.ofNullable(entry.getUri()).orElse("" + entry.hashCode()));
    Optional<LocalDate> date =
        Optional.ofNullable(entry.getPublishedDate())
            .or(() -> Optional.ofNullable(entry.getUpdatedDate()))
            .map(Feed::day);
    Declared declared =
        new Declared(
            Optional.empty(),
            link,
            Optional.ofNullable(entry.getTitle()).filter(title -> !title.isBlank()),
            date,
            publisher);
    return new Entries.Entry(source, link, declared, full(entry, source, declared));
  }

  /** The content of Atom and of RSS's content module; a description may be a teaser. */
  private static Optional<RawDocument> full(SyndEntry entry, String source, Declared declared) {
    return entry.getContents().stream()
        .map(SyndContent::getValue)
        .filter(text -> text != null && text.length() >= Entries.FULL)
        .findFirst()
        .map(
            html ->
                new RawDocument(
                    source,
                    Form.HTML,
                    Bytes.of(html, StandardCharsets.UTF_8),
                    Optional.of("text/html; charset=utf-8"),
                    declared));
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }
}
