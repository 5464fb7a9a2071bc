package org.foedus.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.foedus.model.Declared;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The pages of a crawl in WARC files (ISO 28500), in their order. */
final class Warc implements Cursor {
  private final Content content;
  private final WarcReader reader;
  private final Opener opener;

  Warc(Content content, Opener opener) throws IOException {
    this.content = content;
    this.reader = new WarcReader(content.stream());
    this.opener = opener;
  }

  @Override
  public String name() {
    return content.name();
  }

  @Override
  public Optional<Step> next() throws IOException {
    Optional<WarcRecord> record = reader.next();
    while (record.isPresent()) {
      Optional<Step> step = step(record.get());
      if (step.isPresent()) {
        return step;
      }
      record = reader.next();
    }
    return Optional.empty();
  }

  private Optional<Step> step(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = response.http();
      if (http.status() != 200) {
        return http.status() < 400
            ? Optional.empty()
            : Optional.of(
                Step.reject("not-found", name(response), "was answered with " + http.status()));
      }
      return Optional.of(open(response, http.bodyDecoded(), http.headers().first("Content-Type")));
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      WarcTargetRecord target = (WarcTargetRecord) record;
      return Optional.of(open(target, target.body(), target.headers().first("Content-Type")));
    }
    return Optional.empty();
  }

  private Step open(WarcTargetRecord record, MessageBody body, Optional<String> type)
      throws IOException {
    String source = name(record);
    if (!text(type)) {
      return Step.reject("other-type", source, "is " + type.orElse("of no type") + " and no text");
    }
    Optional<URI> url = ArticleRecord.address(record.target());
    Declared declared =
        new Declared(Optional.empty(), url, Optional.empty(), Optional.empty(), Optional.empty());
    return new Step.Enter(
        opener.open(
            new Content(
                source,
                new BufferedInputStream(body.stream(), 1 << 16),
                type,
                declared,
                content.depth() + 1)));
  }

  private static boolean text(Optional<String> type) {
    String lower = type.orElse("text/html").toLowerCase(Locale.ROOT);
    return lower.startsWith("text/html")
        || lower.startsWith("text/plain")
        || lower.startsWith("application/xhtml")
        || lower.startsWith("application/octet-stream");
  }

  private String name(WarcTargetRecord record) {
    return content.name() + "!/" + record.target();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    content.stream().close();
  }
}
