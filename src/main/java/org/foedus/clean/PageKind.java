package org.foedus.clean;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells pages that are no articles: what to do with them, and why not read them. */
final class PageKind {

  /**
   * Why a page is no article.
   *
   * @param reason a key to count by
   * @param detail one line
   */
  record Other(String reason, String detail) {}

  private static final Pattern ERROR = Phrases.anyOf("error-phrases.txt");
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i).*\\b(live( ?blog| updates?)?|liveticker|en direct|directo|en vivo|онлайн)\\b.*");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(\\d{1,2}[:.h]\\d{2}\\s?([ap]\\.?m\\.?)?(\\s[a-z]{2,4})?|\\d{1,2} (min(ute)?|hour|hr)s?\\.? ago)");
  private static final Pattern PICTURES =
      Pattern.compile(
          ".*\\b(galler(y|ies)|galerie|galeria|photos|in-pictures|slideshow|fotostrecke|diaporama|фото)\\b.*");

  /** An error page says so in a few lines. */
  private static final int ERROR_TEXT = 800;

  /** Entries of a live blog; an article has a time or two. */
  private static final int CLOCKS = 5;

  /** A gallery has pictures with lines under them and little text besides. */
  private static final int CAPTIONS = 4;

  private static final int GALLERY_TEXT = 1000;

  /** What a paywall leaves standing: a sentence or two. */
  private static final int STUB = 280;

  /** Teasers on an index page; an article's own page has them too, but has more text. */
  private static final int TEASERS = 6;

  /** Names of sections and sites are shorter than headlines. */
  private static final int HEADLINE_WORDS = 5;

  private PageKind() {}

  /** What else the page is; empty for an article. */
  static Optional<Other> of(
      PageFacts facts, Optional<URI> url, List<Block> page, Surroundings around, String text) {
    String title = facts.title().orElse("") + " " + String.join(" ", facts.headings());
    if (text.length() < ERROR_TEXT && ERROR.matcher(title).find()) {
      return other("error-page", "is an error page: " + facts.title().orElse("untitled"));
    }
    if (isLive(facts, url, page, title)) {
      return other("live-blog", "is a live blog; read it when it has become an article");
    }
    if (isGallery(facts, url, page, text)) {
      return other("gallery", "is a gallery of pictures");
    }
    if (isStub(facts, text)) {
      return other("paywall", "shows only its beginning without a subscription");
    }
    if (isIndex(facts, url, around, text)) {
      return other("index-page", "is a list of articles; give their addresses instead");
    }
    return Optional.empty();
  }

  private static Optional<Other> other(String reason, String detail) {
    return Optional.of(new Other(reason, detail));
  }

  private static boolean isLive(
      PageFacts facts, Optional<URI> url, List<Block> page, String title) {
    boolean named = LIVE.matcher(title).matches() || LIVE.matcher(path(url)).matches();
    return facts.linkedData().types().contains("LiveBlogPosting")
        || named
            && page.stream().filter(block -> CLOCK.matcher(block.text()).matches()).count()
                >= CLOCKS;
  }

  private static boolean isGallery(
      PageFacts facts, Optional<URI> url, List<Block> page, String text) {
    Set<String> types = Set.copyOf(facts.linkedData().types());
    boolean named =
        types.contains("ImageGallery")
            || types.contains("MediaGallery")
            || PICTURES.matcher(path(url)).matches();
    return named
        && text.length() < GALLERY_TEXT
        && page.stream().filter(block -> block.kind() == Block.Kind.CAPTION).count() >= CAPTIONS;
  }

  private static boolean isStub(PageFacts facts, String text) {
    return text.length() < STUB
        && !facts
            .linkedData()
            .free()
            .orElse(!facts.meta("article:content_tier").orElse("").equals("locked"));
  }

  private static boolean isIndex(
      PageFacts facts, Optional<URI> url, Surroundings around, String text) {
    boolean article =
        facts.linkedData().headline().isPresent()
            || facts.meta("article:published_time").isPresent()
            || facts.meta("og:type").orElse("").equals("article");
    boolean front = url.isPresent() && path(url).replace("/", "").isEmpty();
    boolean headed = Headline.of(facts).map(Headline::length).orElse(0) >= HEADLINE_WORDS;
    return !article
        && (front || !headed)
        && around.teasers() >= TEASERS
        && (front || text.length() < around.teased());
  }

  private static String path(Optional<URI> url) {
    return url.map(URI::getPath)
        .map(path -> Objects.requireNonNullElse(path, ""))
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
