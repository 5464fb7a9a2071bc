package org.foedus.reason;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foedus.model.PartialDate;
import org.foedus.rdf.Iris;
import org.foedus.reason.Explanation.Applied;
import org.foedus.reason.Explanation.Ground;
import org.foedus.reason.Explanation.Pact;
import org.foedus.reason.Explanation.Place;
import org.foedus.reason.Explanation.Provided;
import org.foedus.reason.Explanation.Quote;
import org.foedus.store.Store;

/**
 * The chain behind an answer: duty, rule, agreement, clause, and the sentences or the article of
 * the treaty that say so.
 */
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
    for (String folder : List.of("rules", "rules/register")) {
      for (Rule rule : Rule.readAll(queries.resolve(folder))) {
        titles.put(rule.name().replaceFirst("^[0-9]+-", ""), rule.title());
      }
    }
  }

  /**
   * The explanation for a pair, in lines.
   *
   * @throws IOException if a question cannot be read
   * @throws QuestionException if there is no such actor
   */
  public List<String> explain(String obligor, String beneficiary, String asOf) throws IOException {
    return WhyText.of(explanation(obligor, beneficiary, asOf, Optional.empty()));
  }

  /**
   * The explanation for a pair. Where articles tell the answer, it rests on them, and the register
   * is left out unless it is asked for.
   *
   * @param told by which sources; none for as just said
   * @throws IOException if a question cannot be read
   * @throws QuestionException if there is no such actor
   */
  public Explanation explanation(
      String obligor, String beneficiary, String asOf, Optional<Told> told) throws IOException {
    Map<String, String> pair = new HashMap<>();
    pair.put("obligor", obligor);
    pair.put("beneficiary", beneficiary);
    told.ifPresent(sources -> pair.put(Answers.SOURCE, sources.name()));
    Rows chain =
        new Rows(answers.ask(Question.read(queries.resolve("why.rq")), Map.copyOf(pair), asOf));
    pair.put("asOf", asOf);
    Rows answer = new Rows(answers.ask(Question.read(queries.resolve("answer.rq")), pair, asOf));
    String day = PartialDate.parse(asOf).map(date -> date.latest().toString()).orElse(asOf);
    List<Ground> grounds = new ArrayList<>();
    chain.by("duty", chain.all()).values().forEach(duty -> grounds.add(ground(chain, duty, day)));
    return new Explanation(
        answer.label(0, "obligor"),
        answer.label(0, "beneficiary"),
        asOf,
        answer.text(0, "answer"),
        told.isPresent() ? grounds : telling(grounds));
  }

  /** What articles tell, and of the register what bears on the day where no article does. */
  private static List<Ground> telling(List<Ground> grounds) {
    List<Ground> told = grounds.stream().filter(Ground::isTold).toList();
    if (told.stream().anyMatch(ground -> ground.on() != Span.NOT_YET)) {
      return told;
    }
    List<Ground> registered = grounds.stream().filter(ground -> !ground.isTold()).toList();
    List<Ground> bearing =
        registered.stream()
            .filter(ground -> ground.on() == Span.IN_FORCE || ground.on() == Span.PERHAPS)
            .toList();
    List<Ground> all = new ArrayList<>(told);
    all.addAll(
        bearing.isEmpty()
            ? registered.stream().filter(ground -> ground.on() == Span.OVER).toList()
            : bearing);
    return all;
  }

  private Ground ground(Rows rows, List<Integer> duty, String asOf) {
    int first = duty.get(0);
    String from = rows.text(first, "from");
    String until = rows.text(first, "until");
    String reported = rows.text(first, "reported");
    return new Ground(
        local(rows.text(first, "duty")),
        rows.text(first, "holds").equals("true"),
        rows.text(first, "disputed").equals("true"),
        from,
        until,
        reported,
        rows.text(first, "rests").equals("true"),
        Span.of(from.isEmpty() ? reported : from, until, asOf),
        rows.by("rule", duty).keySet().stream().map(this::applied).toList(),
        agreements(rows, duty),
        rows.texts("condition", duty),
        provided(rows, duty),
        quotes(rows, duty));
  }

  private Applied applied(String rule) {
    String name = local(rule);
    return new Applied(name, titles.getOrDefault(name, name));
  }

  private static List<Pact> agreements(Rows rows, List<Integer> duty) {
    List<Pact> pacts = new ArrayList<>();
    rows.by("agreement", duty)
        .forEach(
            (agreement, told) -> {
              if (!agreement.isEmpty()) {
                int row = told.get(0);
                pacts.add(
                    new Pact(
                        local(agreement),
                        rows.text(row, "kind"),
                        rows.text(row, "concluded"),
                        rows.text(row, "status"),
                        rows.texts("lacking", told),
                        rows.texts("registered", told).stream().map(Why::local).toList()));
              }
            });
    return pacts;
  }

  private static List<Provided> provided(Rows rows, List<Integer> duty) {
    return duty.stream()
        .filter(row -> !rows.text(row, "name").isEmpty())
        .map(
            row ->
                new Provided(
                    rows.text(row, "name"),
                    rows.text(row, "article"),
                    rows.text(row, "terms"),
                    rows.text(row, "register"),
                    rows.text(row, "note")))
        .distinct()
        .toList();
  }

  private static List<Quote> quotes(Rows rows, List<Integer> duty) {
    List<Quote> quotes = new ArrayList<>();
    rows.by("quote", duty)
        .forEach(
            (quote, told) -> {
              if (!quote.isEmpty()) {
                quotes.add(quote(rows, quote, told));
              }
            });
    return quotes;
  }

  private static Quote quote(Rows rows, String quote, List<Integer> told) {
    List<String> speakers =
        rows.by("speaker", told).values().stream()
            .map(row -> rows.label(row.get(0), "speaker"))
            .filter(speaker -> !speaker.isEmpty())
            .toList();
    List<List<Place>> stories =
        rows.by("story", told).values().stream()
            .map(
                story ->
                    rows.by("source", story).values().stream()
                        .map(copy -> place(rows, copy.get(0)))
                        .toList())
            .toList();
    return new Quote(quote, speakers, stories);
  }

  private static Place place(Rows rows, int row) {
    return new Place(
        rows.text(row, "source"),
        rows.text(row, "published"),
        rows.text(row, "start"),
        rows.text(row, "end"));
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

    /** What stands in a column, each once and without what is empty. */
    List<String> texts(String column, List<Integer> rows) {
      return by(column, rows).keySet().stream().filter(text -> !text.isEmpty()).toList();
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
