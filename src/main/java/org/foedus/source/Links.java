package org.foedus.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Declared;

/** Documents behind addresses, fetched one after another; those done before are passed over. */
final class Links implements Cursor {

  /**
   * An entry of a feed, a sitemap or a list.
   *
   * @param address where it stands
   * @param declared what the list says of it
   */
  record Link(URI address, Declared declared) {}

  private final String name;
  private final Iterator<Link> links;
  private final Opener opener;
  private final int depth;

  Links(String name, List<Link> links, Opener opener, int depth) {
    this.name = name;
    this.depth = depth;
    this.links = links.iterator();
    this.opener = opener;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Step> next() throws IOException {
    while (links.hasNext()) {
      Link link = links.next();
      if (opener.begins(link.address().toString())) {
        return Optional.of(step(link, opener, depth));
      }
    }
    return Optional.empty();
  }

  /** Fetches what stands at an address and opens it. */
  static Step step(Link link, Opener opener, int depth) throws IOException {
    String source = link.address().toString();
    Optional<Validators> known =
        opener
            .visited()
            .validators(source)
            .filter(given -> given.entries().stream().allMatch(opener.visited()::isDone));
    Answer answer = opener.web().get(link.address(), known);
    if (answer instanceof Answer.Refused refused) {
      return Step.reject(refused.reason(), source, refused.detail());
    }
    if (answer instanceof Answer.Found found) {
      return new Step.Enter(opener.open(content(link, found, depth), found));
    }
    return Step.reject("unchanged", source, "holds nothing new since it was last read");
  }

  private static Content content(Link link, Answer.Found found, int depth) {
    Declared declared = link.declared();
    return new Content(
        link.address().toString(),
        new BufferedInputStream(new ByteArrayInputStream(found.body()), 1 << 16),
        found.contentType(),
        new Declared(
            declared.id(),
            Optional.of(found.address()),
            declared.title(),
            declared.date(),
            declared.publisher()),
        depth);
  }

  /** The addresses in a text that holds nothing else, one a line, # for comments. */
  static List<Link> ofLines(String text) {
    List<Link> links = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(
            line ->
                ArticleRecord.address(line)
                    .ifPresent(address -> links.add(new Link(address, Declared.NOTHING))));
    return links;
  }
}
