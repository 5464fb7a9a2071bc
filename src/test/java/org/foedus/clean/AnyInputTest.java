package org.foedus.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.foedus.model.Article;
import org.foedus.model.Bytes;
import org.foedus.model.Declared;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.foedus.model.RawDocument.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: an article or a reason comes out, and in time. */
class AnyInputTest {

  /**
   * A page of a megabyte takes some 30 ms; what takes a hundred times as long grows faster than its
   * size.
   */
  private static final Duration IN_TIME = Duration.ofSeconds(10);

  private static final int SIZE = 256 << 10;

  @Property(tries = 300)
  void anyBytesGiveAnOutcome(@ForAll byte[] bytes, @ForAll Form form) {
    isSound(clean(bytes, form));
  }

  @Property(tries = 400)
  void anyMarkupGivesAnOutcome(@ForAll("markup") String markup) {
    isSound(clean(markup.getBytes(StandardCharsets.UTF_8), Form.HTML));
  }

  @Property(tries = 300)
  void anyLinesGiveAnOutcome(@ForAll("lines") String text) {
    isSound(clean(text.getBytes(StandardCharsets.UTF_8), Form.TEXT));
  }

  @Property(tries = 100)
  void anArticleReadAgainIsTheSame(@ForAll("lines") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(clean(bytes, Form.TEXT)).isEqualTo(clean(bytes, Form.TEXT));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void timeGrowsWithSizeAndNotFaster(Form form, String unit) {
    byte[] bytes = unit.repeat(SIZE / unit.length()).getBytes(StandardCharsets.UTF_8);
    isSound(assertTimeoutPreemptively(IN_TIME, () -> clean(bytes, form)));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
            "<div>",
            "<p>A sentence of an article that says something.",
            "<",
            "<a href=x>",
            "</p>",
            "&amp;",
            "<table><tr><td>",
            "<b>",
            "<!--",
            "<p class='a-b-c-d-e'>x",
            "<li>",
            "a",
            "a ",
            "<h2><a href=x>A headline of another article</a></h2>",
            "<script>",
            "<br>",
            "&#x",
            "<time>2026-03-05</time>",
            "<h1>A b c</h1>",
            "<p>\u00a0",
            "<font>",
            "<svg>",
            "<x a=",
            "<meta name=a content=b>",
            "<script type='application/ld+json'>[</script>",
            "\\u0000")
        .flatMap(unit -> Stream.of(Form.HTML, Form.TEXT).map(form -> Arguments.of(form, unit)));
  }

  @ParameterizedTest
  @MethodSource("hostileText")
  void hostileTextIsReadInTime(String unit) {
    byte[] bytes = unit.repeat(SIZE / unit.length()).getBytes(StandardCharsets.UTF_8);
    isSound(assertTimeoutPreemptively(IN_TIME, () -> clean(bytes, Form.TEXT)));
  }

  static List<String> hostileText() {
    return List.of(
        "\n",
        " ",
        "x\n",
        "date 2026-03-05 ",
        "title: x\n",
        "A sentence of four words.\n\n",
        "(",
        "(A",
        "share ",
        "12 ",
        "1 March 2026 ",
        "https://a.example/ ",
        "© ",
        "ab",
        "# x\n",
        "[a](b) ",
        "read more ",
        "...",
        "\"",
        "follow us on ",
        "a - ",
        "by A, B and ",
        "5 views\n",
        "漢字",
        "---\n");
  }

  private static Outcome<Article> clean(byte[] bytes, Form form) {
    return new Cleaner()
        .clean(new RawDocument("input", form, Bytes.of(bytes), Optional.empty(), Declared.NOTHING));
  }

  private static void isSound(Outcome<Article> outcome) {
    if (outcome instanceof Outcome.Accepted<Article> accepted) {
      Article article = accepted.value();
      assertThat(article.text()).isNotBlank();
      assertThat(article.id()).matches("[A-Za-z0-9._-]+");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(article.text())).isTrue();
    }
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<html>",
            "<body>",
            "<div class='content'>",
            "<article>",
            "</div>",
            "</article>",
            "<p>",
            "</p>",
            "A sentence, quite a long one, that ends as sentences do. ",
            "x",
            " ",
            "<b",
            ">",
            "<a href='/x'>A link to something else</a>",
            "<h1>",
            "</h1>",
            "<ul><li>",
            "</li></ul>",
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"H\",",
            "\"datePublished\": \"2026-03-05\"}</script>",
            "<meta property='og:title' content='T'>",
            "<time datetime='2026-13-45'>",
            "5 March 2026",
            "<br><br>",
            "&nbsp;",
            "\u0000",
            "é",
            "漢",
            "<table>",
            "<td>",
            "<title>T</title>",
            "<link rel=canonical href='::'>",
            "<!--",
            "-->",
            "\uD83D",
            "<p style='display: none'>",
            "<nav>",
            "<base href='http://['>",
            "<noscript>")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "A sentence of an article, long enough to be told from a menu or a heading on a page.",
            "Menu",
            "• Item",
            "date 2026-03-05 A headline.",
            "title: T",
            "6 March 20264 Mins Read",
            "(Agency) A sentence that begins an article with a credit before its first word here.",
            "https://paper.example/a",
            "",
            "",
            "Share. Facebook Twitter",
            "NameName",
            "© 2026 Paper.",
            "---",
            "# Heading",
            "Home » T",
            "date: 99",
            "url: ::",
            "\u0000",
            "\uFEFF",
            "漢字の文章。")
        .list()
        .ofMaxSize(40)
        .map(lines -> String.join("\n", lines));
  }
}
