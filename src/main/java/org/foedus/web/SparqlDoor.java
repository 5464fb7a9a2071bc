package org.foedus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.foedus.rdf.Format;

/**
 * What a GET of the endpoint gives that asks nothing: its description, or for people the editor.
 */
final class SparqlDoor extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("GET") || request.getQueryString() != null) {
      chain.doFilter(request, response);
      return;
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    response.addHeader("Vary", "Accept");
    if (accept.contains("text/html")) {
      response.setHeader("Location", "/ask");
      response.setStatus(303);
      return;
    }
    Format format = Pages.data(accept).orElse(Format.TURTLE);
    String type =
        switch (format) {
          case JSONLD -> Media.JSONLD.type();
          case RDFXML -> Media.RDFXML.type();
          case NQUADS -> Media.NTRIPLES.type();
          default -> Media.TURTLE.type();
        };
    new Body(type, ServiceDescription.of(request.getRequestURL().toString(), format))
        .send(request, response);
  }
}
