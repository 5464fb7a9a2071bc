package org.foedus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.foedus.model.Article;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code src/test/resources/articles}: its input gives its article. */
class ArticlesTest {
  private static final Path FOLDERS = Path.of("src/test/resources/articles");

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theArticleIsWhatTheFolderSays(Path folder) throws IOException {
    assertThat(told(clean(folder))).isEqualTo(Files.readString(folder.resolve("article.txt")));
  }

  private static Outcome<Article> clean(Path folder) throws IOException {
    Path html = folder.resolve("input.html");
    boolean page = Files.exists(html);
    Path input = page ? html : folder.resolve("input.txt");
    return new Cleaner()
        .clean(
            new RawDocument(
                input.toString(),
                page ? Form.HTML : Form.TEXT,
                Bytes.of(Files.readAllBytes(input)),
                Optional.empty(),
                Declared.NOTHING));
  }

  private static String told(Outcome<Article> outcome) {
    if (outcome instanceof Outcome.Rejected<Article> rejected) {
      return "rejected: " + rejected.rejection().reason() + "\n";
    }
    Article article = ((Outcome.Accepted<Article>) outcome).value();
    StringBuilder told = new StringBuilder();
    field(told, "title", article.title());
    field(told, "date", article.date().map(Object::toString));
    field(told, "publisher", article.publisher());
    field(
        told,
        "authors",
        Optional.of(String.join(", ", article.authors())).filter(names -> !names.isEmpty()));
    field(told, "language", article.language());
    field(told, "url", article.url().map(URI::toString));
    field(told, "credited", article.credited().map(URI::toString));
    return told.append("\n").append(article.text()).append("\n").toString();
  }

  private static void field(StringBuilder told, String name, Optional<String> value) {
    value.ifPresent(text -> told.append(name).append(": ").append(text).append("\n"));
  }
}
