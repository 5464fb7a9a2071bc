package org.foedus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foedus.Handmade.*;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.foedus.Handmade;
import org.foedus.model.Article;
import org.foedus.model.Statement.Status;
import org.foedus.rdf.ArticleGraph;
import org.foedus.rdf.ClaimWriter;
import org.foedus.rdf.Iris;
import org.foedus.rdf.Literals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final Article ARTICLE = article("one", "2020-03-01", "Alpha and Beta signed.");
  private static final Article REVISED = article("two", "2020-03-01", "Alpha and Beta did not.");
  private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
  private static final Node GRAPH = Iris.article("one");

  private static ArticleGraph graph(Article article, String year) {
    return new ClaimWriter(Handmade.ontology(), "test")
        .write(
            article,
            List.of(claim(article, agreement("DefencePact", year, Status.AGREED, "AAA", "BBB"))));
  }

  private static boolean take(Store store, Article article, String year, String origin) {
    return store.write(
        dataset ->
            new Intake(dataset)
                .replace(
                    graph(article, year),
                    Optional.of(origin).filter(place -> !place.isEmpty()),
                    DAY));
  }

  @Test
  void whatIsGatheredOfASubjectIsWhatTheStoreTellsInItsOrder() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "");
      take(store, REVISED, "2002", "");
      store.write(
          dataset -> {
            for (int i = 0; i < 300; i++) {
              dataset.add(Iris.FACTS, Iris.of("event/e"), Iris.of("p"), Iris.of("claim/" + i));
              dataset.add(GRAPH, Iris.of("event/f" + i % 3), Iris.of("p"), Iris.of("claim/" + i));
            }
            return dataset;
          });
      store.read(
          dataset -> {
            DatasetGraph gathered = Gathered.of(dataset);
            int found = 0;
            for (Quad quad : list(dataset.find())) {
              for (int bound = 0; bound < 16; bound++) {
                Node[] asked = new Node[4];
                Node[] all = {
                  quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()
                };
                for (int i = 0; i < 4; i++) {
                  asked[i] = (bound & 1 << i) == 0 ? Node.ANY : all[i];
                }
                List<Quad> told = list(gathered.findNG(asked[0], asked[1], asked[2], asked[3]));
                assertThat(told)
                    .isEqualTo(list(dataset.findNG(asked[0], asked[1], asked[2], asked[3])));
                found += (bound & 2) == 0 ? 0 : told.size();
              }
            }
            return assertThat(found).isGreaterThan(10_000);
          });
    }
  }

  @Test
  void readingAnArticleAgainReplacesIt() {
    try (Store store = Store.inMemory()) {
      assertThat(take(store, ARTICLE, "2001", "")).isTrue();
      assertThat(take(store, ARTICLE, "2001", "")).isFalse();
      assertThat(take(store, ARTICLE, "2002", "")).isTrue();
      List<Quad> now =
          store.read(dataset -> list(dataset.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)));
      assertThat(now).containsExactlyInAnyOrderElementsOf(graph(ARTICLE, "2002").quads());
    }
  }

  @Test
  void aFileWithNewContentReplacesTheArticleThatItHeld() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "/place/a.txt");
      take(store, REVISED, "2001", "/place/a.txt");
      assertThat(articles(store)).containsExactly(Iris.article("two"));
    }
  }

  @Test
  void anArticleHeldByTwoFilesStaysWhileOneHoldsIt() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "/place/a.txt");
      take(store, ARTICLE, "2001", "/place/b.txt");
      take(store, REVISED, "2001", "/place/b.txt");
      assertThat(articles(store)).containsExactly(Iris.article("one"), Iris.article("two"));
    }
  }

  @Test
  void retractingTakesOutAllThatAnArticleSaid() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "/place/a.txt");
      store.write(dataset -> new Intake(dataset).retract(GRAPH));
      assertThat(articles(store)).isEmpty();
    }
  }

  @Test
  void anArticleIsFoundByAnyOfItsNames() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "/place/a.txt");
      for (String name : List.of(GRAPH.getURI(), "one", "folder/one.txt", "/place/a.txt")) {
        List<Node> found = store.read(dataset -> new Intake(dataset).articlesNamed(name));
        assertThat(found).as(name).containsExactly(GRAPH);
      }
    }
  }

  @Test
  void theBookkeepingIsNoPartOfWhatQueriesSee() {
    try (Store store = Store.inMemory()) {
      take(store, ARTICLE, "2001", "/place/a.txt");
      Underived underived = store.read(dataset -> new Intake(dataset).underived());
      assertThat(underived.matters()).contains(Literals.of("AAA-BBB"));
      boolean seen =
          store.read(
              dataset ->
                  QueryExec.dataset(dataset).query("ASK { ?s ?p '/place/a.txt' }").build().ask());
      assertThat(seen).isFalse();
    }
  }

  @Test
  void whatFailsHalfwayLeavesNothingBehind(@TempDir Path folder) {
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      take(store, ARTICLE, "2001", "");
      assertThatThrownBy(
              () ->
                  store.write(
                      dataset -> {
                        new Intake(dataset).retract(GRAPH);
                        throw new IllegalStateException("in the middle");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(articles(store)).containsExactly(GRAPH);
    }
  }

  @Test
  void whatWasWrittenIsThereForTheNextProcess(@TempDir Path folder) {
    try (Store store = Store.openOrCreate(folder.resolve("store"))) {
      take(store, ARTICLE, "2001", "");
      store.compact();
    }
    try (Store store = Store.open(folder.resolve("store"))) {
      assertThat(articles(store)).containsExactly(GRAPH);
    }
  }

  @Test
  void aMissingStoreIsToldWithTheWayOut(@TempDir Path folder) {
    assertThatThrownBy(() -> Store.open(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no store at")
        .hasMessageContaining("foedus build");
  }

  @Test
  void aFolderOfOtherThingsIsNotTakenForAStore(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "Dear all");
    assertThatThrownBy(() -> Store.openOrCreate(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("holds other things");
    assertThat(folder.resolve("letter.txt")).hasContent("Dear all");
  }

  @Test
  void aDamagedStoreIsToldAsSuch(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("store");
    try (Store store = Store.openOrCreate(place)) {
      take(store, ARTICLE, "2001", "");
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(f -> f.toString().matches(".*(dat|idn|bpt)")).toList()) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
          byte[] junk = new byte[(int) Math.min(64 * 1024, bytes.length())];
          Arrays.fill(junk, (byte) 0x5a);
          bytes.write(junk);
        }
      }
    }
    assertThatThrownBy(
            () -> {
              try (Store store = Store.open(place)) {
                store.read(dataset -> list(dataset.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)));
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is damaged");
  }

  private static List<Node> articles(Store store) {
    return store.read(dataset -> new Intake(dataset).articles());
  }

  private static List<Quad> list(Iterator<Quad> quads) {
    List<Quad> all = new ArrayList<>();
    quads.forEachRemaining(all::add);
    return all;
  }
}
