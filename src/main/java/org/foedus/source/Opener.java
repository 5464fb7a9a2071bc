package org.foedus.source;

import java.io.IOException;
import java.util.List;
import org.foedus.model.Bytes;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;

/** Takes content for what its first bytes say it is. */
final class Opener {
  private final Limits limits;

  Opener(Limits limits) {
    this.limits = limits;
  }

  /** A cursor over what the content holds; closing it closes the content. */
  Cursor open(Content content) throws IOException {
    return switch (Kind.of(content.head())) {
      case EMPTY -> refuse(content, "empty", "holds no text");
      case BINARY ->
          refuse(content, "binary", "is neither text nor a known archive; convert it to text");
      case GZIP, ZIP -> unpack(content);
      case JSON -> new JsonRecords(content, limits);
      case HTML -> document(content, Form.HTML);
      default -> document(content, Form.TEXT);
    };
  }

  private Cursor unpack(Content content) throws IOException {
    if (content.depth() >= limits.depth()) {
      return refuse(content, "too-deep", "more than " + limits.depth() + " archives in each other");
    }
    return Archive.of(content, this, limits);
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
    content.stream().close();
    return Cursor.over(content.name(), List.of(step).iterator());
  }
}
