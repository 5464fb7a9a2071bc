package org.foedus.atop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foedus.pipeline.Home;
import org.foedus.pipeline.Imported;
import org.foedus.pipeline.Pipeline;
import org.foedus.reason.Answer;
import org.foedus.reason.Answers;
import org.foedus.reason.Question;
import org.foedus.store.Store;

/** A store into which member files are imported, and what it answers. */
record ImportedStore(Store store) implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  static ImportedStore empty() {
    return new ImportedStore(Store.inMemory());
  }

  Imported importAtop(Path file) throws IOException {
    return new Pipeline(new Home(Path.of(".")), store, TODAY).importAtop(file);
  }

  Answer ask(String question, Map<String, String> given) throws IOException {
    return new Answers(store)
        .ask(Question.read(Path.of("queries/" + question + ".rq")), given, TODAY.toString());
  }

  /** Who owes whom which duty in a year, by the numbers of the file: "defence 200 220". */
  List<String> dyads(int year) throws IOException {
    return dyads(ask("dyads", Map.of("year", Integer.toString(year))));
  }

  static List<String> dyads(Answer answer) {
    return rows(answer, "duty", "obligorNumber", "beneficiaryNumber");
  }

  /** Some columns of an answer, a row a line; actors by their codes. */
  static List<String> rows(Answer answer, String... columns) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < answer.rows().size(); i++) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(answer.column(column).get(i).replaceFirst(".*/actor/", ""));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  @Override
  public void close() {
    store.close();
  }
}
