package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foedus.rdf.Iris;
import org.foedus.store.Store;

/** The chain behind an answer: duty, rule, agreement, clause, and the sentences that say so. */
public final class Why {
  private final Answers answers;
  private final Path queries;
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * @param store the store
   * @param queries the folder of the questions, with the rules in it
   * @throws IOException if a rule cannot be read
   */
  public Why(Store store, Path queries) throws IOException {
    this.answers = new Answers(store);
    this.queries = queries;
    for (Rule rule : Rule.readAll(queries.resolve("rules"))) {
      titles.put(rule.name().replaceFirst("^[0-9]+-", ""), rule.title());
    }
  }

  /**
   * The explanation for a pair, in lines.
   *
   * @throws IOException if a question cannot be read
   * @throws QuestionException if there is no such actor
   */
  public List<String> explain(String obligor, String beneficiary, String asOf) throws IOException {
    Answer chain =
        answers.ask(
            Question.read(queries.resolve("why.rq")),
            Map.of("obligor", obligor, "beneficiary", beneficiary),
            asOf);
    List<String> lines = new ArrayList<>();
    lines.add(verdict(obligor, beneficiary, asOf));
    Rows rows = new Rows(chain);
    Map<String, List<Integer>> duties = rows.by("duty", rows.all());
    duties.values().forEach(duty -> duty(rows, duty, lines));
    return lines;
  }

  private String verdict(String obligor, String beneficiary, String asOf) throws IOException {
    Answer pair =
        answers.ask(
            Question.read(queries.resolve("answer.rq")),
            Map.of("obligor", obligor, "beneficiary", beneficiary, "asOf", asOf),
            asOf);
    Rows rows = new Rows(pair);
    String answer = rows.text(0, "answer");
    String who = rows.label(0, "obligor");
    String whom = rows.label(0, "beneficiary");
    return switch (answer) {
      case "obliged" -> who + " is obliged to defend " + whom + ", as of " + asOf + ".";
      case "not obliged" -> who + " is not obliged to defend " + whom + ", as of " + asOf + ".";
      case "disputed" ->
          "Whether " + who + " is obliged to defend " + whom + " is disputed, as of " + asOf + ".";
      default ->
          "Whether "
              + who
              + " is obliged to defend "
              + whom
              + " is unknown, as of "
              + asOf
              + ": no source says that it is or that it is not.";
    };
  }

  private void duty(Rows rows, List<Integer> duty, List<String> lines) {
    int first = duty.get(0);
    lines.add("");
    lines.add(
        (rows.text(first, "holds").equals("true") ? "Duty: " : "No duty: ")
            + local(rows.text(first, "duty"))
            + span(rows.text(first, "from"), rows.text(first, "until"))
            + (rows.text(first, "disputed").equals("true") ? ", disputed" : ""));
    for (String rule : rows.by("rule", duty).keySet()) {
      String name = local(rule);
      lines.add("  by rule " + name + ": " + titles.getOrDefault(name, name));
    }
    rows.by("agreement", duty).values().stream()
        .map(under -> under.get(0))
        .filter(row -> !rows.text(row, "agreement").isEmpty())
        .forEach(row -> agreement(rows, row, duty, lines));
    rows.by("condition", duty).keySet().stream()
        .filter(condition -> !condition.isEmpty())
        .forEach(condition -> lines.add("  on condition: " + condition));
    rows.by("quote", duty).forEach((quote, told) -> quote(rows, quote, told, lines));
  }

  private static void agreement(Rows rows, int row, List<Integer> duty, List<String> lines) {
    String agreement = rows.text(row, "agreement");
    StringBuilder line = new StringBuilder("  under agreement ").append(local(agreement));
    line.append(" (").append(rows.text(row, "kind"));
    String concluded = rows.text(row, "concluded");
    line.append(concluded.isEmpty() ? "" : ", concluded " + concluded);
    line.append(", ").append(rows.text(row, "status")).append(")");
    lines.add(line.toString());
    Set<String> lacking = new LinkedHashSet<>();
    duty.stream()
        .filter(i -> rows.text(i, "agreement").equals(agreement))
        .map(i -> rows.text(i, "lacking"))
        .filter(clause -> !clause.isEmpty())
        .forEach(lacking::add);
    lacking.forEach(clause -> lines.add("    which lacks a " + clause));
  }

  private static void quote(Rows rows, String quote, List<Integer> told, List<String> lines) {
    lines.add("  “" + quote.replaceAll("\\s+", " ") + "”");
    for (List<Integer> bySpeaker : rows.by("speaker", told).values()) {
      int first = bySpeaker.get(0);
      String speaker = rows.label(first, "speaker");
      if (!speaker.isEmpty()) {
        lines.add("    said by " + speaker);
      }
    }
    for (List<Integer> story : rows.by("story", told).values()) {
      Map<String, List<Integer>> copies = rows.by("source", story);
      int copy = 0;
      for (List<Integer> source : copies.values()) {
        int row = source.get(0);
        String published = rows.text(row, "published");
        lines.add(
            (copy++ == 0 ? "    in " : "    copied in ")
                + rows.text(row, "source")
                + (published.isEmpty() ? "" : ", " + published)
                + ", characters "
                + rows.text(row, "start")
                + "–"
                + rows.text(row, "end"));
      }
    }
  }

  private static String span(String from, String until) {
    return (from.isEmpty() ? "" : ", from " + from) + (until.isEmpty() ? "" : ", until " + until);
  }

  private static String local(String iri) {
    return iri.startsWith(Iris.BASE) ? iri.substring(iri.lastIndexOf('/') + 1) : iri;
  }

  /** An answer's rows by number. */
  private record Rows(Answer answer) {
    List<Integer> all() {
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i < answer.rows().size(); i++) {
        all.add(i);
      }
      return all;
    }

    String text(int row, String column) {
      Optional<Value> value = answer.rows().get(row).get(answer.columns().indexOf(column));
      return value.map(Value::text).orElse("");
    }

    String label(int row, String column) {
      String text = text(row, column);
      return answer.labels().getOrDefault(text, text);
    }

    /** Rows that have the same in a column, in the order in which they come. */
    Map<String, List<Integer>> by(String column, List<Integer> rows) {
      Map<String, List<Integer>> groups = new LinkedHashMap<>();
      rows.forEach(
          row -> groups.computeIfAbsent(text(row, column), key -> new ArrayList<>()).add(row));
      return groups;
    }
  }
}
