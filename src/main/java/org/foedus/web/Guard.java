package org.foedus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything: who may ask, under which name, from which site and by which method; and
 * what browsers are told to keep from doing.
 */
final class Guard extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors"
          + " 'none'";

  /** An address as a number is no name that another site could point at this machine. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+\\]");

  private static final String COOKIE = "foedus";
  private static final String QUERY = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @SuppressWarnings("serial")
  private final transient Settings settings;

  private final String secret;

  /**
   * @param secret lets a build of the same person in, see {@link Neighbour}
   */
  Guard(Settings settings, String secret) {
    this.settings = settings;
    this.secret = secret;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    harden(response);
    if (request.getRequestURI().equals(BuildDoor.PATH)) {
      if (isSame(request.getHeader(Neighbour.SECRET), secret)) {
        chain.doFilter(request, response);
      } else {
        refuse(request, response, 403, "Not allowed.");
      }
    } else if (!isOurName(request)) {
      refuse(request, response, 421, "This server is not called so; name it with --name.");
    } else if (!mayBeAskedSo(request)) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(request, response, 405, "Not allowed: this server reads, it does not write.");
    } else if (sendsNoQuery(request)) {
      refuse(
          request,
          response,
          415,
          "Send a query as " + QUERY + ", or as a form of the type " + FORM + ".");
    } else if (request.getMethod().equals("OPTIONS")) {
      allowOrigin(request, response);
      response.setStatus(204);
    } else if (isFromAnotherSite(request)) {
      refuse(request, response, 403, "Pages of other sites may not ask; allow one with --cors.");
    } else if (logsIn(request)) {
      response.addHeader(
          "Set-Cookie",
          COOKIE + "=" + settings.token().orElseThrow() + "; Path=/; HttpOnly; SameSite=Strict");
      response.setHeader("Location", request.getRequestURI());
      response.setStatus(303);
    } else if (!knowsTheToken(request)) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"foedus\"");
      refuse(
          request,
          response,
          401,
          "Wants the token: open the address that `foedus serve` printed, or send"
              + " `Authorization: Bearer TOKEN`.");
    } else {
      allowOrigin(request, response);
      chain.doFilter(request, response);
    }
  }

  private static void harden(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
  }

  /**
   * Refuses. The body of what is refused is not read, so the connection ends with the answer; a
   * client that is not told would send its next request into a connection that is being closed.
   */
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String reason)
      throws IOException {
    if (!READING.contains(request.getMethod())) {
      response.setHeader("Connection", "close");
    }
    response.setStatus(status);
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().println(reason);
  }

  /** A site that points its own name at this machine does not get in by it (DNS rebinding). */
  private boolean isOurName(HttpServletRequest request) {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    String name = host.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || ADDRESS.matcher(name).matches()
        || settings.names().contains(name);
  }

  private boolean mayBeAskedSo(HttpServletRequest request) {
    String path = request.getRequestURI();
    return READING.contains(request.getMethod())
        || (request.getMethod().equals("OPTIONS") && !settings.origins().isEmpty())
        || (request.getMethod().equals("POST")
            && (path.equals(WebServer.SPARQL)
                || (settings.writable() && path.startsWith(WebServer.ADD))));
  }

  private static boolean sendsNoQuery(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(WebServer.SPARQL)
        && !type.startsWith(QUERY)
        && !type.startsWith(FORM);
  }

  private boolean isFromAnotherSite(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null && settings.origins().contains(origin)) {
      return false;
    }
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    if (origin != null && !origin.equals(request.getScheme() + "://" + host)) {
      return true;
    }
    String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("none");
    boolean follows =
        "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && "document".equals(request.getHeader("Sec-Fetch-Dest"))
            && READING.contains(request.getMethod());
    return !Set.of("none", "same-origin").contains(site) && !follows;
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    if (settings.origins().isEmpty()) {
      return;
    }
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin != null && settings.origins().contains(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
      response.setHeader("Access-Control-Expose-Headers", QueryEndpoint.ROW_LIMIT);
    }
  }

  private boolean logsIn(HttpServletRequest request) {
    return settings.token().isPresent()
        && request.getMethod().equals("GET")
        && request.getQueryString() != null
        && request.getQueryString().startsWith("token=")
        && isToken(request.getQueryString().substring("token=".length()));
  }

  private boolean knowsTheToken(HttpServletRequest request) {
    if (settings.token().isEmpty()) {
      return true;
    }
    String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    if (authorization.startsWith("Bearer ") && isToken(authorization.substring(7))) {
      return true;
    }
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && isToken(cookie.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes as long for a token that is nearly right as for one that is all wrong. */
  private boolean isToken(@Nullable String given) {
    return isSame(given, settings.token().orElseThrow());
  }

  private static boolean isSame(@Nullable String given, String wanted) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }
}
