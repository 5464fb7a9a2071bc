package org.foedus.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.model.Rejection;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sources to clean articles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Print clean articles as JSON Lines: id, url, title, date, publisher, text.",
    footer = {"", "Example: foedus read page.html > article.jsonl"})
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, or - for standard input.")
  private List<String> inputs = List.of();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Rejection> rejections = new ArrayList<>();
    JsonMapper mapper = JsonMapper.builder().build();
    new Reading(
            Stages.of(terminal.home(), terminal.in()).withoutClaims(),
            Runtime.getRuntime().availableProcessors())
        .read(
            inputs,
            outcome -> {
              if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                terminal.out().println(json(mapper, accepted.value()));
              } else if (outcome instanceof Outcome.Rejected<ReadArticle> rejected) {
                rejections.add(rejected.rejection());
                Rejections.tell(rejected.rejection(), terminal.err());
              }
            });
    return Rejections.anyNamed(rejections, inputs) ? 1 : 0;
  }

  private static ObjectNode json(JsonMapper mapper, ReadArticle read) {
    Article article = read.article();
    ObjectNode json = mapper.createObjectNode().put("id", read.id());
    json.put("url", article.url().map(URI::toString).orElse(null));
    json.put("title", article.title().orElse(null));
    json.put("date", article.date().map(Object::toString).orElse(null));
    json.put("publisher", article.publisher().orElse(null));
    return json.put("text", article.text());
  }
}
