package org.foedus.clean;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Web addresses. */
final class Address {
  private Address() {}

  /** An absolute http(s) address without its fragment; empty for anything else. */
  static Optional<URI> of(String text) {
    String plain = text.strip().replaceAll("^<|>$", "");
    int fragment = plain.indexOf('#');
    try {
      URI uri = new URI(fragment < 0 ? plain : plain.substring(0, fragment));
      String scheme = uri.getScheme();
      return scheme != null
              && scheme.toLowerCase(Locale.ROOT).matches("https?")
              && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
