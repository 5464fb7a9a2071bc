package org.foedus.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.foedus.model.Declared;

/** A sitemap: the addresses of a site, or of its sitemaps. */
final class Sitemap {
  private Sitemap() {}

  static List<Links.Link> read(Content content, byte[] bytes) throws IOException {
    URL base = content.declared().url().orElse(URI.create("https://sitemap.invalid/")).toURL();
    try {
      // Not strict: a file on disk may list any site.
      AbstractSiteMap map = new SiteMapParser(false, true).parseSiteMap("text/xml", bytes, base);
      return map instanceof SiteMapIndex index
          ? links(index.getSitemaps().stream().map(AbstractSiteMap::getUrl).toList())
          : links(((SiteMap) map).getSiteMapUrls().stream().map(entry -> entry.getUrl()).toList());
    } catch (UnknownFormatException e) {
      throw new IOException("is not a valid sitemap: " + e.getMessage(), e);
    }
  }

  private static List<Links.Link> links(Collection<URL> addresses) {
    return addresses.stream()
        .map(address -> ArticleRecord.address(address.toString()))
        .flatMap(Optional::stream)
        .map(address -> new Links.Link(address, Declared.NOTHING))
        .toList();
  }
}
