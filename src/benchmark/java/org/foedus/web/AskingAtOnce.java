package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many users at once: {@code AskingAtOnce http://127.0.0.1:3330/ [USERS [REQUESTS]]}. Every user asks
 * the questions of the catalogue one after another over loopback, each with one of thirty actors, days
 * and pairs, and reads each answer whole. They begin on a server that nobody has asked before, so
 * that what is asked for the first time is counted too; then the same once more, when the server
 * knows most answers. With {@code 1} user the first run says what an answer costs.
 */
final class AskingAtOnce {
  private AskingAtOnce() {}

  public static void main(String[] arguments) throws Exception {
    URI server = URI.create(arguments[0]);
    if (!server.getHost().equals("127.0.0.1") && !server.getHost().equals("localhost")) {
      throw new IllegalArgumentException("only a server on this machine");
    }
    int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    int requests = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    HttpClient client = HttpClient.newHttpClient();
    List<String> paths = paths(client, server);
    run("on a server that nobody asked before", server, paths, users, requests);
    run("on a server that knows most answers", server, paths, users, requests);
  }

  private static void run(
      String what, URI server, List<String> paths, int users, int requests) throws Exception {
    long begin = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(users);
    List<Future<long[]>> all = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      Random random = new Random(user);
      all.add(
          threads.submit(
              () -> {
                HttpClient own = HttpClient.newHttpClient();
                long[] times = new long[requests];
                for (int i = 0; i < requests; i++) {
                  times[i] = ask(own, server, paths.get(random.nextInt(paths.size())));
                }
                return times;
              }));
    }
    long[] times = new long[users * requests];
    int at = 0;
    for (Future<long[]> one : all) {
      for (long time : one.get()) {
        times[at++] = time;
      }
    }
    threads.shutdown();
    print(what + ", " + users + " at once", times);
    System.out.printf(
        Locale.ROOT, "%.0f answers a second%n", times.length / ((System.nanoTime() - begin) / 1e9));
  }

  /** Every question with each of a few actors; the same on every run. */
  private static List<String> paths(HttpClient client, URI server) throws Exception {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode questions = mapper.readTree(text(client, server.resolve("/api/questions")));
    JsonNode network = mapper.readTree(text(client, server.resolve("/api/ask/who-defends-whom")));
    List<String[]> pairs = new ArrayList<>();
    for (JsonNode row : network.get("rows")) {
      pairs.add(new String[] {local(row.get(0)), local(row.get(1))});
    }
    Collections.shuffle(pairs, new Random(1));
    if (pairs.isEmpty()) {
      throw new IllegalStateException("the store knows of no duty");
    }
    List<String> paths = new ArrayList<>();
    for (JsonNode question : questions) {
      for (int i = 0; i < 30; i++) {
        String[] pair = pairs.get(i % pairs.size());
        StringBuilder path = new StringBuilder("/api/ask/" + question.get("name").asText() + "?");
        int actor = 0;
        for (JsonNode parameter : question.get("parameters")) {
          String name = parameter.get("name").asText();
          String value =
              switch (parameter.get("type").asText()) {
                case "actor" -> pair[actor++ % 2];
                case "date" -> (1996 + i) + "-12-31";
                default -> parameter.path("needed").asBoolean() ? "defence" : "";
              };
          path.append(name)
              .append('=')
              .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
              .append('&');
        }
        if (!paths.contains(path.toString())) {
          paths.add(path.toString());
        }
      }
    }
    return paths;
  }

  private static String local(JsonNode cell) {
    String iri = cell.get("@id").asText();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String text(HttpClient client, URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static long ask(HttpClient client, URI server, String path) throws Exception {
    long begin = System.nanoTime();
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(server.resolve(path)).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return System.nanoTime() - begin;
  }

  private static void print(String what, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: %d answers; half within %.1f ms, 95 of 100 within %.1f ms, 99 within %.1f ms, all within"
            + " %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.95)] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }
}
