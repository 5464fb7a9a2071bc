package org.foedus.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Asks the web politely: one request at a time, as robots.txt allows, with pauses. */
final class Web implements Closeable {
  private final Supplier<Http> maker;
  private Optional<Http> client = Optional.empty();
  private final Manners manners;
  private final Pace pace;
  private final Map<String, Robots> robots = new HashMap<>();

  /** A web whose client is made at the first request: most runs make none. */
  Web(Supplier<Http> maker, Manners manners, Pace pace) {
    this.maker = maker;
    this.manners = manners;
    this.pace = pace;
  }

  private Http http() {
    Http http = client.orElseGet(maker);
    client = Optional.of(http);
    return http;
  }

  /** What stands at an address. */
  Answer get(URI address, Optional<Validators> validators) {
    try {
      return follow(address, validators);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("interrupted", "the run was stopped");
    } catch (PublicAddresses.NotPublic e) {
      return new Answer.Refused("private-address", String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return new Answer.Refused("unreachable", "no such host: " + address.getHost());
    } catch (ConnectException | NoRouteToHostException e) {
      return new Answer.Refused("unreachable", "no connection to " + address.getHost());
    } catch (InterruptedIOException e) {
      return new Answer.Refused("timeout", "no complete answer in time; try again later");
    } catch (SSLException e) {
      return new Answer.Refused("unreachable", "no secure connection: " + e.getMessage());
    } catch (Failure.TooLarge e) {
      return new Answer.Refused("too-large", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Answer.Refused("unreachable", "the connection broke: " + e.getMessage());
    }
  }

  private Answer follow(URI start, Optional<Validators> validators)
      throws IOException, InterruptedException {
    URI address = start;
    int redirects = 0;
    for (int tries = 1; ; ) {
      Optional<Answer> barred = barred(address);
      if (barred.isPresent()) {
        return barred.get();
      }
      Http.Response response = http().get(address, validators);
      int status = response.status();
      if (status == 200) {
        return new Answer.Found(
            address, response.body(), response.contentType(), response.etag(), response.modified());
      }
      if (status == 304) {
        return new Answer.Unchanged();
      }
      if (status >= 300 && status < 400 && response.location().isPresent()) {
        if (++redirects > manners.redirects()) {
          return new Answer.Refused("redirects", "more than " + manners.redirects() + " redirects");
        }
        Optional<URI> next = next(address, response.location().get());
        if (next.isEmpty()) {
          return new Answer.Refused(
              "redirects", "leads to what is no web address: " + response.location().get());
        }
        address = next.get();
      } else if (status == 429 || status == 503) {
        Duration asked = response.retryAfter().flatMap(Web::wait).orElse(manners.longestPause());
        if (++tries > manners.tries() || asked.compareTo(manners.longestPause()) > 0) {
          return new Answer.Refused(
              "try-later", "the server asks to come again later (" + status + ")");
        }
        pace.sleep(asked);
      } else {
        return refused(status);
      }
    }
  }

  private static Answer refused(int status) {
    return switch (status) {
      case 404, 410 -> new Answer.Refused("not-found", "there is no such page (" + status + ")");
      case 401, 402, 403, 407, 451 ->
          new Answer.Refused("forbidden", "the server does not give it to us (" + status + ")");
      default ->
          new Answer.Refused(
              status >= 500 ? "server-error" : "http-error", "the server answered " + status);
    };
  }

  /** Why the address may not be asked; waits until its host may be. */
  private Optional<Answer> barred(URI address) throws InterruptedException {
    if (address.getHost() == null || address.getUserInfo() != null) {
      return Optional.of(new Answer.Refused("bad-address", "is no plain web address"));
    }
    String host =
        address.getScheme().toLowerCase(Locale.ROOT)
            + "://"
            + address.getRawAuthority().toLowerCase(Locale.ROOT);
    Robots rules = robots.get(host);
    if (rules == null) {
      pace.beforeRequest(host, manners.pause());
      rules = rules(host);
      robots.put(host, rules);
    }
    if (rules.deferred()) {
      return Optional.of(
          new Answer.Refused(
              "robots-unreachable", "its robots.txt cannot be had; try again later"));
    }
    if (!rules.allow(address.toString())) {
      return Optional.of(new Answer.Refused("robots", "its robots.txt forbids to read it"));
    }
    Duration pause = rules.delay().orElse(manners.pause());
    if (pause.compareTo(manners.longestPause()) > 0) {
      return Optional.of(
          new Answer.Refused(
              "robots", "its robots.txt asks for pauses of " + pause.toSeconds() + " s"));
    }
    pace.beforeRequest(host, pause);
    return Optional.empty();
  }

  private Robots rules(String host) {
    String address = host + "/robots.txt";
    URI uri = URI.create(address);
    try {
      for (int redirects = 0; redirects <= manners.redirects(); redirects++) {
        Http.Response response = http().get(uri, Optional.empty());
        boolean moved = response.status() >= 300 && response.status() < 400;
        Optional<URI> from = Optional.of(uri).filter(here -> moved);
        Optional<URI> next =
            from.flatMap(here -> response.location().flatMap(to -> next(here, to)));
        if (next.isEmpty()) {
          return Robots.of(address, response);
        }
        uri = next.get();
      }
      return Robots.unreachable();
    } catch (PublicAddresses.NotPublic e) {
      // The page itself is asked next and says so.
      return Robots.none();
    } catch (IOException e) {
      return e instanceof UnknownHostException || e instanceof ConnectException
          ? Robots.none()
          : Robots.unreachable();
    }
  }

  private static Optional<URI> next(URI from, String location) {
    try {
      URI to = from.resolve(location.replace(" ", "%20"));
      String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
      return scheme.equals("http") || scheme.equals("https") ? Optional.of(to) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How long a server asks to wait, in seconds or until a date. */
  private static Optional<Duration> wait(String retryAfter) {
    try {
      return retryAfter.chars().allMatch(Character::isDigit)
          ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
          : Optional.of(
              Duration.between(
                  Instant.now(),
                  ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    if (client.isPresent()) {
      client.get().close();
    }
  }
}
