package org.foedus.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Article;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.junit.jupiter.api.Test;

/** The two texts that the project started from. */
class SavedPageTest {

  @Test
  void ofAWholePageOnlyTheArticleStays() throws IOException {
    Article article = read("002_e68a15ba781d3361.txt");
    assertThat(article.text())
        .startsWith("Russia and China, Tehran’s two most powerful")
        .endsWith("China’s global trade.")
        .doesNotContain("Canadian Reviews", "Views", "Share.", "https://", "Lifestyle", "•");
    assertThat(article.title())
        .hasValue("Where are Iran’s allies? Why Moscow and Beijing are keeping their distance");
    assertThat(article.date()).hasValue(LocalDate.of(2026, 3, 6));
    assertThat(article.publisher()).hasValue("Canadian Reviews");
    assertThat(article.credited().map(URI::getHost)).hasValue("www.aljazeera.com");
    assertThat(article.language()).hasValue("en");
  }

  @Test
  void aLineOfDateAndHeadlineIsReadAsBoth() throws IOException {
    Article article = read("000_b7297591b2248478.txt");
    assertThat(article.date()).hasValue(LocalDate.of(2026, 3, 5));
    assertThat(article.title().orElseThrow()).startsWith("Russia and China have condemned");
    assertThat(article.text()).doesNotContain("2026-03-05");
  }

  @Test
  void aHeadingIsAParagraphOfItsOwn() throws IOException {
    assertThat(read("000_b7297591b2248478.txt").text().split("\n\n"))
        .contains("Russia-Iran: Strategic partners, not military allies");
  }

  @Test
  void bothAreOneStory() throws IOException {
    assertThat(
            Stories.of(
                List.of(
                    Copy.of(read("000_b7297591b2248478.txt")),
                    Copy.of(read("002_e68a15ba781d3361.txt")))))
        .hasSize(1);
  }

  private static Article read(String seed) throws IOException {
    Path file = Path.of("seeds", seed);
    RawDocument raw =
        new RawDocument(
            file.toString(),
            Form.TEXT,
            Bytes.of(Files.readAllBytes(file)),
            Optional.empty(),
            Declared.NOTHING);
    return ((Outcome.Accepted<Article>) new Cleaner().clean(raw)).value();
  }
}
