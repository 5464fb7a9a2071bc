package org.foedus.clean;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.foedus.model.Article;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/** A record whose text is clean already: it is taken letter for letter. */
final class CleanRecord {
  private CleanRecord() {}

  static Outcome<Article> read(RawDocument document) {
    // A lone surrogate became a question mark on its way to UTF-8, so the text is sound.
    String text = document.content().decode(StandardCharsets.UTF_8).replace('\0', ' ');
    if (text.isBlank()) {
      return Outcome.rejected("empty", document.source(), "the record's text is blank");
    }
    Declared declared = document.declared();
    return Outcome.of(
        new Article(
            ArticleId.of(declared.id(), document.source(), declared.url(), text),
            document.source(),
            declared.url(),
            java.util.Optional.empty(),
            declared.title().map(Prose::line),
            declared.date(),
            declared.publisher().map(Prose::line),
            List.of(),
            Language.of(text),
            text));
  }
}
