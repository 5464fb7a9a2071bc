package org.foedus.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.foedus.rdf.Iris;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.reason.QuestionException;
import org.foedus.store.StoreException;

/** What the page asks for: the catalogue, its answers, and the dossiers behind them. */
final class Api extends HttpServlet {
  private static final long serialVersionUID = 1;

  private static final String JSON = "application/json";

  /** Says how many rows of a long answer are wanted, beside the parameters of the question. */
  private static final String ROWS = "rows";

  private static final int MOST_ROWS = 10_000_000;

  /** Rows that a table shows before anybody asks for more. */
  private static final int USUAL_ROWS = 300;

  /** How many times as long as it may take to answer somebody waits for his turn. */
  private static final int PATIENCE = 3;

  /** What the page asks first. */
  static final Asked FIRST = new Asked("who-defends-whom", Map.of(Answers.SOURCE, "all"));

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

  private final transient Desk desk;
  private final transient Settings settings;
  private final transient AnswerCache cache;
  private final transient Lanes lanes;
  private final transient Preparation preparation;

  Api(Desk desk, Settings settings, AnswerCache cache) {
    this.desk = desk;
    this.settings = settings;
    this.cache = cache;
    this.lanes =
        new Lanes(
            settings.limits().atOnce(),
            settings.limits().time().multipliedBy(PATIENCE),
            Lanes.LONG);
    this.preparation =
        new Preparation(
            this::answerFirstView,
            asked -> answer(asking(asked)),
            new Catalogue(desk, cache),
            desk.store()::changes);
  }

  /** How many answers wait for their turn. */
  int waiting() {
    return lanes.waiting();
  }

  /** What is answered before anybody asks. */
  Preparation preparation() {
    return preparation;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    try {
      if (path.startsWith("/ask/")) {
        ask(path.substring("/ask/".length()), request).send(request, response);
      } else {
        answer(path, request).send(request, response);
      }
    } catch (QuestionException e) {
      problem(response, 400, String.valueOf(e.getMessage()));
    } catch (Missing e) {
      problem(response, 404, String.valueOf(e.getMessage()));
    } catch (Lanes.Busy | QueryCancelledException e) {
      response.setHeader("Retry-After", "1");
      problem(
          response,
          503,
          e instanceof Lanes.Busy
              ? String.valueOf(e.getMessage())
              : "Stopped after " + settings.limits().time().toSeconds() + " s.");
    } catch (StoreException e) {
      problem(response, 500, "The store cannot be read; its keeper finds why with `foedus check`.");
    }
  }

  private Body answer(String path, HttpServletRequest request) {
    return switch (path) {
      case "/overview" -> answerOverview();
      case "/questions" -> body("questions", this::questions);
      case "/pair" -> {
        Node obligor = iri(request, "obligor");
        Node beneficiary = iri(request, "beneficiary");
        yield graph(
            "pair " + obligor + " " + beneficiary,
            dataset -> Pairs.of(dataset, obligor, beneficiary, desk.ruleTitles()));
      }
      case "/fact" -> {
        Node fact = iri(request, "iri");
        yield graph(
            "fact " + fact,
            dataset -> {
              Dossier dossier = new Dossier(dataset);
              dossier.add(List.of(fact));
              return dossier.json().put("fact", fact.getURI());
            });
      }
      case "/article" -> {
        Node article = iri(request, "iri");
        yield graph("article " + article, dataset -> ArticlePage.of(dataset, article));
      }
      case "/thing" -> {
        Node thing = iri(request, "iri");
        yield graph("thing " + thing, dataset -> ThingPage.of(dataset, thing));
      }
      default -> throw new Missing("There is nothing at /api" + path + ".");
    };
  }

  private String overviewKey() {
    return "overview " + desk.today();
  }

  private Body answerOverview() {
    return graph("overview", dataset -> Overview.of(dataset, desk.today(), settings.writable()));
  }

