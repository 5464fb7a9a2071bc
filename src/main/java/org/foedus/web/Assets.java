package org.foedus.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's own files, and the few files of libraries that it uses. */
final class Assets extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** File names only: no folder can be climbed out of. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.min)?\\.(js|css|json|svg)");

  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private static final String WEBJARS = "META-INF/resources/webjars/";

  /** The files of libraries by the name that the page calls them. */
  private static final Map<String, Library> LIBRARIES =
      Map.of(
          "cytoscape.min.js", new Library("cytoscape", "dist/cytoscape.min.js"),
          "yasqe.min.js", new Library("zazuko__yasqe", "build/yasqe.min.js"),
          "yasqe.min.css", new Library("zazuko__yasqe", "build/yasqe.min.css"));

  private record Library(String artifact, String file) {}

  private final transient Map<String, Optional<Body>> loaded = new ConcurrentHashMap<>();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<Body> body = loaded.computeIfAbsent(path.replaceFirst("^/", ""), Assets::load);
    if (body.isPresent()) {
      body.get().send(request, response);
    } else {
      loaded.remove(path.replaceFirst("^/", ""));
      response.sendError(404);
    }
  }

  private static Optional<Body> load(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    return bytes(name).map(bytes -> new Body(type, bytes));
  }

  /** The content of one of the page's files, or of a library's. */
  static Optional<byte[]> bytes(String name) {
    try {
      Library library = LIBRARIES.get(name);
      try (InputStream in =
          library == null
              ? Assets.class.getResourceAsStream("page/" + name)
              : Assets.class
                  .getClassLoader()
                  .getResourceAsStream(
                      WEBJARS
                          + library.artifact()
                          + "/"
                          + version(library.artifact())
                          + "/"
                          + library.file())) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String artifact) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Assets.class
            .getClassLoader()
            .getResourceAsStream(
                "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "");
  }
}
