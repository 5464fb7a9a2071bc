package org.foedus.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Parameter;
import org.foedus.reason.Question;
import org.foedus.reason.Value;
import org.foedus.store.Store;

/**
 * What an answer that nobody asked for before costs a processor, question by question, without a
 * server: {@code AnswerCost STORE [QUESTION…]}. After what a server prepares every question is
 * answered with thirty choices, as the page asks, and then with thirty others, when the machine
 * has compiled the program; so it can be told on a machine that does other things as well.
 */
final class AnswerCost {
  private static final Path QUERIES = Path.of("queries");
  private static final String TODAY = "2026-01-01";
  private static final int CHOICES = 30;
  private static final int ROWS = 300;

  /** What is asked. */
  private record Asked(Question question, Map<String, String> given) {}

  private AnswerCost() {}

  public static void main(String[] arguments) throws Exception {
    Set<String> only = Set.copyOf(List.of(arguments).subList(1, arguments.length));
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    try (Store store = Store.open(Path.of(arguments[0]))) {
      List<Question> questions = new ArrayList<>();
      for (Question question : Question.readAll(QUERIES)) {
        // One without parameters is answered before anybody asks.
        if (only.isEmpty() ? !question.parameters().isEmpty() : only.contains(question.name())) {
          questions.add(question);
          for (org.foedus.web.Asked usual : Foreseen.usual(question)) {
            answer(store, new Asked(question, usual.parameters()));
          }
        }
      }
      List<String[]> pairs = pairs(store);
      for (int first : new int[] {0, CHOICES}) {
        List<Asked> asked = new ArrayList<>();
        for (Question question : questions) {
          Set<Map<String, String>> different = new HashSet<>();
          for (int i = first; i < first + CHOICES; i++) {
            different.add(given(question, pairs.get(i % pairs.size()), i));
          }
          different.forEach(given -> asked.add(new Asked(question, given)));
        }
        Collections.shuffle(asked, new Random(2));
        Map<String, List<Long>> took = new HashMap<>();
        for (Asked one : asked) {
          long begin = clock.getCurrentThreadCpuTime();
          answer(store, one);
          took.computeIfAbsent(one.question().name(), name -> new ArrayList<>())
              .add(clock.getCurrentThreadCpuTime() - begin);
        }
        print(took);
      }
    }
  }

  private static void answer(Store store, Asked asked) {
    Question question = asked.question();
    Answer answer =
        new Answers(store)
            .ask(
                question.cut(question.isLong() ? ROWS : Integer.MAX_VALUE / 20),
                asked.given(),
                TODAY);
    int rows = question.isLong() ? ROWS : Integer.MAX_VALUE;
    new Body(
        "application/json",
        Json.bytes(answer, rows, AgreementNames.in(store, List.of(answer.rows()))));
  }

  private static List<String[]> pairs(Store store) throws Exception {
    Question network = Question.read(QUERIES.resolve("who-defends-whom.rq"));
    List<String[]> pairs = new ArrayList<>();
    for (List<Optional<Value>> row : new Answers(store).ask(network, Map.of(), TODAY).rows()) {
      pairs.add(new String[] {local(row.get(0)), local(row.get(1))});
    }
    Collections.shuffle(pairs, new Random(1));
    return pairs;
  }

  private static String local(Optional<Value> cell) {
    String iri = cell.orElseThrow().text();
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static Map<String, String> given(Question question, String[] pair, int choice) {
    Map<String, String> given = new TreeMap<>();
    int actor = 0;
    for (Parameter parameter : question.parameters()) {
      if (choice % 2 == 1 && !parameter.needed() && !parameter.today()) {
        continue;
      }
      given.put(
          parameter.name(),
          switch (parameter.type().name().toLowerCase(Locale.ROOT)) {
            case "actor" -> pair[actor++ % 2];
            case "date" -> day(parameter.name(), choice);
            default -> text(parameter.name(), choice);
          });
    }
    return given;
  }

  private static String day(String parameter, int choice) {
    return switch (parameter) {
      case "year" -> String.valueOf(1900 + choice * 2);
      case "to" -> "2024-12-31";
      default -> 1964 + choice + (choice % 2 == 0 ? "-12-31" : "-06-30");
    };
  }

  private static String text(String parameter, int choice) {
    return switch (parameter) {
      case "depth" -> String.valueOf(choice % 3 + 1);
      case "place" -> "Europe";
      case "article" -> "article-" + choice + ".";
      case "name" -> List.of("pact", "NATO", "treaty", "defence", "Rio").get(choice % 5);
      default -> List.of("defence", "neutrality", "nonaggression").get(choice % 3);
    };
  }

  private static void print(Map<String, List<Long>> took) {
    long[] all = took.values().stream().flatMap(List::stream).mapToLong(v -> v).toArray();
    System.out.printf(
        Locale.ROOT, "%d answers, %.1f ms each%n", all.length, mean(all));
    took.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -mean(sorted(entry.getValue()))))
        .forEach(
            entry -> {
              long[] sorted = sorted(entry.getValue());
              System.out.printf(
                  Locale.ROOT,
                  "  %-26s %3d, %7.1f ms on average, half within %7.1f ms, all within %7.1f ms%n",
                  entry.getKey(),
                  sorted.length,
                  mean(sorted),
                  sorted[sorted.length / 2] / 1e6,
                  sorted[sorted.length - 1] / 1e6);
            });
  }

  private static double mean(long[] nanos) {
    long sum = 0;
    for (long one : nanos) {
      sum += one;
    }
    return sum / 1e6 / nanos.length;
  }

  private static long[] sorted(List<Long> nanos) {
    return nanos.stream().mapToLong(v -> v).sorted().toArray();
  }
}