  private com.fasterxml.jackson.databind.JsonNode questions() {
    try {
      ArrayNode all = Json.MAPPER.createArrayNode();
      Question.readAll(desk.home().queries()).forEach(known -> all.add(Json.question(known)));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers what the page asks first, and keeps it beside the store. */
  void answerFirstView() throws IOException {
    Optional<FirstAnswers> file = FirstAnswers.of(desk, settings);
    Map<String, byte[]> known = file.map(FirstAnswers::read).orElse(Map.of());
    known.forEach((question, bytes) -> cache.get(question, () -> new Body(JSON, bytes)));
    Map<String, Body> answers = new TreeMap<>();
    Asking asking = asking(FIRST);
    answers.put(asking.key(), answer(asking));
    answers.put(overviewKey(), answerOverview());
    if (!known.keySet().equals(answers.keySet()) && file.equals(FirstAnswers.of(desk, settings))) {
      file.ifPresent(kept -> kept.write(answers));
    }
  }

  private Body ask(String name, HttpServletRequest request) throws IOException {
    Map<String, String> given = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (key, values) -> {
              if (!values[0].isBlank()) {
                given.put(key, values[0]);
              }
            });
    Asked asked = new Asked(name, given);
    Body body = answer(asking(asked));
    preparation.asked(asked);
    return body;
  }

  /**
   * A question that is being asked.
   *
   * @param key what it and its answer are kept by
   * @param rows how many rows are told
   */
  private record Asking(
      String key, Question question, Map<String, String> parameters, String today, int rows) {}

  private Asking asking(Asked asked) throws IOException {
    String name = asked.question();
    Path file = desk.home().queries().resolve(name + ".rq");
    if (!NAME.matcher(name).matches() || !Files.exists(file)) {
      throw new Missing("There is no question `" + name + "`.");
    }
    Question written = Question.read(file);
    String today = desk.today().toString();
    Map<String, String> given = new TreeMap<>(asked.parameters());
    int rows = rows(Optional.ofNullable(given.remove(ROWS)), written);
    Question question = written.cut(rows);
    // However it is asked, one answer is kept of it.
    Map<String, String> parameters = Answers.settled(question, given, today);
    String key =
        "ask "
            + name
            + " "
            + new TreeMap<>(parameters)
            + " "
            + today
            + " "
            + rows
            + " "
            + question.sparql().hashCode();
    return new Asking(key, question, parameters, today, rows);
  }

  private Body answer(Asking asking) {
    return sent(
        asking.key(),
        () -> {
          Answer answer =
              new Answers(desk.store(), settings.limits().time())
                  .ask(asking.question(), asking.parameters(), asking.today());
          return Json.bytes(
              answer, asking.rows(), AgreementNames.in(desk.store(), List.of(answer.rows())));
        });
  }

  private int rows(Optional<String> given, Question question) {
    long most = Math.min(settings.limits().rows(), MOST_ROWS);
    if (given.isEmpty()) {
      return (int) (question.isLong() ? Math.min(USUAL_ROWS, most) : most);
    } else if (!given.get().matches("[1-9][0-9]{0,8}")) {
      throw QuestionException.asked("rows takes a number, not `" + given.get() + "`.");
    }
    return (int) Math.min(Long.parseLong(given.get()), most);
  }

  private Body graph(String question, Function<DatasetGraph, ObjectNode> work) {
    return body(question + " " + desk.today(), () -> desk.store().read(work));
  }

  private Body body(
      String question, Supplier<? extends com.fasterxml.jackson.databind.JsonNode> work) {
    return sent(question, () -> Json.bytes(work.get()));
  }

  private Body sent(String question, Supplier<byte[]> work) {
    return cache.get(question, () -> lanes.run(kind(question), () -> new Body(JSON, work.get())));
  }

  /** What is asked, and which question, without its parameters. */
  private static String kind(String question) {
    String[] words = question.split(" ", 3);
    return words[0].equals("ask") ? words[0] + " " + words[1] : words[0];
  }

  private static Node iri(HttpServletRequest request, String parameter) {
    String text = request.getParameter(parameter);
    if (text == null || !text.startsWith(Iris.BASE) || text.length() > 500) {
      throw new Missing(parameter + "= takes an IRI that begins with " + Iris.BASE + ".");
    }
    return NodeFactory.createURI(text);
  }

  static void problem(HttpServletResponse response, int status, String reason) throws IOException {
    response.setStatus(status);
    response.setContentType(JSON);
    response.getOutputStream().write(Json.bytes(Json.object().put("error", reason)));
  }

  /** There is no such thing. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing(String message) {
      super(message);
    }
  }
}
