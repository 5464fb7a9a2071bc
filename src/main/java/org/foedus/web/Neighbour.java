package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.foedus.model.Coverage;
import org.foedus.model.Rejection;
import org.foedus.reason.Answer;
import org.foedus.reason.Value;

/**
 * A server that holds a store open, as another process of the same person finds it: by a file in
 * the store's folder that only its owner can read.
 *
 * @param address where it listens
 * @param secret what lets a build in
 */
public record Neighbour(URI address, String secret) {
  private static final String FILE = "server.txt";
  static final String SECRET = "Foedus-Secret";

  /** Tells other processes of the same person of a server. */
  public static void announce(Path store, WebServer server) throws IOException {
    Path file = store.resolve(FILE);
    Files.deleteIfExists(file);
    if (Files.getFileStore(store).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, server.url() + "\n" + server.secret() + "\n");
  }

  /** Takes the word back. */
  public static void forget(Path store) throws IOException {
    Files.deleteIfExists(store.resolve(FILE));
  }

  /** The server that serves a store; empty if none does. */
  public static Optional<Neighbour> serving(Path store) throws IOException {
    Path file = store.resolve(FILE);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      return Optional.empty();
    }
    Neighbour neighbour = new Neighbour(URI.create(lines.get(0)), lines.get(1));
    return neighbour.answers() ? Optional.of(neighbour) : Optional.empty();
  }

  /** A server that was killed has left its file behind. */
  private boolean answers() throws IOException {
    try {
      return call(HttpRequest.newBuilder(address.resolve(BuildDoor.PATH)).GET()).statusCode()
          == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  /**
   * What a build did that ran in the server.
   *
   * @param report what it did
   * @param rejections inputs that were not taken
   * @param table who must defend whom afterwards
   */
  public record Built(org.foedus.pipeline.Report report, List<Rejection> rejections, Answer table) {
    public Built {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * What is to be built.
   *
   * @param inputs files and folders by their absolute paths, or addresses; none for the seeds
   * @param threads articles read at once
   * @param visited the journal of what was read from the web, see {@link
   *     org.foedus.source.VisitedFile}
   * @param again whether to read again what the journal knows
   * @param allowPrivate whether hosts that are not on the public internet may be asked
   * @param register whether the register of treaties is to be loaded
   */
  public record Order(
      List<String> inputs,
      int threads,
      Path visited,
      boolean again,
      boolean allowPrivate,
      boolean register) {
    public Order {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Builds in the server, so that its readers see each article whole.
   *
   * @param progress is told how many articles have been read
   * @throws IOException if the server does not answer or cannot build
   */
  public Built build(Order order, IntConsumer progress) throws IOException {
    ObjectNode asked =
        Json.object()
            .put("threads", order.threads())
            .put("visited", order.visited().toAbsolutePath().toString())
            .put("again", order.again())
            .put("allowPrivate", order.allowPrivate())
            .put("register", order.register());
    ArrayNode names = asked.putArray("inputs");
    order.inputs().forEach(names::add);
    HttpResponse<java.io.InputStream> answer =
        call(
            HttpRequest.newBuilder(address.resolve(BuildDoor.PATH))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(asked))));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && line.matches("[0-9]+")) {
        progress.accept(Integer.parseInt(line));
        line = lines.readLine();
      }
      if (line == null || answer.statusCode() != 200) {
        throw new IOException("the server at " + address + " did not end the build: " + line);
      }
      return built(Json.MAPPER.readTree(line));
    }
  }

  private HttpResponse<java.io.InputStream> call(HttpRequest.Builder request) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(request.header(SECRET, secret).build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Built built(JsonNode told) throws IOException {
    if (told.has("error")) {
      throw new IOException(told.get("error").asText());
    }
    List<Rejection> rejections = new ArrayList<>();
    for (JsonNode one : told.get("rejections")) {
      rejections.add(new Rejection(one.get(0).asText(), one.get(1).asText(), one.get(2).asText()));
    }
    return new Built(
        new org.foedus.pipeline.Report(
            told.get("articles").asInt(),
            told.get("changed").asInt(),
            new Coverage(
                told.path("sentences").asLong(),
                told.path("parsed").asLong(),
                told.path("skipped").asLong())),
        rejections,
        answer(told.get("table")));
  }

  private static Answer answer(JsonNode table) {
    List<String> columns = new ArrayList<>();
    table.get("columns").forEach(column -> columns.add(column.asText()));
    List<List<Optional<Value>>> rows = new ArrayList<>();
    for (JsonNode row : table.get("rows")) {
      List<Optional<Value>> cells = new ArrayList<>();
      for (JsonNode cell : row) {
        cells.add(
            cell.isNull()
                ? Optional.empty()
                : Optional.of(
                    cell.isObject()
                        ? value(Value.Kind.IRI, cell.get("@id").asText())
                        : value(Value.Kind.LITERAL, cell.asText())));
      }
      rows.add(cells);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    table
        .get("labels")
        .fields()
        .forEachRemaining(e -> labels.put(e.getKey(), e.getValue().asText()));
    return new Answer(columns, rows, labels);
  }

  private static Value value(Value.Kind kind, String text) {
    return new Value(kind, text, Optional.empty(), Optional.empty());
  }
}
