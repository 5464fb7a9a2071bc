package org.foedus.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foedus.Handmade.*;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Statement;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Format;
import org.foedus.rdf.Reference;
import org.foedus.store.Arrival;
import org.foedus.store.Articles;
import org.foedus.store.Export;
import org.foedus.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownByTest {
  private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Statement.Agreement PACT =
      agreement("DefencePact", "1949", Status.AGREED, "AAA", "BBB");

  @TempDir private Path folder;

  @Test
  void whatWasReadLaterDoesNotCount() throws Exception {
    Path place = folder.resolve("store");
    String before;
    try (Store store = store(place)) {
      before = facts(store);
    }
    try (Store store = Store.open(place);
        Store monday = knownBy(store, MONDAY)) {
      assertThat(answers(monday)).containsExactly("obliged", "obliged");
    }
    try (Store store = Store.open(place);
        Store sunday = knownBy(store, MONDAY.minusDays(1))) {
      assertThat(answers(sunday)).isEmpty();
    }
    try (Store store = Store.open(place)) {
      assertThat(answers(store)).containsOnly("not obliged");
      assertThat(facts(store)).isEqualTo(before);
    }
  }

  @Test
  void anArticleThatSaysTheSameWhenReadAgainWasKnownSinceItWasReadFirst() throws Exception {
    Path place = folder.resolve("store");
    try (Store store = store(place)) {
      new Articles(store).put(List.of(arrival("old", PACT)), TUESDAY);
      derivation().derive(store, TUESDAY);
    }
    try (Store store = Store.open(place);
        Store monday = knownBy(store, MONDAY)) {
      assertThat(answers(monday)).containsExactly("obliged", "obliged");
    }
  }

  private static Store knownBy(Store store, LocalDate day) throws Exception {
    Store supposed = new Articles(store).knownBy(day);
    derivation().derive(supposed, TUESDAY);
    return supposed;
  }

  private static Store store(Path place) throws Exception {
    Store store = Store.openOrCreate(place);
    Articles articles = new Articles(store);
    articles.loadReference(Reference.of(Handmade.homeWithoutActors().resolve("ontology")), "test");
    articles.put(List.of(arrival("old", PACT)), MONDAY);
    articles.put(List.of(arrival("new", endedIn(PACT, "1991"))), TUESDAY);
    derivation().derive(store, TUESDAY);
    return store;
  }

  private static Derivation derivation() throws Exception {
    return Derivation.byRulesOf(Path.of("queries/rules"));
  }

  private static Arrival arrival(String id, Statement statement) {
    Article article = article(id, "2020-03-01", "What " + id + " tells of a pact of long ago.");
    return new Arrival(
        new ClaimWriter(Handmade.ontology(), "test")
            .write(article, List.of(claim(article, statement))),
        Optional.empty());
  }

  private static List<String> answers(Store store) throws Exception {
    return new Answers(store)
        .ask(Question.read(Path.of("queries/who-defends-whom.rq")), Map.of(), TUESDAY.toString())
        .column("answer");
  }

  private static String facts(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(store).facts(Format.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
