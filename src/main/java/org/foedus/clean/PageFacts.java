package org.foedus.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in markup, gathered in one pass.
 *
 * @param meta contents of {@code meta} elements by name or property, in lower case; the first wins
 * @param links addresses of {@code link} elements by relation
 * @param headings texts of the first-level headings, in order
 * @param times {@code datetime} attributes of {@code time} elements behind the first heading, then
 *     those before it
 * @param published contents of elements marked as {@code datePublished}
 * @param title text of the {@code title} element
 * @param language what the markup says the language is
 * @param linkedData the page's JSON-LD
 */
record PageFacts(
    Map<String, String> meta,
    Map<String, String> links,
    List<String> headings,
    List<String> times,
    List<String> published,
    Optional<String> title,
    Optional<String> language,
    LinkedData linkedData) {

  static PageFacts of(Element root) {
    Gatherer gatherer = new Gatherer();
    for (Node node = root; node != null; node = next(node, root)) {
      if (node instanceof Element element) {
        gatherer.see(element);
      }
    }
    return gatherer.facts();
  }

  /** The node that follows in the order of the document. */
  private static @Nullable Node next(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up != root && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == null || up == root ? null : up.nextSibling();
  }

  /** The content of the first of these names that the page has. */
  Optional<String> meta(String... names) {
    for (String name : names) {
      String content = meta.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  Optional<String> link(String relation) {
    return Optional.ofNullable(links.get(relation));
  }

  /** Collects while the page is walked. */
  private static final class Gatherer {
    private final Map<String, String> meta = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> timesBefore = new ArrayList<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> language = Optional.empty();

    void see(Element element) {
      switch (element.normalName()) {
        case "meta" -> seeMeta(element);
        case "link" -> put(links, element.attr("rel"), element.attr("abs:href"));
        case "html" -> language = filled(element.attr("lang"));
        case "title" -> title = title.or(() -> filled(element.text()));
        case "h1" -> filled(element.text()).ifPresent(headings::add);
        case "time" -> seeTime(element);
        case "script" -> {
          if (element.attr("type").contains("ld+json")) {
            scripts.add(element.data());
          }
        }
        default -> {
          if (element.attributesSize() > 0 && element.attr("itemprop").contains("datePublished")) {
            filled(element.attr("content"))
                .or(() -> filled(element.attr("datetime")))
                .or(() -> filled(element.text()))
                .ifPresent(published::add);
          }
        }
      }
    }

    private void seeMeta(Element element) {
      String content = element.attr("content");
      put(meta, element.attr("property"), content);
      put(meta, element.attr("name"), content);
      put(meta, element.attr("http-equiv"), content);
      if (element.attr("itemprop").contains("datePublished")) {
        filled(content).ifPresent(published::add);
      }
    }

    private void seeTime(Element element) {
      Optional<String> when = filled(element.attr("datetime")).or(() -> filled(element.text()));
      if (element.attr("itemprop").contains("datePublished") || element.hasAttr("pubdate")) {
        when.ifPresent(published::add);
      }
      when.ifPresent(headings.isEmpty() ? timesBefore::add : times::add);
    }

    private static Optional<String> filled(String text) {
      return Optional.of(Prose.line(text)).filter(line -> !line.isEmpty());
    }

    private static void put(Map<String, String> map, String names, String value) {
      if (!names.isEmpty() && !value.isBlank()) {
        for (String name : names.toLowerCase(Locale.ROOT).split("\\s+")) {
          map.putIfAbsent(name, Prose.line(value));
        }
      }
    }

    PageFacts facts() {
      times.addAll(timesBefore);
      return new PageFacts(
          meta, links, headings, times, published, title, language, LinkedData.of(scripts));
    }
  }
}
