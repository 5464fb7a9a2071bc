package org.foedus.clean;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of the web. */
final class WebPage {
  private WebPage() {}

  static Outcome<Article> read(RawDocument document) {
    Document page =
        Jsoup.parse(
            Decoder.decode(document.content().toArray(), document.contentType(), true),
            document.declared().url().map(Object::toString).orElse(""));
    String text =
        Body.of(Blocks.of(page.body())).stream()
            .map(Block::text)
            .collect(Collectors.joining("\n\n"));
    if (text.isEmpty()) {
      return Outcome.rejected("no-article", document.source(), "no running text was found in it");
    }
    return Outcome.of(
        new Article(
            ArticleId.of(
                document.declared().id(), document.source(), document.declared().url(), text),
            document.source(),
            document.declared().url(),
            Optional.empty(),
            Optional.of(Prose.line(page.title())).filter(title -> !title.isEmpty()),
            document.declared().date(),
            document.declared().publisher(),
            List.of(),
            Language.of(text),
            text));
  }
}
