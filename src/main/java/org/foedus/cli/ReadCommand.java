package org.foedus.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.foedus.model.Article;
import org.foedus.model.Outcome;
import org.foedus.pipeline.ReadArticle;
import org.foedus.pipeline.Reading;
import org.foedus.pipeline.Stages;
import org.foedus.source.Sources;
import org.foedus.source.Visited;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sources to clean articles. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Print clean articles as JSON Lines: id, url, title, date, publisher, text.",
      "What an input is, its content says: a page, a text, records as JSON, a feed, a sitemap, a"
          + " list of addresses, a crawl (WARC), a saved message; packed with gzip or zip or not."
    },
    footer = {
      "",
      "Example: foedus read pages/ https://paper.example/feed --visited seen.jsonl > articles.jsonl"
    })
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final JsonMapper mapper = JsonMapper.builder().build();

  @Mixin private SourceOptions sourceOptions = new SourceOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, web addresses, or - for standard input.")
  private List<String> inputs = List.of();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    IntConsumer progress = terminal.counter("articles");
    AtomicInteger articles = new AtomicInteger();
    try (Visited visited = sourceOptions.visited();
        Sources sources = sourceOptions.sources(terminal.in(), visited);
        RejectionLog log = sourceOptions.log(inputs, terminal.err(), visited)) {
      reading(sources)
          .read(
              inputs,
              outcome -> {
                if (outcome instanceof Outcome.Accepted<ReadArticle> accepted) {
                  print(accepted.value(), visited);
                  progress.accept(articles.incrementAndGet());
                } else if (outcome instanceof Outcome.Rejected<ReadArticle> refused) {
                  log.add(refused.rejection());
                }
              });
      terminal.endOfProgress();
      log.summarise(articles.get());
      return log.anyNamed() ? 1 : 0;
    }
  }

  private Reading reading(Sources sources) {
    return new Reading(
        Stages.of(terminal.home(), sources).withoutClaims(),
        Runtime.getRuntime().availableProcessors());
  }

  private void print(ReadArticle read, Visited visited) {
    terminal.out().println(json(read));
    terminal.printed(read.source(), visited);
  }

  private ObjectNode json(ReadArticle read) {
    Article article = read.article();
    ObjectNode json = mapper.createObjectNode().put("id", read.id());
    json.put("url", article.url().map(URI::toString).orElse(null));
    json.put("title", article.title().orElse(null));
    json.put("date", article.date().map(Object::toString).orElse(null));
    json.put("publisher", article.publisher().orElse(null));
    return json.put("text", article.text());
  }
}
