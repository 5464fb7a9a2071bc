package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.pipeline.Home;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.reason.Value;
import org.foedus.store.Store;

/**
 * The network of duties with its tables and evidence as one file that needs no server: the page of
 * the server with its answers in it, for the end of every year in which one changes.
 */
public final class Report {
  private final Store store;
  private final Home home;
  private final LocalDate today;
  private final int since;

  /**
   * @param store what is told
   * @param home where questions and rules lie
   * @param today the day that the report opens at
   * @param since the first year that is told; each takes as long as a question
   */
  public Report(Store store, Home home, LocalDate today, int since) {
    this.store = store;
    this.home = home;
    this.today = today;
    this.since = since;
  }

  /**
   * Writes the report as HTML.
   *
   * @throws IOException if the question cannot be read or the file cannot be written
   */
  public void write(OutputStream out) throws IOException {
    String data = new String(Json.bytes(data()), StandardCharsets.UTF_8).replace("<", "\\u003c");
    String style = text("style.css");
    String library = text("cytoscape.min.js").replace("</script", "<\\/script");
    String script = Bundle.of("report.js");
    String policy =
        "default-src 'none'; img-src data:; script-src "
            + hash(library)
            + " "
            + hash(script)
            + "; style-src "
            + hash(style)
            + "; base-uri 'none'; form-action 'none'";
    String page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <title>Who must defend whom, %s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <style id="__________cytoscape_stylesheet">%s</style>
        <script>%s</script>
        </head>
        <body>
        <header class="masthead"><span class="mark">Foedus</span></header>
        <main id="view" tabindex="-1"></main>
        <div id="status" class="unseen" role="status" aria-live="polite"></div>
        <script type="application/json" id="report-data">%s</script>
        <script type="module">%s</script>
        </body>
        </html>
        """;
    out.write(
        String.format(page, policy, today, style, library, data, script)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) {
    return new String(Assets.bytes(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private ObjectNode data() throws IOException {
    Question question = Question.read(home.queries().resolve("who-defends-whom.rq"));
    Answers answers = new Answers(store);
    ObjectNode json = Json.object();
    ObjectNode overview = store.read(dataset -> Overview.of(dataset, today, false));
    overview.put("since", since);
    ArrayNode changes = overview.putArray("changes");
    changes().forEach(changes::add);
    json.set("overview", overview);
    Map<JsonNode, Integer> rows = new LinkedHashMap<>();
    Map<String, Pair> pairs = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    ArrayNode days = json.putArray("days");
    List<Told> told =
        days().parallelStream()
            .map(day -> new Told(day, answers.ask(question, asked(day), today.toString())))
            .toList();
    for (Told one : told) {
      Answer answer = one.answer();
      labels.putAll(answer.labels());
      ArrayNode held = days.addArray().add(one.day()).addArray();
      JsonNode table = Json.answer(answer);
      table.get("rows").forEach(row -> held.add(rows.computeIfAbsent(row, key -> rows.size())));
      if (!json.has("columns")) {
        json.set("columns", table.get("columns"));
      }
      for (int i = 0; i < answer.rows().size(); i++) {
        Pair pair = new Pair(value(answer, i, "obligor"), value(answer, i, "beneficiary"));
        pairs.put(pair.obligor() + " " + pair.beneficiary(), pair);
      }
    }
    ArrayNode table = json.putArray("rows");
    rows.keySet().forEach(table::add);
    ObjectNode agreements = json.putObject("agreements");
    AgreementNames.in(store, told.stream().map(one -> one.answer().rows()).toList())
        .forEach((iri, names) -> agreements.putArray(iri).add(names[0]).add(names[1]));
    store.read(dataset -> evidence(dataset, pairs, labels, json));
    return json;
  }

  private static Map<String, String> asked(String day) {
    return Map.of("asOf", day, Answers.SOURCE, "all");
  }

  private record Told(String day, Answer answer) {}

  private record Pair(String obligor, String beneficiary) {}

  private static String value(Answer answer, int row, String column) {
    return answer.rows().get(row).get(answer.columns().indexOf(column)).map(Value::text).orElse("");
  }

  private ObjectNode evidence(
      DatasetGraph dataset, Map<String, Pair> pairs, Map<String, String> labels, ObjectNode json) {
    Dossier dossier = new Dossier(dataset);
    ObjectNode byPair = json.putObject("pairs");
    pairs.forEach(
        (key, pair) -> {
          List<Node> duties =
              Dossier.duties(
                  dataset,
                  NodeFactory.createURI(pair.obligor()),
                  NodeFactory.createURI(pair.beneficiary()));
          dossier.add(duties);
          ArrayNode facts = byPair.putArray(key);
          duties.forEach(duty -> facts.add(duty.getURI()));
        });
    ObjectNode all = dossier.json();
    json.set("things", all.get("things"));
    json.set("passages", all.get("passages"));
    ObjectNode names = (ObjectNode) all.get("labels");
    labels.forEach(names::put);
    json.set("labels", names);
    ObjectNode rules = json.putObject("rules");
    new Desk(home, store, () -> today, "").ruleTitles().forEach(rules::put);
    return json;
  }

  /** The changes from the year on with which the report begins. */
  private List<String> changes() {
    String first = String.format(Locale.ROOT, "%04d", since);
    return store.read(Overview::changes).stream()
        .filter(change -> change.compareTo(first) >= 0)
        .toList();
  }

  /** The last days of the years in which an answer may change, and today: what the slider shows. */
  private TreeSet<String> days() {
    TreeSet<String> days = new TreeSet<>();
    String thisYear = today.toString().substring(0, 4);
    for (String change : changes()) {
      String year = change.substring(0, Math.min(4, change.length()));
      days.add(year.equals(thisYear) ? today.toString() : year + "-12-31");
    }
    if (since < today.getYear()) {
      days.add(String.format(Locale.ROOT, "%04d-12-31", since));
    }
    days.add(today.toString());
    return days;
  }
}
