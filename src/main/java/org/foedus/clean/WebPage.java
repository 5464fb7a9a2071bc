package org.foedus.clean;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.RawDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page of the web. */
final class WebPage {
  /** How many blocks before the body and behind its start can hold its date. */
  private static final int NEAR = 15;

  /** Longer blocks are sentences, and dates in sentences are of events. */
  private static final int DATELINE = 120;

  /** An article in a page's data is whole from this length on; shorter ones are abstracts. */
  private static final int WHOLE = 400;

  /** What stands on the page is only a part of an article if it is less than this share of it. */
  private static final double PART = 0.4;

  /** Pages nest some fifty elements; deeper ones are made to slow readers down. */
  private static final int DEPTH = 160;

  private WebPage() {}

  static Outcome<Article> read(RawDocument document) {
    Document page =
        Jsoup.parse(
            Decoder.decode(document.content().toArray(), document.contentType(), true),
            document.declared().url().map(Object::toString).orElse(""),
            Parser.htmlParser().setMaxDepth(DEPTH));
    PageFacts facts = PageFacts.of(page);
    Optional<String> headline =
        document.declared().title().map(Prose::line).or(() -> Headline.of(facts));
    Blocks blocks = Blocks.of(page.body());
    Body found = Body.of(blocks, headline);
    List<Block> body = withoutHeading(found.found(), headline);
    String text = Credit.strip(text(body, facts.linkedData().body()));
    Optional<URI> canonical =
        facts.link("canonical").or(() -> facts.meta("og:url")).flatMap(Address::of);
    Optional<URI> url = document.declared().url().or(() -> canonical);
    Optional<PageKind.Other> other =
        PageKind.of(facts, url, blocks.list(), found.surroundings(), text);
    if (other.isPresent()) {
      return Outcome.rejected(other.get().reason(), document.source(), other.get().detail());
    }
    if (text.isBlank()) {
      return Outcome.rejected("no-article", document.source(), "no running text was found in it");
    }
    Optional<LocalDate> date =
        document
            .declared()
            .date()
            .or(
                () ->
                    PublicationDate.of(
                        facts, url, seen(blocks.list(), body, headline), monthFirst(facts)));
    return Outcome.of(
        new Article(
            ArticleId.of(document.declared().id(), document.source(), url, text),
            document.source(),
            url,
            canonical.filter(address -> url.isPresent() && !sameHost(address, url.get())),
            headline,
            date,
            document.declared().publisher().or(() -> publisher(facts)),
            authors(facts),
            Language.of(
                text, facts.language().or(() -> facts.meta("og:locale", "content-language"))),
            text));
  }

  /** The body as it stands on the page; or as the page's data tell it, if only they have it. */
  private static String text(List<Block> body, Optional<String> inData) {
    String seen = body.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    return inData
        .filter(data -> data.length() >= WHOLE && seen.length() < PART * data.length())
        .map(
            data ->
                data.lines()
                    .map(Prose::line)
                    .filter(line -> !line.isEmpty() && !Furniture.is(line))
                    .collect(Collectors.joining("\n\n")))
        .orElse(seen);
  }

  /** The body without the headline, dates and bylines that begin it. */
  private static List<Block> withoutHeading(List<Block> body, Optional<String> headline) {
    List<Block> rest = new ArrayList<>(body);
    for (int i = 0; i < Math.min(rest.size(), 4); i++) {
      String text = rest.get(i).text();
      boolean repeats = headline.isPresent() && text.equalsIgnoreCase(headline.get());
      boolean dateline =
          text.length() < 60
              && Weights.of(rest.get(i)) <= 0
              && DateText.first(text, false).isPresent();
      if (repeats || dateline) {
        rest.remove(i--);
      }
    }
    return rest;
  }

  /**
   * Short texts that stand near the headline and the body's start, nearest to the headline first.
   */
  private static List<String> seen(List<Block> page, List<Block> body, Optional<String> headline) {
    if (body.isEmpty()) {
      return List.of();
    }
    int start = page.indexOf(body.get(0));
    int from = Math.max(0, start - NEAR);
    for (int i = start; i >= 0 && headline.isPresent(); i--) {
      if (page.get(i).text().equalsIgnoreCase(headline.get())) {
        from = Math.max(i + 1, start - 3 * NEAR);
        break;
      }
    }
    int end = Math.min(page.size(), start + 3);
    Stream<Block> before = page.subList(from, end).stream();
    int behind = page.indexOf(body.get(body.size() - 1)) + 1;
    Stream<Block> after = page.subList(behind, Math.min(page.size(), behind + 5)).stream();
    return Stream.concat(before, after)
        .map(Block::text)
        .filter(text -> text.length() <= DATELINE && text.chars().anyMatch(Character::isDigit))
        .toList();
  }

  /** English outside Britain and its former dominions writes the month before the day. */
  private static boolean monthFirst(PageFacts facts) {
    return facts
        .language()
        .or(() -> facts.meta("og:locale"))
        .map(language -> language.replace('_', '-').toLowerCase(Locale.ROOT))
        .map(language -> language.equals("en") || language.equals("en-us"))
        .orElse(false);
  }

  private static Optional<String> publisher(PageFacts facts) {
    return facts
        .meta("og:site_name")
        .filter(name -> !name.contains("://"))
        .or(() -> facts.linkedData().publisher())
        .or(() -> facts.meta("application-name"));
  }

  private static List<String> authors(PageFacts facts) {
    List<String> inData = facts.linkedData().authors();
    return inData.isEmpty()
        ? facts
            .meta(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "byl",
                "dc.creator")
            .filter(name -> !name.contains("://"))
            .map(Byline::names)
            .orElse(List.of())
        : inData.stream().flatMap(name -> Byline.names(name).stream()).distinct().toList();
  }

  private static boolean sameHost(URI one, URI other) {
    return host(one).equals(host(other));
  }

  private static String host(URI uri) {
    return Objects.requireNonNullElse(uri.getHost(), "")
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(www|m|amp|mobile)\\.", "");
  }
}
