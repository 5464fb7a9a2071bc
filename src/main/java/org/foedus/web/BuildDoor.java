package org.foedus.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foedus.model.Rejection;
import org.foedus.pipeline.Pipeline;
import org.foedus.pipeline.Progress;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import org.foedus.source.VisitedFile;

/**
 * Where a build of another process comes in, since one process at a time may hold a store; the
 * guard lets nobody else to it. Tells how far it is, a number a line, and in the last line what it
 * did.
 */
final class BuildDoor extends HttpServlet {
  private static final long serialVersionUID = 1;

  static final String PATH = "/build";

  private final transient Desk desk;

  BuildDoor(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(200);
  }

  @Override
  protected synchronized void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonNode asked = Json.MAPPER.readTree(request.getInputStream());
    response.setContentType("text/plain;charset=utf-8");
    PrintWriter out = response.getWriter();
    try {
      out.println(build(asked, out));
    } catch (IOException | RuntimeException e) {
      out.println(Json.object().put("error", String.valueOf(e.getMessage())));
    }
  }

  private ObjectNode build(JsonNode asked, PrintWriter out) throws IOException {
    List<String> inputs = new ArrayList<>();
    asked.path("inputs").forEach(input -> inputs.add(input.asText()));
    try (Visited kept = VisitedFile.open(Path.of(asked.path("visited").asText()));
        Sources sources =
            new Sources(
                InputStream.nullInputStream(),
                asked.path("allowPrivate").asBoolean(),
                asked.path("again").asBoolean() ? kept.again() : kept)) {
      Stages stages = Stages.of(desk.home(), sources);
      Reading reading =
          new Reading(
              inputs.isEmpty() ? stages.namedFrom(desk.home().folder()) : stages,
              Math.max(1, asked.path("threads").asInt(1)));
      Pipeline pipeline = new Pipeline(desk.home(), desk.store(), desk.today());
      Telling telling = new Telling(out, kept);
      org.foedus.pipeline.Report report =
          (asked.path("register").asBoolean(true) ? pipeline : pipeline.withoutRegister())
              .build(
                  reading,
                  inputs.isEmpty() ? List.of(desk.home().seeds().toString()) : inputs,
                  desk.version(),
                  telling);
      return told(report, telling.rejections);
    }
  }

  /** Tells the other process how far the build is, and the journal what is safe. */
  private static final class Telling implements Progress {
    private final PrintWriter out;
    private final Visited visited;
    private final List<Rejection> rejections = new ArrayList<>();

    Telling(PrintWriter out, Visited visited) {
      this.out = out;
      this.visited = visited;
    }

    @Override
    public void articles(int read) {
      out.println(read);
      out.flush();
    }

    @Override
    public void rejected(Rejection rejection) {
      if (!Sources.isPassing(rejection)) {
        visited.done(rejection.source());
      }
      rejections.add(rejection);
    }

    @Override
    public void stored(String source) {
      visited.done(source);
    }
  }

  private ObjectNode told(org.foedus.pipeline.Report report, List<Rejection> rejected)
      throws IOException {
    ObjectNode told =
        Json.object()
            .put("articles", report.articles())
            .put("changed", report.changed())
            .put("sentences", report.coverage().sentences())
            .put("parsed", report.coverage().parsed())
            .put("skipped", report.coverage().skipped());
    ArrayNode rejections = told.putArray("rejections");
    for (Rejection one : rejected) {
      rejections.addArray().add(one.reason()).add(one.source()).add(one.detail());
    }
    Question question = Question.read(desk.home().queries().resolve("who-defends-whom.rq"));
    told.set(
        "table",
        Json.answer(new Answers(desk.store()).ask(question, Map.of(), desk.today().toString())));
    return told;
  }
}
