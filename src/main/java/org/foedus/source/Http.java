package org.foedus.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;

/**
 * One request, one answer: no redirect is followed, nothing is unpacked, nothing is tried again.
 * Size and time are bounded.
 */
final class Http implements Closeable {
  private final CloseableHttpClient client;
  private final Manners manners;
  private final Limits limits;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "request-watch");
            thread.setDaemon(true);
            return thread;
          });

  Http(Manners manners, Limits limits, DnsResolver resolver) {
    this.manners = manners;
    this.limits = limits;
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(manners.connect()))
                            .setSocketTimeout(Timeout.of(manners.silence()))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(manners.silence()))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent(Manners.AGENT)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * An answer as it came.
   *
   * @param status the status code
   * @param body the bytes; empty where the status promises none
   */
  @SuppressWarnings("ArrayRecordComponent") // passes on, never compared
  record Response(
      int status,
      byte[] body,
      Optional<String> contentType,
      Optional<String> etag,
      Optional<String> modified,
      Optional<String> location,
      Optional<String> retryAfter) {}

  Response get(URI address, Optional<Validators> validators) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(
        "Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
    request.setHeader("Accept-Encoding", "gzip");
    validators
        .flatMap(Validators::etag)
        .ifPresent(etag -> request.setHeader("If-None-Match", etag));
    validators
        .flatMap(Validators::modified)
        .ifPresent(modified -> request.setHeader("If-Modified-Since", modified));
    ScheduledFuture<?> alarm =
        watch.schedule(request::abort, manners.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, this::read);
    } catch (IOException e) {
      if (request.isAborted() && alarm.isDone()) {
        throw new InterruptedIOException(
            "no complete answer within " + manners.whole().toSeconds() + " s");
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private Response read(ClassicHttpResponse response) throws IOException {
    byte[] body = new byte[0];
    if (response.getEntity() != null && response.getCode() == 200) {
      InputStream content = response.getEntity().getContent();
      body = content.readNBytes(limits.document());
      if (content.read() >= 0) {
        throw new Failure.TooLarge("more than " + (limits.document() >> 20) + " MB in one answer");
      }
    } else if (response.getEntity() != null) {
      response.close();
    }
    return new Response(
        response.getCode(),
        body,
        header(response, "Content-Type"),
        header(response, "ETag"),
        header(response, "Last-Modified"),
        header(response, "Location"),
        header(response, "Retry-After"));
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null || header.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(header.getValue().strip());
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
