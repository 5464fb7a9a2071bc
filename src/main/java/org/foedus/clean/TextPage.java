package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;

/**
 * Plain text: an article alone, or a whole page saved as text. The article is the run of lines with
 * the greatest weight, sentences for it and everything else against it; what the page says of the
 * article stands right before and behind the run.
 */
final class TextPage {
  private TextPage() {}

  static Outcome<Article> read(RawDocument document) {
    String decoded = Decoder.decode(document.content().toArray(), document.contentType(), false);
    if (Garbage.is(decoded)) {
      return Outcome.rejected(
          "undecodable",
          document.source(),
          "its characters make no sense in any known charset; save it as UTF-8");
    }
    Heading heading = Heading.of(Prose.tidy(decoded).strip());
    List<TextLine> lines = TextLines.of(Markdown.strip(heading.rest()));
    Optional<Run> found = Run.best(lines);
    if (found.isEmpty()) {
      return Outcome.rejected("no-article", document.source(), "no running text was found in it");
    }
    Run body = found.get();
    Around around = new Around(lines, body);
    Optional<LocalDate> date = document.declared().date().or(heading::date).or(around::date);
    Optional<URI> url = document.declared().url().or(heading::url);
    String text =
        Credit.strip(
            lines.subList(body.start(), body.end()).stream()
                .filter(line -> !line.address() && !Furniture.is(line.text()))
                .map(TextLine::text)
                .collect(Collectors.joining("\n\n")));
    return Outcome.of(
        new Article(
            ArticleId.of(document.declared().id(), document.source(), url, text),
            document.source(),
            url,
            around.credited().filter(credited -> !Optional.of(credited).equals(url)),
            document.declared().title().map(Prose::line).or(heading::title).or(around::title),
            date,
            document.declared().publisher().or(heading::publisher).or(around::publisher),
            new ArrayList<>(heading.authors()),
            Language.of(text),
            text));
  }
}
