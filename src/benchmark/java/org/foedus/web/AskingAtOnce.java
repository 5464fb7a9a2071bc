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
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Many users at once: {@code AskingAtOnce http://127.0.0.1:3330/ [USERS [REQUESTS [SECONDS]]]}. Every
 * user asks the questions of the catalogue over loopback, each with one of thirty choices of actors,
 * pairs, days and texts, and reads each answer whole; between two questions it thinks for so many
 * seconds on average (none unless told). They begin on a server that nobody has asked before, so
 * that what is asked for the first time is counted too; then the same once more, when the server
 * knows most answers. With {@code 1} user every question is asked once with each choice: what an
 * answer costs.
 */
final class AskingAtOnce {
  private static final int CHOICES = 30;

  /** How often each user reads the list of questions before the clock starts. */
  private static final int OPENINGS = 20;

  /** Questions that are told of, the slowest first. */
  private static final int LISTED = Integer.getInteger("listed", 8);

  private AskingAtOnce() {}

  /**
   * What is asked.
   *
   * @param name the question's
   * @param path with its parameters
   */
  private record Asked(String name, String path) {}

  /**
   * What it took.
   *
   * @param asked the question
   * @param nanos from sending it to having read the answer
   */
  private record Taken(Asked asked, long nanos) {}

  public static void main(String[] arguments) throws Exception {
    URI server = URI.create(arguments[0]);
    if (!server.getHost().equals("127.0.0.1") && !server.getHost().equals("localhost")) {
      throw new IllegalArgumentException("only a server on this machine");
    }
    int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
    int requests = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    double thinking = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
    HttpClient client = HttpClient.newHttpClient();
    if (!Boolean.getBoolean("unprepared")) {
      awaitReady(client, server);
    }
    List<Asked> all = all(client, server);
    Collections.shuffle(all, new Random(2));
    System.out.printf(
        Locale.ROOT,
        "%d different requests; %d users; %s between two%n",
        all.size(),
        users,
        thinking > 0 ? thinking + " s on average" : "no time");
    List<HttpClient> clients = opened(users, server);
    run("on a server that nobody asked before", server, all, clients, requests, thinking);
    run("on a server that knows most answers", server, all, clients, requests, thinking);
  }

  /** A server in its first minutes answers as well, but prepares its usual answers beside. */
  private static void awaitReady(HttpClient client, URI server) throws Exception {
    HttpRequest ready = HttpRequest.newBuilder(server.resolve("/ready")).build();
    long begin = System.nanoTime();
    while (client.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
      Thread.sleep(500);
    }
    System.out.printf(Locale.ROOT, "ready after %.0f s%n", (System.nanoTime() - begin) / 1e9);
  }

  /**
   * Users who have opened the page: each has a connection and has read the list of questions, so
   * that what it costs this program to begin is not counted as the server's.
   */
  private static List<HttpClient> opened(int users, URI server) throws Exception {
    List<HttpClient> clients = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      HttpClient client = HttpClient.newHttpClient();
      for (int i = 0; i < OPENINGS; i++) {
        ask(client, server, "/api/questions");
      }
      clients.add(client);
    }
    return clients;
  }

  private static void run(
      String what,
      URI server,
      List<Asked> all,
      List<HttpClient> clients,
      int requests,
      double thinking)
      throws Exception {
    int users = clients.size();
    long begin = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(users);
    List<Future<List<Taken>>> running = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      Random random = new Random(user);
      int number = user;
      running.add(
          threads.submit(
              () -> {
                HttpClient own = clients.get(number);
                List<Taken> taken = new ArrayList<>();
                for (int i = 0; i < (users == 1 ? all.size() : requests); i++) {
                  think(random, thinking);
                  Asked asked = all.get(users == 1 ? i : random.nextInt(all.size()));
                  taken.add(new Taken(asked, ask(own, server, asked.path())));
                }
                return taken;
              }));
    }
    List<Taken> taken = new ArrayList<>();
    try {
      for (Future<List<Taken>> one : running) {
        taken.addAll(one.get());
      }
    } finally {
      threads.shutdownNow();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    print(what, taken);
    System.out.printf(Locale.ROOT, "%.0f answers a second%n", taken.size() / seconds);
    printSlowest(taken);
  }

  /** As long as people wait: now and then much longer than on average. */
  private static void think(Random random, double seconds) throws InterruptedException {
    if (seconds > 0) {
      Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * seconds * 1e3));
    }
  }

  /** Every question with each choice; the same on every run. */
  private static List<Asked> all(HttpClient client, URI server) throws Exception {
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
    Set<Asked> all = new LinkedHashSet<>();
    for (JsonNode question : questions) {
      for (int i = 0; i < CHOICES; i++) {
        all.add(asked(question, pairs.get(i % pairs.size()), i));
      }
    }
    return new ArrayList<>(all);
  }

  /** A question as one asks it: what may be left out is left out every other time. */
  private static Asked asked(JsonNode question, String[] pair, int choice) {
    String name = question.get("name").asText();
    StringBuilder path = new StringBuilder("/api/ask/" + name + "?");
    int actor = 0;
    for (JsonNode parameter : question.get("parameters")) {
      boolean today = parameter.path("today").asBoolean();
      if (choice % 2 == 1 && !parameter.path("needed").asBoolean() && !today) {
        continue;
      }
      String value =
          switch (parameter.get("type").asText()) {
            case "actor" -> pair[actor++ % 2];
            case "date" -> parameter.get("name").asText().equals("year") ? 1900 + choice * 3 + "" : (1996 + choice) + "-12-31";
            default -> text(parameter.get("name").asText(), choice);
          };
      path.append(parameter.get("name").asText())
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
    return new Asked(name, path.toString());
  }

  /** What people write into the field of a text. */
  private static String text(String parameter, int choice) {
    return switch (parameter) {
      case "depth" -> String.valueOf(choice % 3 + 1);
      case "place" -> "Europe";
      case "article" -> "article-" + choice + ".";
      case "name" -> List.of("pact", "NATO", "treaty", "defence", "Rio").get(choice % 5);
      default -> List.of("defence", "neutrality", "nonaggression").get(choice % 3);
    };
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

  private static void print(String what, List<Taken> taken) {
    long[] sorted = sorted(taken);
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

  private static void printSlowest(List<Taken> taken) {
    Map<String, List<Taken>> byName =
        taken.stream().collect(Collectors.groupingBy(one -> one.asked().name()));
    byName.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -sorted(entry.getValue())[(int)(entry.getValue().size()*.95)]))
        .limit(LISTED)
        .forEach(
            entry -> {
              long[] sorted = sorted(entry.getValue());
              System.out.printf(
                  Locale.ROOT,
                  "  %-26s %4d, half within %8.1f ms, 95 of 100 within %8.1f ms, all within %8.1f ms%n",
                  entry.getKey(),
                  sorted.length,
                  sorted[sorted.length / 2] / 1e6,
                  sorted[(int) (sorted.length * 0.95)] / 1e6,
                  sorted[sorted.length - 1] / 1e6);
            });
  }

  private static long[] sorted(List<Taken> taken) {
    return taken.stream().mapToLong(Taken::nanos).sorted().toArray();
  }
}
