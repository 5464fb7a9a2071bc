package org.foedus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.store.Store;

/** The questions of the catalogue, asked and answered on a terminal. */
final class Questions {
  private final Terminal terminal;
  private final Store store;

  Questions(Terminal terminal, Store store) {
    this.terminal = terminal;
    this.store = store;
  }

  /** Asks a question and prints the answer. */
  void ask(String name, Map<String, String> parameters, TableFormat format) throws IOException {
    Question question = read(terminal, name);
    Answer answer = new Answers(store).ask(question, parameters, terminal.today().toString());
    format.print(answer.withoutEmpty(question.spare()), terminal.out());
    if (format == TableFormat.TABLE && !question.nobody().isEmpty()) {
      String[] rule = question.nobody().split(" = ", 2);
      if (!answer.column("answer").contains(rule[0])) {
        terminal.out().println(rule[1]);
      }
    }
  }

  /** A question by name. */
  static Question read(Terminal terminal, String name) throws IOException {
    Path file = terminal.home().queries().resolve(name + ".rq");
    if (name.contains("/") || name.contains("\\") || !Files.exists(file)) {
      List<String> known =
          Question.readAll(terminal.home().queries()).stream().map(Question::name).toList();
      throw new Failure.Usage(
          "there is no question `"
              + name
              + "`. There are: "
              + known.stream().collect(Collectors.joining(", "))
              + ".");
    }
    return Question.read(file);
  }
}
